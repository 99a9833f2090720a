#pragma once

#include "core/base/id.h"
#include "core/service/call_service.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;

namespace earmark::ui {

class CallFilterBar;
class EmptyState;
class Session;
class WorklistController;

/// The place Worklist: the calls there are, filtered, and what is still to do with them.
class WorklistPage final : public QWidget {
    Q_OBJECT

public:
    explicit WorklistPage(Session& session, QWidget* parent = nullptr);

    /// What the list is restricted to, for the call that comes next.
    service::CallFilter filter() const;
    std::optional<RecordingId> current() const;
    /// Puts the keyboard into the list.
    void activate();

signals:
    void callOpened(earmark::RecordingId recording);
    /// The call is scored already: its evaluation is to be read.
    void evaluationOpened(earmark::EvaluationId evaluation);
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// What a file without a header may be said to be.
    void addSoundFormats(QMenu& menu, RecordingId recording);
    void bindKeys();
    void retranslate();
    void showLoaded();
    void showCurrent();
    void openCurrent();
    void skipCurrent();
    void showQuotas();
    /// Whether there are calls at all, however the list is filtered.
    bool hasCalls() const;
    QString countText() const;

    Session& m_session;
    WorklistController* m_controller;
    CallFilterBar* m_filter;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_nothing;
    EmptyState* m_nothingFound;
    EmptyState* m_allDone;
    QLabel* m_problem;
    bool m_hasWidths = false;          ///< the columns are as the person left them
    std::optional<RecordingId> m_kept; ///< the call to come back to after the list is read again
    QAction* m_open = nullptr;
    QAction* m_skip = nullptr;
    QAction* m_swap = nullptr;
    QAction* m_folder = nullptr;
};

} // namespace earmark::ui
