#include "core/service/weak_point_service.h"

#include "core/service/criterion_matrix.h"
#include "core/service/example_search.h"
#include "core/service/finding_reader.h"
#include "core/service/group_names.h"
#include "core/service/score_figures.h"
#include "core/service/sheet_keeper.h"
#include "core/service/training_effect.h"
#include "core/service/training_service.h"
#include "core/statistics/difference.h"
#include "core/storage/fact_store.h"
#include "core/storage/failure.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace earmark::service {

namespace {

using reporting::AgentLoss;
using reporting::HeatRow;
using reporting::LossTally;
using reporting::ReportedFinding;
using reporting::Tenure;
using reporting::WeakPointRows;
using reporting::WeakPointSummary;
using statistics::ExactTally;
using storage::Connection;

LossTally tallyOf(const sheets::PartSums& sums) {
    return {static_cast<std::size_t>(sums.answered), static_cast<std::size_t>(sums.failed), sums.lost};
}

ExactTally without(const ExactTally& all, const ExactTally& part) {
    return {all.count() - part.count(), all.sum() - part.sum(), all.squares() - part.squares()};
}

Slice sliceOf(const WeakPointChoice& choice) {
    Slice slice;
    slice.from = choice.from;
    slice.to = choice.to;
    slice.team = choice.team;
    slice.cardKey = choice.cardKey;
    slice.queue = choice.queue;
    return slice;
}

/// Agents by the number that facts have for them.
using Roster = std::unordered_map<std::uint32_t, model::Agent>;

Roster rosterByCode(Connection& connection) {
    std::unordered_map<AgentId, model::Agent> agents;
    for (model::Agent& agent : storage::RosterStore(connection).agents())
        agents.emplace(agent.id, std::move(agent));
    Roster roster;
    for (const auto& [code, id] : storage::FactStore(connection).ids<AgentId>(storage::FactCodeKind::Agent))
        if (const auto found = agents.find(id); found != agents.end()) roster.emplace(code, found->second);
    return roster;
}

/// Folds what was chosen and turns it into the summary's rows and agents.
class Gathering {
public:
    Gathering(Connection& connection, CardShelf& cards, const WeakPointChoice& choice, Day day)
        : m_connection(connection)
        , m_choice(choice)
        , m_day(day)
        , m_roster(rosterByCode(connection))
        , m_fold(connection, cards, sliceOf(choice)) {}

    WeakPointSummary summary() {
        const bool byQueue = m_choice.rows == WeakPointRows::Queue;
        FoldedGroups groups =
            m_fold.fold({byQueue ? GroupBy::QueueAndAgent : GroupBy::TeamAndAgent, true, false, true});
        if (m_choice.tenure)
            std::erase_if(groups,
                          [&](const auto& group) { return tenureOf(group.first) != m_choice.tenure; });
        const CriterionMatrix matrix(groups, m_fold.filter());
        WeakPointSummary summary;
        summary.scope = scope();
        summary.figures = figuresOf(matrix.total().scores);
        summary.criteria = matrix.figures();
        summary.causes = reporting::causeSplit(matrix.causes());
        CriterionMatrix::Group all = matrix.emptyGroup();
        matrix.add(all, matrix.total());
        summary.rows = rows(matrix, groups, all);
        summary.agents = agents(matrix, groups, all);
        reporting::chooseWeakPoints(summary);
        return summary;
    }

private:
    using Group = CriterionMatrix::Group;

    static std::uint32_t agentOf(std::int64_t key) { return static_cast<std::uint32_t>(secondOfPair(key)); }

    Tenure tenureOf(std::int64_t key) const {
        const auto agent = m_roster.find(agentOf(key));
        return agent == m_roster.end() ? Tenure::Unknown : reporting::tenureOn(agent->second, m_day);
    }

    std::int64_t rowOf(std::int64_t key) const {
        return m_choice.rows == WeakPointRows::Tenure ? static_cast<std::int64_t>(tenureOf(key))
                                                      : std::int64_t{firstOfPair(key)};
    }

    reporting::WeakPointScope scope() const {
        reporting::WeakPointScope scope{m_choice.from,  m_choice.to,     {},
                                        m_choice.queue, m_choice.tenure, m_choice.rows};
        if (!m_choice.team) return scope;
        const auto team = storage::RosterStore(m_connection).team(*m_choice.team);
        if (!team)
            throw storage::Failure(
                Error{ErrorCode::NotFound, m_choice.team->toString(), "the store has no such team"});
        scope.team = team->name;
        return scope;
    }

