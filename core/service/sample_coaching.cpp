#include "core/service/sample_coaching.h"

#include "core/base/workdays.h"
#include "core/service/results_service.h"
#include "core/storage/finding_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using namespace std::chrono_literals;
using model::CoachingAction;
using model::CoachingSession;
using storage::FoundEvaluation;

constexpr int kFirstMonth = 7;
constexpr int kMonths = 12;
constexpr std::size_t kMostFindings = 4;
constexpr std::size_t kActions = 2;
constexpr int kDueWorkdays = 10;
constexpr std::chrono::days kReviewAfter(28);

constexpr const char* kWhats[]{
    "一起复听标记的片段，再练习标准话术 / Listen to the marked passages together, then practise the wording",
    "接下来十通电话中每通都要做到，班组长抽听三通 / In each of the next ten calls; the leader listens to "
    "three"};

/// Findings of a month by agent.
using FindingsByAgent = std::map<AgentId, std::vector<FoundEvaluation>>;

Result<FindingsByAgent> findingsOfMonth(Workspace& workspace, const SampleSetting& setting, int month) {
    return workspace.store().read([&](storage::Connection& connection) {
        FindingsByAgent found;
        for (const FoundEvaluation& one : storage::FindingStore(connection)
                                              .uncoached(setting.zone.startOf(setting.monthBegin(month)),
                                                         setting.zone.startOf(setting.monthBegin(month + 1))))
            found[one.agent].push_back(one);
        return found;
    });
}

/// Makes the sessions of one month.
class MonthOfCoaching {
public:
    MonthOfCoaching(Workspace& workspace, SampleMaker& maker, int month, FindingsByAgent findings)
        : m_workspace(workspace)
        , m_maker(maker)
        , m_month(month)
        , m_day(addWorkdays(maker.firstWorkday(month), 2))
        , m_findings(std::move(findings)) {}

    Result<std::vector<CoachingSession>> sessions() {
        std::vector<CoachingSession> made;
        for (const model::Team& team : m_maker.setting().teams) {
            const model::Agent* agent = mostInNeed(team.id);
            if (agent == nullptr) continue;
            auto one = session(team, *agent);
            if (!one) return one.error();
            made.push_back(std::move(*one));
        }
        return made;
    }

private:
    bool isAfterTheEnd() const { return m_day > m_maker.setting().to; }

    const model::Agent* mostInNeed(TeamId team) const {
        const model::Agent* chosen = nullptr;
        std::size_t most = 0;
        for (const model::Agent* agent : m_maker.membersOf(team, m_day)) {
            const auto found = m_findings.find(agent->id);
            if (found == m_findings.end() || found->second.size() <= most) continue;
            most = found->second.size();
            chosen = agent;
        }
        return chosen;
    }

    Result<CoachingSession> session(const model::Team& team, const model::Agent& agent) {
        CoachingSession made;
        made.plannedAt = m_maker.at(m_maker.firstWorkday(m_month), 10h);
        made.id = m_maker.makeId<model::CoachingSessionId>(made.plannedAt);
        made.agent = agent.id;
        made.leader = team.leader.empty() ? m_maker.trainer() : team.leader;
        made.plannedFor = m_day;
        for (const FoundEvaluation& found : m_findings[agent.id])
            if (made.findings.size() < kMostFindings) made.findings.push_back(found.evaluation);
        std::ranges::sort(made.findings);
        if (const auto added = addActions(made, agent); !added) return added.error();
        if (!isAfterTheEnd()) hold(made);
        return made;
    }

    Result<void> addActions(CoachingSession& session, const model::Agent& agent) {
        Slice slice;
        slice.agent = agent.id;
        slice.from = m_maker.setting().monthBegin(m_month - 1);
        slice.to = monthEndOf(*slice.from);
        slice.cardKey = m_maker.setting().cards.front().cardKey;
        const auto weakest = ResultsService(m_workspace).weakest(slice, kActions);
        if (!weakest) return weakest.error();
        for (const CriterionFigures& criterion : *weakest)
            session.actions.push_back(action(session, agent, criterion));
        return {};
    }

    CoachingAction action(const CoachingSession& session, const model::Agent& agent,
                          const CriterionFigures& criterion) {
        CoachingAction made;
        made.id = m_maker.makeId<model::CoachingActionId>(session.plannedAt);
        made.criterion = model::CriterionRef{criterion.cardKey, criterion.criterionKey};
        made.what = kWhats[session.actions.size() % std::size(kWhats)];
        made.owner = agent.name;
        made.due = addWorkdays(m_day, kDueWorkdays);
        return made;
    }

    /// The last two months are not reviewed yet.
    void hold(CoachingSession& session) {
        session.state = model::CoachingState::Held;
        session.heldAt = m_maker.at(m_day, 14h + 30min);
        session.note = "结合录音逐条沟通，坐席认可 / Talked through with the recordings; agreed";
        const Day reviewed = m_day + kReviewAfter;
        if (m_month > kMonths - 2) return;
        session.state = model::CoachingState::Reviewed;
        session.reviewedAt = m_maker.at(reviewed, 16h);
        session.reviewNote = "抽听后复核 / Looked at again after listening in";
        for (CoachingAction& action : session.actions)
            review(action, reviewed);
    }

    void review(CoachingAction& action, Day day) {
        action.state = model::ActionState::Done;
        action.worked = m_maker.chance().below(3) > 0 ? model::Worked::Yes : model::Worked::No;
        action.reviewedOn = day;
    }

    Workspace& m_workspace;
    SampleMaker& m_maker;
    int m_month;
    Day m_day;
    FindingsByAgent m_findings;
};

} // namespace

Result<std::vector<CoachingSession>> sampleSessions(Workspace& workspace, SampleMaker& maker) {
    std::vector<CoachingSession> all;
    for (int month = kFirstMonth; month <= kMonths + 1; ++month) {
        auto findings = findingsOfMonth(workspace, maker.setting(), month - 1);
        if (!findings) return findings.error();
        auto sessions = MonthOfCoaching(workspace, maker, month, std::move(*findings)).sessions();
        if (!sessions) return sessions.error();
        for (CoachingSession& session : *sessions)
            all.push_back(std::move(session));
    }
    return all;
}

} // namespace earmark::service
