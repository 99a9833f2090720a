#include "core/reporting/chance_records.h"
#include "core/reporting/csv_records.h"
#include "core/reporting/figures_records.h"
#include "core/reporting/json_records.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace earmark;
using namespace earmark::reporting;

namespace {

RankedGroup wangWei() {
    RankedGroup ranked;
    GroupFigures& group = ranked.group;
    group.id = "0190a5c2";
    group.number = "0042";
    group.name = {"Wang Wei", "王伟"};
    group.teamName = LocalizedText{"Team \"B\"", "乙组"};
    group.figures.count = 3;
    group.figures.scored = 2;
    group.figures.meanMillionths = 865'250;
    group.figures.fatal = 1;
    group.figures.fatalRateMillionths = 333'333;
    group.figures.fatalRateInterval = statistics::WholeInterval{61'492, 792'345};
    ranked.place = statistics::RankPlace{2, 3, 7};
    return ranked;
}

std::string csvOf(const std::vector<RankedGroup>& groups) {
    std::ostringstream out;
    CsvRecords records(out);
    records.columns([](RecordWriter& writer) { write(writer, RankedGroup()); });
    for (const RankedGroup& group : groups)
        write(records, group);
    return out.str();
}

} // namespace

TEST_CASE("a group of figures keeps its leading zeros, digits and gaps in CSV", "[reporting]") {
    CHECK(csvOf({wangWei()}) ==
          "id,key,nameEn,nameZh,teamNameEn,teamNameZh,count,scored,mean,meanMillionths,meanLowerMillionths,"
          "meanUpperMillionths,deviation,deviationMillionths,lowerQuartile,lowerQuartileMillionths,median,"
          "medianMillionths,upperQuartile,upperQuartileMillionths,passed,passRate,passRateMillionths,"
          "passRateLowerMillionths,passRateUpperMillionths,fatal,fatalRate,fatalRateMillionths,"
          "fatalRateLowerMillionths,fatalRateUpperMillionths,customerAccuracyOf,customerAccuracy,"
          "customerAccuracyMillionths,customerAccuracyLowerMillionths,customerAccuracyUpperMillionths,"
          "businessAccuracyOf,businessAccuracy,businessAccuracyMillionths,businessAccuracyLowerMillionths,"
          "businessAccuracyUpperMillionths,complianceAccuracyOf,complianceAccuracy,"
          "complianceAccuracyMillionths,complianceAccuracyLowerMillionths,complianceAccuracyUpperMillionths,"
          "nonCriticalAccuracyOf,nonCriticalAccuracy,nonCriticalAccuracyMillionths,"
          "nonCriticalAccuracyLowerMillionths,nonCriticalAccuracyUpperMillionths,rankGroup,bestRank,worstRank"
          "\r\n"
          "0190a5c2,0042,Wang Wei,王伟,\"Team \"\"B\"\"\",乙组,3,2,86.5,865250,,,,,,,,,,,0,,,,,1,33.3,333333,"
          "61492,792345,0,,,,,0,,,,,0,,,,,0,,,,,2,3,7\r\n");
}

TEST_CASE("a table without rows has its columns", "[reporting]") {
    const std::string csv = csvOf({});
    CHECK(csv.starts_with("id,key,nameEn,"));
    CHECK(csv.find("\r\n") == csv.size() - 2);
}

TEST_CASE("groups with and without a team fill the same columns", "[reporting]") {
    RankedGroup teamless = wangWei();
    teamless.group.teamName.reset();
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

TEST_CASE("a difference below zero stays a number in a table", "[reporting]") {
    std::ostringstream out;
    CsvRecords records(out);
    ComparedFigure compared{"mean", {}, 40, 50};
    compared.comparison = {800'000, 831'500, -31'500, statistics::WholeInterval{-60'000, -3'000}};
    write(records, compared);
    CHECK(out.str() == "mean,40,80.0,800000,50,83.2,831500,-3.2,-31500,-60000,-3000,true\r\n");
}

TEST_CASE("what cannot be told from chance is empty, not no", "[reporting]") {
    std::ostringstream out;
    JsonWriter json(out);
    JsonRecords records(json);
    InspectorFigures alone;
    alone.group.number = "I1";
    alone.agents = 4;
    write(records, alone);
    const auto parsed = nlohmann::json::parse(out.str());
    CHECK(parsed["agents"] == 4);
    CHECK(parsed["sharedAgents"] == 0);
    CHECK(parsed["difference"].is_null());
    CHECK(parsed["beyondChance"].is_null());
}
