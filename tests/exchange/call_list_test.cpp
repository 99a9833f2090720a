#include "core/exchange/call_list.h"
#include "core/exchange/table_reader.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::exchange;

namespace {

Table tableOf(std::string_view csv) {
    auto table = readTableBytes(csv, "calls.csv");
    REQUIRE(table.has_value());
    return std::move(*table);
}

const Zone& shanghai() {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    return zone;
}

CallListReading readCalls(std::string_view csv) {
    const Table table = tableOf(csv);
    Progress progress;
    return readCallList(table, proposedMapping(table, ListKind::Calls), shanghai(), progress);
}

const Finding& onlyFinding(const CallListReading& reading) {
    REQUIRE(reading.findings.listed().size() == 1);
    return reading.findings.listed().front();
}

constexpr const char* kHead = "recording file,agent,start,direction\n";

} // namespace

TEST_CASE("headings in English and Chinese find their fields", "[exchange]") {
    const Table chinese = tableOf("录音文件,坐席工号,开始时间（北京）,呼叫方向,技能组,业务类型,主叫号码,"
                                  "流水号,时长(秒),班组,回拨,备注\n"
                                  "a.wav,0007,2026-03-02 09:14,呼入,健康险,理赔,129,55,148,健康险组,是,x\n");
    const ListMapping mapping = proposedMapping(chinese, ListKind::Calls);
    const std::vector<ColumnUse> expected{{ListField::RecordingFile, {}},
                                          {ListField::Agent, {}},
                                          {ListField::Start, {}},
                                          {ListField::Direction, {}},
                                          {ListField::Queue, {}},
                                          {ListField::CallType, {}},
                                          {ListField::CustomerNumber, {}},
                                          {ListField::CallNumber, {}},
                                          {ListField::Length, {}},
                                          {ListField::Team, {}},
                                          {ListField::Custom, "callback_due"},
                                          {ListField::Custom, "备注"}};
    CHECK(mapping.columns == expected);

    const Table english =
        tableOf("Recording_File,Agent No.,Call Date,Start Time,Ext Group\na.wav,1,2026-03-02,09:14,z\n");
    const ListMapping split = proposedMapping(english, ListKind::Calls);
    CHECK(split.columns[2].field == ListField::Start);
    CHECK(split.columns[3].field == ListField::Clock);
    CHECK(split.columns[4] == ColumnUse{ListField::Custom, "ext_group"});
}

TEST_CASE("the header row is found below a title", "[exchange]") {
    const Table table =
        tableOf("通话清单\n2026年3月,,\n录音文件,坐席工号,开始时间\na.wav,0007,2026-03-02 09:14\n");
    CHECK(proposedMapping(table, ListKind::Calls).headerRow == 2);
}

TEST_CASE("a call list becomes calls", "[exchange]") {
    const CallListReading reading =
        readCalls("录音文件,客户侧录音,坐席工号,开始时间,呼叫方向,技能组,业务类型,主叫号码,回拨\n"
                  ".\\rec\\a-agent.wav,rec\\a-customer.wav,0007,2026/3/2 "
                  "9:14:12,呼入,健康险,理赔进度,12900010142,是\n");
    CHECK(reading.findings.listed().empty());
    REQUIRE(reading.calls.size() == 1);
    const CallEntry& call = reading.calls[0];
    CHECK(call.row == 2);
    CHECK(call.file == "rec/a-agent.wav");
    CHECK(call.customerFile == "rec/a-customer.wav");
    CHECK(call.agent == "0007");
    CHECK(shanghai().timeText(call.startedAt) == "2026-03-02 09:14:12");
    CHECK(call.direction == model::Direction::Inbound);
    CHECK(call.queue == "健康险");
    CHECK(call.callType == "理赔进度");
    CHECK(call.customerNumber == "12900010142");
    CHECK(call.customFields == model::CallFields{{"callback_due", "yes"}});
}

TEST_CASE("errors are named by row and column, and leave the good rows alone", "[exchange]") {
    const CallListReading reading =
        readCalls(std::string(kHead) + "a.wav,0007,2026-03-02 09:14,in\n"
                                       "b.wav,0007,2026-02-30 09:14,in\n"
                                       "c.wav,,2026-03-02 09:14,sideways\n"
                                       "a.wav,0008,2026-03-02 09:15,out\n"
                                       "e.wav,0008,2026-03-02 09:15,out,shifted\n");
    CHECK(reading.rows == 5);
    CHECK(reading.badRows == 4);
    REQUIRE(reading.calls.size() == 1);
    const auto& found = reading.findings.listed();
    REQUIRE(found.size() == 5);
    CHECK(describe(found[0]) ==
          "calls.csv, row 3, column C (start): \"2026-02-30 09:14\" is not a date and time; "
          "write it like 2026-03-02 09:14:12");
    CHECK(found[1].kind == FindingKind::ValueMissing);
    CHECK(found[1].row == 4);
    CHECK(found[1].column == 1);
    CHECK(found[2].kind == FindingKind::BadDirection);
    CHECK(found[2].value == "sideways");
    CHECK(found[3].kind == FindingKind::DuplicateRow);
    CHECK(found[3].value == "2");
    CHECK(found[4].kind == FindingKind::RowTooLong);
    CHECK(found[4].column == 4);
}

