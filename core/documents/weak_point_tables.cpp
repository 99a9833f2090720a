#include "core/documents/weak_point_tables.h"

#include "core/charts/heat_map.h"
#include "core/charts/pareto_chart.h"
#include "core/documents/cells.h"
#include "core/documents/composer.h"
#include "core/documents/pages/door.h"
#include "core/reporting/figure_text.h"
#include "core/statistics/exact_tally.h"

#include <algorithm>

namespace earmark::documents {

namespace {

using reporting::AgentLoss;
using reporting::CriterionFigures;
using reporting::HeatRow;
using reporting::LossComparison;
using reporting::LossVerdict;
using reporting::TrainingGroup;

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::size_t kBars = 12;
constexpr std::size_t kMapColumns = 8;
constexpr std::size_t kMapRows = 20;

std::int64_t whole(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::optional<std::int64_t> failedRate(const CriterionFigures& figures) {
    if (figures.answered == 0) return std::nullopt;
    return statistics::scaledQuotient(whole(figures.failed), kMillion, whole(figures.answered));
}

std::optional<std::int64_t> lowerOf(const statistics::Comparison& comparison) {
    return comparison.interval ? std::optional(comparison.interval->lower) : std::nullopt;
}

std::optional<std::int64_t> upperOf(const statistics::Comparison& comparison) {
    return comparison.interval ? std::optional(comparison.interval->upper) : std::nullopt;
}

/// Shares of all points lost up to each criterion, millionths.
std::vector<std::int64_t> cumulativeShares(const std::vector<CriterionFigures>& criteria) {
    std::int64_t all = 0;
    for (const CriterionFigures& figures : criteria)
        all += figures.lostThousandths;
    std::vector<std::int64_t> shares;
    std::int64_t sum = 0;
    for (const CriterionFigures& figures : criteria) {
        sum += figures.lostThousandths;
        shares.push_back(all == 0 ? 0 : statistics::scaledQuotient(sum, kMillion, all));
    }
    return shares;
}

} // namespace

ChartBlock WeakPointTables::pareto() const {
    ChartBlock block;
    block.title = m_say("Points lost by criterion", "各评分项失分");
    block.description = m_say("Criteria by points lost, most first, with the cumulative share.",
                              "按失分由多到少排列的评分项及累计占比。");
    charts::ParetoOptions options;
    options.valueTitle = m_say("Points lost", "失分");
    options.cumulativeTitle = m_say("Cumulative share", "累计占比");
    const std::vector<std::int64_t> cumulative = cumulativeShares(m_summary.criteria);
    std::vector<charts::ParetoRow> rows;
    for (std::size_t index = 0; index < std::min(kBars, m_summary.criteria.size()); ++index) {
        const std::int64_t lost = m_summary.criteria[index].lostThousandths;
        if (lost == 0) break;
        rows.push_back({m_words.criterion(index),
                        {lost},
                        reporting::pointsText(lost),
                        m_say.share(cumulative[index]),
                        opens({}, index),
                        m_words.criterion(index) + m_say(": ", "：") +
                            m_say.failedOf(reporting::LossTally::of(m_summary.criteria[index]))});
    }
    if (const std::int64_t rest = lostBeyond(kBars); rest > 0)
        rows.push_back({m_say("All others", "其他合计"),
                        {rest},
                        reporting::pointsText(rest),
                        m_say.share(kMillion),
                        {},
                        {}});
    block.list = charts::paretoChart(rows, options);
    block.data = criteria();
    block.native.bars = {4};
    block.native.lines = {6};
    block.native.linesOnOwnAxis = true;
    block.native.horizontal = true;
    return block;
}

/// Points lost at the criteria after the first ones.
std::int64_t WeakPointTables::lostBeyond(std::size_t shown) const {
    std::int64_t lost = 0;
    for (std::size_t index = shown; index < m_summary.criteria.size(); ++index)
        lost += m_summary.criteria[index].lostThousandths;
    return lost;
}

/// The evaluations that failed at a criterion; of one row where it is named.
std::string WeakPointTables::opens(const std::string& row, std::size_t criterion) const {
    const CriterionFigures& figures = m_summary.criteria[criterion];
    Door door;
    door.cardKey = figures.cardKey;
    door.criterion = figures.criterionKey;
    if (m_summary.scope.rows == reporting::WeakPointRows::Team) door.team = row;
    if (m_summary.scope.rows == reporting::WeakPointRows::Queue) door.queue = row;
    return doorText(door);
}

DataTable WeakPointTables::criteria() const {
    DataTable table;
    table.sheet = m_say("Criteria", "评分项");
    table.columns = {textColumn(m_say("Criterion", "评分项")),
                     countColumn(m_say("Answered", "评分数")),
                     countColumn(m_say("Failed", "未达标")),
                     percentColumn(m_say("Failed rate", "未达标率"), ColumnHint::MoreIsWorse),
                     pointsColumn(m_say("Points lost", "失分"), ColumnHint::ShareBar),
                     percentColumn(m_say("Share", "占比")),
                     percentColumn(m_say("Cumulative share", "累计占比")),
                     countColumn(m_say("Fatal", "致命"))};
    const std::vector<std::int64_t> cumulative = cumulativeShares(m_summary.criteria);
    for (std::size_t index = 0; index < m_summary.criteria.size(); ++index) {
        const CriterionFigures& figures = m_summary.criteria[index];
        table.rows.push_back({textCell(m_words.criterion(index)), countCell(whole(figures.answered)),
                              countCell(whole(figures.failed)), percentCell(failedRate(figures)),
                              pointsCell(figures.lostThousandths), percentCell(figures.lostShareMillionths),
                              percentCell(cumulative[index]), countCell(whole(figures.fatal))});
    }
    return table;
}

DataTable WeakPointTables::causes() const {
    DataTable table;
    table.sheet = m_say("Causes", "原因");
    table.columns = {textColumn(m_say("Cause", "原因归类")), textColumn(m_say("To be mended by", "改进方")),
                     countColumn(m_say("Findings", "发现项")),
                     pointsColumn(m_say("Points lost", "失分"), ColumnHint::ShareBar)};
    for (const reporting::CauseFigures& cause : m_summary.causes.causes)
        table.rows.push_back(
            {textCell(m_say.cause(cause.cause)),
             textCell(reporting::isOfOrganisation(cause.cause) ? m_say("the organisation", "组织")
                                                               : m_say("people", "人员")),
             countCell(whole(cause.findings)), pointsCell(cause.lostThousandths)});
    return table;
}

ChartBlock WeakPointTables::heatMap() const {
    ChartBlock block;
    block.title =
        m_say("Failed rate: ", "未达标率：") + m_words.rowKind() + m_say(" × criterion", " × 评分项");
    block.description = m_say("Darker cells fail more often; framed ones by more than chance.",
                              "颜色越深未达标率越高；加框者超出偶然。");
    const std::size_t columns = std::min(kMapColumns, m_summary.criteria.size());
    std::vector<std::string> names;
    for (std::size_t index = 0; index < columns; ++index)
        names.push_back(m_words.criterion(index));
    std::vector<charts::HeatRow> rows;
    for (const HeatRow& row : m_summary.rows) {
        if (rows.size() == kMapRows) break;
        charts::HeatRow& shown = rows.emplace_back();
        shown.label = m_words.row(row);
        for (std::size_t index = 0; index < columns; ++index) {
            const LossComparison& cell = row.cells[index];
            shown.cells.push_back({cell.failedRate.first, m_say.share(cell.failedRate.first),
                                   cell.verdict != LossVerdict::NotTold, opens(row.id, index),
                                   m_words.row(row) + ", " + m_words.criterion(index) + m_say(": ", "：") +
                                       m_say.failedOf(cell.own)});
        }
    }
    charts::HeatMapOptions options;
    options.width = 720; // a head as long as "Information" is not divided
    options.lightText = m_say("fails seldom", "未达标少");
    options.strongText = m_say("fails often", "未达标多");
    block.list = charts::heatMap(names, rows, options);
    block.data = cells();
    return block;
}

DataTable WeakPointTables::cells() const {
    DataTable table;
    table.sheet = m_words.rowKind() + " × " + m_say("criterion", "评分项");
    table.columns = {textColumn(m_words.rowKind()),
                     textColumn(m_say("Criterion", "评分项")),
                     countColumn(m_say("Answered", "评分数")),
                     countColumn(m_say("Failed", "未达标")),
                     percentColumn(m_say("Failed rate", "未达标率"), ColumnHint::MoreIsWorse),
                     percentColumn(m_say("Others", "其他")),
                     changeColumn(m_say("Difference", "差异")),
                     changeColumn(m_say("from", "下限"), true),
                     changeColumn(m_say("to", "上限"), true),
                     pointsColumn(m_say("Points too many", "多失分"), ColumnHint::None),
                     textColumn(m_say("Verdict", "判断"))};
    for (const HeatRow& row : m_summary.rows)
        for (std::size_t index = 0; index < row.cells.size(); ++index) {
            const LossComparison& cell = row.cells[index];
            if (cell.own.answered == 0) continue;
            const auto& rate = cell.failedRate;
            table.rows.push_back({textCell(m_words.row(row)), textCell(m_words.criterion(index)),
                                  countCell(whole(cell.own.answered)), countCell(whole(cell.own.failed)),
                                  percentCell(rate.first), percentCell(rate.second),
                                  changeCell(rate.difference), changeCell(lowerOf(rate)),
                                  changeCell(upperOf(rate)), pointsCell(cell.excessThousandths),
                                  textCell(m_say.verdict(cell.verdict))});
        }
    return table;
}

DataTable WeakPointTables::groups() const {
    DataTable table;
    table.sheet = m_say("Training groups", "培训分组");
    table.columns = {countColumn(m_say("Group", "分组")),
                     textColumn(m_say("Criterion", "评分项")),
                     textColumn(m_say("Kind", "类型")),
                     textColumn(m_say("Agent no.", "工号")),
                     textColumn(m_say("Agent", "坐席")),
                     textColumn(m_say("Team", "班组")),
                     countColumn(m_say("Answered", "评分数")),
                     countColumn(m_say("Failed", "未达标")),
                     pointsColumn(m_say("Points too many", "多失分"))};
    std::int64_t number = 0;
    for (const TrainingGroup& group : m_summary.groups) {
        ++number;
        for (const std::size_t index : group.agents) {
            const AgentLoss& agent = m_summary.agents[index];
            const LossComparison& loss = agent.criteria[group.criterion];
            table.rows.push_back({countCell(number), textCell(m_words.criterion(group.criterion)),
                                  textCell(m_words.groupKind(group)),
                                  textCell(m_say.numberOf(agent.name, agent.number)),
                                  textCell(m_say.nameOf(agent.name, agent.number)),
                                  textCell(m_say.team(agent.team)), countCell(whole(loss.own.answered)),
                                  countCell(whole(loss.own.failed)), pointsCell(loss.excessThousandths)});
        }
    }
    return table;
}

DataTable WeakPointTables::trainings() const {
    DataTable table;
    table.sheet = m_say("Trainings", "培训");
    table.columns = {dayColumn(m_say("Day", "日期")),
                     textColumn(m_say("Topic", "主题")),
                     textColumn(m_say("Aimed at", "针对")),
                     countColumn(m_say("Participants", "参训人数")),
                     changeColumn(m_say("Their change", "参训者变化")),
                     changeColumn(m_say("Change of the others", "未参训者变化")),
                     changeColumn(m_say("Effect", "培训效果")),
                     changeColumn(m_say("from", "下限")),
                     changeColumn(m_say("to", "上限")),
                     textColumn(m_say("Verdict", "判断"))};
    for (const reporting::TrainingChange& training : m_summary.trainings) {
        const auto& effect = training.figures;
        const auto& interval = effect.interval;
        table.rows.push_back({dayCell(training.heldOn), textCell(training.topic),
                              textCell(m_words.aim(training)), countCell(whole(training.participants)),
                              changeCell(effect.participants.change), changeCell(effect.others.change),
                              changeCell(effect.difference),
                              changeCell(interval ? std::optional(interval->lower) : std::nullopt),
                              changeCell(interval ? std::optional(interval->upper) : std::nullopt),
                              textCell(m_say.change(effect.verdict))});
    }
    return table;
}

DataTable WeakPointTables::agents() const {
    constexpr std::size_t kOnPaper = 15;
    DataTable table;
    table.sheet = m_say("Agents", "坐席");
    table.rowsOnPaper = kOnPaper;
    table.columns = {textColumn(m_say("Agent no.", "工号")),
                     textColumn(m_say("Agent", "坐席")),
                     textColumn(m_say("Team", "班组")),
                     countColumn(m_say("Evaluations", "评估数")),
                     percentColumn(m_say("Mean score", "平均得分"), ColumnHint::MoreIsBetter),
                     changeColumn(m_say("Against the others", "与其他人相比")),
                     changeColumn(m_say("from", "下限"), true),
                     changeColumn(m_say("to", "上限"), true),
                     textColumn(m_say("Beyond chance", "超出偶然")),
                     textColumn(m_say("Loses most at", "失分最多"))};
    for (const AgentLoss& agent : m_summary.agents) {
        const auto weakest = agent.weakest();
        table.rows.push_back({textCell(m_say.numberOf(agent.name, agent.number)),
                              textCell(m_say.nameOf(agent.name, agent.number)),
                              textCell(m_say.team(agent.team)), countCell(whole(agent.count)),
                              percentCell(agent.meanMillionths), changeCell(agent.mean.difference),
                              changeCell(lowerOf(agent.mean)), changeCell(upperOf(agent.mean)),
                              textCell(agent.belowOthers ? m_say("below", "偏低") : ""),
                              textCell(weakest ? m_words.criterion(*weakest) : "")});
    }
    return table;
}

} // namespace earmark::documents
