#include "core/reporting/csv_records.h"
#include "core/reporting/figures_records.h"
#include "core/reporting/json_records.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace earmark;
using namespace earmark::reporting;

namespace {

GroupFigures wangWei() {
    GroupFigures group;
    group.id = "0190a5c2";
    group.number = "0042";
    group.name = {"Wang Wei", "王伟"};
    group.teamName = LocalizedText{"Team \"B\"", "乙组"};
    group.figures.count = 3;
    group.figures.scored = 2;
    group.figures.meanMillionths = 865'250;
    group.figures.fatal = 1;
    group.figures.fatalRateMillionths = 333'333;
    return group;
}

std::string csvOf(const std::vector<GroupFigures>& groups) {
    std::ostringstream out;
    CsvRecords records(out);
    records.columns([](RecordWriter& writer) { write(writer, GroupFigures()); });
    for (const GroupFigures& group : groups)
        write(records, group);
    return out.str();
}

} // namespace

TEST_CASE("a group of figures keeps its leading zeros, digits and gaps in CSV", "[reporting]") {
    CHECK(csvOf({wangWei()}) ==
          "id,key,nameEn,nameZh,teamNameEn,teamNameZh,count,scored,mean,meanMillionths,deviation,"
          "deviationMillionths,median,medianMillionths,passed,passRate,passRateMillionths,fatal,fatalRate,"
          "fatalRateMillionths\r\n"
          "0190a5c2,0042,Wang Wei,王伟,\"Team \"\"B\"\"\",乙组,3,2,86.5,865250,,,,,0,,,1,33.3,333333\r\n");
}

TEST_CASE("a table without rows has its columns", "[reporting]") {
    const std::string csv = csvOf({});
    CHECK(csv.starts_with("id,key,nameEn,"));
    CHECK(csv.find("\r\n") == csv.size() - 2);
}

TEST_CASE("groups with and without a team fill the same columns", "[reporting]") {
    GroupFigures teamless = wangWei();
    teamless.teamName.reset();
    const std::string csv = csvOf({wangWei(), teamless});
    CHECK(csv.find("0190a5c2,0042,Wang Wei,王伟,,,3,2,") != std::string::npos);
}

TEST_CASE("JSON and CSV say the same in the same digits", "[reporting]") {
    std::ostringstream out;
    JsonWriter json(out);
    JsonRecords records(json);
    write(records, wangWei());
    const auto parsed = nlohmann::json::parse(out.str());
    CHECK(parsed["mean"] == "86.5");
    CHECK(parsed["meanMillionths"] == 865'250);
    CHECK(parsed["median"].is_null());
    CHECK(parsed["teamName"]["zh"] == "乙组");
}

TEST_CASE("a cell that a spreadsheet would run is led by an apostrophe", "[reporting]") {
    CHECK(csvCell("=1+1") == "'=1+1");
    CHECK(csvCell("@cmd,x") == "\"'@cmd,x\"");
    CHECK(csvCell("\tx") == "\"'\tx\"");
    CHECK(csvCell("-3") == "'-3");
    CHECK(csvCell("a=b") == "a=b");
    CHECK(csvCell("two\nlines") == "\"two\nlines\"");
    CHECK(csvCell("") == "");
}
