#include "core/service/import_service.h"

#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/media_scan.h"
#include "tests/service/scored_centre.h"
#include "tests/support/test_data.h"

#include <fstream>
#include <map>

using namespace earmark;
using namespace earmark::exchange;
using namespace earmark::service;
using test::valueOf;

namespace {

const std::filesystem::path kSamples = test::shippedDirectory() / "samples";

struct Importing : test::OpenWorkspace {
    ImportService imports{*workspace};
    CallService calls{*workspace};
    RosterService roster{*workspace};
    Progress progress;

    Table table(std::string_view csv) { return valueOf(readTableBytes(csv, "list.csv")); }

    RosterImportPlan planRoster(const Table& list) {
        return valueOf(
            imports.planRoster(list, valueOf(imports.mappingFor(list, ListKind::Roster)), progress));
    }
    CallImportPlan planCalls(const Table& list, UnknownAgents unknown = UnknownAgents::Refuse) {
        return valueOf(imports.planCalls(
            list, valueOf(imports.mappingFor(list, ListKind::Calls)),
            {.recordings = folder.path() / "recordings", .unknownAgents = unknown}, progress));
    }
    void importRoster(const std::filesystem::path& file) {
        valueOf(imports.importRoster(planRoster(valueOf(readTable(file))), BadRows::Refuse));
    }
    std::vector<model::Recording> stored() { return valueOf(calls.pendingMedia(1'000'000)); }

    void smallRoster() {
        const Table list = table("number,extension,name,team,joined\n"
                                 "0007,8007,Joy,Motor,2022-10-10\n0007,8007,Joy,Health,2026-01-05\n"
                                 "0018,8018,Dan,Telecom,2025-03-10\n");
        valueOf(imports.importRoster(planRoster(list), BadRows::Refuse));
    }
};

constexpr const char* kHead = "recording,agent,start,direction,team\n";

/// What a call list says of a call, whatever the file's format.
struct SaidOfCall {
    std::string path, customerPath, customerNumber, customField;
    std::optional<AgentId> agent;
    std::optional<TeamId> team;
    Instant startedAt{};
    model::Direction direction{};

    bool operator==(const SaidOfCall&) const = default;
};

std::vector<SaidOfCall> saidOf(const std::vector<model::Recording>& recordings) {
    std::vector<SaidOfCall> said;
    for (const model::Recording& recording : recordings) {
        const auto callback = recording.customFields.find("callback_due");
        said.push_back({recording.path, recording.customerPath, recording.customerNumber,
                        callback == recording.customFields.end() ? "" : callback->second, recording.agent,
                        recording.team, recording.startedAt, recording.direction});
    }
    return said;
}

} // namespace

TEST_CASE("the sample lists give the same calls in every format", "[service]") {
    Importing import;
    import.importRoster(kSamples / "roster.csv");
    std::vector<std::vector<SaidOfCall>> lists;
    for (const char* name : {"calls-utf8.csv", "calls-gb18030.csv", "calls.xlsx"}) {
        const Table list = valueOf(readTable(kSamples / name));
        const CallImportPlan plan =
            valueOf(import.imports.planCalls(list, valueOf(import.imports.mappingFor(list, ListKind::Calls)),
                                             {.recordings = kSamples / "calls"}, import.progress));
        INFO(name);
        for (const Finding& finding : plan.findings.listed())
            INFO(describe(finding));
        CHECK(plan.findings.listed().empty());
        CHECK(plan.recordings.size() == 12);
        lists.push_back(saidOf(plan.recordings));
    }
    CHECK(lists[0] == lists[1]);
    CHECK(lists[0] == lists[2]);
    CHECK(lists[0][0].customField == "no");
}

TEST_CASE("the sample roster gives four teams, 32 agents and three inspectors", "[service]") {
    Importing import;
    import.importRoster(kSamples / "roster.xlsx");
    const auto teams = valueOf(import.roster.teams());
    CHECK(teams.size() == 4);
    CHECK(valueOf(import.roster.agents()).size() == 32);
    CHECK(valueOf(import.roster.inspectors()).size() == 3);
    const auto agent = valueOf(import.roster.findAgent("0003"));
    REQUIRE(agent);
    REQUIRE(agent->memberships.size() == 2);
    CHECK(agent->memberships[1].from == *parseDay("2026-04-01"));
}

