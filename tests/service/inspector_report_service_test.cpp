#include "core/service/inspector_report_service.h"

#include "tests/service/random_centre.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using reporting::CommonProblem;
using reporting::InspectorReport;

namespace {

/// Everybody misses "c1" often.
double common(const RandomCentre::Answering& answering) {
    return answering.criterion == 1 ? 0.5 : 0.05;
}

InspectorReport reportOf(RandomCentre& centre, Day from, Day to,
                         std::optional<InspectorId> inspector = std::nullopt) {
    Progress progress;
    return valueOf(InspectorReportService(*centre.workspace).report(from, to, inspector, progress));
}

} // namespace

TEST_CASE("an inspector's report counts what was submitted, heard once and spent", "[service][inspection]") {
    RandomCentre centre(1, 362, common); // two a day
    const Day from = RandomCentre::first() + std::chrono::days(10);
    const Day to = from + std::chrono::days(6);
    const InspectorReport report = reportOf(centre, from, to);
    CHECK(report.total.evaluations == 14);
    CHECK(report.total.calls == 14);
    CHECK(report.total.callMs == 14 * 120'000);
    CHECK(report.total.heardMs == 14 * 90'000); // 0–60 s and 30–90 s overlap
    CHECK(report.total.coverageMillionths() == 750'000);
    CHECK(report.total.spentMs == 14 * 180'000);
    std::size_t evaluations = 0;
    std::size_t findings = 0;
    for (const reporting::InspectorWork& work : report.inspectors) {
        evaluations += work.evaluations;
        findings += work.findings;
        CHECK_FALSE(work.name.empty());
    }
    CHECK(evaluations == report.total.evaluations);
    CHECK(findings == report.total.findings);
    CHECK(report.comparedFrom == to - std::chrono::days(91));
    const InspectorReport one = reportOf(centre, from, to, centre.inspectors[0].id);
    REQUIRE(one.inspectors.size() == 1);
    CHECK(one.inspectors[0].name == "Chen");
    CHECK(one.total.evaluations == one.inspectors[0].evaluations);
    CHECK(one.inspectors[0].difference.difference.has_value());
}

TEST_CASE("what three agents share is a request, to whom the causes say", "[service][inspection]") {
    RandomCentre centre(2, 362, common);
    const InspectorReport report =
        reportOf(centre, RandomCentre::first(), RandomCentre::first() + std::chrono::days(30));
    REQUIRE_FALSE(report.problems.empty());
    CHECK(report.problems.size() <= 5);
    const CommonProblem& first = report.problems.front();
    CHECK(first.criterionKey == "c1");
    CHECK(first.agents >= 3);
    CHECK(first.ofPeople == first.failed); // "c1" is put down to skill
    CHECK(first.request() == CommonProblem::Request::Training);
    REQUIRE(first.examples.size() == 1);
    CHECK(first.examples[0].criterionKey == "c1");
    CommonProblem process = first;
    process.ofOrganisation = process.ofPeople + 1;
    CHECK(process.request() == CommonProblem::Request::Process);
    process.agents = 2;
    CHECK(process.request() == CommonProblem::Request::None);
}

TEST_CASE("a week without work, a period turned round, and a report given up", "[service][inspection]") {
    RandomCentre centre(3, 100);
    const Day before = RandomCentre::first() - std::chrono::days(50);
    CHECK(reportOf(centre, before, before + std::chrono::days(6)).inspectors.empty());
    Progress progress;
    const InspectorReportService service(*centre.workspace);
    const auto turned = service.report(RandomCentre::last(), RandomCentre::first(), std::nullopt, progress);
    REQUIRE_FALSE(turned.has_value());
    CHECK(turned.error().code == ErrorCode::InvalidArgument);
    progress.cancel();
    const auto cancelled =
        service.report(RandomCentre::first(), RandomCentre::last(), std::nullopt, progress);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
}
