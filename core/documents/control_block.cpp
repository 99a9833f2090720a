#include "core/documents/control_block.h"

#include "core/charts/control_chart.h"
#include "core/documents/cells.h"
#include "core/documents/composer.h"
#include "core/reporting/figure_text.h"

#include <algorithm>

namespace earmark::documents {

namespace {

using reporting::ControlFigures;
using reporting::ControlStep;

std::string courseWords(reporting::Course course, const Wording& say) {
    switch (course) {
    case reporting::Course::Rising:
        return say("Rising, by more than chance. ", "呈上升趋势，超出偶然。");
    case reporting::Course::Falling:
        return say("Falling, by more than chance. ", "呈下降趋势，超出偶然。");
    case reporting::Course::Level:
        return say("No trend beyond chance. ", "没有超出偶然的趋势。");
    case reporting::Course::Unknown:
        break;
    }
    return say("Too few months to tell a trend. ", "月份太少，无法判断趋势。");
}

std::string opens(const ControlStep& step, Door behind) {
    behind.from = step.from;
    behind.to = std::min(monthEndOf(step.from), behind.to.value_or(monthEndOf(step.from)));
    return doorText(behind);
}

std::string hint(const ControlStep& step, const Wording& say) {
    return monthText(step.from) + say(": ", "：") + say.share(step.valueMillionths) + say(" (", "（") +
           say.basis({}, step.count) + say(")", "）");
}

charts::DisplayList chartOf(const ControlFigures& control, const Wording& say, const Door& behind) {
    std::vector<charts::TrendStepValue> steps;
    std::vector<charts::ControlBand> bands;
    for (const ControlStep& step : control.steps) {
        steps.push_back(
            {monthText(step.from), step.valueMillionths, step.count, opens(step, behind), hint(step, say)});
        bands.push_back(
            {step.centreMillionths, step.lowerMillionths, step.upperMillionths, step.swing.any()});
    }
    return charts::controlChart(steps, bands);
}

DataTable tableOf(const ControlFigures& control, const Wording& say) {
    DataTable table;
    table.sheet = say("Trend", "走势");
    table.columns = {textColumn(say("Month", "月份")),
                     countColumn(say("Evaluations", "评估数")),
                     percentColumn(say("Mean score", "平均得分")),
                     percentColumn(say("Centre line", "中心线")),
                     percentColumn(say("Lower limit", "下控制限")),
                     percentColumn(say("Upper limit", "上控制限")),
                     textColumn(say("Swings", "异常波动"))};
    for (const ControlStep& step : control.steps)
        table.rows.push_back({textCell(monthText(step.from)),
                              countCell(static_cast<std::int64_t>(step.count)),
                              percentCell(step.valueMillionths), percentCell(step.centreMillionths),
                              percentCell(step.lowerMillionths), percentCell(step.upperMillionths),
                              textCell(step.swing.any() ? say("yes", "是") : "")});
    return table;
}

} // namespace

std::string monthText(Day day) {
    return dayText(day).substr(0, std::string_view("2026-03").size());
}

std::string controlWords(const ControlFigures& control, const Wording& say) {
    std::string words = say("Level ", "水平") + say.share(control.levelMillionths);
    if (control.levelInterval)
        words += say(" (", "（") + reporting::shareText(control.levelInterval->lower) + " – " +
                 reporting::shareText(control.levelInterval->upper) + say(")", "）");
    words += say(". ", "。") + courseWords(control.course, say);
    const auto swings =
        std::ranges::count_if(control.steps, [](const ControlStep& step) { return step.swing.any(); });
    words += swings == 0 ? say("No month swings beyond its limits.", "没有超出控制限的月份。")
                         : say("Months beyond their limits: ", "超出控制限的月份数：") +
                               std::to_string(swings) + say(".", "。");
    if (control.provisional)
        words +=
            say(" The limits are provisional: fewer than twelve months.", "月份不足12个，控制限为暂定。");
    return words;
}

ChartBlock controlBlock(const ControlFigures& control, const Wording& say, const Door& behind) {
    ChartBlock block;
    block.title = say("Mean score by month, with control limits", "各月平均得分与控制限");
    block.description = controlWords(control, say);
    block.list = chartOf(control, say, behind);
    block.data = tableOf(control, say);
    block.native.categories = 0;
    block.native.lines = {2, 3, 4, 5};
    return block;
}

} // namespace earmark::documents
