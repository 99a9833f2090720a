#include "ui/results/trend_panel.h"

#include "core/charts/trend_chart.h"
#include "core/statistics/run_rules.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/break_popup.h"
#include "ui/results/chart_widget.h"
#include "ui/results/line_label.h"
#include "ui/results/pick_list.h"
#include "ui/results/results_controller.h"
#include "ui/results/trend/trend_reading.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

const std::string kBreakMark = "break:"; // before a break's number, where a step opens by its day
constexpr service::TrendStep kSteps[] = {service::TrendStep::Week, service::TrendStep::Month};

Day lastDayOf(Day first, service::TrendStep step) {
    if (step == service::TrendStep::Week) return first + std::chrono::days(6);
    if (step == service::TrendStep::Day) return first;
    return monthEndOf(first);
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
    , m_verdict(new LineLabel(TextStyle::Small, true, this))
    , m_rules(new QToolButton(this))
    , m_steps(new NameTabs(this))
    , m_chart(new ChartWidget(this)) {
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_title);
    head->addWidget(m_verdict, 1);
    head->addWidget(m_rules);
    head->addWidget(m_steps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addLayout(head);
    column->addWidget(m_chart, 1);

    m_rules->setIcon(icon(QStringLiteral("settings")));
    m_rules->setAutoRaise(true);
    m_rules->setFocusPolicy(Qt::StrongFocus);
    connect(m_rules, &QToolButton::clicked, this, &TrendPanel::pickRules);
    m_steps->takeKeyboard();
    setFocusProxy(m_chart);
    m_steps->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    retranslate();
    m_steps->setCurrentIndex(1);

    connect(m_steps, &NameTabs::currentChanged, this,
            [this](int index) { m_controller.setTrendStep(kSteps[index]); });
    connect(&controller, &ResultsController::wishChanged, this, [this] {
        const QSignalBlocker quiet(m_steps);
        m_steps->setCurrentIndex(m_controller.wish().trendStep == service::TrendStep::Week ? 0 : 1);
    });
    connect(&controller, &ResultsController::loaded, this, &TrendPanel::fill);
    connect(&controller, &ResultsController::criterionTrendLoaded, this, &TrendPanel::fill);
    connect(m_chart, &ChartWidget::opened, this, &TrendPanel::open);
}

bool TrendPanel::showsCriterion() const {
    return m_controller.focus().kind == EvaluationsFocus::Kind::Criterion;
}

std::vector<charts::TrendStepValue> TrendPanel::stepsShown() const {
    const service::TrendStep step = m_controller.wish().trendStep;
    std::vector<charts::TrendStepValue> values;
    const auto add = [&](Day from, std::optional<std::int64_t> mean, std::size_t count,
                         const QString& words) {
        const QString days =
            tr("%1 – %2").arg(toQString(dayText(from)), toQString(dayText(lastDayOf(from, step))));
        values.push_back(
            {stepLabel(from, step), mean, count, dayText(from), toUtf8(days + QLatin1Char('\n') + words)});
    };
    if (showsCriterion()) {
        for (const reporting::CriterionTrendPoint& point : m_controller.data().criterionTrend) {
            const reporting::CriterionFigures& figures = point.figures;
            add(point.from, figures.meanMillionths, figures.answered,
                tr("earned %1%, answered %n time(s)", nullptr, static_cast<int>(figures.answered))
                    .arg(percentText(figures.meanMillionths)));
        }
        return values;
    }
    for (const reporting::TrendPoint& point : m_controller.data().trend)
        add(point.from, point.figures.meanMillionths, point.figures.count,
            tr("mean %1, %n evaluation(s)", nullptr, static_cast<int>(point.figures.count))
                .arg(percentText(point.figures.meanMillionths)));
    return values;
}

std::vector<reporting::VersionBreak> TrendPanel::breaksShown() const {
    std::vector<reporting::VersionBreak> shown = m_controller.data().breaks;
    if (!showsCriterion()) return shown;
    const EvaluationsFocus& focus = m_controller.focus();
    std::erase_if(shown, [&](const reporting::VersionBreak& one) { return one.cardKey != focus.cardKey; });
    for (reporting::VersionBreak& one : shown)
        one.changes = one.changesOf(focus.key);
    return shown;
}

QString TrendPanel::breakText(const reporting::VersionBreak& one) const {
    constexpr std::size_t kTold = 5;
    QString text = breakHeading(m_session, one);
    for (std::size_t index = 0; index < std::min(kTold, one.changes.size()); ++index)
        text += QLatin1Char('\n') + m_session.text(one.changes[index].sentence);
    if (one.changes.size() > kTold)
        text += QLatin1Char('\n') +
                tr("and %n more change(s)", nullptr, static_cast<int>(one.changes.size() - kTold));
    return text;
}

std::vector<charts::TrendBreak> TrendPanel::marksOf(const std::vector<charts::TrendStepValue>& steps) const {
    std::vector<charts::TrendBreak> marks;
    const auto breaks = breaksShown();
    for (std::size_t index = 0; index < breaks.size(); ++index) {
        const reporting::VersionBreak& one = breaks[index];
        std::size_t step = 0;
        while (step + 1 < steps.size() && steps[step + 1].opens <= dayText(one.day)) // ISO days sort as texts
            ++step;
        const auto first = steps.empty() ? Result<Day>(one.day) : parseDay(steps[step].opens);
        if (!first) continue;
        const auto days = static_cast<double>((one.day - *first).count());
        const auto length =
            static_cast<double>((lastDayOf(*first, m_controller.wish().trendStep) - *first).count() + 1);
        marks.push_back({static_cast<double>(step) + std::clamp(days / length, 0.0, 1.0),
                         "v" + std::to_string(one.afterVersion), kBreakMark + std::to_string(index),
                         toUtf8(breakText(one))});
    }
    return marks;
}

void TrendPanel::fill() {
    fillTitle();
    std::vector<charts::TrendStepValue> steps = stepsShown();
    std::vector<std::optional<std::int64_t>> values;
    for (const charts::TrendStepValue& step : steps)
        values.push_back(step.millionths);
    const auto reading = readTrend(values, ruleSet(chosenRuleSet(m_session.preferences())));
    std::vector<charts::ControlBand> bands = bandsOf(reading);
    fillVerdict(reading);
    noteSwings(steps, bands);
    std::vector<charts::TrendBreak> marks = marksOf(steps);
    m_chart->setMaker([steps = std::move(steps), bands = std::move(bands),
                       marks = std::move(marks)](QSizeF size, double textHeight) {
        if (!bands.empty())
            return charts::controlChart(steps, bands,
                                        {size.width(), size.height(), textHeight * 3, textHeight}, marks);
        charts::TrendOptions options;
        options.width = size.width();
        options.height = size.height();
        options.labelHeight = textHeight;
        options.labelWidth = textHeight * 3;
        options.breaks = marks;
        return charts::trendChart(steps, options);
    });
}

/// A step's words say where it should lie, and that it does not where it swings.
void TrendPanel::noteSwings(std::vector<charts::TrendStepValue>& steps,
                            const std::vector<charts::ControlBand>& bands) const {
    for (std::size_t place = 0; place < bands.size(); ++place) {
        if (!steps[place].millionths) continue;
        const QString limits =
            percentText(bands[place].lower) + QStringLiteral(" – ") + percentText(bands[place].upper);
        const QString words = bands[place].swings ? tr("swings beyond chance; expected %1").arg(limits)
                                                  : tr("within chance; expected %1").arg(limits);
        steps[place].hint += toUtf8(QLatin1Char('\n') + words);
    }
}

void TrendPanel::fillVerdict(const std::optional<statistics::SeriesReading>& reading) {
    QStringList parts;
    if (reading) {
        const bool week = m_controller.wish().trendStep == service::TrendStep::Week;
        const double slope = reading->trend ? std::abs(reading->trend->slopePerStep) : 0;
        const QString points = percentText(std::llround(slope), 2);
        if (reading->rises())
            parts << (week ? tr("rises by %1 a week").arg(points) : tr("rises by %1 a month").arg(points));
        if (reading->falls())
            parts << (week ? tr("falls by %1 a week").arg(points) : tr("falls by %1 a month").arg(points));
        if (parts.isEmpty()) parts << tr("level %1").arg(percentText(std::llround(reading->level)));
        const auto swings =
            std::ranges::count_if(reading->chart.steps, [](const statistics::ControlPoint& point) {
                return point.value && point.swing.any();
            });
        parts << (swings == 0 ? tr("no swing beyond chance")
                              : tr("%n swing(s) beyond chance", nullptr, static_cast<int>(swings)));
        if (reading->chart.provisional) parts << tr("limits from few steps");
    }
    m_verdict->setLine(parts.join(QStringLiteral(" · ")));
}

void TrendPanel::pickRules() {
    const QStringList names{tr("Beyond three sigma"), tr("… or two of three beyond two"),
                            tr("… or four of five beyond one"), tr("… or eight on one side")};
    std::vector<PickEntry> entries;
    for (int number = 0; number < kRuleSets; ++number) {
        const auto steps =
            static_cast<int>(std::lround(statistics::falseAlarms(ruleSet(number)).averageRunLength));
        entries.push_back({names[number], tr("a false alarm in %n step(s)", nullptr, steps), false,
                           number == chosenRuleSet(m_session.preferences())});
    }
    auto* list = new PickList(m_session, this);
    list->setPrompt(tr("What counts as a swing"));
    list->setEntries(std::move(entries));
    connect(list, &PickList::picked, this, [this, list](int number) {
        list->close();
        chooseRuleSet(m_session.preferences(), number);
        m_controller.reload();
    });
    list->openBelow(*m_rules);
}

void TrendPanel::fillTitle() {
    const QString name = m_controller.focus().name;
    m_title->setText(showsCriterion() ? tr("“%1” over time").arg(name) : tr("Mean over time"));
    m_chart->setAccessibleName(showsCriterion() ? tr("Share earned of “%1” over time").arg(name)
                                                : tr("Mean score over time"));
}

void TrendPanel::open(const QString& what) {
    const QString mark = toQString(kBreakMark);
    if (what.startsWith(mark)) {
        const auto breaks = breaksShown();
        const std::size_t index = what.mid(mark.size()).toUInt();
        if (index >= breaks.size()) return;
        auto* popup = new BreakPopup(m_session, breaks[index], this);
        popup->openAt(m_chart->mapToGlobal(QPoint(space::kPage, m_chart->height() / 2)));
        return;
    }
    const auto first = parseDay(toUtf8(what));
    if (first) emit stepOpened(what, toQString(dayText(lastDayOf(*first, m_controller.wish().trendStep))));
}

void TrendPanel::retranslate() {
    fillTitle();
    m_rules->setAccessibleName(tr("What counts as a swing"));
    m_rules->setToolTip(tr("What counts as a swing"));
    m_steps->setTab(0, tr("Weeks"));
    m_steps->setTab(1, tr("Months"));
    m_steps->setAccessibleName(tr("Step of the trend"));
}

void TrendPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
