#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace earmark::ui {

class Session;

/// A short list edited in place: levels, bands, rules, phrases. Enter goes to the same field of the next row
/// and adds one after the last; a row is moved and removed by the keys that move and remove criteria.
class EditRows final : public QWidget {
    Q_OBJECT

public:
    /// What the rows show and how they change. `make` builds the fields of a row once; `show` fills them.
    struct Hooks {
        std::function<int()> count;
        std::function<QWidget*(int row)> make;
        std::function<void(QWidget* fields, int row)> show;
        std::function<void(int at)> insert;
        std::function<void(int row)> remove;
        std::function<void(int from, int to)> move; ///< empty where the order means nothing
        std::function<QString()> addText;
    };

    EditRows(Session& session, Hooks hooks, QWidget* parent = nullptr);

    /// Shows the rows as they stand; no widget is made anew where their number is the same.
    void refresh();
    void focusRow(int row, int field = 0);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addRow(int row);
    void addAfter(int row);
    void removeAt(int row);
    void moveAt(int row, int step);
    int currentRow() const;
    std::vector<QWidget*> fieldsOf(int row) const;
    void retranslate();

    Session& m_session;
    Hooks m_hooks;
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_rows;               ///< with their buttons
    std::vector<QWidget*> m_fields;             ///< what `make` gave
    std::vector<std::vector<QWidget*>> m_stops; ///< where Tab stops in each
    QPushButton* m_add;
    QPushButton* m_all;
    int m_most;
};

} // namespace earmark::ui