    static std::vector<reporting::LossComparison> compared(const Group& own, const Group& all) {
        std::vector<reporting::LossComparison> cells;
        for (std::size_t index = 0; index < own.criteria.size(); ++index) {
            const LossTally tally = tallyOf(own.criteria[index]);
            cells.push_back(reporting::compareLoss(tally, tallyOf(all.criteria[index]).without(tally)));
        }
        return cells;
    }

    std::vector<HeatRow> rows(const CriterionMatrix& matrix, const FoldedGroups& groups,
                              const Group& all) const {
        std::map<std::int64_t, Group> byRow;
        for (const auto& [key, group] : groups)
            matrix.add(byRow.try_emplace(rowOf(key), matrix.emptyGroup()).first->second, group);
        const GroupNames names(
            m_connection, m_choice.rows == WeakPointRows::Queue ? Grouping::Queue : Grouping::Team, m_day);
        std::vector<HeatRow> rows;
        for (const auto& [key, group] : byRow) {
            HeatRow row = m_choice.rows == WeakPointRows::Tenure ? tenureRow(static_cast<Tenure>(key))
                                                                 : namedRow(names.of(key));
            row.figures = figuresOf(group.scores);
            row.cells = compared(group, all);
            rows.push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, {}, [](const HeatRow& row) {
            return row.figures.meanMillionths.value_or(std::numeric_limits<std::int64_t>::max());
        });
        return rows;
    }

    static HeatRow tenureRow(Tenure tenure) {
        return {reporting::tenureName(tenure), reporting::tenureName(tenure), {}, tenure, {}, {}};
    }
    static HeatRow namedRow(reporting::GroupFigures group) {
        return {group.id, group.number, group.name, Tenure::Unknown, {}, {}};
    }

    std::vector<AgentLoss> agents(const CriterionMatrix& matrix, const FoldedGroups& groups,
                                  const Group& all) const {
        std::map<std::uint32_t, Group> byAgent;
        for (const auto& [key, group] : groups)
            matrix.add(byAgent.try_emplace(agentOf(key), matrix.emptyGroup()).first->second, group);
        std::unordered_map<TeamId, LocalizedText> teams;
        for (const model::Team& team : storage::RosterStore(m_connection).teams())
            teams.emplace(team.id, team.name);
        std::vector<AgentLoss> agents;
        for (const auto& [code, group] : byAgent) {
            const auto known = m_roster.find(code);
            if (known == m_roster.end()) continue;
            AgentLoss agent = named(known->second, teams);
            judge(agent, group, all);
            agents.push_back(std::move(agent));
        }
        return agents;
    }

    AgentLoss named(const model::Agent& known, const std::unordered_map<TeamId, LocalizedText>& teams) const {
        AgentLoss agent;
        agent.agent = known.id;
        agent.number = known.number;
        agent.name = known.name;
        const auto team = known.teamOn(m_day);
        const auto found = team ? teams.find(*team) : teams.end();
        if (found == teams.end()) return agent;
        agent.teamId = team->toString();
        agent.team = found->second;
        return agent;
    }

    static void judge(AgentLoss& agent, const Group& own, const Group& all) {
        const ExactTally others = without(all.scores.scores, own.scores.scores);
        agent.count = static_cast<std::size_t>(own.scores.count);
        agent.scored = own.scores.scores.count();
        agent.meanMillionths = own.scores.scores.mean();
        agent.mean = statistics::compareMeans(own.scores.scores, others);
        agent.probability =
            statistics::meanDifferenceProbability(own.scores.scores.moments(), others.moments());
        agent.criteria = compared(own, all);
    }

