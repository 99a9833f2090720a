#include "core/documents/coaching_document.h"

#include "core/documents/cells.h"
#include "core/documents/control_block.h"

namespace earmark::documents {

namespace {

using reporting::CoachedCriterion;
using reporting::CoachingReport;
using reporting::LossVerdict;
using reporting::ReportedFinding;

class CoachingComposer {
public:
    CoachingComposer(const CoachingReport& report, const ComposeOptions& options)
        : m_report(report)
        , m_composer(options)
        , m_say(m_composer.say()) {}

    Document document() {
        const reporting::ReportedAgent& agent = m_report.agent;
        m_composer.person(agent.name, agent.number, m_say("the agent", "该坐席"));
        m_composer.title(m_say("Coaching report", "辅导报告"), m_say.person(agent.name, agent.number) +
                                                                   " · " + m_say.team(agent.team) + " · " +
                                                                   m_say.period(m_report.from, m_report.to));
        addLead();
        addHeadline();
        const bool isJudged = m_report.figures.count > 0; // nothing to judge is nothing to praise
        if (isJudged) {
            addFatal();
            addStrengths();
            addWorkOn();
        }
        addTrend();
        addLastActions();
        addAgreed();
        if (isJudged) addCriteria();
        addSignatures();
        return m_composer.take();
    }

private:
    const std::string& nameOf(const CoachedCriterion& criterion) const {
        return m_say.of(criterion.figures.name);
    }

    void addLead() {
        if (m_report.figures.count == 0)
            return m_composer.paragraph(m_say("No evaluation in this period.", "本期没有质检评估。"));
        std::string lead = workOnLead();
        if (!m_report.fatal.empty())
            lead = m_say("Fatal errors first: ", "先谈致命性错误：") + std::to_string(m_report.fatal.size()) +
                   m_say(" in this period. ", "项。") + lead;
        m_composer.paragraph(std::move(lead));
    }

    std::string workOnLead() const {
        if (m_report.workOn.empty()) return m_say("No points were lost in this period.", "本期没有失分。");
        std::vector<std::string> names;
        for (const CoachedCriterion& criterion : m_report.workOn)
            names.push_back(m_say("“", "“") + nameOf(criterion) + "”");
        if (m_report.anyBeyondChance())
            return m_say("Work on ", "重点改进：") + m_say.list(names) +
                   m_say(": it fails there more often than the team does, by more than chance.",
                         "，失分明显多于班组其他人，超出偶然。");
        return m_say(
                   "At no criterion does this agent lose more than the team by more than chance. Most points "
                   "were lost at ",
                   "没有任何评分项的失分超出班组且超出偶然。失分最多的是") +
               names.front() + m_say(".", "。");
    }

    std::string beside(const statistics::Comparison& team, const statistics::Comparison& past) const {
        return m_say.difference(team, m_say("against the team", "与班组其他人相比")) + "\n" +
               m_say.difference(past, m_say("against the time before", "与上期相比"));
    }

    void addHeadline() {
        const reporting::Figures& figures = m_report.figures;
        const auto& team = m_report.againstTeam;
        const auto& past = m_report.againstPast;
        KeyFigures key;
        key.figures.push_back(keyFigure(m_say("Mean score", "平均得分"), m_say.share(figures.meanMillionths),
                                        m_say.basis(figures.meanInterval, figures.scored),
                                        beside(team.mean, past.mean)));
        key.figures.push_back(keyFigure(m_say("Pass rate", "合格率"), m_say.share(figures.passRateMillionths),
                                        m_say.basis(figures.passRateInterval, figures.scored),
                                        beside(team.passRate, past.passRate)));
        key.figures.push_back(
            keyFigure(m_say("With a fatal error", "有致命性错误"), std::to_string(figures.fatal),
                      m_say.share(figures.fatalRateMillionths) + " · " +
                          m_say.basis(figures.fatalRateInterval, figures.count),
                      beside(team.fatalRate, past.fatalRate), figures.fatal > 0 ? Tone::Alert : Tone::Plain));
        m_composer.add(std::move(key));
        m_composer.paragraph(m_say("The team: the other agents of ", "班组：") +
                                 m_say.team(m_report.agent.team) + m_say(", ", "其他坐席，") +
                                 std::to_string(team.count) +
                                 m_say(" evaluations. The time before: ", "份评估。上期：") +
                                 m_say.period(m_report.pastFrom, m_report.pastTo) + m_say(", ", "，") +
                                 std::to_string(past.count) + m_say(" evaluations.", "份评估。"),
                             Tone::Quiet);
    }

