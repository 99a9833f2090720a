#include "core/documents/pages/door.h"
#include "tests/support/catch.h"

using earmark::documents::Door;
using earmark::documents::doorFromText;
using earmark::documents::doorText;

TEST_CASE("a door comes back from its text whatever its parts hold", "[documents]") {
    const earmark::Day march = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);
    const Door doors[] = {{},
                          {"0198c2f0", "", "standard", "identity.check", "", {}, {}},
                          {"", "Motor/claims 100%", "standard", "greeting", "0198c2f1", march, {}},
                          {"", "车险\t一线", "a%2fb", "/", "", march, march + std::chrono::days(30)}};
    for (const Door& door : doors) {
        const std::string text = doorText(door);
        CHECK(text.find('\t') == std::string::npos);
        CHECK(doorFromText(text) == door);
    }
}

TEST_CASE("what is no door opens nothing", "[documents]") {
    for (const char* text :
         {"", "2026-03-02", "door:", "door:a/b/c/d/e/", "door:a/b/c/d/e///", "door:a/b/c/d/%2//",
          "door:a/b/c/d/%zz//", "door:a/b/c/d/e/soon/", "door:a/b/c/d/e//2026-13-01"})
        CHECK_FALSE(doorFromText(text).has_value());
}
