#include "core/documents/pages/overview_document.h"

#include "core/charts/distribution_chart.h"
#include "core/charts/interval_chart.h"
#include "core/charts/pareto_chart.h"
#include "core/documents/cells.h"
#include "core/documents/control_block.h"
#include "core/documents/pages/door.h"
#include "core/reporting/figure_text.h"
#include "core/statistics/exact_tally.h"

#include <algorithm>

namespace earmark::documents {

namespace {

using reporting::CriterionFigures;
using reporting::Figures;
using reporting::GroupFigures;
using reporting::Overview;

constexpr std::size_t kMostRows = 24; // longer charts are read as tables
constexpr std::int64_t kMillion = 1'000'000;

class OverviewComposer {
public:
    OverviewComposer(const Overview& overview, const ComposeOptions& options)
        : m_overview(overview)
        , m_composer(options)
        , m_say(m_composer.say()) {}

    Document document() {
        std::vector<NameAndNumber> agents;
        for (const GroupFigures& agent : m_overview.agents)
            agents.emplace_back(m_say.of(agent.name), agent.number);
        m_composer.agents(agents);
        m_composer.title(m_say("Overview", "总览"), (m_overview.team ? m_say.team(*m_overview.team)
                                                                     : m_say("Whole centre", "整个中心")) +
                                                        " · " + m_say.period(m_overview.from, m_overview.to));
        if (m_overview.figures.count == 0) {
            m_composer.paragraph(m_say("No evaluation in this period.", "本期没有质检评估。"));
            return m_composer.take();
        }
        addHeadline();
        addTrend();
        addGroups();
        addSpread();
        addWeakest();
        return m_composer.take();
    }

private:
    void addHeadline() {
        KeyFigures key;
        key.figures.push_back(
            keyFigure(m_say("Evaluations", "评估数"), std::to_string(m_overview.figures.count), {}, {}));
        for (KeyFigure& figure : scoreFigures(m_overview.figures, m_say))
            key.figures.push_back(std::move(figure));
        m_composer.add(std::move(key));
    }

    /// The months stand in it: they may end long before today, and begin before the period.
    std::string trendHeading() const {
        const std::string trend = m_say("Trend", "走势");
        if (!m_overview.control) return trend;
        const auto& steps = m_overview.control->steps;
        return trend + m_say(", ", "，") + monthText(steps.front().from) + " – " +
               monthText(steps.back().from);
    }

    void addTrend() {
        m_composer.heading(trendHeading());
        if (!m_overview.control)
            return m_composer.paragraph(
                m_say("Too few months with evaluations for a trend.", "有评估的月份太少，无法显示走势。"));
        m_composer.paragraph(controlWords(*m_overview.control, m_say));
        Door behind;
        behind.to = m_overview.to;
        m_composer.add(controlBlock(*m_overview.control, m_say, behind));
    }

    std::string nameOf(const GroupFigures& group) const {
        return m_overview.team ? m_say.person(m_say.of(group.name), group.number) : m_say.team(group.name);
    }

    std::vector<GroupFigures> groupsByMean() const {
        std::vector<GroupFigures> groups;
        for (const GroupFigures& group : m_overview.groups)
            if (group.figures.meanMillionths) groups.push_back(group);
        std::ranges::stable_sort(groups, {},
                                 [](const GroupFigures& group) { return *group.figures.meanMillionths; });
        return groups;
    }

    charts::IntervalRow rowOf(const GroupFigures& group) const {
        const Figures& figures = group.figures;
        charts::IntervalRow row;
        row.label = nameOf(group);
        row.value = figures.meanMillionths;
        if (figures.meanInterval) {
            row.lower = figures.meanInterval->lower;
            row.upper = figures.meanInterval->upper;
        }
        row.valueText = m_say.share(figures.meanMillionths);
        Door door;
        (m_overview.team ? door.agent : door.team) = group.id;
        row.opens = doorText(door);
        row.hint = row.label + m_say(": ", "：") + row.valueText + m_say(" (", "（") +
                   m_say.basis(figures.meanInterval, figures.scored) + m_say(")", "）");
        return row;
    }

    void addGroups() {
        m_composer.heading(m_overview.team ? m_say("Agents side by side", "坐席对比")
                                           : m_say("Teams side by side", "班组对比"));
        const std::vector<GroupFigures> groups = groupsByMean();
        ChartBlock block;
        block.title = m_say("Mean score with its interval, the lowest first", "平均得分及置信区间，由低到高");
        block.description =
            m_say("Where intervals overlap, the order may be chance.", "区间重叠时，名次可能只是偶然。");
        charts::IntervalOptions options;
        options.reference = m_overview.figures.meanMillionths;
        options.referenceLabel = m_say("all", "全部");
        std::vector<charts::IntervalRow> rows;
        for (std::size_t i = 0; i < std::min(kMostRows, groups.size()); ++i)
            rows.push_back(rowOf(groups[i]));
        block.list = charts::intervalChart(rows, options);
        block.data = groupTable(groups);
        m_composer.paragraph(block.description, Tone::Quiet);
        m_composer.add(std::move(block));
    }

