#pragma once

#include "core/base/change_set.h"
#include "core/service/import_plan.h"
#include "core/service/same_sound.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace earmark::ui {

class EmptyState;
class FindingModel;
class FolderCallsModel;
class FolderOptions;
class ImportController;
class ListOptions;
class ListTableModel;
class MappingHeader;
class SameSoundWatch;
class Session;
struct ShownPlan;

/// Brings calls and people in: choose or drop a list or a folder, see how it is understood and what is wrong
/// with it, then import in one step. Nothing is written before that.
class ImportPage final : public QWidget {
    Q_OBJECT

public:
    explicit ImportPage(Session& session, QWidget* parent = nullptr);

    /// Takes a dropped or chosen list, folder or recordings.
    void openFiles(const QStringList& paths);
    /// Asks for a list.
    void chooseList();
    void chooseFolder();
    /// Puts the keyboard where work begins.
    void activate();

signals:
    /// Something was imported.
    void done(const earmark::ChangeSet& changes);
    /// The person wants back to the calls.
    void closed();
    /// Packages were chosen or dropped; an empty list asks for their page.
    void packagesWanted(const QStringList& files);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeWork();
    QWidget* makeFoot();
    void connectParts();
    void retranslate();
    void showOpened();
    void showPlan();
    void showCalls(const std::shared_ptr<const ShownPlan>& plan);
    void showCounts();
    void showRefusal(const QString& sentence);
    void showImported(const service::Imported& result);
    void showSameSound(const std::vector<service::SameSound>& same);
    void sayImported(const QString& text);
    void jumpToFinding(const QModelIndex& index);
    QString countsText() const;
    QStringList importedParts(const service::Imported& result) const;

    Session& m_session;
    ImportController* m_controller;
    ListTableModel* m_listModel;
    FolderCallsModel* m_folderModel;
    FindingModel* m_findings;
    SameSoundWatch* m_sameSound;
    service::Imported m_imported; ///< what the message tells of
    QLabel* m_title = nullptr;
    QPushButton* m_chooseList = nullptr;
    QPushButton* m_chooseFolder = nullptr;
    QPushButton* m_packages = nullptr;
    QPushButton* m_close = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    ListOptions* m_listOptions = nullptr;
    FolderOptions* m_folderOptions = nullptr;
    QTableView* m_preview = nullptr;
    MappingHeader* m_mappingHeader = nullptr;
    QTableView* m_calls = nullptr;
    QTableView* m_problems = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_counts = nullptr;
    QCheckBox* m_leaveOut = nullptr;
    QCheckBox* m_addAgents = nullptr;
    QPushButton* m_import = nullptr;
    QWidget* m_foot = nullptr;
};

} // namespace earmark::ui
