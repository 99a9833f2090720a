#include "core/exchange/roster_list.h"
#include "core/exchange/table_reader.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::exchange;

namespace {

RosterReading readPeople(std::string_view csv) {
    const auto table = readTableBytes(csv, "roster.csv");
    REQUIRE(table.has_value());
    Progress progress;
    return readRoster(*table, proposedMapping(*table, ListKind::Roster), progress);
}

constexpr const char* kHead = "role,number,extension,name,team,team_zh,joined\n";

} // namespace

TEST_CASE("a roster gives teams with leaders, agents with moves, and inspectors", "[exchange]") {
    const RosterReading reading =
        readPeople(std::string(kHead) + "leader,9001,8101,方敏,Motor,车险组,2021-04-01\n"
                                        "inspector,Q001,8201,高雅琴,,,2020-06-01\n"
                                        "agent,0003,8003,马睿,Outbound,外呼组,2026-04-01\n"
                                        "agent,0003,8003,马睿,Motor,车险组,2023-02-13\n");
    CHECK(reading.findings.listed().empty());
    REQUIRE(reading.teams.size() == 2);
    CHECK(reading.teams[0].key == "Motor");
    CHECK(reading.teams[0].englishName == "Motor");
    CHECK(reading.teams[0].chineseName == "车险组");
    CHECK(reading.teams[0].leader == "方敏");
    REQUIRE(reading.agents.size() == 1);
    CHECK(reading.agents[0].number == "0003");
    REQUIRE(reading.agents[0].moves.size() == 2);
    CHECK(reading.agents[0].moves[0].team == "Motor");
    CHECK(reading.agents[0].moves[1].since == *parseDay("2026-04-01"));
    REQUIRE(reading.inspectors.size() == 1);
    CHECK(reading.inspectors[0].number == "Q001");
}

TEST_CASE("Chinese headings and names are understood", "[exchange]") {
    const RosterReading reading =
        readPeople("工号,分机,姓名,班组,班组长,入组日期\n0007,8007,林悦,健康险组,许建国,2026/1/5\n");
    REQUIRE(reading.agents.size() == 1);
    REQUIRE(reading.teams.size() == 1);
    CHECK(reading.teams[0].key == "健康险组");
    CHECK(reading.teams[0].chineseName == "健康险组");
    CHECK(reading.teams[0].englishName.empty());
    CHECK(reading.teams[0].leader == "许建国");
}

TEST_CASE("rows that contradict each other are named with both rows", "[exchange]") {
    const RosterReading reading = readPeople(std::string(kHead) + "agent,0003,8003,马睿,Motor,,2023-02-13\n"
                                                                  "agent,0003,8003,王丽,Motor,,2024-02-13\n"
                                                                  "agent,0003,8004,马睿,Motor,,2024-03-13\n"
                                                                  "agent,0003,8003,马睿,Health,,2023-02-13\n"
                                                                  "captain,0004,8004,李雷,Motor,,2023-02-13\n"
                                                                  "agent,0005,8005,韩梅梅,,,2023-02-13\n"
                                                                  "agent,0006,8006,江河,Motor,,soon\n");
    CHECK(reading.badRows == 6);
    const auto& found = reading.findings.listed();
    REQUIRE(found.size() == 6);
    CHECK(describe(found[0]) ==
          "roster.csv, row 3, column D (name): row 2 says \"马睿\"; make both rows agree");
    CHECK(found[1].kind == FindingKind::Contradiction);
    CHECK(found[1].column == 2);
    CHECK(found[2].kind == FindingKind::Contradiction);
    CHECK(found[2].value == "Motor");
    CHECK(found[3].kind == FindingKind::BadRole);
    CHECK(found[4].kind == FindingKind::ValueMissing);
    CHECK(found[5].kind == FindingKind::BadDate);
    CHECK(reading.agents.size() == 1);
}

TEST_CASE("a list's headings tell a roster from a call list", "[exchange]") {
    const auto kindOf = [](std::string_view csv) { return likeliestKind(*readTableBytes(csv, "x.csv")); };
    CHECK(kindOf("role,number,extension,name,english_name,team,team_zh,joined\na,1,2,3,4,5,6,7\n") ==
          ListKind::Roster);
    CHECK(kindOf("工号,姓名,班组,入组日期\n1,2,3,4\n") == ListKind::Roster);
    CHECK(kindOf("录音文件,坐席工号,班组,开始时间\n1,2,3,4\n") == ListKind::Calls);
    CHECK(kindOf("file,agent,date,time\n1,2,3,4\n") == ListKind::Calls);
}