    DataTable groupTable(const std::vector<GroupFigures>& groups) const {
        DataTable table;
        table.sheet = m_overview.team ? m_say("Agents", "坐席") : m_say("Teams", "班组");
        table.columns = {textColumn(table.sheet),
                         countColumn(m_say("Evaluations", "评估数")),
                         percentColumn(m_say("Mean score", "平均得分"), ColumnHint::MoreIsBetter),
                         percentColumn(m_say("from", "下限"), ColumnHint::None, true),
                         percentColumn(m_say("to", "上限"), ColumnHint::None, true),
                         percentColumn(m_say("Pass rate", "合格率")),
                         percentColumn(m_say("Fatal rate", "致命性错误率"))};
        for (const GroupFigures& group : groups) {
            const Figures& figures = group.figures;
            const auto& interval = figures.meanInterval;
            table.rows.push_back(
                {textCell(nameOf(group)), countCell(static_cast<std::int64_t>(figures.count)),
                 percentCell(figures.meanMillionths),
                 percentCell(interval ? std::optional(interval->lower) : std::nullopt),
                 percentCell(interval ? std::optional(interval->upper) : std::nullopt),
                 percentCell(figures.passRateMillionths), percentCell(figures.fatalRateMillionths)});
        }
        return table;
    }

    void addSpread() {
        const auto spread = reporting::spreadOf(m_overview.agents);
        if (spread.size() < 2) return;
        m_composer.heading(m_say("How agents spread", "坐席分布"));
        ChartBlock block;
        block.title = m_say("Agents by their mean score", "按平均得分统计坐席数");
        block.description =
            m_say("How many agents have a mean in each step of five points.", "每五分一档的坐席人数。");
        block.data.sheet = m_say("Spread", "分布");
        block.data.columns = {percentColumn(m_say("from", "下限")), percentColumn(m_say("below", "上限")),
                              countColumn(m_say("Agents", "坐席"))};
        std::vector<charts::DistributionBin> bins;
        for (const reporting::SpreadStep& step : spread) {
            bins.push_back({step.lower, step.upper, step.agents, doorText({}), // all of them, in Results
                            m_say.share(step.lower) + " – " + m_say.share(step.upper) + m_say(": ", "：") +
                                std::to_string(step.agents)});
            block.data.rows.push_back({percentCell(step.lower), percentCell(step.upper),
                                       countCell(static_cast<std::int64_t>(step.agents))});
        }
        block.list = charts::distributionChart(
            bins, {{m_overview.figures.meanMillionths.value_or(0), m_say("mean", "平均")}});
        block.native.bars = {2};
        m_composer.add(std::move(block));
    }

    void addWeakest() {
        std::int64_t all = 0;
        for (const CriterionFigures& criterion : m_overview.weakest)
            all += criterion.lostThousandths;
        if (all == 0) return;
        m_composer.heading(m_say("Where points are lost", "失分集中在哪里"));
        ChartBlock block;
        block.title = m_say("The criteria that cost most", "失分最多的评分项");
        block.description =
            m_say("Criteria by points lost, most first, with their share of what these ten cost.",
                  "按失分由多到少排列，右侧为在这十项中的累计占比。");
        charts::ParetoOptions options;
        options.valueTitle = m_say("Points lost", "失分");
        options.cumulativeTitle = m_say("Cumulative share", "累计占比");
        block.data.sheet = m_say("Criteria", "评分项");
        block.data.columns = {textColumn(m_say("Criterion", "评分项")),
                              countColumn(m_say("Answered", "评分数")),
                              countColumn(m_say("Failed", "未达标")),
                              pointsColumn(m_say("Points lost", "失分"), ColumnHint::ShareBar),
                              percentColumn(m_say("Cumulative share", "累计占比"))};
        std::vector<charts::ParetoRow> rows;
        std::int64_t sum = 0;
        for (const CriterionFigures& criterion : m_overview.weakest) {
            if (criterion.lostThousandths == 0) break;
            sum += criterion.lostThousandths;
            const std::int64_t cumulative = statistics::scaledQuotient(sum, kMillion, all);
            const std::string name = m_say.of(criterion.name);
            Door door;
            door.cardKey = criterion.cardKey;
            door.criterion = criterion.criterionKey;
            rows.push_back({name,
                            {criterion.lostThousandths},
                            reporting::pointsText(criterion.lostThousandths),
                            m_say.share(cumulative),
                            doorText(door),
                            name + m_say(": ", "：") + m_say.failedOf(reporting::LossTally::of(criterion))});
            block.data.rows.push_back({textCell(name),
                                       countCell(static_cast<std::int64_t>(criterion.answered)),
                                       countCell(static_cast<std::int64_t>(criterion.failed)),
                                       pointsCell(criterion.lostThousandths), percentCell(cumulative)});
        }
        block.list = charts::paretoChart(rows, options);
        block.native.bars = {3};
        block.native.lines = {4};
        block.native.linesOnOwnAxis = true;
        block.native.horizontal = true;
        m_composer.add(std::move(block));
    }

    const Overview& m_overview;
    Composer m_composer;
    const Wording& m_say;
};

} // namespace

Document overviewDocument(const Overview& overview, const ComposeOptions& options) {
    return OverviewComposer(overview, options).document();
}

} // namespace earmark::documents