TEST_CASE("a list whose columns are wrong says which is missing and takes nothing", "[exchange]") {
    const CallListReading reading = readCalls("colour,size\nred,3\n");
    CHECK(reading.calls.empty());
    CHECK(reading.findings.wholeFile());
    REQUIRE(reading.findings.listed().size() == 3);
    CHECK(sentence(reading.findings.listed()[0]) ==
          "no column is taken as recording-file; choose the column that holds it");
    CHECK(readCalls(kHead).findings.listed()[0].kind == FindingKind::NoRows);
}

TEST_CASE("numbers that a spreadsheet has rounded are refused, not taken", "[exchange]") {
    const Finding finding = onlyFinding(readCalls("recording,agent,start,call number\n"
                                                  "a.wav,0007,2026-03-02 09:14,2.02603E+13\n"));
    CHECK(finding.kind == FindingKind::RoundedNumber);
    CHECK(finding.column == 3);
}

TEST_CASE("one telling date decides for all, else the person is asked", "[exchange]") {
    const CallListReading told =
        readCalls(std::string(kHead) + "a.wav,1,3/2/2026 9:14,in\nb.wav,1,25/2/2026 9:14,in\n");
    REQUIRE(told.calls.size() == 2);
    CHECK(shanghai().timeText(told.calls[0].startedAt) == "2026-02-03 09:14:00");

    CHECK(onlyFinding(readCalls(std::string(kHead) + "a.wav,1,3/2/2026 9:14,in\n")).kind ==
          FindingKind::AmbiguousDate);
}

TEST_CASE("a time of day may stand in a column of its own", "[exchange]") {
    const CallListReading reading =
        readCalls("录音文件,工号,日期,时间\na.wav,0007,2026-03-02,9:14:12\nb.wav,0007,2026-03-02,91412\n");
    REQUIRE(reading.calls.size() == 2);
    for (const CallEntry& call : reading.calls)
        CHECK(shanghai().timeText(call.startedAt) == "2026-03-02 09:14:12");
}

TEST_CASE("control characters and spreadsheet errors are refused where they stand", "[exchange]") {
    const CallListReading reading = readCalls(std::string(kHead) + "a\x1b[2J.wav,#N/A,2026-03-02 09:14,in\n");
    REQUIRE(reading.findings.listed().size() == 2);
    CHECK(reading.findings.listed()[0].kind == FindingKind::UnusableText);
    CHECK(reading.findings.listed()[1].kind == FindingKind::ErrorValue);
}

TEST_CASE("a list in which every row is wrong is counted in full and listed in part", "[exchange]") {
    std::string csv = kHead;
    for (int row = 0; row < 8'000; ++row)
        csv += std::to_string(row) + ".wav,1,never,in\n";
    const CallListReading reading = readCalls(csv);
    CHECK(reading.badRows == 8'000);
    CHECK(reading.findings.errors() == 8'000);
    CHECK(reading.findings.listed().size() == FindingList::kListed);
}

TEST_CASE("a remembered mapping comes back for the same headings only", "[exchange]") {
    const Table table = tableOf("File,Agent,When,x\na.wav,1,2026-03-02 09:14,y\n");
    ListMapping mapping = proposedMapping(table, ListKind::Calls);
    mapping.columns[2] = {ListField::Start, {}};
    mapping.columns[3] = {ListField::Custom, "own key"};
    mapping.dateOrder = DateOrder::DayFirst;
    const auto again = mappingFromText(mappingToText(mapping), table);
    REQUIRE(again.has_value());
    CHECK(*again == mapping);

    const Table sameHead = tableOf("file, AGENT ,when,X\nb.wav,2,2026-03-03 10:00,z\nc.wav,2,2026-03-03,z\n");
    CHECK(headerSignature(sameHead, mapping) == headerSignature(table, mapping));
    const Table other = tableOf("file,agent,when,y\na.wav,1,2026-03-02 09:14,y\n");
    CHECK(headerSignature(other, mapping) != headerSignature(table, mapping));

    for (const char* broken : {"", "[]", "{}", "{\"columns\":[1]}", "{\"columns\":[{\"field\":\"agent\"}]}",
                               "{\"columns\":[{\"field\":7}]}", "{\"headerRow\":\"x\",\"columns\":[]}"})
        CHECK_FALSE(mappingFromText(broken, table).has_value());
}

TEST_CASE("a very long heading becomes a key of whole characters", "[exchange]") {
    std::string heading = "x";
    for (int letter = 0; letter < 60; ++letter)
        heading += "鉴";
    const Table table = tableOf("录音文件,工号,开始时间," + heading + "\na.wav,0007,2026-03-02,y\n");
    const ListMapping mapping = proposedMapping(table, ListKind::Calls);
    CHECK(mapping.columns[3].customKey.size() == 100);
    CHECK(mappingFromText(mappingToText(mapping), table).has_value());
}