    void addFatal() {
        m_composer.heading(m_say("Fatal errors", "致命性错误"), 1,
                           m_report.fatal.empty() ? Tone::Plain : Tone::Alert);
        if (m_report.fatal.empty())
            m_composer.paragraph(m_say("None in this period.", "本期没有。"), Tone::Good);
        for (const ReportedFinding& finding : m_report.fatal)
            m_composer.finding(finding, Passage::Example::Finding);
    }

    void addStrengths() {
        m_composer.heading(m_say("What went well", "做得好的地方"), 1, Tone::Good);
        if (m_report.strengths.empty())
            m_composer.paragraph(
                m_say("Nothing stands out of what the team does, and no good passage was marked.",
                      "没有明显优于班组之处，也没有标出的优秀片段。"));
        for (const CoachedCriterion& criterion : m_report.strengths) {
            m_composer.heading(nameOf(criterion), 2);
            m_composer.paragraph(besideTeam(criterion));
            for (const ReportedFinding& finding : criterion.findings)
                m_composer.finding(finding, Passage::Example::Good, true);
        }
    }

    /// "Failed in 3 of 30 calls (10.0%), in the team 40 of 200 (20.0%); −10.0 …: beyond chance."
    std::string besideTeam(const CoachedCriterion& criterion) const {
        const auto& loss = criterion.againstTeam;
        std::string text = m_say("Failed in ", "未达标：") + m_say.failedOf(loss.own);
        if (loss.others.answered == 0) return text + m_say(".", "。");
        return text + m_say("; in the team ", "；班组其他人") + m_say.failedOf(loss.others) +
               m_say(". ", "。") +
               m_say.difference(loss.failedRate, m_say("against the team", "与班组其他人相比")) +
               m_say("; all criteria looked at together: ", "；所有评分项合并判断：") +
               m_say.verdict(loss.verdict) + m_say(".", "。");
    }

    void addWorkOn() {
        m_composer.heading(m_say("What to work on", "需要改进的地方"));
        if (m_report.workOn.empty())
            m_composer.paragraph(m_say("Nothing was lost.", "没有失分。"), Tone::Good);
        else if (!m_report.anyBeyondChance())
            m_composer.paragraph(
                m_say("Nothing is beyond chance. What follows costs most, and others of the team "
                      "may lose as much: look whether the process is to blame.",
                      "没有超出偶然的失分。下列评分项失分最多，但班组其他人也可能如此：先看是否流程所致。"));
        for (const CoachedCriterion& criterion : m_report.workOn) {
            m_composer.heading(nameOf(criterion), 2);
            m_composer.paragraph(besideTeam(criterion));
            m_composer.paragraph(m_say("Costs ", "平均每通失") + m_say.points(criterion.cost()) +
                                 m_say(" a call, ", "，共失") +
                                 m_say.points(criterion.figures.lostThousandths) + m_say(" in all.", "。"));
            addCauses(criterion);
            if (!criterion.findings.empty()) m_composer.fullPoints(criterion.findings.front());
            for (const ReportedFinding& finding : criterion.findings)
                m_composer.finding(finding, Passage::Example::Finding, true);
        }
    }

    void addCauses(const CoachedCriterion& criterion) {
        std::vector<std::string> words;
        for (const reporting::CauseFigures& cause : criterion.figures.causes)
            words.push_back(m_say.cause(cause.cause) + " " + std::to_string(cause.findings));
        if (words.empty()) return;
        m_composer.paragraph(m_say("Put down to: ", "原因归类：") + m_say.list(words) + m_say(".", "。"));
    }

    void addTrend() {
        m_composer.heading(m_say("Trend", "走势"));
        if (!m_report.control)
            return m_composer.paragraph(
                m_say("Too few months with evaluations for a trend.", "有评估的月份太少，无法显示走势。"));
        m_composer.paragraph(controlWords(*m_report.control, m_say));
        Door behind;
        behind.agent = m_report.agent.id.toString();
        behind.to = m_report.to;
        m_composer.add(controlBlock(*m_report.control, m_say, behind));
    }

    void addLastActions() {
        m_composer.heading(m_say("Last time's actions", "上次约定的改进措施"));
        if (m_report.lastActions.empty()) return m_composer.paragraph(m_say("None on record.", "没有记录。"));
        DataTable table;
        table.sheet = m_say("Last actions", "上次措施");
        table.columns = {textColumn(m_say("What", "措施")),
                         textColumn(m_say("Criterion", "评分项")),
                         textColumn(m_say("Owner", "负责人")),
                         dayColumn(m_say("Due", "截止日")),
                         textColumn(m_say("State", "状态")),
                         changeColumn(m_say("Change", "变化")),
                         textColumn(m_say("Did it work?", "是否有效"))};
        for (const reporting::ReportedAction& last : m_report.lastActions)
            table.rows.push_back({textCell(last.action.what), textCell(m_say.of(last.criterion)),
                                  textCell(ownerOf(last)), dayCell(last.action.due), textCell(state(last)),
                                  changeCell(last.effect ? last.effect->comparison.difference : std::nullopt),
                                  textCell(worked(last))});
        m_composer.add(std::move(table));
    }

