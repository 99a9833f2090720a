#pragma once

#include "core/exchange/card_table.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QListWidget;
class QMimeData;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace earmark::ui {

class CardSheetModel;
class CardTreeModel;
class ColumnHeader;
class EmptyState;
class Session;

/// Brings a card in from a spreadsheet: choose, drop or paste it, see beside it what was understood, say what
/// a column holds where that is wrong, and make it a draft. Nothing is stored before that.
class CardTablePage final : public QWidget {
    Q_OBJECT

public:
    explicit CardTablePage(Session& session, QWidget* parent = nullptr);

    /// Puts the keyboard where work begins, with an empty page.
    void begin();
    void openFile(const QString& path);
    void chooseFile();
    void paste();

signals:
    /// The person wants this card as a draft to edit.
    void draftWanted(const earmark::model::CardVersion& card);
    /// The person wants back to the cards.
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Source {
        QString path; ///< empty: pasted
        std::string pasted;
        exchange::ReadOptions options;
    };

    QWidget* makeHead();
    QWidget* makeWork();
    QWidget* makeOptions();
    QWidget* makeFoot();
    void connectParts();
    void retranslate();
    void take(const QMimeData* mime);
    void readSource();
    void readColumns(exchange::CardColumns columns);
    void showReading();
    void showColumns();
    void showOptions();
    void showRemarks();
    void showCounts();
    void refuse(const QString& sentence);
    void goToRow(std::size_t number);
    void showRowOf(const QModelIndex& treeIndex);
    QString columnText(exchange::CardColumn column) const;

    Session& m_session;
    Source m_source;
    int m_newest = 0; ///< number of the newest reading begun; older ones are dropped
    std::shared_ptr<const exchange::Table> m_table;
    std::shared_ptr<const exchange::CardTableReading> m_reading;
    exchange::CardColumns m_columns; ///< asked for last, while the reading by them may still be under way
    CardSheetModel* m_sheetModel;
    CardTreeModel* m_treeModel;
    QLabel* m_title = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_paste = nullptr;
    QPushButton* m_close = nullptr;
    QLabel* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_sheetField = nullptr;
    QLabel* m_sheetLabel = nullptr;
    QComboBox* m_sheet = nullptr;
    QLabel* m_headingLabel = nullptr;
    QComboBox* m_heading = nullptr;
    QTableView* m_cells = nullptr;
    ColumnHeader* m_header = nullptr;
    QLabel* m_understood = nullptr;
    QTreeView* m_tree = nullptr;
    QListWidget* m_remarks = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_make = nullptr;
};

} // namespace earmark::ui
