#include "core/documents/document_json.h"
#include "core/documents/document_reader.h"
#include "tests/cli/run_cli.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"

using namespace earmark;
using namespace earmark::documents;

namespace {

/// The coordinates as they come back: to the thousandth of a pixel.
Document throughJson(const Document& document) {
    return test::valueOf(readDocument(documentJson(document)));
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

TEST_CASE("a document comes back from JSON whole, charts included", "[documents][json]") {
    for (const Language language : {Language::English, Language::Chinese}) {
        const Document once = throughJson(test::sampleDocument(language));
        CHECK(once.blocks.size() == test::sampleDocument(language).blocks.size());
        CHECK(throughJson(once) == once);
        CHECK(documentJson(once) == documentJson(test::sampleDocument(language)));
    }
}

TEST_CASE("what does not hang on coordinates comes back as it was", "[documents][json]") {
    Document document = test::sampleDocument();
    for (Block& block : document.blocks)
        if (auto* chart = std::get_if<ChartBlock>(&block)) chart->list = {100, 50, {}};
    CHECK(throughJson(document) == document);
}

TEST_CASE("a document's JSON fits its schema", "[documents][json]") {
    for (const Language language : {Language::English, Language::Chinese})
        test::requireFits(nlohmann::json::parse(documentJson(test::sampleDocument(language))),
                          "document.schema.json");
}

TEST_CASE("control characters and bytes that are no text are shown as such", "[documents][json]") {
    Document document;
    document.title = "a\x01\xff\xe2\x80\xae"
                     "b";
    CHECK(throughJson(document).title == "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
                                         "b");
}

TEST_CASE("a document that is not well formed is refused with its place", "[documents][json]") {
    const std::string good = documentJson(test::sampleDocument());
    const auto placeOf = [](const std::string& json) { return readDocument(json).error().detail; };
    CHECK(placeOf(replaced(good, "\"heading\"", "\"headline\"")) == "/blocks/0/block: unknown block");
    CHECK(placeOf(replaced(good, "\"level\": 1", "\"level\": 4")).find("/blocks/0/level") == 0);
    CHECK(placeOf(replaced(good, "\"mark\": \"bar\"", "\"mark\": \"blob\"")).find("/mark: unknown mark") !=
          std::string::npos);
    CHECK(placeOf(replaced(good, "\"toMs\": 172800", "\"toMs\": 5")).find("ends before it begins") !=
          std::string::npos);
    CHECK(readDocument(replaced(good, "\"format\": 1", "\"format\": 2")).error().code ==
          ErrorCode::Unsupported);
    CHECK(readDocument(good.substr(0, good.size() / 2)).error().code == ErrorCode::Malformed);
}

TEST_CASE("a row without a cell for each column is refused", "[documents][json]") {
    Document document;
    document.blocks.emplace_back(DataTable{"", "", {Column{}}, {{Cell{}, Cell{}}}, "", 0});
    CHECK(readDocument(documentJson(document)).error().code == ErrorCode::Malformed);
}
