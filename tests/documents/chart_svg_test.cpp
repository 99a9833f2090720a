#include "core/documents/chart_svg.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::documents;
using Catch::Matchers::Contains;

namespace {

charts::DisplayList list() {
    return {100,
            50,
            {charts::Bar{{1.234, 2}, 30, 12.5, charts::Role::Part, 1, "cell", "<b>&\"hint\""},
             charts::Dot{{5, 6}, 3, charts::Role::Break, "", ""},
             charts::Polyline{{{0, 0}, {9.5, 1}}, charts::Role::Target, 1, true},
             charts::Text{{2, 3}, "<img src=x onerror=1>", charts::Align::Right, charts::Role::OnScale, 4}}};
}

} // namespace

TEST_CASE("a chart as SVG holds its texts as texts", "[documents][svg]") {
    const std::string svg = chartSvg(list(), {"A & B", "Rises </desc>", {}});
    CHECK_THAT(svg, Contains("&lt;img src=x onerror=1&gt;</text>"));
    CHECK_THAT(svg, Contains("<title>&lt;b&gt;&amp;&quot;hint&quot;</title>"));
    CHECK_THAT(svg, Contains("<desc>Rises &lt;/desc&gt;</desc>"));
    CHECK(svg.find("<img") == std::string::npos);
    CHECK(svg.find("href") == std::string::npos);
}

TEST_CASE("a mark leads where the page has what it opens", "[documents][svg]") {
    const std::string svg = chartSvg(list(), {"", "", [](const std::string& opens) { return "#" + opens; }});
    CHECK_THAT(svg, Contains("<a href=\"#cell\"><g class=\"c-mark\" data-opens=\"cell\">"));
}

TEST_CASE("a hatched bar is hatched in SVG, in numbers with points", "[documents][svg]") {
    const std::string svg = chartSvg(list(), {});
    CHECK_THAT(svg, Contains("class=\"c-part s1\" x=\"1.23\" y=\"2\" width=\"30\" height=\"12.5\""));
    CHECK_THAT(svg, Contains("class=\"c-texture\" d=\"M"));
    CHECK_THAT(svg, Contains("stroke-dasharray=\"5 4\""));
}
