#include "ui/reports/coaching/session_panel.h"

#include "core/base/workdays.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/day_edit.h"
#include "ui/reports/coaching/action_panel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

using model::CoachingSession;
using model::CoachingState;

namespace {

constexpr int kNoteHeight = 88;

/// Of the report, those to work on first.
std::vector<ActionCriterion> criteriaOf(const reporting::CoachingReport& report) {
    std::vector<ActionCriterion> all;
    for (const auto* list : {&report.workOn, &report.criteria})
        for (const reporting::CoachedCriterion& one : *list) {
            const model::CriterionRef ref{one.figures.cardKey, one.figures.criterionKey};
            const bool known =
                std::ranges::any_of(all, [&](const ActionCriterion& other) { return other.ref == ref; });
            if (!known) all.push_back({ref, one.figures.name});
        }
    return all;
}

} // namespace

SessionPanel::SessionPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(plainLabel({}, TextStyle::Headline, this))
    , m_due(plainLabel({}, TextStyle::Body, this))
    , m_plan(new QPushButton(this))
    , m_sessions(new QComboBox(this))
    , m_form(new QWidget(this))
    , m_day(dayEdit(session, m_form))
    , m_leader(new QLineEdit(m_form))
    , m_note(new QPlainTextEdit(m_form))
    , m_keep(new QPushButton(m_form))
    , m_hold(new QPushButton(m_form))
    , m_takeBack(new QPushButton(m_form))
    , m_review(new QPushButton(m_form))
    , m_outcome(plainLabel({}, TextStyle::Body, m_form))
    , m_actions(new ActionPanel(session, m_form)) {
    build();
    connect(m_plan, &QPushButton::clicked, this, &SessionPanel::plan);
    connect(m_sessions, &QComboBox::activated, this, [this](int row) {
        m_chosen = m_data.sessions[static_cast<std::size_t>(row)].session.id;
        showSession();
    });
    connect(m_keep, &QPushButton::clicked, this, &SessionPanel::keepPlan);
    connect(m_hold, &QPushButton::clicked, this, &SessionPanel::hold);
    connect(m_takeBack, &QPushButton::clicked, this, &SessionPanel::takeBack);
    connect(m_review, &QPushButton::clicked, this, &SessionPanel::review);
    connect(m_actions, &ActionPanel::saved, this, &SessionPanel::saved);
    retranslate();
}

void SessionPanel::build() {
    m_due->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    auto* when = new QHBoxLayout;
    when->setSpacing(space::kSmall);
    when->addWidget(m_day);
    when->addWidget(m_leader, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kUnit);
    for (QPushButton* button : {m_hold, m_keep, m_review, m_takeBack})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(space::kSmall);
    form->addLayout(when);
    form->addWidget(m_note);
    form->addWidget(m_outcome);
    form->addLayout(buttons);
    form->addSpacing(space::kSmall);
    form->addWidget(m_actions);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(space::kSmall);
    choice->addWidget(m_sessions, 1);
    choice->addWidget(m_plan);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addWidget(m_heading);
    column->addWidget(m_due);
    column->addLayout(choice);
    column->addWidget(m_form);
    column->addStretch(1);
}

