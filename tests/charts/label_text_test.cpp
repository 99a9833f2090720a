#include "core/base/text.h"
#include "core/charts/label_text.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::charts;

TEST_CASE("a label that does not fit is cut between characters", "[charts][label]") {
    const std::string name = "有效挖掘客户需求并确认";
    for (double width = 0; width < 140; width += 1) {
        const std::string fitted = fittedText(name, width, 12);
        CHECK(isValidUtf8(fitted));
        if (width >= textWidth(name, 12))
            CHECK(fitted == name);
        else
            CHECK(fitted.ends_with("…"));
        if (width >= textWidth("…", 12)) CHECK(textWidth(fitted, 12) <= width);
    }
}

TEST_CASE("a label breaks at spaces and between East Asian characters", "[charts][label]") {
    CHECK(wrappedText("Explores the needs", textWidth("Explores the", 12), 12, 3) ==
          std::vector<std::string>{"Explores the", "needs"});
    CHECK(wrappedText("挖掘客户需求", textWidth("挖掘客户", 12), 12, 3) ==
          std::vector<std::string>{"挖掘客户", "需求"});
    CHECK(wrappedText("one two three", textWidth("one", 12), 12, 2) ==
          std::vector<std::string>{"one", "tw…"});
    CHECK(wrappedText("", 50, 12, 2).empty());
}

TEST_CASE("a word longer than the line is divided rather than lost", "[charts][label]") {
    const auto lines = wrappedText("abcdefgh", textWidth("abc", 12), 12, 9);
    CHECK(lines == std::vector<std::string>{"abc", "def", "gh"});
}
