#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace earmark;

TEST_CASE("well-formed UTF-8 is told from bytes that only look like it", "[base]") {
    for (const char* good : {"", "plain", "听鉴", "\xf0\x9f\x8e\xa7"})
        CHECK(isValidUtf8(good));
    for (const char* bad :
         {"\xff", "\xc0\xaf", "\xe4\xbd", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xd6\xd0\xce\xc4"})
        CHECK_FALSE(isValidUtf8(bad));
}

TEST_CASE("a name on one line holds no control and no reordering characters", "[base]") {
    CHECK(isPlainLine("王女士 O'Neill"));
    for (const char* bad :
         {"two\nlines", "bell\a", "\xe2\x80\xaeright to left override", "\xc2\x85next line"})
        CHECK_FALSE(isPlainLine(bad));
}

TEST_CASE("white space around a text goes, that inside stays", "[base]") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed(" \n").empty());
}
