#include "ui/reports/coaching/action_panel.h"

#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/record_list.h"
#include "ui/reports/coaching/effect_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

using model::ActionState;
using model::CoachingAction;
using model::CoachingState;
using model::Worked;

namespace {

constexpr int kMostRows = 5;
constexpr int kWhatWidth = 200;             // the panel is narrow; the hint has it all
constexpr std::chrono::days kUsualTime(14); // from a session to when its actions are due

} // namespace

ActionPanel::ActionPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new RecordList(session, kMostRows, this))
    , m_effect(mutedLabel({}, TextStyle::Small, this))
    , m_verdicts(new QWidget(this))
    , m_worked(new QPushButton(m_verdicts))
    , m_failed(new QPushButton(m_verdicts))
    , m_early(new QPushButton(m_verdicts))
    , m_drop(new QPushButton(m_verdicts))
    , m_change(new QPushButton(m_verdicts))
    , m_form(new ActionForm(session, this)) {
    m_effect->setWordWrap(true);
    auto* buttons = new QHBoxLayout(m_verdicts);
    buttons->setContentsMargins({});
    buttons->setSpacing(space::kUnit);
    for (QPushButton* button : {m_worked, m_failed, m_early, m_change, m_drop})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_effect, m_verdicts, m_form})
        column->addWidget(part);
    connect(m_list, &RecordList::currentChanged, this, &ActionPanel::showCurrent);
    connect(m_worked, &QPushButton::clicked, this, [this] { review(Worked::Yes); });
    connect(m_failed, &QPushButton::clicked, this, [this] { review(Worked::No); });
    connect(m_early, &QPushButton::clicked, this, [this] { review(Worked::Unknown); });
    connect(m_drop, &QPushButton::clicked, this, &ActionPanel::drop);
    const auto change = [this] {
        const CoachingAction* action = current();
        if (action == nullptr || action->state != ActionState::Open) return;
        m_edited = action->id;
        m_form->edit(*action);
        m_form->focusWhat();
    };
    connect(m_change, &QPushButton::clicked, this, change);
    connect(m_list, &RecordList::opened, this, change);
    connect(m_form, &ActionForm::agreed, this, &ActionPanel::write);
    retranslate();
}

void ActionPanel::retranslate() {
    m_list->setHeading(tr("Agreed actions"));
    m_list->setColumns({{tr("What"), false}, {tr("Due"), false}, {tr("Outcome"), false}}, 0);
    m_worked->setText(tr("It worked"));
    m_failed->setText(tr("It did not"));
    m_early->setText(tr("Too early"));
    m_change->setText(tr("Change it"));
    m_drop->setText(tr("Drop it…"));
    m_form->retranslate();
    showRows();
}

void ActionPanel::setCriteria(std::vector<ActionCriterion> criteria) {
    m_criteria = criteria;
    m_form->setCriteria(std::move(criteria));
}

void ActionPanel::showSession(const model::CoachingSession& session,
                              const std::vector<service::ActionEffect>& effects, Day today,
                              const QString& agent) {
    const bool other = m_shown.id != session.id;
    m_shown = session;
    m_effects = effects;
    m_today = today;
    m_agent = agent;
    m_form->setVisible(session.state != CoachingState::Reviewed);
    showRows();
    if (other) beginNew(); // what is being written stays when the same session is read anew
}

void ActionPanel::beginNew() {
    m_edited.reset();
    m_form->begin(m_agent, m_today + kUsualTime);
}

void ActionPanel::focusNew() {
    m_form->focusWhat();
}

QString ActionPanel::stateText(const CoachingAction& action) const {
    switch (action.state) {
    case ActionState::Dropped:
        return tr("dropped");
    case ActionState::Done:
        return action.worked == Worked::Yes ? tr("worked") : tr("did not work");
    case ActionState::Open:
        break;
    }
    return action.isOverdue(m_today) ? tr("overdue") : tr("open");
}

RecordRow ActionPanel::rowOf(const CoachingAction& action) const {
    RecordRow row;
    row.verdict = action.isOverdue(m_today)      ? Verdict::Late
                  : action.worked == Worked::Yes ? Verdict::Pass
                  : action.worked == Worked::No  ? Verdict::Below
                                                 : Verdict::None;
    row.cells = {
        isolated(fontMetrics().elidedText(toQString(action.what).simplified(), Qt::ElideRight, kWhatWidth)),
        dayLabel(action.due), stateText(action)};
    row.hint =
        tr("%1 (%2)", "what is agreed, who does it").arg(toQString(action.what), toQString(action.owner));
    if (!action.reviewNote.empty()) row.hint += u'\n' + toQString(action.reviewNote);
    return row;
}

void ActionPanel::showRows() {
    std::vector<RecordRow> rows;
    for (const CoachingAction& action : m_shown.actions)
        rows.push_back(rowOf(action));
    m_list->setRows(std::move(rows), tr("None yet: agree on what is done until when."));
    showCurrent();
}

const CoachingAction* ActionPanel::current() const {
    const int row = m_list->current();
    return row < 0 || row >= static_cast<int>(m_shown.actions.size())
               ? nullptr
               : &m_shown.actions[static_cast<std::size_t>(row)];
}

void ActionPanel::showCurrent() {
    const CoachingAction* action = current();
    const bool held = m_shown.state != CoachingState::Planned;
    m_verdicts->setVisible(action != nullptr && action->state != ActionState::Dropped);
    for (QPushButton* button : {m_worked, m_failed, m_early})
        button->setVisible(held);
    const bool open = action != nullptr && action->state == ActionState::Open;
    m_change->setEnabled(open);
    m_drop->setEnabled(open);
    const auto effect = std::ranges::find_if(m_effects, [&](const service::ActionEffect& one) {
        return action != nullptr && one.action == action->id;
    });
    m_effect->setVisible(effect != m_effects.end());
    if (effect != m_effects.end()) m_effect->setText(effectText(*effect));
}

void ActionPanel::write(const service::ActionWish& wish) {
    service::CoachingService coaching(m_session.workspace());
    finish(m_edited ? coaching.changeAction(*m_edited, wish) : coaching.addAction(m_shown.id, wish),
           m_edited ? tr("The action is changed") : tr("The action is agreed"));
}

void ActionPanel::review(Worked worked) {
    const CoachingAction* action = current();
    if (action == nullptr) return;
    service::CoachingService coaching(m_session.workspace());
    finish(coaching.reviewAction(action->id, {worked, action->reviewNote, {}}),
           worked == Worked::Unknown ? tr("Looked at: it stays open") : tr("Looked at: it is done"));
}

void ActionPanel::drop() {
    const CoachingAction* action = current();
    if (action == nullptr) return;
    ReasonQuestion question;
    question.text = tr("Why will nobody do this?");
    question.action = tr("Drop the action");
    question.suggestions = {tr("No longer needed"), tr("The process was mended"), tr("Agreed anew")};
    const auto reason = m_session.dialogs().askReason(this, question);
    if (!reason) return;
    service::CoachingService coaching(m_session.workspace());
    finish(coaching.dropAction(action->id, toUtf8(*reason)), tr("The action is dropped"));
}

void ActionPanel::finish(const Result<service::SavedSession>& saved, const QString& said) {
    if (!saved) return m_session.complain(saved.error());
    m_session.say(said);
    m_shown = saved->session;
    showRows();
    beginNew();
    emit this->saved();
}

} // namespace earmark::ui
