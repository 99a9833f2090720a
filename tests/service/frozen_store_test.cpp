#include "core/service/card_draft_service.h"
#include "core/service/results_service.h"
#include "core/service/verify_service.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "tests/service/scored_centre.h"
#include "tests/support/test_data.h"

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
namespace fs = std::filesystem;

namespace {

fs::path storesDirectory() {
    return dataDirectory() / "stores";
}

fs::path thawed(const TemporaryFolder& folder, const std::string& version) {
    fs::copy_file(storesDirectory() / (version + ".db"), folder / "centre.db");
    fs::permissions(folder / "centre.db", fs::perms::owner_read | fs::perms::owner_write);
    return folder / "centre.db";
}

} // namespace

/// Run by name alone before a migration is added: writes the store that later versions must open, named after
/// its schema's version.
TEST_CASE("freeze a store of this version", "[.freeze]") {
    ScoredCentre centre;
    centre.judge(centre.call(0, testDay(3, 2)), sheet(5, "good"));
    const auto second = centre.judge(centre.call(1, testDay(3, 12)), sheet(5, "fair")).evaluation.id;
    centre.judge(centre.call(2, testDay(4, 5)), sheet(5, "good", false), 1);
    auto service = centre.evaluations();
    const auto draft = valueOf(service.revise(second, "heard again")).evaluation.id;
    centre.answer(draft, {{"tone", option("poor")}});
    valueOf(service.submit(draft));
    valueOf(service.open(centre.call(0, testDay(4, 6)), centre.inspectors[0].id));
    valueOf(CardDraftService(*centre.workspace).begin(centre.card, centre.card.id, "Chen"));
    valueOf(ResultsService(*centre.workspace).figures({}));
    valueOf(centre.workspace->sheets().catchUp());
    centre.workspace.reset();
    fs::create_directories(storesDirectory());
    const std::string schema = std::to_string(storage::shippedMigrations().back().version);
    fs::copy_file(centre.folder / "centre.db", storesDirectory() / ("schema-" + schema + ".db"),
                  fs::copy_options::overwrite_existing);
}

TEST_CASE("the store of every released version opens, verifies and gives its figures", "[service]") {
    const std::string version = GENERATE(std::string("0.1"), std::string("schema-3"), std::string("schema-4"),
                                         std::string("schema-5"), std::string("schema-6"));
    const TemporaryFolder folder;
    const ManualClock clock;
    const auto workspace = valueOf(Workspace::open(thawed(folder, version), {}, clock));
    CHECK(workspace->zone().name() == "Asia/Shanghai");
    CHECK(valueOf(VerifyService(*workspace).verify()).empty());
    const Figures figures = valueOf(ResultsService(*workspace).figures({}));
    CHECK(figures.count == 3);
    CHECK(figures.meanMillionths == 555'556); // 1, 0.666667 after the correction, 0
    CHECK(figures.fatal == 1);
    const auto rows = valueOf(ResultsService(*workspace).evaluations({}, 10, 0));
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].revision == 2);
    CHECK(valueOf(EvaluationService(*workspace).revisions(rows[1].evaluation)).size() == 2);
}

TEST_CASE("one damaged evaluation does not keep an older store from being upgraded", "[service]") {
    const TemporaryFolder folder;
    const ManualClock clock;
    const fs::path path = thawed(folder, "0.1");
    storage::Connection(path, storage::Connection::Mode::ReadWrite)
        .execute("UPDATE evaluation SET summary = 'altered' WHERE id ="
                 " (SELECT min(id) FROM evaluation WHERE status = 2)");
    const auto workspace = valueOf(Workspace::open(path, {}, clock));
    const auto namesIt = [&] {
        const auto findings = valueOf(VerifyService(*workspace).verify());
        return findings.size() == 1 && findings.front().kind == Finding::Kind::Evaluation;
    };
    CHECK(namesIt());
    CHECK(valueOf(ResultsService(*workspace).figures({})).count == 2);
    valueOf(workspace->setZone(valueOf(Zone::named("Europe/Berlin"))));
    CHECK(namesIt());
    CHECK(valueOf(ResultsService(*workspace).figures({})).count == 2);
}