TEST_CASE("a call belongs to the agent by number or extension and to the team of its day", "[service]") {
    Importing import;
    import.smallRoster();
    const Table list = import.table(std::string(kHead) + "a.wav,0007,2025-12-31 23:59,in,\n"
                                                         "b.wav,8007,2026-01-05 00:00,out,\n"
                                                         "c.wav,0018,2026-01-05 00:00,out,Motor\n");
    const CallImportPlan plan = import.planCalls(list);
    REQUIRE(plan.recordings.size() == 3);
    CHECK(plan.findings.errors() == 0);
    CHECK(plan.findings.remarks() == 3); // no such files
    CHECK(plan.recordings[0].agent == plan.recordings[1].agent);
    CHECK(plan.recordings[0].team == plan.recordings[2].team); // Motor
    CHECK(plan.recordings[0].team != plan.recordings[1].team);
}

TEST_CASE("an unknown agent is refused with its near miss, or added if wanted", "[service]") {
    Importing import;
    import.smallRoster();
    const Table list = import.table(std::string(kHead) + "a.wav,7,2026-03-02 09:14,in,\n"
                                                         "b.wav,0099,2026-03-02 09:14,in,Night shift\n");
    const CallImportPlan refused = import.planCalls(list);
    CHECK(refused.recordings.empty());
    CHECK(refused.badRows == 2);
    CHECK(refused.findings.listed()[0].kind == FindingKind::UnknownAgent);
    CHECK(refused.findings.listed()[0].detail == "0007");
    CHECK(refused.findings.listed()[0].row == 2);
    CHECK(refused.findings.listed()[0].column == 1);
    CHECK(refused.findings.listed()[0].heading == "agent");

    const CallImportPlan adding = import.planCalls(list, UnknownAgents::Add);
    const Imported done = valueOf(import.imports.importCalls(adding, BadRows::Refuse, import.progress));
    CHECK(done.calls == 2);
    CHECK(done.agents == 2);
    CHECK(done.teams == 1);
    CHECK(done.changes.roster);
    const auto added = valueOf(import.roster.findAgent("0099"));
    REQUIRE(added);
    REQUIRE(added->memberships.size() == 1);
}

TEST_CASE("rows with errors are left out only if the person says so", "[service]") {
    Importing import;
    import.smallRoster();
    const Table list = import.table(std::string(kHead) + "a.wav,0007,2026-03-02 09:14,in,\n"
                                                         "b.wav,0007,soon,in,\n");
    const CallImportPlan plan = import.planCalls(list);
    CHECK(plan.rows == 2);
    CHECK(plan.badRows == 1);
    const auto refused = import.imports.importCalls(plan, BadRows::Refuse, import.progress);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK(refused.error().subject == "list.csv");
    CHECK(refused.error().detail.find("row 3, column C (start)") != std::string::npos);
    CHECK(import.stored().empty());

    const Imported done = valueOf(import.imports.importCalls(plan, BadRows::LeaveOut, import.progress));
    CHECK(done.calls == 1);
    CHECK(done.leftOut == 1);
    CHECK(import.stored().size() == 1);
}

TEST_CASE("wrong columns keep everything out, even if bad rows may be left out", "[service]") {
    Importing import;
    const Table list = import.table("colour,size\nred,3\n");
    const auto refused =
        import.imports.importCalls(import.planCalls(list), BadRows::LeaveOut, import.progress);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().detail.find("recording-file") != std::string::npos);
}

TEST_CASE("importing the same list again adds nothing", "[service]") {
    Importing import;
    import.smallRoster();
    const Table list = import.table(std::string(kHead) + "a.wav,0007,2026-03-02 09:14,in,\n");
    const CallImportPlan both = import.planCalls(list);
    CHECK(valueOf(import.imports.importCalls(both, BadRows::Refuse, import.progress)).calls == 1);
    const CallImportPlan again = import.planCalls(list);
    CHECK(again.recordings.empty());
    CHECK(again.alreadyThere == 1);
    // A plan made before the first import finds the call at the latest when it is carried out.
    const Imported late = valueOf(import.imports.importCalls(both, BadRows::Refuse, import.progress));
    CHECK(late.calls == 0);
    CHECK(late.alreadyThere == 1);
}

