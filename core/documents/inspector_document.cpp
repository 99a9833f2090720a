#include "core/documents/inspector_document.h"

#include "core/documents/cells.h"

#include <algorithm>

namespace earmark::documents {

namespace {

using reporting::CommonProblem;
using reporting::InspectorReport;
using reporting::InspectorWork;

std::int64_t whole(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

class InspectorComposer {
public:
    InspectorComposer(const InspectorReport& report, const ComposeOptions& options)
        : m_report(report)
        , m_composer(options)
        , m_say(m_composer.say()) {}

    Document document() {
        m_composer.title(m_say("Inspectors' report", "质检工作报告"),
                         m_say.period(m_report.from, m_report.to) +
                             m_say(" by the day of submission", "（按提交日）"));
        addPeople();
        if (m_report.total.evaluations == 0) {
            m_composer.paragraph(
                m_say("No evaluation was submitted in this period.", "本期没有提交质检评估。"));
            return m_composer.take();
        }
        m_composer.paragraph(lead());
        addHeadline();
        addInspectors();
        addProblems();
        return m_composer.take();
    }

private:
    void addPeople() {
        std::vector<NameAndNumber> agents;
        for (const CommonProblem& problem : m_report.problems)
            for (const auto& example : problem.examples)
                agents.emplace_back(example.agentName, example.agentNumber);
        m_composer.agents(agents);
    }

    std::string lead() const {
        const auto asked = std::ranges::count_if(m_report.problems, [](const CommonProblem& problem) {
            return problem.request() != CommonProblem::Request::None;
        });
        return std::to_string(m_report.total.evaluations) + m_say(" evaluations of ", "份评估，涉及") +
               std::to_string(m_report.total.agents) + m_say(" agents; ", "名坐席；") +
               std::to_string(asked) +
               m_say(" common problems that somebody has to act on.", "项共性问题需要跟进。");
    }

    std::string minutes(std::int64_t ms) const {
        constexpr std::int64_t kMinute = 60'000;
        return std::to_string((ms + kMinute / 2) / kMinute) + m_say(" min", "分钟");
    }

    void addHeadline() {
        const InspectorWork& total = m_report.total;
        KeyFigures key;
        key.figures.push_back(keyFigure(m_say("Evaluations", "评估数"), std::to_string(total.evaluations),
                                        std::to_string(total.calls) + m_say(" calls", "通通话"), {}));
        key.figures.push_back(
            keyFigure(m_say("Heard", "已听"), m_say.share(total.coverageMillionths()),
                      minutes(total.heardMs) + m_say(" of ", "，共") + minutes(total.callMs), {}));
        key.figures.push_back(keyFigure(m_say("Findings", "发现项"), std::to_string(total.findings),
                                        std::to_string(total.fatal) +
                                            m_say(" evaluations with a fatal error", "份评估有致命性错误"),
                                        {}, total.fatal > 0 ? Tone::Alert : Tone::Plain));
        key.figures.push_back(
            keyFigure(m_say("Raised at once", "紧急上报"), std::to_string(total.raised),
                      std::to_string(total.raisedSameDay) + m_say(" on the same day", "项当日上报"), {}));
        key.figures.push_back(keyFigure(m_say("Time spent", "工作用时"), minutes(total.spentMs), {}, {}));
        m_composer.add(std::move(key));
    }

    void addInspectors() {
        m_composer.heading(m_say("Inspectors", "质检员"));
        DataTable table;
        table.sheet = m_say("Inspectors", "质检员");
        table.columns = {textColumn(m_say("Inspector", "质检员")),
                         countColumn(m_say("Evaluations", "评估数")),
                         countColumn(m_say("Calls", "通话")),
                         countColumn(m_say("Agents", "坐席")),
                         countColumn(m_say("Seconds heard", "已听秒数"), true),
                         percentColumn(m_say("Coverage", "听取比例")),
                         countColumn(m_say("Findings", "发现项")),
                         countColumn(m_say("Fatal", "致命")),
                         countColumn(m_say("Raised at once", "紧急上报")),
                         countColumn(m_say("Same day", "其中当日")),
                         countColumn(m_say("Minutes spent", "用时（分）")),
                         changeColumn(m_say("Against the others", "与其他质检员相比")),
                         textColumn(m_say("Beyond chance", "超出偶然"))};
        for (const InspectorWork& work : m_report.inspectors)
            table.rows.push_back(row(work));
        table.note =
            m_say("Against the others: the difference of scores on the same agents, by the day of the call, ",
                  "与其他质检员相比：同一坐席上的得分差异，按通话日，") +
            m_say.period(m_report.comparedFrom, m_report.to) + m_say(".", "。");
        m_composer.add(std::move(table));
    }

    std::vector<Cell> row(const InspectorWork& work) const {
        constexpr std::int64_t kSecond = 1'000;
        constexpr std::int64_t kMinute = 60'000;
        const auto beyond = work.difference.beyondChance();
        return {textCell(work.name.empty() ? work.key : work.name),
                countCell(whole(work.evaluations)),
                countCell(whole(work.calls)),
                countCell(whole(work.agents)),
                countCell(work.heardMs / kSecond),
                percentCell(work.coverageMillionths()),
                countCell(whole(work.findings)),
                countCell(whole(work.fatal)),
                countCell(whole(work.raised)),
                countCell(whole(work.raisedSameDay)),
                countCell((work.spentMs + kMinute / 2) / kMinute),
                changeCell(work.difference.difference),
                textCell(m_say.chance(beyond))};
    }

    void addProblems() {
        m_composer.heading(m_say("Common problems", "共性问题"));
        if (m_report.problems.empty())
            return m_composer.paragraph(m_say("None was found.", "没有发现。"), Tone::Good);
        DataTable table;
        table.sheet = m_say("Common problems", "共性问题");
        table.columns = {textColumn(m_say("Criterion", "评分项")),
                         countColumn(m_say("Failed", "未达标")),
                         countColumn(m_say("Answered", "评分数")),
                         countColumn(m_say("Agents", "坐席")),
                         pointsColumn(m_say("Points lost", "失分"), ColumnHint::ShareBar),
                         countColumn(m_say("Put down to the organisation", "归因组织")),
                         countColumn(m_say("to people", "归因人员")),
                         textColumn(m_say("Request", "需求"))};
        for (const CommonProblem& problem : m_report.problems)
            table.rows.push_back({textCell(m_say.of(problem.name)), countCell(whole(problem.failed)),
                                  countCell(whole(problem.answered)), countCell(whole(problem.agents)),
                                  pointsCell(problem.lostThousandths),
                                  countCell(whole(problem.ofOrganisation)),
                                  countCell(whole(problem.ofPeople)), textCell(request(problem))});
        m_composer.add(std::move(table));
        for (const CommonProblem& problem : m_report.problems)
            for (const auto& example : problem.examples)
                m_composer.finding(example, Passage::Example::Bad);
    }

    std::string request(const CommonProblem& problem) const {
        switch (problem.request()) {
        case CommonProblem::Request::Training:
            return m_say("training", "培训需求");
        case CommonProblem::Request::Process:
            return m_say("mend the process", "改进流程");
        case CommonProblem::Request::None:
            break;
        }
        return {};
    }

    const InspectorReport& m_report;
    Composer m_composer;
    const Wording& m_say;
};

} // namespace

Document inspectorDocument(const InspectorReport& report, const ComposeOptions& options) {
    return InspectorComposer(report, options).document();
}

} // namespace earmark::documents
