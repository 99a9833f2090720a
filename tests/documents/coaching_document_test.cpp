#include "core/documents/coaching_document.h"
#include "core/documents/document_json.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::documents;

TEST_CASE("where nothing was judged nothing is praised", "[coaching][documents]") {
    reporting::CoachingReport report;
    report.agent.name = "Li Na";
    const std::string empty = documentJson(coachingDocument(report, ComposeOptions()));
    CHECK(empty.find("No evaluation in this period.") != std::string::npos);
    CHECK(empty.find("Nothing was lost.") == std::string::npos);
    CHECK(empty.find("None in this period.") == std::string::npos);

    report.figures.count = 3;
    const std::string judged = documentJson(coachingDocument(report, ComposeOptions()));
    CHECK(judged.find("Nothing was lost.") != std::string::npos);
}