    Connection& m_connection;
    const WeakPointChoice& m_choice;
    Day m_day;
    Roster m_roster;
    SliceFold m_fold;
};

/// Where examples are looked for: what is weakest, in the last quarter, whose calls people still remember.
Slice exampleSlice(const WeakPointSummary& summary, const Slice& chosen, Day last) {
    constexpr std::chrono::days kQuarter{92};
    Slice slice = chosen;
    slice.from = std::max(slice.from.value_or(last - kQuarter), last - kQuarter);
    if (summary.trainFirst && summary.scope.rows == WeakPointRows::Team)
        slice.team = TeamId::fromString(summary.rows[summary.trainFirst->row].id);
    return slice;
}

/// The criterion that examples are of: the one to train first, else the one that costs most.
std::size_t exampleCriterion(const WeakPointSummary& summary) {
    return summary.trainFirst ? summary.trainFirst->criterion : 0;
}

/// Examples of one criterion first, then one each of others.
std::vector<ReportedFinding> varied(std::vector<ReportedFinding> found, const std::string& criterion,
                                    std::size_t limit) {
    std::vector<ReportedFinding> kept;
    std::set<std::string> others;
    std::ranges::stable_partition(found,
                                  [&](const ReportedFinding& one) { return one.criterionKey == criterion; });
    for (ReportedFinding& one : found)
        if (kept.size() < limit && (one.criterionKey == criterion || others.insert(one.criterionKey).second))
            kept.push_back(std::move(one));
    return kept;
}

Result<void> addExamples(WeakPointSummary& summary, Workspace& workspace, const Slice& chosen, Day last) {
    constexpr std::size_t kExamples = 3;
    constexpr std::size_t kBadLookedAt = 40;
    constexpr std::size_t kGoodLookedAt = 120;
    if (summary.criteria.empty()) return {};
    const reporting::CriterionFigures& criterion = summary.criteria[exampleCriterion(summary)];
    const ExampleSearch search(workspace);
    Slice slice = exampleSlice(summary, chosen, last);
    auto good = search.find(slice, kGoodLookedAt, kGoodLookedAt, [](const ReportedFinding& one) {
        return isAtFullPoints(one) && one.passage && !one.comment.empty();
    });
    if (!good) return good.error();
    summary.goodExamples = varied(std::move(*good), criterion.criterionKey, kExamples);
    slice.failedCriterion = criterion.criterionKey;
    auto bad = search.find(slice, kBadLookedAt, kExamples, [&](const ReportedFinding& one) {
        return one.failed && one.criterionKey == criterion.criterionKey && saysSomething(one);
    });
    if (!bad) return bad.error();
    summary.badExamples = std::move(*bad);
    return {};
}

/// In the words of the summary, which has every criterion that was judged.
LocalizedText nameIn(const WeakPointSummary& summary, const std::optional<model::CriterionRef>& criterion) {
    if (!criterion) return {};
    for (const reporting::CriterionFigures& figures : summary.criteria)
        if (figures.cardKey == criterion->cardKey && figures.criterionKey == criterion->criterionKey)
            return figures.name;
    return {criterion->criterionKey, criterion->criterionKey};
}

/// The trainings of the period and of the quarter before it, which it may still show.
Result<void> addTrainings(WeakPointSummary& summary, Workspace& workspace, const WeakPointChoice& choice,
                          Day last) {
    constexpr std::chrono::days kQuarter{92};
    constexpr std::size_t kMost = 6;
    TrainingFilter filter;
    if (choice.from) filter.from = *choice.from - kQuarter;
    filter.to = last;
    filter.team = choice.team;
    const auto courses = TrainingService(workspace).list(filter);
    if (!courses) return courses.error();
    for (auto row = courses->rbegin(); row != courses->rend() && summary.trainings.size() < kMost; ++row) {
        const auto effect = TrainingEffects(workspace).of(row->course.id);
        if (!effect) return effect.error();
        for (const AimEffect& aim : effect->aims)
            summary.trainings.push_back({row->course.topic, row->course.heldOn, row->participants.size(),
                                         nameIn(summary, aim.criterion), effect->window.beforeFrom,
                                         effect->window.afterTo,
                                         aim.comparedWith == TrainingComparison::Centre, aim.figures});
    }
    return {};
}

} // namespace

Result<WeakPointSummary> WeakPointService::summary(const WeakPointChoice& choice) const {
    const Slice slice = sliceOf(choice);
    m_workspace.sheets().catchUpWhenFar(slice);
    const Day day = choice.to.value_or(m_workspace.zone().dayOf(m_workspace.clock().now()));
    auto summary = m_workspace.store().read([&](Connection& connection) {
        return Gathering(connection, m_workspace.cards(), choice, day).summary();
    });
    m_workspace.sheets().catchUpBehind();
    if (!summary) return summary;
    if (const auto added = addTrainings(*summary, m_workspace, choice, day); !added) return added.error();
    if (const auto added = addExamples(*summary, m_workspace, slice, day); !added) return added.error();
    return summary;
}

} // namespace earmark::service
