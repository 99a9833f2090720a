#include "ui/results/period_bar.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace earmark::ui {

namespace {

QDate toDate(Day day) {
    return QDate::fromJulianDay(day.time_since_epoch().count() + QDate(1970, 1, 1).toJulianDay());
}

Day toDay(QDate date) {
    return Day(std::chrono::days(date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()));
}

Day monthsBefore(Day day, int months) {
    const std::chrono::year_month_day date{monthOf(day)};
    return Day(std::chrono::year_month_day{date.year() / date.month() / std::chrono::day(1)} -
               std::chrono::months(months));
}

} // namespace

PeriodBar::PeriodBar(Session& session, QWidget* parent, const QString& setting)
    : QWidget(parent)
    , m_session(session)
    , m_setting(setting)
    , m_choice(new QComboBox(this))
    , m_from(new QDateEdit(this))
    , m_dash(plainLabel(QStringLiteral("–"), TextStyle::Body, this))
    , m_to(new QDateEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kSmall);
    for (QWidget* part : {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_from),
                          static_cast<QWidget*>(m_dash), static_cast<QWidget*>(m_to)})
        row->addWidget(part);
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    }
    for (int index = 0; index <= static_cast<int>(Choice::Custom); ++index)
        m_choice->addItem(QString());
    retranslate();
    m_choice->setCurrentIndex(session.preferences().remembered(m_setting, 0).toInt());
    applyChoice();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_session.preferences().remember(m_setting, index);
        applyChoice();
        emit periodChanged();
    });
    for (QDateEdit* edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &PeriodBar::periodChanged);
}

PeriodBar::Choice PeriodBar::choice() const {
    return static_cast<Choice>(m_choice->currentIndex());
}

std::optional<Day> PeriodBar::from() const {
    if (choice() == Choice::AllTime) return std::nullopt;
    return toDay(std::min(m_from->date(), m_to->date()));
}

std::optional<Day> PeriodBar::to() const {
    if (choice() == Choice::AllTime) return std::nullopt;
    return toDay(std::max(m_from->date(), m_to->date()));
}

void PeriodBar::choose(Choice choice) {
    m_choice->setCurrentIndex(static_cast<int>(choice));
}

void PeriodBar::choose(Day from, Day to) {
    restore(Choice::Custom, from, to);
    emit periodChanged();
}

void PeriodBar::restore(Choice choice, std::optional<Day> from, std::optional<Day> to) {
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const QSignalBlocker quietChoice(m_choice);
    m_choice->setCurrentIndex(static_cast<int>(choice));
    applyChoice();
    if (choice != Choice::Custom) return;
    if (from) m_from->setDate(toDate(*from));
    if (to) m_to->setDate(toDate(*to));
}

void PeriodBar::open() {
    m_choice->setFocus(Qt::ShortcutFocusReason);
    m_choice->showPopup();
}

void PeriodBar::applyChoice() {
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    const auto span = [this](Day from, Day to) {
        m_from->setDate(toDate(from));
        m_to->setDate(toDate(to));
    };
    switch (choice()) {
    case Choice::AllTime:
        break;
    case Choice::ThisMonth:
        span(monthOf(today), today);
        break;
    case Choice::LastMonth:
        span(monthsBefore(today, 1), monthOf(today) - std::chrono::days(1));
        break;
    case Choice::LastThreeMonths:
        span(monthsBefore(today, 2), today);
        break;
    case Choice::LastTwelveMonths:
        span(monthsBefore(today, 11), today);
        break;
    case Choice::Custom:
        break;
    }
    const bool custom = choice() == Choice::Custom;
    for (QWidget* part :
         {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_dash), static_cast<QWidget*>(m_to)})
        part->setVisible(custom);
}

void PeriodBar::retranslate() {
    const QStringList names{tr("All time"),     tr("This month"),    tr("Last month"),
                            tr("Three months"), tr("Twelve months"), tr("From … to …")};
    for (int index = 0; index < names.size(); ++index)
        m_choice->setItemText(index, names[index]);
    m_choice->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
}

void PeriodBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
