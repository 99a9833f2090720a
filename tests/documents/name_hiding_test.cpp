#include "core/documents/document_json.h"
#include "core/documents/name_hiding.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::documents;

namespace {

std::string hidden(const std::string& text, std::vector<Person> people) {
    Document document;
    document.title = text;
    document.people = std::move(people);
    return namesHidden(document).title;
}

} // namespace

TEST_CASE("a hidden name stands nowhere in a document", "[documents][names]") {
    for (const Language language : {Language::English, Language::Chinese}) {
        const std::string json = documentJson(namesHidden(test::sampleDocument(language)));
        for (const char* name : {"Wang Xiaoming", "王小明", "A1007"})
            CHECK(json.find(name) == std::string::npos);
        CHECK(json.find(language == Language::English ? "Agent 1" : "坐席1") != std::string::npos);
    }
}

TEST_CASE("a name is replaced as a word, the longer one first", "[documents][names]") {
    CHECK(hidden("Ann's annual plan: Ann, Anna", {{{"Ann"}, "Agent 1"}}) ==
          "Agent 1's annual plan: Agent 1, Anna");
    CHECK(hidden("王小和王小明", {{{"王小"}, "甲"}, {{"王小明"}, "乙"}}) == "甲和乙");
    CHECK(hidden("An agent called Agent 1", {{{"Agent 1"}, "Agent 2"}, {{"Agent 2"}, "Agent 3"}}) ==
          "An agent called Agent 2");
    CHECK(hidden("nobody", {{{""}, "Agent 1"}}) == "nobody");
}
