#pragma once

#include "core/service/coaching_effect.h"
#include "core/service/coaching_service.h"
#include "ui/records/record_model.h"
#include "ui/reports/coaching/action_form.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace earmark::ui {

class RecordList;
class Session;

/// The actions of one session: to be agreed and changed, and once it was held, to be looked at, with what
/// became of the criterion beside them.
class ActionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ActionPanel(Session& session, QWidget* parent = nullptr);

    void setCriteria(std::vector<ActionCriterion> criteria);
    void showSession(const model::CoachingSession& session, const std::vector<service::ActionEffect>& effects,
                     Day today, const QString& agent);
    void retranslate();
    void focusNew();

signals:
    /// A write of this panel came back with the session as it is now.
    void saved();

private:
    RecordRow rowOf(const model::CoachingAction& action) const;
    QString stateText(const model::CoachingAction& action) const;
    const model::CoachingAction* current() const;
    void showRows();
    void showCurrent();
    void write(const service::ActionWish& wish);
    void review(model::Worked worked);
    void drop();
    void finish(const Result<service::SavedSession>& saved, const QString& said);
    void beginNew();

    Session& m_session;
    model::CoachingSession m_shown;
    std::vector<service::ActionEffect> m_effects;
    std::vector<ActionCriterion> m_criteria;
    Day m_today{};
    QString m_agent;
    std::optional<model::CoachingActionId> m_edited; ///< the form changes this one
    RecordList* m_list;
    QLabel* m_effect;
    QWidget* m_verdicts;
    QPushButton* m_worked;
    QPushButton* m_failed;
    QPushButton* m_early;
    QPushButton* m_drop;
    QPushButton* m_change;
    ActionForm* m_form;
};

} // namespace earmark::ui