TEST_CASE("a cancelled import leaves the store untouched, newcomers included", "[service]") {
    Importing import;
    const Table list = import.table(std::string(kHead) + "a.wav,0099,2026-03-02 09:14,in,New team\n");
    const CallImportPlan plan = import.planCalls(list, UnknownAgents::Add);
    Progress stop;
    stop.cancel();
    const auto cancelled = import.imports.importCalls(plan, BadRows::Refuse, stop);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(import.stored().empty());
    CHECK(valueOf(import.roster.agents()).empty());
    CHECK(valueOf(import.roster.teams()).empty());
}

TEST_CASE("paths outside the recordings folder are refused, absolute ones below it are shortened",
          "[service]") {
    Importing import;
    import.smallRoster();
    const std::string root = pathText(import.folder.path() / "recordings");
    const Table list = import.table(std::string(kHead) + root +
                                    "/march/a.wav,0007,2026-03-02 09:14,in,\n"
                                    "../b.wav,0007,2026-03-02 09:14,in,\n"
                                    "/etc/passwd,0007,2026-03-02 09:14,in,\n"
                                    "C:\\calls\\c.wav,0007,2026-03-02 09:14,in,\n"
                                    "x/../d.wav,0007,2026-03-02 09:14,in,\n");
    const CallImportPlan plan = import.planCalls(list);
    REQUIRE(plan.recordings.size() == 2);
    CHECK(plan.recordings[0].path == "march/a.wav");
    CHECK(plan.recordings[1].path == "d.wav");
    CHECK(plan.recordings[0].root == root);
    CHECK(plan.badRows == 3);
    for (const Finding& finding : plan.findings.listed())
        if (isError(finding.kind)) CHECK(finding.kind == FindingKind::PathOutsideRoot);
}

TEST_CASE("a roster without days moves an agent from today on and keeps what it does not say", "[service]") {
    Importing import;
    import.smallRoster();
    const Table list = import.table("number,team\n0007,Telecom\n0018,Telecom\n");
    const RosterImportPlan plan = import.planRoster(list);
    CHECK(plan.newAgents == 0);
    valueOf(import.imports.importRoster(plan, BadRows::Refuse));
    const auto moved = valueOf(import.roster.findAgent("0007"));
    REQUIRE(moved);
    CHECK(moved->name == "Joy");
    CHECK(moved->extension == "8007");
    REQUIRE(moved->memberships.size() == 3);
    CHECK(moved->memberships.back().from == import.workspace->zone().dayOf(import.clock.now()));
    CHECK(valueOf(import.roster.findAgent("0018"))->memberships.size() == 1);
}

TEST_CASE("columns and folder names are remembered across starts", "[service]") {
    Importing import;
    const Table list = import.table("One,Two,Three\na.wav,0007,2026-03-02 09:14\n");
    ListMapping mapping = valueOf(import.imports.mappingFor(list, ListKind::Calls));
    CHECK_FALSE(mapping.columnOf(ListField::RecordingFile));
    mapping.columns = {{ListField::RecordingFile, {}}, {ListField::Agent, {}}, {ListField::Start, {}}};
    valueOf(import.imports.remember(list, mapping));
    valueOf(import.imports.remember(FolderNaming{"{start}_{agent}", "-x/-y", "vox"}));
    import.reopen();
    ImportService again(*import.workspace);
    CHECK(valueOf(again.mappingFor(import.table("one,two,three\nb.wav,1,2\n"), ListKind::Calls)) == mapping);
    CHECK(valueOf(again.folderNaming()) == FolderNaming{"{start}_{agent}", "-x/-y", "vox"});
    valueOf(again.remember(FolderNaming{"{start}_{agent}", "-x/-y", "of a later version"}));
    CHECK(valueOf(again.folderNaming()).soundFormat.empty());
}

