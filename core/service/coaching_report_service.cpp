#include "core/service/coaching_report_service.h"

#include "core/reporting/figures_comparison.h"
#include "core/service/coaching_effect.h"
#include "core/service/coaching_service.h"
#include "core/service/example_search.h"
#include "core/service/finding_reader.h"
#include "core/service/score_figures.h"
#include "core/service/slice_fold.h"
#include "core/storage/failure.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::CoachedCriterion;
using reporting::CoachingReport;
using reporting::HeadlineComparison;
using reporting::LossTally;
using reporting::Measure;
using reporting::ReportedFinding;
using storage::Connection;

Slice agentSlice(AgentId agent, Day from, Day to) {
    Slice slice;
    slice.agent = agent;
    slice.from = from;
    slice.to = to;
    return slice;
}

/// The agent and the team that the report compares with.
struct Subject {
    reporting::ReportedAgent agent;
    std::optional<TeamId> team;
};

Subject subjectOf(Connection& connection, AgentId id, Day day) {
    const storage::RosterStore roster(connection);
    const auto agent = roster.agent(id);
    if (!agent)
        throw storage::Failure(Error{ErrorCode::NotFound, id.toString(), "the store has no such agent"});
    Subject subject{{id, agent->number, agent->name, {}, {}}, agent->teamOn(day)};
    if (const auto team = subject.team ? roster.team(*subject.team) : std::nullopt) {
        subject.agent.team = team->name;
        subject.agent.leader = team->leader;
    }
    return subject;
}

HeadlineComparison comparison(const Figures& own, const sheets::ScoreSums& ownSums,
                              const sheets::ScoreSums& others) {
    const Figures theirs = figuresOf(others);
    return {theirs.count, statistics::compareMeans(ownSums.scores, others.scores),
            reporting::compare(own, theirs, Measure::PassRate),
            reporting::compare(own, theirs, Measure::FatalRate)};
}

using CriterionKey = std::pair<std::string, std::string>;

std::map<CriterionKey, LossTally> tallies(const std::vector<CriterionFigures>& criteria) {
    std::map<CriterionKey, LossTally> tallies;
    for (const CriterionFigures& figures : criteria)
        tallies[{figures.cardKey, figures.criterionKey}] = LossTally::of(figures);
    return tallies;
}

/// Puts the report together, part by part.
class Gathering {
public:
    Gathering(Workspace& workspace, Subject subject, Day from, Day to)
        : m_workspace(workspace)
        , m_results(workspace)
        , m_search(workspace)
        , m_subject(std::move(subject))
        , m_slice(agentSlice(m_subject.agent.id, from, to)) {
        m_report.agent = m_subject.agent;
        m_report.from = from;
        m_report.to = to;
        m_report.pastTo = from - std::chrono::days(1);
        m_report.pastFrom = from - (to - from) - std::chrono::days(1);
    }

    Result<CoachingReport> report() {
        for (const auto step :
             {&Gathering::addHeadline, &Gathering::addCriteria, &Gathering::addFatal,
              &Gathering::addStrengths, &Gathering::addWorkOn, &Gathering::addTrend, &Gathering::addActions})
            if (const Result<void> done = (this->*step)(); !done) return done.error();
        return std::move(m_report);
    }

private:
    Slice teamSlice() const {
        Slice slice = m_slice;
        slice.agent.reset();
        slice.team = m_subject.team;
        return slice;
    }

    Result<void> addHeadline() {
        return m_workspace.store().read([&](Connection& connection) {
            CardShelf& cards = m_workspace.cards();
            const FoldWish scores{GroupBy::None, true, false, false};
            const sheets::ScoreSums own = SliceFold(connection, cards, m_slice).foldAll(scores).scores;
            const Slice past = agentSlice(m_subject.agent.id, m_report.pastFrom, m_report.pastTo);
            m_report.figures = figuresOf(own);
            m_report.againstPast =
                comparison(m_report.figures, own, SliceFold(connection, cards, past).foldAll(scores).scores);
            m_report.againstTeam = comparison(m_report.figures, own, othersOfTeam(connection));
            return Result<void>();
        });
    }

    sheets::ScoreSums othersOfTeam(Connection& connection) const {
        sheets::ScoreSums others;
        if (!m_subject.team) return others;
        SliceFold fold(connection, m_workspace.cards(), teamSlice());
        for (const auto& [agent, group] : fold.fold({GroupBy::Agent}))
            if (static_cast<std::uint32_t>(agent) != codeOf(connection)) others.merge(group.scores);
        return others;
    }

    std::uint32_t codeOf(Connection& connection) const {
        const auto code =
            storage::FactStore(connection)
                .codeOfName(storage::FactCodeKind::Agent, storage::factName(m_subject.agent.id));
        return code.value_or(0);
    }

    Result<void> addCriteria() {
        auto own = m_results.criteria(m_slice);
        if (!own) return own.error();
        std::map<CriterionKey, LossTally> others;
        if (m_subject.team) {
            const auto team = m_results.criteria(teamSlice());
            if (!team) return team.error();
            Slice within = teamSlice();
            within.agent = m_slice.agent;
            const auto part = m_results.criteria(within);
            if (!part) return part.error();
            others = tallies(*team);
            for (const auto& [key, tally] : tallies(*part))
                others[key] = others[key].without(tally);
        }
        for (CriterionFigures& figures : *own) {
            const LossTally tally = LossTally::of(figures);
            const LossTally& theirs = others[{figures.cardKey, figures.criterionKey}];
            m_report.criteria.push_back({std::move(figures), reporting::compareLoss(tally, theirs), {}});
        }
        std::vector<reporting::LossComparison*> family;
        for (CoachedCriterion& criterion : m_report.criteria)
            if (criterion.againstTeam.others.answered > 0) family.push_back(&criterion.againstTeam);
        reporting::tellFromChance(family);
        return {};
    }

