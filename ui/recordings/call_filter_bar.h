#pragma once

#include "core/model/people.h"
#include "core/service/call_service.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace earmark::ui {

class ChoiceChip;
class Session;

/// Search field and filter chips over the worklist; what they restrict is remembered.
class CallFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit CallFilterBar(Session& session, QWidget* parent = nullptr);

    service::CallFilter filter() const;
    /// What is drawn where a draw is chosen; the plan's size is never 0.
    service::SamplingPlan plan() const;
    /// Whether anything but "what is to do" is chosen.
    bool restricts() const;
    void setTeams(std::vector<model::Team> teams);
    void setCountText(const QString& text);
    void focusSearch();
    void clear();
    void showEveryState();

signals:
    void changed();
    /// Enter or Down in the search field: the person wants the list.
    void leftForList();
    /// The person wants to see who is short of the quota.
    void quotasWanted();
    void analysisWanted();
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void remember();
    void restore();

    Session& m_session;
    QLineEdit* m_search;
    ChoiceChip* m_period;
    ChoiceChip* m_team;
    ChoiceChip* m_state;
    ChoiceChip* m_draw;
    ChoiceChip* m_kind;
    ChoiceChip* m_event;
    QToolButton* m_quotas;
    QToolButton* m_analyse;
    QToolButton* m_import;
    QToolButton* m_clear;
    QLabel* m_count;
    QTimer* m_typing;
    std::vector<model::Team> m_teams;
    QString m_teamToRestore; ///< until the teams are read
};

} // namespace earmark::ui