void SessionPanel::retranslate() {
    m_heading->setText(tr("Coaching sessions"));
    m_plan->setText(tr("Plan a session"));
    m_sessions->setAccessibleName(tr("Coaching sessions"));
    m_day->setAccessibleName(tr("Planned for"));
    m_leader->setAccessibleName(tr("Who holds it"));
    m_leader->setPlaceholderText(tr("Who holds it"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What to talk about, then what was said"));
    m_keep->setText(tr("Save the plan"));
    m_hold->setText(tr("Session held"));
    m_takeBack->setText(tr("Take the plan back"));
    m_review->setText(tr("Review the session…"));
    fillSessions();
}

void SessionPanel::showCoaching(const CoachingData& coaching) {
    m_data = coaching;
    m_actions->setCriteria(criteriaOf(coaching.report));
    fillSessions();
}

QString SessionPanel::nameOf(const CoachingSession& session) const {
    const QString day = dayLabel(session.plannedFor);
    switch (session.state) {
    case CoachingState::Planned:
        return session.isOverdue(m_data.today) ? tr("Planned for %1, overdue").arg(day)
                                               : tr("Planned for %1").arg(day);
    case CoachingState::Held:
        return tr("Held for %1").arg(day);
    case CoachingState::Reviewed:
        break;
    }
    return tr("Reviewed, held for %1").arg(day);
}

QString SessionPanel::dueText() const {
    if (!m_data.due) return tr("No finding waits to be talked about.");
    const service::DueAgent& due = *m_data.due;
    const QString by = dayLabel(due.dueBy);
    const QString findings =
        tr("%n finding(s) to talk about", nullptr, static_cast<int>(due.findings.size()));
    return due.overdue ? tr("● %1; coaching was due by %2").arg(findings, by)
                       : tr("%1; coaching is due by %2").arg(findings, by);
}

void SessionPanel::fillSessions() {
    const QSignalBlocker quiet(m_sessions);
    m_sessions->clear();
    int chosen = 0;
    for (std::size_t i = 0; i < m_data.sessions.size(); ++i) {
        const CoachingSession& session = m_data.sessions[i].session;
        m_sessions->addItem(nameOf(session));
        if (m_chosen == session.id) chosen = static_cast<int>(i);
    }
    m_sessions->setVisible(!m_data.sessions.empty());
    m_sessions->setCurrentIndex(m_data.sessions.empty() ? -1 : chosen);
    m_due->setText(dueText());
    showSession();
}

const CoachingSession* SessionPanel::current() const {
    const int row = m_sessions->currentIndex();
    return row < 0 || row >= static_cast<int>(m_data.sessions.size())
               ? nullptr
               : &m_data.sessions[static_cast<std::size_t>(row)].session;
}

void SessionPanel::showSession() {
    const CoachingSession* session = current();
    m_form->setVisible(session != nullptr);
    if (session == nullptr) return;
    const bool planned = session->state == CoachingState::Planned;
    for (QWidget* field : std::initializer_list<QWidget*>{m_day, m_leader})
        field->setEnabled(planned);
    m_note->setReadOnly(!planned);
    m_keep->setVisible(planned);
    m_hold->setVisible(planned);
    m_takeBack->setVisible(planned);
    m_review->setVisible(session->state == CoachingState::Held);
    m_outcome->setVisible(session->state == CoachingState::Reviewed);
    m_outcome->setText(tr("Review: %1").arg(isolated(toQString(session->reviewNote))));
    fillFields(*session);
    m_actions->showSession(*session, m_data.effects, m_data.today, toQString(m_data.report.agent.name));
}

/// What is being written stays when the same session is read anew.
void SessionPanel::fillFields(const CoachingSession& session) {
    if (m_filled == session) return;
    m_filled = session;
    setDay(*m_day, session.plannedFor);
    m_leader->setText(toQString(session.leader));
    m_note->setPlainText(toQString(session.note));
}

void SessionPanel::plan() {
    service::SessionWish wish;
    wish.agent = m_data.report.agent.id;
    wish.plannedFor = addWorkdays(m_data.today, 1);
    wish.leader = m_data.report.agent.leader;
    if (wish.leader.empty() && m_session.inspector()) wish.leader = m_session.inspector()->name;
    if (m_data.due) wish.findings = m_data.due->findings;
    const auto saved = service::CoachingService(m_session.workspace()).plan(wish);
    if (saved) m_chosen = saved->session.id;
    if (finish(saved, tr("Planned: day, leader and note can be changed until it is held")))
        m_note->setFocus();
}

void SessionPanel::keepPlan() {
    const CoachingSession* session = current();
    if (session == nullptr) return;
    service::SessionWish wish;
    wish.agent = session->agent;
    wish.leader = toUtf8(m_leader->text().trimmed());
    wish.plannedFor = dayOf(*m_day);
    wish.findings = session->findings;
    wish.note = toUtf8(m_note->toPlainText());
    finish(service::CoachingService(m_session.workspace()).change(session->id, wish),
           tr("The plan is saved"));
}

void SessionPanel::hold() {
    const CoachingSession* session = current();
    if (session == nullptr) return;
    service::CoachingService coaching(m_session.workspace());
    if (finish(coaching.hold(session->id, {}, toUtf8(m_note->toPlainText())),
               tr("Held: agree on what is done until when")))
        m_actions->focusNew();
}

void SessionPanel::takeBack() {
    const CoachingSession* session = current();
    if (session == nullptr) return;
    const Question question{tr("Take back the session planned for %1?").arg(dayLabel(session->plannedFor)),
                            tr("Its actions go with it."), tr("Take the plan back"), true};
    if (!m_session.dialogs().confirm(this, question)) return;
    const auto gone = service::CoachingService(m_session.workspace()).cancel(session->id);
    if (!gone) return m_session.complain(gone.error());
    m_chosen.reset();
    m_session.say(tr("The plan is taken back"));
    emit saved();
}

void SessionPanel::review() {
    const CoachingSession* session = current();
    if (session == nullptr) return;
    ReasonQuestion question;
    question.text = tr("What came of the session? Open actions stay in sight.");
    question.action = tr("Review the session");
    question.suggestions = {tr("The weak points moved"), tr("No change yet"), tr("Needs another session")};
    const auto note = m_session.dialogs().askReason(this, question);
    if (!note) return;
    finish(service::CoachingService(m_session.workspace()).review(session->id, toUtf8(*note)),
           tr("The session is reviewed"));
}

bool SessionPanel::finish(const Result<service::SavedSession>& saved, const QString& said) {
    if (!saved) {
        m_session.complain(saved.error());
        return false;
    }
    m_session.say(said);
    const auto same = std::ranges::find_if(
        m_data.sessions, [&](const service::SessionRow& row) { return row.session.id == saved->session.id; });
    if (same != m_data.sessions.end())
        same->session = saved->session;
    else
        m_data.sessions.insert(m_data.sessions.begin(), {saved->session, {}, false});
    m_chosen = saved->session.id;
    fillSessions();
    emit this->saved();
    return true;
}

void SessionPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
