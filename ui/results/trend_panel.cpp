#include "ui/results/trend_panel.h"

#include "core/charts/trend_chart.h"
#include "ui/common/format.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/chart_widget.h"
#include "ui/results/results_controller.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr service::TrendStep kSteps[] = {service::TrendStep::Week, service::TrendStep::Month};

Day lastDayOf(Day first, service::TrendStep step) {
    if (step == service::TrendStep::Week) return first + std::chrono::days(6);
    if (step == service::TrendStep::Day) return first;
    return monthOf(first + std::chrono::days(31)) - std::chrono::days(1);
}

std::string stepLabel(Day first, service::TrendStep step) {
    constexpr std::size_t kYearAndMonth = 7;
    constexpr std::size_t kMonthAndDay = 5;
    const std::string day = dayText(first);
    return step == service::TrendStep::Month ? day.substr(0, kYearAndMonth) : day.substr(kMonthAndDay);
}

} // namespace

TrendPanel::TrendPanel(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_title(plainLabel({}, TextStyle::Strong, this))
    , m_steps(new NameTabs(this))
    , m_chart(new ChartWidget(this)) {
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_steps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addLayout(head);
    column->addWidget(m_chart, 1);

    m_steps->takeKeyboard();
    m_steps->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    retranslate();
    m_steps->setCurrentIndex(1);

    connect(m_steps, &NameTabs::currentChanged, this,
            [this](int index) { m_controller.setTrendStep(kSteps[index]); });
    connect(&controller, &ResultsController::loaded, this, &TrendPanel::fill);
    connect(m_chart, &ChartWidget::opened, this, [this](const QString& firstDay) {
        const auto first = parseDay(toUtf8(firstDay));
        if (first) emit stepOpened(firstDay, toQString(dayText(lastDayOf(*first, m_controller.trendStep()))));
    });
}

void TrendPanel::fill() {
    const service::TrendStep step = m_controller.trendStep();
    std::vector<charts::TrendStepValue> values;
    for (const reporting::TrendPoint& point : m_controller.data().trend) {
        const QString hint =
            tr("%1 – %2\nmean %3, %n evaluation(s)", nullptr, static_cast<int>(point.figures.count))
                .arg(toQString(dayText(point.from)), toQString(dayText(lastDayOf(point.from, step))),
                     percentText(point.figures.meanMillionths));
        values.push_back({stepLabel(point.from, step), point.figures.meanMillionths, point.figures.count,
                          dayText(point.from), toUtf8(hint)});
    }
    m_chart->setMaker([values = std::move(values)](QSizeF size, double textHeight) {
        charts::TrendOptions options;
        options.width = size.width();
        options.height = size.height();
        options.labelHeight = textHeight;
        options.labelWidth = textHeight * 3;
        return charts::trendChart(values, options);
    });
}

void TrendPanel::retranslate() {
    m_title->setText(tr("Mean over time"));
    m_steps->setTab(0, tr("Weeks"));
    m_steps->setTab(1, tr("Months"));
    m_steps->setAccessibleName(tr("Step of the trend"));
    m_chart->setAccessibleName(tr("Mean score over time"));
}

void TrendPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