    std::string ownerOf(const reporting::ReportedAction& action) const {
        return action.action.owner == m_report.agent.name
                   ? m_say.nameOf(m_report.agent.name, m_report.agent.number)
                   : action.action.owner;
    }

    std::string state(const reporting::ReportedAction& action) const {
        if (action.overdue) return m_say("overdue", "已逾期");
        switch (action.action.state) {
        case model::ActionState::Open:
            return m_say("open", "进行中");
        case model::ActionState::Done:
            return m_say("done", "已完成");
        case model::ActionState::Dropped:
            break;
        }
        return m_say("dropped", "已取消");
    }

    /// What the leader found, then what the figures say, with the warning that a low month rises by itself.
    std::string worked(const reporting::ReportedAction& action) const {
        std::string text = action.action.worked == model::Worked::Yes  ? m_say("yes", "有效")
                           : action.action.worked == model::Worked::No ? m_say("no", "无效")
                                                                       : m_say("not judged yet", "尚未评定");
        if (!action.effect) return text;
        text += m_say("; figures: ", "；数据：") + m_say.change(action.effect->verdict);
        if (action.effect->mayBeRegressionToTheMean)
            text += m_say("; it may have risen by itself, as low figures do", "；也可能只是偏低后的自然回升");
        return text;
    }

    void addAgreed() {
        constexpr std::size_t kLines = 3; // to write on, where nothing is agreed yet
        m_composer.heading(m_say("Agreed actions", "本次约定的改进措施"));
        DataTable table;
        table.sheet = m_say("Agreed actions", "约定措施");
        table.columns = {textColumn(m_say("What", "措施")), textColumn(m_say("Criterion", "评分项")),
                         textColumn(m_say("Owner", "负责人")), dayColumn(m_say("Due", "截止日")),
                         textColumn(m_say("State", "状态"))};
        for (const reporting::ReportedAction& agreed : m_report.agreed)
            table.rows.push_back({textCell(agreed.action.what), textCell(m_say.of(agreed.criterion)),
                                  textCell(ownerOf(agreed)), dayCell(agreed.action.due),
                                  textCell(state(agreed))});
        if (table.rows.empty()) table.rows.resize(kLines, std::vector<Cell>(table.columns.size()));
        m_composer.add(std::move(table));
    }

    void addCriteria() {
        m_composer.heading(m_say("All criteria", "全部评分项"));
        DataTable table;
        table.sheet = m_say("Criteria", "评分项");
        table.columns = {textColumn(m_say("Criterion", "评分项")),
                         countColumn(m_say("Answered", "评分数")),
                         countColumn(m_say("Failed", "未达标")),
                         percentColumn(m_say("Failed rate", "未达标率"), ColumnHint::ShareBar),
                         percentColumn(m_say("Team", "班组其他人")),
                         changeColumn(m_say("Difference", "差异")),
                         changeColumn(m_say("from", "下限"), true),
                         changeColumn(m_say("to", "上限"), true),
                         pointsColumn(m_say("Points lost", "失分")),
                         textColumn(m_say("Verdict", "判断"))};
        for (const CoachedCriterion& criterion : m_report.criteria) {
            const auto& rate = criterion.againstTeam.failedRate;
            const auto& interval = rate.interval;
            table.rows.push_back({textCell(nameOf(criterion)),
                                  countCell(static_cast<std::int64_t>(criterion.figures.answered)),
                                  countCell(static_cast<std::int64_t>(criterion.figures.failed)),
                                  percentCell(rate.first), percentCell(rate.second),
                                  changeCell(rate.difference),
                                  changeCell(interval ? std::optional(interval->lower) : std::nullopt),
                                  changeCell(interval ? std::optional(interval->upper) : std::nullopt),
                                  pointsCell(criterion.figures.lostThousandths),
                                  textCell(m_say.verdict(criterion.againstTeam.verdict))});
        }
        m_composer.add(std::move(table));
    }

    void addSignatures() {
        m_composer.add(
            Signatures{{{m_say("Agent", "坐席"), m_say.nameOf(m_report.agent.name, m_report.agent.number)},
                        {m_say("Team leader", "班组长"), m_report.agent.leader}}});
    }

    const CoachingReport& m_report;
    Composer m_composer;
    const Wording& m_say;
};

} // namespace

Document coachingDocument(const CoachingReport& report, const ComposeOptions& options) {
    return CoachingComposer(report, options).document();
}

} // namespace earmark::documents
