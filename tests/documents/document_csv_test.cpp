#include "core/documents/cells.h"
#include "core/documents/document_csv.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::documents;
using Catch::Matchers::Contains;

TEST_CASE("tables stand in CSV with plain numbers in the digits people see", "[documents][csv]") {
    const std::string csv = documentCsv(test::sampleDocument());
    CHECK_THAT(csv, Contains("Lost points by criterion\r\n"
                             "Criterion,Answered,Lost points,Share (%),Change,Last seen\r\n"
                             "Needs,42,31.5,41.3,-3.6,2026-11-02\r\n"
                             "Promise,40,12,15.7,0.5,–\r\n"));
    CHECK_THAT(csv, Contains("Weekly mean\r\nWeek,Mean (%)\r\n45,81.0\r\n46,88.0\r\n"));
    CHECK_THAT(csv, Contains("Mean score,86.5%,"));
    CHECK_THAT(csv, Contains("Promise beyond the rules,"));
    CHECK_THAT(csv, Contains(",02:41.3,02:52.8,"));
}

TEST_CASE("a spreadsheet runs nothing of a CSV and knows its encoding", "[documents][csv]") {
    Document document;
    document.blocks.emplace_back(DataTable{"=1+1",
                                           "",
                                           {Column{"@name"}},
                                           {{
                                                textCell("+1"),
                                            },
                                            {textCell("-1")},
                                            {textCell("\t=1")}},
                                           "",
                                           0});
    const std::string csv = documentCsv(document);
    CHECK(csv.substr(0, 3) == "\xef\xbb\xbf");
    CHECK_THAT(csv, Contains("'=1+1\r\n'@name\r\n'+1\r\n'-1\r\n\"'\t=1\"\r\n"));
}
