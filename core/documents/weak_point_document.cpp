#include "core/documents/weak_point_document.h"

#include "core/documents/weak_point_tables.h"
#include "core/documents/weak_point_words.h"

namespace earmark::documents {

namespace {

using reporting::ReportedFinding;
using reporting::TrainingGroup;
using reporting::WeakPointSummary;

class WeakPointComposer {
public:
    WeakPointComposer(const WeakPointSummary& summary, const ComposeOptions& options)
        : m_summary(summary)
        , m_composer(options)
        , m_say(m_composer.say())
        , m_words(summary, m_say)
        , m_tables(summary, m_say) {}

    Document document() {
        m_composer.title(m_say("Weak-point summary", "薄弱点汇总"), m_words.scope());
        addPeople();
        m_composer.paragraph(m_words.lead());
        m_composer.paragraph(m_words.trainings());
        if (m_summary.figures.count == 0) return m_composer.take();
        addHeadline();
        addPareto();
        addCauses();
        addHeatMap();
        addGroups();
        addAgents();
        addTrainings();
        addExamples();
        return m_composer.take();
    }

private:
    void addPeople() {
        std::vector<NameAndNumber> agents;
        for (const reporting::AgentLoss& agent : m_summary.agents)
            agents.emplace_back(agent.name, agent.number);
        m_composer.agents(agents);
    }

    void addHeadline() {
        KeyFigures key{scoreFigures(m_summary.figures, m_say)};
        key.figures.push_back(
            keyFigure(m_say("Agents", "坐席"), std::to_string(m_summary.agents.size()), {}, {}));
        m_composer.add(std::move(key));
    }

    void addPareto() {
        m_composer.heading(m_say("Where points are lost", "失分集中在哪里"));
        m_composer.add(m_tables.pareto());
    }

    void addCauses() {
        const reporting::CauseSplit& split = m_summary.causes;
        m_composer.heading(m_say("Who can mend it", "由谁来改进"));
        KeyFigures key;
        const auto side = [&](const char* en, const char* zh, const reporting::CauseSplit::Side& of) {
            key.figures.push_back(keyFigure(m_say(en, zh), m_say.share(of.shareMillionths),
                                            std::to_string(of.findings) + m_say(" findings, ", "项，") +
                                                m_say.points(of.lostThousandths),
                                            {}));
        };
        side("The organisation: process, system, policy", "组织改进：流程、系统、政策", split.organisation);
        side("People: knowledge, skill, attitude", "人员提升：知识、技能、态度", split.people);
        m_composer.add(std::move(key));
        m_composer.add(m_tables.causes());
    }

    void addHeatMap() {
        m_composer.heading(m_words.rowKind() + m_say(" × criterion", " × 评分项"));
        m_composer.paragraph(
            m_say(
                "Failed rate. Framed cells fail more or less often than the others by more than chance, all "
                "cells looked at together.",
                "表中为未达标率。加框的单元格与其他相比差异超出偶然（所有单元格合并判断）。"),
            Tone::Quiet);
        m_composer.add(m_tables.heatMap());
    }

    void addGroups() {
        m_composer.heading(m_say("Proposed training groups", "建议的培训分组"));
        if (m_summary.groups.empty())
            return m_composer.paragraph(
                m_say("None: nobody fails at a criterion more often than the others by more "
                      "than chance.",
                      "暂无：没有坐席在任何评分项上的未达标率超出他人且超出偶然。"));
        for (const TrainingGroup& group : m_summary.groups) {
            m_composer.heading(m_words.criterion(group.criterion) + " · " + m_words.groupKind(group), 2);
            m_composer.paragraph(m_say("Agents: ", "坐席：") + std::to_string(group.agents.size()) +
                                 m_say(". To win back: ", "名。可挽回：") +
                                 m_say.points(group.excessThousandths) +
                                 m_say(". Failed of answered: ", "。未达标/评分数：") + members(group));
        }
        m_composer.add(m_tables.groups());
    }

    std::string members(const TrainingGroup& group) const {
        std::vector<std::string> names;
        for (const std::size_t agent : group.agents)
            names.push_back(m_words.agent(m_summary.agents[agent]) + " " +
                            std::to_string(m_summary.agents[agent].criteria[group.criterion].own.failed) +
                            "/" +
                            std::to_string(m_summary.agents[agent].criteria[group.criterion].own.answered));
        return m_say.list(names) + m_say(".", "。");
    }

    void addAgents() {
        m_composer.heading(m_say("Agents, the lowest mean first", "坐席，平均得分由低到高"));
        m_composer.add(m_tables.agents());
    }

    void addTrainings() {
        m_composer.heading(m_say("Since the last trainings", "近期培训的效果"));
        if (m_summary.trainings.empty())
            return m_composer.paragraph(
                m_say("No training is on record for this period.", "本期没有培训记录。"));
        m_composer.paragraph(
            m_say("Mean at the criterion in the weeks after the training against as many before, those "
                  "who took part against those who did not, in points of a hundred.",
                  "培训后若干周与培训前同样周数相比，参训者与未参训者之差，单位为百分点。"),
            Tone::Quiet);
        m_composer.add(m_tables.trainings());
    }

    void addExamples() {
        m_composer.heading(m_say("Passages to hear", "可听的录音片段"));
        addExamples(m_say("How not", "反例"), m_summary.badExamples, Passage::Example::Bad);
        addExamples(m_say("How it is done", "正例"), m_summary.goodExamples, Passage::Example::Good);
    }

    void addExamples(std::string heading, const std::vector<ReportedFinding>& examples,
                     Passage::Example example) {
        m_composer.heading(std::move(heading), 2);
        if (examples.empty())
            m_composer.paragraph(
                m_say("None was marked in the last quarter.", "最近一个季度没有标出的片段。"));
        for (const ReportedFinding& finding : examples)
            m_composer.finding(finding, example);
    }

    const WeakPointSummary& m_summary;
    Composer m_composer;
    const Wording& m_say;
    WeakPointWords m_words;
    WeakPointTables m_tables;
};

} // namespace

Document weakPointDocument(const WeakPointSummary& summary, const ComposeOptions& options) {
    return WeakPointComposer(summary, options).document();
}

} // namespace earmark::documents