    Result<void> addFatal() {
        constexpr std::size_t kMost = 20;
        Slice slice = m_slice;
        slice.fatal = true;
        auto found = m_search.find(slice, kMost, kMost, &ReportedFinding::fatal);
        if (!found) return found.error();
        m_report.fatal = std::move(*found);
        return {};
    }

    Result<void> addStrengths() {
        constexpr std::size_t kLookedAt = 40;
        const auto found = m_search.find(m_slice, kLookedAt, 10 * kLookedAt, [](const ReportedFinding& one) {
            return isAtFullPoints(one) && saysSomething(one);
        });
        if (!found) return found.error();
        m_report.strengths = reporting::chooseStrengths(m_report.criteria, *found);
        return {};
    }

    /// With findings at each, those that can be heard first.
    Result<void> addWorkOn() {
        constexpr std::size_t kLookedAt = 20;
        constexpr std::size_t kMost = 4;
        m_report.workOn = reporting::chooseWorkOn(m_report.criteria);
        for (CoachedCriterion& criterion : m_report.workOn) {
            Slice slice = m_slice;
            slice.cardKey = criterion.figures.cardKey;
            slice.failedCriterion = criterion.figures.criterionKey;
            auto found = m_search.find(slice, kLookedAt, kLookedAt, [&](const ReportedFinding& one) {
                return one.failed && one.criterionKey == criterion.figures.criterionKey;
            });
            if (!found) return found.error();
            std::ranges::stable_partition(*found,
                                          [](const ReportedFinding& one) { return one.passage.has_value(); });
            if (found->size() > kMost) found->resize(kMost);
            criterion.findings = std::move(*found);
        }
        return {};
    }

    Result<void> addTrend() {
        constexpr std::chrono::months kBefore{11};
        const std::chrono::year_month_day last(m_report.to);
        Slice slice = m_slice;
        slice.from = std::chrono::sys_days((last.year() / last.month() - kBefore) / 1);
        auto trend = m_results.trend(slice, TrendStep::Month, Detail::Plain);
        if (!trend) return trend.error();
        m_report.control = reporting::controlFigures(*trend, Measure::Mean);
        m_report.trend = std::move(*trend);
        return {};
    }

    Day dayOf(Instant instant) const { return m_workspace.zone().dayOf(instant); }

    Result<void> addActions() {
        CoachingFilter filter;
        filter.agent = m_subject.agent.id;
        const auto sessions = CoachingService(m_workspace).sessions(filter);
        if (!sessions) return sessions.error();
        const model::CoachingSession* last = nullptr;
        for (const SessionRow& row : *sessions) {
            const model::CoachingSession& session = row.session;
            if (session.heldAt && dayOf(*session.heldAt) <= m_report.to &&
                (last == nullptr || *last->heldAt < *session.heldAt))
                last = &session;
        }
        for (const SessionRow& row : *sessions)
            if (&row.session != last) addOpen(row.session);
        return last == nullptr ? Result<void>() : addLast(*last);
    }

    /// What a session in the making agrees on, and what others left open.
    void addOpen(const model::CoachingSession& session) {
        const Day agreed = session.heldAt ? dayOf(*session.heldAt) : session.plannedFor;
        for (const model::CoachingAction& action : session.actions)
            if (action.state == model::ActionState::Open) m_report.agreed.push_back(reported(action, agreed));
    }

    Result<void> addLast(const model::CoachingSession& session) {
        const auto effects = CoachingEffects(m_workspace).ofSession(session.id);
        if (!effects) return effects.error();
        for (const model::CoachingAction& action : session.actions) {
            reporting::ReportedAction& last =
                m_report.lastActions.emplace_back(reported(action, dayOf(*session.heldAt)));
            for (const ActionEffect& effect : *effects)
                if (effect.action == action.id) last.effect = effect.figures;
        }
        return {};
    }

    reporting::ReportedAction reported(const model::CoachingAction& action, Day agreed) const {
        const Day today = dayOf(m_workspace.clock().now());
        return {action, nameOf(action.criterion), agreed, action.isOverdue(today), {}};
    }

    LocalizedText nameOf(const std::optional<model::CriterionRef>& criterion) const {
        if (!criterion) return {};
        for (const CoachedCriterion& one : m_report.criteria)
            if (one.figures.cardKey == criterion->cardKey &&
                one.figures.criterionKey == criterion->criterionKey)
                return one.figures.name;
        return {criterion->criterionKey, criterion->criterionKey};
    }

    Workspace& m_workspace;
    ResultsService m_results;
    ExampleSearch m_search;
    Subject m_subject;
    Slice m_slice;
    CoachingReport m_report;
};

} // namespace

Result<CoachingReport> CoachingReportService::report(AgentId agent, Day from, Day to) const {
    if (to < from)
        return Error{ErrorCode::InvalidArgument, dayText(from) + " … " + dayText(to),
                     "the period ends before it begins"};
    auto subject =
        m_workspace.store().read([&](Connection& connection) { return subjectOf(connection, agent, to); });
    if (!subject) return subject.error();
    return Gathering(m_workspace, std::move(*subject), from, to).report();
}

} // namespace earmark::service
