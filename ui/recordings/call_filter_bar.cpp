#include "ui/recordings/call_filter_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/recordings/call_columns.h"
#include "ui/recordings/choice_chip.h"
#include "ui/recordings/period_choice.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

#include <tuple>
#include <utility>

namespace earmark::ui {

namespace {

constexpr service::CallState kStates[] = {service::CallState::Waiting, service::CallState::Draft,
                                          service::CallState::Parked, service::CallState::Submitted,
                                          service::CallState::Skipped};

/// What is still to do: where the day begins, so it is chosen until something else is.
const QString kToDo = QStringLiteral("todo");

const QString kMystery = QStringLiteral("mystery");

constexpr int kSearchWidth = 240;
constexpr int kRowHeight = 28;
constexpr int kDraws[] = {1, 2, 3, 5, 8, 10, 20};
constexpr int kUsualDraw = 5;

QString stateKey(service::CallState state) {
    return QString::number(static_cast<int>(state));
}

} // namespace

CallFilterBar::CallFilterBar(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new QLineEdit)
    , m_period(new ChoiceChip)
    , m_team(new ChoiceChip)
    , m_state(new ChoiceChip)
    , m_draw(new ChoiceChip)
    , m_kind(new ChoiceChip)
    , m_event(new ChoiceChip)
    , m_quotas(new QToolButton)
    , m_analyse(new QToolButton)
    , m_import(new QToolButton)
    , m_clear(new QToolButton)
    , m_count(mutedLabel())
    , m_typing(new QTimer(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->installEventFilter(this);
    m_event->setObjectName(QStringLiteral("events"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setMinimumHeight(kRowHeight);
    auto* narrowing = new QWidget; // wraps where the window is narrow
    auto* flow = new FlowLayout(narrowing);
    flow->addWidget(m_search);
    for (ChoiceChip* chip : {m_period, m_team, m_state, m_kind, m_event, m_draw}) {
        flow->addWidget(chip);
        connect(chip, &ChoiceChip::chosen, this, [this] { remember(); });
    }
    flow->addWidget(m_clear);
    QSizePolicy wraps(QSizePolicy::Expanding, QSizePolicy::Preferred);
    wraps.setHeightForWidth(true);
    narrowing->setSizePolicy(wraps);
    layout->addWidget(narrowing, 1);
    for (QToolButton* button : {m_analyse, m_quotas, m_import}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(kRowHeight);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_import, &QToolButton::clicked, this, &CallFilterBar::importWanted);
    connect(m_analyse, &QToolButton::clicked, this, &CallFilterBar::analysisWanted);
    connect(m_quotas, &QToolButton::clicked, this, &CallFilterBar::quotasWanted);
    layout->addWidget(m_count, 0, Qt::AlignTop);
    m_count->setMinimumHeight(kRowHeight);

    // Typing goes on faster than lists of a hundred thousand calls can be read.
    m_typing->setSingleShot(true);
    m_typing->setInterval(120);
    connect(m_search, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) m_typing->start();
    });
    connect(m_typing, &QTimer::timeout, this, [this] { remember(); });
    connect(m_clear, &QToolButton::clicked, this, &CallFilterBar::clear);
    retranslate();
    restore();
}

service::CallFilter CallFilterBar::filter() const {
    service::CallFilter filter;
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    std::tie(filter.from, filter.to) = daysOf(periodFromKey(m_period->currentKey()), today);
    filter.team = TeamId::fromString(toUtf8(m_team->currentKey()));
    bool chosen = false;
    const int state = m_state->currentKey().toInt(&chosen);
    if (chosen) filter.state = static_cast<service::CallState>(state);
    filter.unfinished = m_state->currentKey() == kToDo;
    filter.mystery = m_kind->currentKey() == kMystery;
    filter.event = model::eventKindFromName(toUtf8(m_event->currentKey()));
    if (!m_draw->currentKey().isEmpty()) filter.draw = plan();
    filter.text = toUtf8(m_search->text().trimmed());
    return filter;
}

service::SamplingPlan CallFilterBar::plan() const {
    service::SamplingPlan plan;
    const int chosen = m_draw->currentKey().toInt();
    plan.perAgentAndMonth = static_cast<std::size_t>(chosen > 0 ? chosen : kUsualDraw);
    plan.seed = m_session.preferences().remembered(QStringLiteral("worklist/seed"), 1).toULongLong();
    return plan;
}

bool CallFilterBar::restricts() const {
    const service::CallFilter now = filter();
    const bool stateChosen = m_state->currentKey() != kToDo;
    return now.from || now.to || now.team || stateChosen || now.event || now.draw || *now.mystery ||
           !now.text.empty();
}

void CallFilterBar::setTeams(std::vector<model::Team> teams) {
    m_teams = std::move(teams);
    QList<std::pair<QString, QString>> choices = {{QString(), tr("all", "teams")}};
    for (const model::Team& team : m_teams)
        choices.append({toQString(team.id.toString()), m_session.text(team.name)});
    m_team->setChoices(choices);
    if (m_teamToRestore.isEmpty() || m_teams.empty()) return;
    m_team->setCurrentKey(std::exchange(m_teamToRestore, QString()));
    if (!m_team->currentKey().isEmpty()) remember();
}

void CallFilterBar::setCountText(const QString& text) {
    m_count->setText(text);
}

void CallFilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CallFilterBar::clear() {
    m_search->clear();
    m_typing->stop();
    m_teamToRestore.clear();
    for (ChoiceChip* chip : {m_period, m_team, m_draw, m_kind, m_event})
        chip->setCurrentKey(QString());
    m_state->setCurrentKey(kToDo);
    remember();
}

void CallFilterBar::showEveryState() {
    m_state->setCurrentKey(QString());
    remember();
}

void CallFilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool CallFilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty()) emit leftForList();
        m_search->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emit leftForList();
        return true;
    default:
        return false;
    }
}