TEST_CASE("recordings are looked for beside the list, below it and where calls lie already", "[service]") {
    Importing import;
    const Table list = valueOf(readTable(kSamples / "calls-utf8.csv"));
    const ListMapping mapping = proposedMapping(list, ListKind::Calls);
    CHECK(import.imports.likelyRecordings(kSamples, list, mapping) == kSamples / "calls");
    CHECK(import.imports.likelyRecordings(kSamples / "calls", list, mapping) == kSamples / "calls");
    CHECK(import.imports.likelyRecordings(import.folder.path(), list, mapping) == import.folder.path());
    import.importRoster(kSamples / "roster.csv");
    const CallImportPlan plan =
        valueOf(import.imports.planCalls(list, mapping, {.recordings = kSamples / "calls"}, import.progress));
    valueOf(import.imports.importCalls(plan, BadRows::Refuse, import.progress));
    CHECK(import.imports.likelyRecordings(import.folder.path(), list, mapping) == kSamples / "calls");
}

TEST_CASE("letters before the agents' numbers go into the pattern where the roster knows the rest",
          "[service]") {
    Importing import;
    import.smallRoster(); // 0007, 0018
    const auto patternFor = [&](std::vector<std::string> files, const std::string& pattern) {
        FolderListing listing;
        listing.files = std::move(files);
        return valueOf(import.imports.fitted({.pattern = pattern}, listing)).pattern;
    };
    CHECK(patternFor({"20260302091412-A0007.wav", "20260302091413-A0018.wav", "20260302091414-A0099.wav"},
                     "{start}-{agent}") == "{start}-A{agent}");
    CHECK(patternFor({"20260302091412-坐席0007_agent.wav", "20260302091412-坐席0007_customer.wav"},
                     "{开始时间}-{工号}") == "{开始时间}-坐席{工号}");
    CHECK(patternFor({"20260302091412-0007.wav", "20260302091413-A0018.wav"}, "{start}-{agent}") ==
          "{start}-{agent}"); // one is known as it is
    CHECK(patternFor({"20260302091412-A0007.wav", "20260302091413-A0098.wav"}, "{start}-{agent}") ==
          "{start}-{agent}"); // half of them say nothing
    CHECK(patternFor({"20260302091412-A0007.wav", "20260302091413-A0018.wav", "20260302091414-A0007.wav",
                      "20260302091415-B0099.wav"},
                     "{start}-{agent}") == "{start}-{agent}"); // the last could not be read any more
    CHECK(patternFor({"20260302091412-A0007.wav", "20260302091413-A0018.wav", "20260302091414-0099.wav"},
                     "{start}-{agent}") == "{start}-{agent}");
    std::vector<std::string> many(300, "A0007-20260302091412.wav");
    many.back() = "B0018-20260302091412.wav";
    CHECK(patternFor(many, "{agent}-{start}") == "{agent}-{start}"); // by agent, the B stand last
    CHECK(patternFor({"20260302091412-A7.wav"}, "{start}-{agent}") == "{start}-{agent}"); // 7 is not 0007
    CHECK(patternFor({"20260302091412-A0007.wav"}, "{start}-{agent") == "{start}-{agent");
    CHECK(patternFor({}, "{start}-{agent}") == "{start}-{agent}");
}

TEST_CASE("the sample folder gives its twelve calls by their names", "[service]") {
    Importing import;
    import.importRoster(kSamples / "roster.csv");
    const FolderListing listing = listRecordings(kSamples / "calls", import.progress);
    const auto pattern =
        std::get<FilePattern>(FilePattern::parse("{date}_{time}_A{agent}_{customer}_{direction}"));
    const auto pairs = std::get<std::vector<SidePair>>(sidePairsOf(kUsualSidePairs));
    const CallImportPlan plan =
        valueOf(import.imports.planFolder(listing, pattern, pairs, {}, import.progress));
    CHECK(plan.findings.listed().empty());
    REQUIRE(plan.recordings.size() == 12);
    CHECK(std::ranges::count(plan.recordings, model::SideLayout::PairOfFiles, &model::Recording::sides) == 2);
    const Imported done = valueOf(import.imports.importCalls(plan, BadRows::Refuse, import.progress));
    CHECK(done.calls == 12);
}

