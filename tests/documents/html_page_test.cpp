#include "core/documents/html_page.h"
#include "tests/documents/hostile_texts.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"

#include <set>

using namespace earmark;
using namespace earmark::documents;
using Catch::Matchers::Contains;

namespace {

/// Every tag of a page by its name.
std::multiset<std::string> tagsOf(const std::string& html) {
    std::multiset<std::string> tags;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
        tags.insert(html.substr(at + 1, html.find_first_of(" >", at) - at - 1));
    return tags;
}

} // namespace

TEST_CASE("a page says every digit of its document", "[documents][html]") {
    const std::string html = documentPage(test::sampleDocument(), {});
    for (const char* digits :
         {"86.5%", "84.1 – 88.9, n = 42", "31.5", "41.3%", "−3.6", "42", "02:41.3 – 02:52.8"})
        CHECK_THAT(html, Contains(digits));
    CHECK_THAT(html, Contains("Rows that only the workbook and the CSV file have: 1"));
    CHECK_THAT(html, Contains("<html lang=\"en\">"));
    CHECK_THAT(documentPage(test::sampleDocument(Language::Chinese), {}), Contains("<html lang=\"zh-CN\">"));
}

TEST_CASE("whatever its texts hold, a page has the same tags and nothing that runs or fetches",
          "[documents][html]") {
    const auto expected = tagsOf(documentPage(test::hostileDocument("plain"), {}));
    for (const std::string& text : test::hostileTexts()) {
        CAPTURE(text);
        const std::string html = documentPage(test::hostileDocument(text), {});
        auto tags = tagsOf(html);
        if (text.find('\n') != std::string::npos) tags.erase("br");
        CHECK(tags == expected);
        CHECK(tags.count("script") == 0);
        CHECK(tags.count("img") == 0);
        CHECK_THAT(html, Contains("default-src 'none'") || Contains("default-src &#39;none&#39;"));
    }
}

TEST_CASE("a passage has a player or says why it has none", "[documents][html]") {
    Document document;
    document.blocks = {Passage{"a", "r1", "call", 0, 5000, "", "", Passage::Example::Finding},
                       Passage{"b", "r2", "call", 0, 5000, "", "", Passage::Example::Finding}};
    const std::string html = documentPage(document, {{"clips/01.wav", ""}, {"", "It is gone."}});
    CHECK_THAT(html,
               Contains("<audio controls=\"\" preload=\"metadata\" src=\"clips/01.wav\" aria-label=\"a\">"));
    CHECK_THAT(html, Contains("It is gone."));
    CHECK(documentPage(document, {}).find("<audio") == std::string::npos);
}