void CallFilterBar::retranslate() {
    m_search->setPlaceholderText(tr("Agent, number, customer or file"));
    m_search->setAccessibleName(tr("Find calls"));
    m_clear->setText(tr("Clear filters"));
    m_period->setTitle(tr("Period"));
    m_team->setTitle(tr("Team"));
    m_state->setTitle(tr("State"));
    QList<std::pair<QString, QString>> periods;
    for (const Period period : kPeriods)
        periods.append({periodKey(period), periodName(period)});
    m_period->setChoices(periods);
    QList<std::pair<QString, QString>> states = {{kToDo, tr("to do")}, {QString(), tr("all", "states")}};
    for (const service::CallState state : kStates)
        states.append({stateKey(state), stateName(state)});
    m_state->setChoices(states);
    m_kind->setTitle(tr("Calls"));
    m_kind->setChoices({{QString(), tr("customers'")}, {kMystery, tr("mystery")}});
    m_event->setTitle(tr("Heard in it"));
    QList<std::pair<QString, QString>> events = {{QString(), tr("anything", "events of a recording")}};
    for (const model::EventKind kind : model::eventKinds())
        events.append({QString::fromLatin1(model::eventKindName(kind)),
                       toQString(model::eventKindText(kind).in(m_session.language()))});
    m_event->setChoices(events);
    m_draw->setTitle(tr("Draw"));
    QList<std::pair<QString, QString>> draws = {{QString(), tr("all", "draws")}};
    for (const int count : kDraws)
        draws.append({QString::number(count), tr("%n of each agent and month", "", count)});
    m_draw->setChoices(draws);
    m_analyse->setText(tr("Analyse recordings"));
    m_analyse->setToolTip(
        plainToolTip(tr("Finds dead air, talk-over and who talks how much, in the background")));
    m_quotas->setText(tr("Quotas…"));
    m_import->setText(tr("Import calls…"));
    m_quotas->setToolTip(
        plainToolTip(tr("Who is still short of calls this month, and the seed of the draw")));
    setTeams(std::move(m_teams));
    m_clear->setVisible(restricts());
}

void CallFilterBar::remember() {
    m_session.preferences().remember(QStringLiteral("worklist/period"), m_period->currentKey());
    m_session.preferences().remember(QStringLiteral("worklist/team"), m_team->currentKey());
    m_session.preferences().remember(QStringLiteral("worklist/state"), m_state->currentKey());
    m_session.preferences().remember(QStringLiteral("worklist/draw"), m_draw->currentKey());
    m_session.preferences().remember(QStringLiteral("worklist/kind"), m_kind->currentKey());
    m_session.preferences().remember(QStringLiteral("worklist/event"), m_event->currentKey());
    m_clear->setVisible(restricts());
    emit changed();
}

void CallFilterBar::restore() {
    const auto remembered = [&](const char* name, const QString& otherwise = {}) {
        return m_session.preferences().remembered(QString::fromLatin1(name), otherwise).toString();
    };
    m_period->setCurrentKey(remembered("worklist/period"));
    m_state->setCurrentKey(remembered("worklist/state", kToDo));
    m_draw->setCurrentKey(remembered("worklist/draw"));
    m_kind->setCurrentKey(remembered("worklist/kind"));
    m_event->setCurrentKey(remembered("worklist/event"));
    m_teamToRestore = remembered("worklist/team");
    m_clear->setVisible(restricts());
}

} // namespace earmark::ui
