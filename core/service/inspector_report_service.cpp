#include "core/service/inspector_report_service.h"

#include "core/audio/heard_log.h"
#include "core/reporting/cause_split.h"
#include "core/service/finding_reader.h"
#include "core/service/inspector_comparison.h"
#include "core/service/urgent_service.h"
#include "core/storage/failure.h"
#include "core/storage/inspection_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <map>
#include <set>

namespace earmark::service {

namespace {

using reporting::CommonProblem;
using reporting::InspectorReport;
using reporting::InspectorWork;
using reporting::ReportedFinding;
using storage::Connection;
using storage::Inspection;

/// Milliseconds of a call that were heard at any speed.
std::int64_t heardOnce(const std::vector<model::HeardSpan>& heard) {
    constexpr int kMilliseconds = 1000;
    audio::HeardLog log(kMilliseconds);
    log.restore(heard);
    std::int64_t sum = 0;
    for (const audio::FrameSpan& span : log.covered())
        sum += span.length();
    return sum;
}

/// The work of one inspector in the making.
struct Tally {
    InspectorWork work;
    std::set<RecordingId> calls;
    std::set<AgentId> agents;

    void add(const Inspection& inspection) {
        ++work.evaluations;
        work.fatal += inspection.failed ? 1 : 0;
        work.spentMs += inspection.spentMs;
        if (inspection.agent) agents.insert(*inspection.agent);
        if (inspection.callMs > 0) {
            work.callMs += inspection.callMs;
            work.heardMs += std::min(heardOnce(inspection.heard), inspection.callMs);
        }
        calls.insert(inspection.recording);
    }
    InspectorWork done() {
        work.calls = calls.size();
        work.agents = agents.size();
        return std::move(work);
    }
};

/// What went wrong at one criterion, in the making.
struct Problem {
    CommonProblem problem;
    std::set<std::string> agents;

    void add(ReportedFinding&& finding) {
        ++problem.answered;
        problem.lostThousandths += finding.lostThousandths();
        if (!finding.failed) return;
        ++problem.failed;
        agents.insert(finding.agentNumber);
        for (const std::string& cause : finding.causes)
            ++(reporting::isOfOrganisation(cause) ? problem.ofOrganisation : problem.ofPeople);
        if (problem.examples.empty() && finding.passage) problem.examples.push_back(std::move(finding));
    }
};

class Gathering {
public:
    Gathering(Connection& connection, CardShelf& cards, const Zone& zone)
        : m_connection(connection)
        , m_reader(connection, cards, zone) {}

    void add(const Inspection& inspection) {
        Tally& own = m_tallies[inspection.inspector];
        own.add(inspection);
        m_total.add(inspection);
        for (ReportedFinding& finding : m_reader.answersOf(inspection.evaluation)) {
            own.work.findings += finding.failed ? 1 : 0;
            m_total.work.findings += finding.failed ? 1 : 0;
            Problem& problem = m_problems[{finding.cardKey, finding.criterionKey}];
            problem.problem.name = finding.criterionName;
            problem.add(std::move(finding));
        }
    }

    InspectorReport report() {
        InspectorReport report;
        const storage::RosterStore roster(m_connection);
        for (auto& [id, tally] : m_tallies) {
            InspectorWork work = tally.done();
            work.inspector = id;
            if (const auto inspector = roster.inspector(id)) {
                work.key = inspector->key;
                work.name = inspector->name;
            }
            report.inspectors.push_back(std::move(work));
        }
        std::ranges::stable_sort(report.inspectors, std::ranges::greater(), &InspectorWork::evaluations);
        report.total = m_total.done();
        report.problems = problems();
        return report;
    }

private:
    std::vector<CommonProblem> problems() {
        constexpr std::size_t kMost = 5;
        std::vector<CommonProblem> all;
        for (auto& [key, problem] : m_problems) {
            if (problem.problem.failed == 0) continue;
            problem.problem.cardKey = key.first;
            problem.problem.criterionKey = key.second;
            problem.problem.agents = problem.agents.size();
            all.push_back(std::move(problem.problem));
        }
        std::ranges::stable_sort(all, std::ranges::greater(), &CommonProblem::lostThousandths);
        if (all.size() > kMost) all.resize(kMost);
        return all;
    }

    Connection& m_connection;
    FindingReader m_reader;
    std::map<InspectorId, Tally> m_tallies;
    Tally m_total;
    std::map<std::pair<std::string, std::string>, Problem> m_problems;
};

/// A week gives too few calls of the same agents to compare inspectors on.
Result<void> addDifferences(InspectorReport& report, Workspace& workspace) {
    constexpr std::chrono::days kQuarter{91};
    report.comparedFrom = std::min(report.from, report.to - kQuarter);
    Slice slice;
    slice.from = report.comparedFrom;
    slice.to = report.to;
    const auto compared = compareInspectors(ResultsService(workspace), slice);
    if (!compared) return compared.error();
    for (const reporting::InspectorFigures& figures : *compared)
        for (InspectorWork& work : report.inspectors)
            if (work.inspector.toString() == figures.group.id) work.difference = figures.difference;
    return {};
}

Result<void> addRaised(InspectorReport& report, Workspace& workspace, std::optional<InspectorId> inspector) {
    UrgentFilter filter;
    filter.from = report.from;
    filter.to = report.to;
    filter.raisedBy = inspector;
    const auto raised = UrgentService(workspace).list(filter);
    if (!raised) return raised.error();
    for (const UrgentRow& row : *raised) {
        const std::size_t sameDay = row.sameDay.value_or(false) ? 1 : 0;
        ++report.total.raised;
        report.total.raisedSameDay += sameDay;
        for (InspectorWork& work : report.inspectors)
            if (work.inspector == row.finding.raisedBy) {
                ++work.raised;
                work.raisedSameDay += sameDay;
            }
    }
    return {};
}

} // namespace

Result<InspectorReport> InspectorReportService::report(Day from, Day to, std::optional<InspectorId> inspector,
                                                       Progress& progress) const {
    if (to < from)
        return Error{ErrorCode::InvalidArgument, dayText(from) + " … " + dayText(to),
                     "the period ends before it begins"};
    const Zone& zone = m_workspace.zone();
    auto report = m_workspace.store().read([&](Connection& connection) {
        const auto work =
            storage::InspectionStore(connection)
                .between(zone.startOf(from), zone.startOf(to + std::chrono::days(1)), inspector);
        progress.setTotal(static_cast<std::int64_t>(work.size()));
        Gathering gathering(connection, m_workspace.cards(), zone);
        for (const Inspection& inspection : work) {
            if (progress.cancelled())
                throw storage::Failure(Error{ErrorCode::Cancelled, {}, "the report was not made"});
            gathering.add(inspection);
            progress.advance();
        }
        return gathering.report();
    });
    if (!report) return report;
    report->from = from;
    report->to = to;
    if (const auto added = addRaised(*report, m_workspace, inspector); !added) return added.error();
    if (const auto added = addDifferences(*report, m_workspace); !added) return added.error();
    return report;
}

} // namespace earmark::service
