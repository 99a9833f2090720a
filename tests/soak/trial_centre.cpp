#include "tests/soak/trial_centre.h"

#include "core/service/card_service.h"
#include "core/service/roster_service.h"
#include "tests/scoring/card_builder.h"

namespace earmark::trial {

namespace {

const SystemClock kClock;

model::CardVersion fiveScales() {
    std::vector<model::Criterion> criteria;
    for (const char* key : {"c0", "c1", "c2", "c3", "c4"})
        criteria.push_back(test::scale(key, 5));
    model::CardVersion card = test::card(model::Aggregation::Points, {test::section("all", criteria)});
    card.cardKey = "trial";
    return card;
}

} // namespace

void makeCentre(const std::filesystem::path& path) {
    storage::Store::Options options;
    options.create = true;
    auto workspace =
        must(service::Workspace::over(must(storage::Store::open(path, options, kClock)), kClock));
    must(workspace->setZone(must(Zone::named("Asia/Shanghai"))));
    service::RosterService::Roster roster;
    roster.teams = {{workspace->ids().make<TeamId>(), "north", {"North", ""}, ""}};
    roster.agents = {{{}, "001", "", "Ann", {{roster.teams[0].id, Day()}}}};
    roster.inspectors = {{{}, "chen", "Chen"}};
    must(service::RosterService(*workspace).save(roster));
    must(service::CardService(*workspace).publish(fiveScales(), "trial", "trial"));
}

std::unique_ptr<service::Workspace> openCentre(const std::filesystem::path& path,
                                               const OpenOptions& options) {
    storage::Store::Options storeOptions;
    storeOptions.dailyBackup = false;
    storeOptions.vfs = options.vfs;
    storeOptions.durability = options.durability;
    storeOptions.checkpointPages = options.checkpointPages;
    return must(service::Workspace::over(must(storage::Store::open(path, storeOptions, kClock)), kClock));
}

} // namespace earmark::trial
