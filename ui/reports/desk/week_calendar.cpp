#include "ui/reports/desk/week_calendar.h"

#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/desk/week_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kMostRows = 8;

} // namespace

WeekCalendar::WeekCalendar(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(plainLabel({}, TextStyle::Strong, this))
    , m_none(mutedLabel({}, TextStyle::Body, this))
    , m_back(turnButton(QStringLiteral("chevron_left"), -1))
    , m_now(turnButton({}, 0))
    , m_forth(turnButton(QStringLiteral("chevron_right"), 1))
    , m_table(new QTableView(this))
    , m_model(new WeekModel(session, this)) {
    build();
    connect(m_table, &QTableView::doubleClicked, this, &WeekCalendar::open);
    connect(&session.theme(), &Theme::densityChanged, this, &WeekCalendar::fitHeight);
    retranslate();
}

void WeekCalendar::build() {
    m_table->setModel(m_model);
    dressTable(m_table, m_session);
    m_table->setSortingEnabled(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kUnit);
    head->addWidget(m_heading);
    head->addStretch(1);
    for (QToolButton* button : {m_back, m_now, m_forth})
        head->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kUnit);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_none);
}

QToolButton* WeekCalendar::turnButton(const QString& icon, int weeks) {
    auto* button = new QToolButton(this);
    if (!icon.isEmpty()) button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, weeks] { turn(weeks); });
    return button;
}

void WeekCalendar::showWeeks(std::vector<service::CoachingWeek> weeks, Day today) {
    const bool first = m_weeks.empty();
    m_weeks = std::move(weeks);
    m_today = today;
    if (first) m_shown = weekOf(today);
    showWeek();
}

/// By weeks; 0 goes to the one of today.
void WeekCalendar::turn(int weeks) {
    if (m_weeks.empty()) return;
    const Day wanted = weeks == 0 ? weekOf(m_today) : m_shown + std::chrono::weeks(weeks);
    m_shown = std::clamp(wanted, m_weeks.front().monday, m_weeks.back().monday);
    showWeek();
}

void WeekCalendar::showWeek() {
    const auto week = std::ranges::find(m_weeks, m_shown, &service::CoachingWeek::monday);
    if (week == m_weeks.end()) return;
    m_model->setWeek(*week, m_today);
    m_heading->setText(
        tr("Calendar: %1 – %2").arg(dayLabel(m_shown), dayLabel(m_shown + std::chrono::days(6))));
    m_table->setAccessibleName(m_heading->text());
    m_none->setVisible(m_model->empty());
    m_back->setEnabled(m_shown > m_weeks.front().monday);
    m_forth->setEnabled(m_shown < m_weeks.back().monday);
    m_now->setEnabled(m_shown != weekOf(m_today));
    m_table->setCurrentIndex(m_model->firstEntry());
    fitHeight();
}

void WeekCalendar::open(const QModelIndex& index) {
    if (const WeekEntry* entry = m_model->entryAt(index)) emit opened(entry->agent);
}

bool WeekCalendar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_table->currentIndex());
        return true;
    case Qt::Key_PageUp:
        turn(-1);
        return true;
    case Qt::Key_PageDown:
        turn(1);
        return true;
    default:
        return false;
    }
}

void WeekCalendar::fitHeight() {
    const int rows = std::clamp(m_model->rowCount(), 0, kMostRows);
    m_table->setFixedHeight((rows + 1) * m_session.theme().rowHeight() + 2 * m_table->frameWidth() + 2);
}

void WeekCalendar::retranslate() {
    const auto name = [](QToolButton* button, const QString& text, const QString& key) {
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(
            key.isEmpty() ? text : tr("%1 (%2)", "what a button does and its key").arg(text, key)));
    };
    name(m_back, tr("The week before"), QKeySequence(Qt::Key_PageUp).toString(QKeySequence::NativeText));
    name(m_forth, tr("The week after"), QKeySequence(Qt::Key_PageDown).toString(QKeySequence::NativeText));
    m_now->setText(tr("This week"));
    m_now->setAccessibleName(m_now->text());
    m_none->setText(tr("Nothing falls in this week."));
    showWeek();
}

} // namespace earmark::ui
