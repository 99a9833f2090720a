#include "core/documents/weak_point_words.h"

#include "core/reporting/figure_text.h"

namespace earmark::documents {

using reporting::AgentLoss;
using reporting::HeatRow;
using reporting::TrainingGroup;
using reporting::WeakPointRows;

std::string WeakPointWords::lead() const {
    if (m_summary.figures.count == 0)
        return m_say("No evaluation in this choice.", "所选范围内没有质检评估。");
    std::string text = trainFirst();
    const std::string coach = coachFirst();
    if (!text.empty() && !coach.empty()) text += m_say(" ", "");
    text += coach;
    if (!text.empty()) return text;
    std::string nobody =
        m_summary.rows.size() > 1
            ? m_say("No team and no agent differ by more than chance", "没有任何班组或坐席的差异超出偶然")
            : m_say("No agent differs by more than chance", "没有任何坐席的差异超出偶然");
    if (m_summary.scope.rows != WeakPointRows::Team && m_summary.rows.size() > 1)
        nobody =
            m_say("No group and no agent differ by more than chance", "没有任何分组或坐席的差异超出偶然");
    if (m_summary.criteria.empty() || m_summary.criteria.front().lostThousandths == 0)
        return nobody + m_say(".", "。");
    return nobody + m_say(". Most points are lost at ", "。失分最多的是") + quoted(0) +
           m_say(", by all alike.", "，各方情况相近。");
}

std::string WeakPointWords::trainFirst() const {
    if (!m_summary.trainFirst) return {};
    const HeatRow& weak = m_summary.rows[m_summary.trainFirst->row];
    const auto& cell = weak.cells[m_summary.trainFirst->criterion];
    if (m_say.isChinese())
        return "先培训" + row(weak) + "的" + quoted(m_summary.trainFirst->criterion) + "：未达标" +
               m_say.failedOf(cell.own) + "，其他为" + m_say.failedOf(cell.others) + "，超出偶然；多失" +
               m_say.points(cell.excessThousandths) + "。";
    return "Train " + quoted(m_summary.trainFirst->criterion) + " in " + row(weak) + " first: it fails in " +
           m_say.failedOf(cell.own) + ", elsewhere in " + m_say.failedOf(cell.others) +
           ", more than chance lets it; that costs " + m_say.points(cell.excessThousandths) + " too many.";
}

std::string WeakPointWords::coachFirst() const {
    if (!m_summary.coachFirst) return {};
    const AgentLoss& who = m_summary.agents[*m_summary.coachFirst];
    const auto weakest = who.weakest();
    if (m_say.isChinese())
        return "先辅导" + agent(who) + "：平均" + m_say.share(who.meanMillionths) + "（" +
               std::to_string(who.scored) + "份评估），其他人" + m_say.share(who.mean.second) + "，超出偶然" +
               (weakest ? "；失分最多的是" + quoted(*weakest) : "") + "。";
    return "Coach " + agent(who) + " first: mean " + m_say.share(who.meanMillionths) + " of " +
           std::to_string(who.scored) + " evaluations against " + m_say.share(who.mean.second) +
           " of the others, more than chance lets it" +
           (weakest ? "; most is lost at " + quoted(*weakest) : "") + ".";
}

std::string WeakPointWords::trainings() const {
    if (m_summary.trainings.empty()) return {};
    std::string worked;
    for (const reporting::TrainingChange& training : m_summary.trainings) {
        if (training.figures.verdict != statistics::Verdict::Better) continue;
        const std::string change = reporting::shareText(training.figures.difference.value_or(0));
        worked += m_say.isChinese() ? dayText(training.heldOn) + "的培训“" + training.topic + "”有效：" +
                                          aim(training) + "比未参训者多提高" + change + "个百分点，超出偶然。"
                                    : "The training “" + training.topic + "” of " + dayText(training.heldOn) +
                                          " worked: at " + aim(training) + " participants gained " + change +
                                          " points more than those who did not take part, beyond chance. ";
    }
    if (worked.empty())
        return m_say("Of no training is an effect seen beyond chance.",
                     "没有看到任何培训产生超出偶然的效果。");
    if (!m_say.isChinese()) worked.pop_back();
    return worked;
}

std::string WeakPointWords::aim(const reporting::TrainingChange& training) const {
    return training.criterion.empty() ? m_say("the score", "总分") : "“" + m_say.of(training.criterion) + "”";
}

std::string WeakPointWords::scope() const {
    const auto& scope = m_summary.scope;
    std::string text = scope.team ? m_say.of(*scope.team) : m_say("The whole centre", "全中心");
    if (scope.queue) text += m_say(" · queue ", " · 队列") + *scope.queue;
    if (scope.tenure) text += m_say(" · agents of ", " · 在岗") + m_say.tenure(*scope.tenure);
    return text + " · " + m_say.period(scope.from, scope.to);
}

std::string WeakPointWords::row(const HeatRow& row) const {
    switch (m_summary.scope.rows) {
    case WeakPointRows::Team:
        return m_say.team(row.name);
    case WeakPointRows::Queue:
        return row.name.empty() ? m_say("no queue", "无队列") : m_say.of(row.name);
    case WeakPointRows::Tenure:
        return m_say.tenure(row.tenure);
    }
    return {};
}

std::string WeakPointWords::rowKind() const {
    switch (m_summary.scope.rows) {
    case WeakPointRows::Team:
        return m_say("Team", "班组");
    case WeakPointRows::Queue:
        return m_say("Queue", "队列");
    case WeakPointRows::Tenure:
        return m_say("Tenure", "在岗时长");
    }
    return {};
}

std::string WeakPointWords::criterion(std::size_t index) const {
    const reporting::CriterionFigures& figures = m_summary.criteria[index];
    const std::string& name = m_say.of(figures.name);
    return name.empty() ? figures.criterionKey : name;
}

std::string WeakPointWords::quoted(std::size_t index) const {
    return "“" + criterion(index) + "”";
}

std::string WeakPointWords::agent(const AgentLoss& agent) const {
    return m_say.person(agent.name, agent.number);
}

std::string WeakPointWords::groupKind(const TrainingGroup& group) const {
    switch (group.kind) {
    case TrainingGroup::Kind::Team:
        return m_say("team ", "班组：") + m_say.team(group.team);
    case TrainingGroup::Kind::Agents:
        return m_say("agents of several teams", "多班组坐席");
    case TrainingGroup::Kind::OneToOne:
        return m_say("one to one", "一对一");
    }
    return {};
}

} // namespace earmark::documents
