#include "core/documents/document_csv.h"
#include "core/documents/name_hiding.h"
#include "core/documents/pages/example_document.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::documents;

namespace {

std::vector<reporting::LibraryExample> examples() {
    reporting::LibraryExample heard;
    heard.topic = "Greeting";
    heard.note = "Li Na says her <b>name</b>";
    heard.callTime = "2026-03-02 09:14";
    heard.agentNumber = "0021";
    heard.agentName = "Li Na";
    heard.fromMs = 7'000;
    heard.toMs = 12'000;
    reporting::LibraryExample read = heard;
    read.topic = "Closing";
    read.good = false;
    read.isWritten = true;
    read.quote = "=1+1";
    return {heard, read};
}

std::size_t passagesIn(const Document& document) {
    return static_cast<std::size_t>(std::ranges::count_if(
        document.blocks, [](const Block& block) { return std::holds_alternative<Passage>(block); }));
}

} // namespace

TEST_CASE("each case stands under its topic with what is to be heard", "[documents]") {
    const Document document = exampleDocument(examples(), {Language::English, Day{}, false});
    CHECK(passagesIn(document) == 1); // a written contact is read, not heard
    const std::string csv = documentCsv(document);
    CHECK(csv.find("Greeting") != std::string::npos);
    CHECK(csv.find("How not") != std::string::npos);
}

TEST_CASE("cases are told without the agent's name", "[documents]") {
    const Document document = namesHidden(exampleDocument(examples(), {Language::Chinese, Day{}, true}));
    const std::string csv = documentCsv(document);
    CHECK(csv.find("Li Na") == std::string::npos);
    CHECK(csv.find("0021") == std::string::npos);
    CHECK(csv.find("坐席1") != std::string::npos);
}