TEST_CASE("calls of files without a header keep what a person says these are", "[service]") {
    Importing import;
    import.smallRoster();
    const auto folder = import.folder.path() / "recordings";
    const std::string quiet(24'000, '\xff'); // mu-law, three seconds
    const auto write = [&](const char* name, const std::string& bytes) {
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
    };
    write("20260302091412_0007.rec", "\x70" + quiet);
    write("20260303091412_0007.alaw", "\x70" + quiet);
    write("20260304091412_0007_agent", "\x70" + quiet);
    write("20260304091412_0007_customer", "\x70" + quiet);
    std::filesystem::copy_file(kSamples / "calls/20260302_100338_A0018_12900010257_in.wav",
                               folder / "20260305091412_0018.wav");
    write("20260306091412_0018.rec", "The quota is eight calls.\n");

    const FolderListing listing = listRecordings(folder, import.progress);
    const auto pattern = std::get<FilePattern>(FilePattern::parse("{start}_{agent}"));
    const auto pairs = std::get<std::vector<SidePair>>(sidePairsOf(kUsualSidePairs));
    const auto planAs = [&](const std::string& word) {
        return import.imports.planFolder(listing, pattern, pairs, {.soundFormat = word}, import.progress);
    };
    CHECK(valueOf(planAs("")).recordings.size() == 2);
    const auto refused = planAs("moon");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidArgument);

    const CallImportPlan plan = valueOf(planAs("ulaw"));
    valueOf(import.imports.importCalls(plan, BadRows::Refuse, import.progress));
    std::map<std::string, std::string> formats;
    for (const model::Recording& recording : import.stored())
        formats[recording.path] = recording.soundFormat;
    CHECK(formats == std::map<std::string, std::string>{{"20260302091412_0007.rec", "ulaw"},
                                                        {"20260303091412_0007.alaw", "ulaw"},
                                                        {"20260304091412_0007_agent", "ulaw"},
                                                        {"20260305091412_0018.wav", ""}});

    valueOf(scanPendingMedia(*import.workspace, 0, import.progress, {}));
    CHECK(import.stored().empty());
    for (const model::Recording& planned : plan.recordings) {
        const model::Recording heard = valueOf(import.calls.get(planned.id));
        INFO(heard.path << ": " << heard.mediaProblem);
        CHECK(heard.mediaState == model::MediaState::Ready);
        if (!heard.soundFormat.empty()) CHECK(heard.durationMs == 3'000);
    }
}

TEST_CASE("a column of the centre's own decides which card a call takes", "[service][rules]") {
    Importing import;
    import.smallRoster();
    CardService cards(*import.workspace);
    for (const char* key : {"general", "campaign"}) {
        model::CardVersion card = test::smallCard();
        card.cardKey = key;
        valueOf(cards.publish(card, "Chen", "first"));
    }
    const Table list = import.table("recording,agent,start,direction,Campaign name\n"
                                    "1.wav,0007,2026-03-02 09:00:00,outbound,Spring 2026\n"
                                    "2.wav,0007,2026-03-02 10:00:00,outbound,\n");
    const auto mapping = valueOf(import.imports.mappingFor(list, ListKind::Calls));
    valueOf(import.imports.importCalls(import.planCalls(list), BadRows::Refuse, import.progress));
    const std::string field = mapping.columns.back().customKey;
    CHECK_FALSE(field.empty());
    valueOf(cards.setRules({{{{field, {"Spring 2026"}}, {"team", {"Health"}}}, "campaign"}}));

    const auto calls = import.stored();
    REQUIRE(calls.size() == 2);
    EvaluationService evaluations(*import.workspace);
    const InspectorId inspector = valueOf(import.roster.inspectorNamed("chen", "Chen")).id;
    CHECK(valueOf(evaluations.open(calls[0].id, inspector)).card.cardKey == "campaign");
    CHECK(valueOf(evaluations.open(calls[1].id, inspector)).card.cardKey == "general");
}
