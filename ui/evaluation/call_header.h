#pragma once

#include "core/service/evaluation_service.h"
#include "ui/evaluation/draft_saver.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace earmark::ui {

class Session;

/// Which call is being scored, on which card, and how far it is saved.
class CallHeader final : public QWidget {
    Q_OBJECT

public:
    explicit CallHeader(Session& session, QWidget* parent = nullptr);

    void showCall(const service::OpenEvaluation& opened);
    /// "4 of 30"; nothing when `total` is 0.
    void showProgress(int number, int total);
    void showSaving(const DraftSaver& saver);
    /// At the right end, for something that can be done with the call.
    void addButton(QWidget* button);

signals:
    void cardChosen(earmark::CardVersionId card);
    void retryWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCardMenu();
    void showCardReason();

    Session& m_session;
    std::optional<service::OpenEvaluation> m_opened;
    int m_number = 0;
    int m_total = 0;
    QLabel* m_agent;
    QLabel* m_facts;
    QLabel* m_revision;
    QToolButton* m_card;
    QLabel* m_progress;
    QLabel* m_saved;
    QToolButton* m_retry;
};

/// "Team A · 0021 · 2 Mar 2026 09:14 · 03:12": what identifies a call besides its agent. For every header.
QString callFacts(const service::OpenEvaluation& opened, const Session& session);
/// "Li Na 1007": empty where the agent is not known.
QString agentTitle(const service::OpenEvaluation& opened);

} // namespace earmark::ui
