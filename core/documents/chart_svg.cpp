#include "core/documents/chart_svg.h"

#include "core/base/foreign_text.h"
#include "core/charts/bar_texture.h"
#include "core/charts/chart_colors.h"
#include "core/documents/document_names.h"
#include "core/scoring/decimal.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace earmark::documents {

namespace {

using charts::Role;
using reporting::HtmlWriter;

std::string number(double value) {
    constexpr double kScale = 100;
    return scoring::decimalText(std::llround(value * kScale), 2);
}

std::string classOf(Role role, int step) {
    std::string classes = "c-" + std::string(nameOf(kRoleNames, role));
    if (role == Role::Part || role == Role::Scale || role == Role::OnScale)
        classes += " s" + std::to_string(step);
    return classes;
}

const char* anchorOf(charts::Align align) {
    return align == charts::Align::Left ? "start" : align == charts::Align::Right ? "end" : "middle";
}

class MarkWriter {
public:
    MarkWriter(HtmlWriter& html, const SvgTexts& texts)
        : m_html(html)
        , m_texts(texts) {}

    void operator()(const charts::Polyline& line) const {
        std::string points;
        for (const charts::Place& place : line.points)
            points += number(place.x) + "," + number(place.y) + " ";
        const std::string width = number(line.width);
        m_html.open("polyline", classOf(line.role, 0),
                    {{"points", points},
                     {"fill", "none"},
                     {"stroke-width", width},
                     {"stroke-dasharray", line.dashed ? "5 4" : "none"}});
        m_html.close();
    }
    void operator()(const charts::Bar& bar) const {
        begin(bar.opens, bar.hint);
        rectangle(bar);
        texture(bar);
        end(bar.opens, bar.hint);
    }
    void operator()(const charts::Dot& dot) const {
        begin(dot.opens, dot.hint);
        if (dot.role == Role::Break)
            diamond(dot);
        else
            circle(dot.centre, dot.radius, classOf(dot.role, 0));
        end(dot.opens, dot.hint);
    }
    void operator()(const charts::Text& text) const {
        const std::string x = number(text.anchor.x);
        const std::string y = number(text.anchor.y);
        m_html.open("text", classOf(text.role, text.step),
                    {{"x", x}, {"y", y}, {"text-anchor", anchorOf(text.align)}});
        m_html.text(harmlessText(text.text));
        m_html.close();
    }

private:
    std::string addressOf(const std::string& opens) const {
        return m_texts.address && !opens.empty() ? m_texts.address(opens) : std::string();
    }
    void begin(const std::string& opens, const std::string& hint) const {
        const std::string address = addressOf(opens);
        if (!address.empty()) m_html.open("a", {}, {{"href", address}});
        if (opens.empty() && hint.empty()) return;
        m_html.open("g", "c-mark", {{"data-opens", opens}});
        if (!hint.empty()) m_html.element("title", harmlessText(hint));
    }
    void end(const std::string& opens, const std::string& hint) const {
        if (!opens.empty() || !hint.empty()) m_html.close();
        if (!addressOf(opens).empty()) m_html.close();
    }
    void rectangle(const charts::Bar& bar) const {
        const std::string x = number(bar.topLeft.x);
        const std::string y = number(bar.topLeft.y);
        const std::string width = number(bar.width);
        const std::string height = number(bar.height);
        m_html.open("rect", classOf(bar.role, bar.step),
                    {{"x", x}, {"y", y}, {"width", width}, {"height", height}});
        m_html.close();
    }
    void texture(const charts::Bar& bar) const {
        const charts::BarTexture texture = charts::textureOf(bar);
        std::string strokes;
        for (const auto& [from, to] : texture.strokes)
            strokes += "M" + number(from.x) + " " + number(from.y) + "L" + number(to.x) + " " + number(to.y);
        // A stroke of no length with round ends is a dot.
        for (const charts::Place& dot : texture.dots)
            strokes += "M" + number(dot.x) + " " + number(dot.y) + "h0";
        if (strokes.empty()) return;
        m_html.open("path", "c-texture",
                    {{"d", strokes}, {"fill", "none"}, {"stroke-width", "1.2"}, {"stroke-linecap", "round"}});
        m_html.close();
    }
    void circle(const charts::Place& centre, double radius, const std::string& classes) const {
        const std::string x = number(centre.x);
        const std::string y = number(centre.y);
        const std::string r = number(radius);
        m_html.open("circle", classes, {{"cx", x}, {"cy", y}, {"r", r}});
        m_html.close();
    }
    void diamond(const charts::Dot& dot) const {
        const auto point = [&](double x, double y) {
            return number(dot.centre.x + x) + "," + number(dot.centre.y + y) + " ";
        };
        const double r = dot.radius;
        const std::string points = point(0, -r) + point(r, 0) + point(0, r) + point(-r, 0);
        m_html.open("polygon", classOf(dot.role, 0), {{"points", points}});
        m_html.close();
    }

    HtmlWriter& m_html;
    const SvgTexts& m_texts;
};

struct Ink {
    Role role;
    std::uint32_t light;
    std::uint32_t dark;
    bool isText;
};

constexpr std::array kInks{
    Ink{Role::Grid, 0xd3d7dd, 0x3f464f, false},    Ink{Role::Label, 0x56606b, 0xa9b2bd, true},
    Ink{Role::Emphasis, 0x1c2126, 0xe7eaee, true}, Ink{Role::Series, 0x0b5cad, 0x74b6f5, false},
    Ink{Role::Volume, 0xd3d7dd, 0x3f464f, false},  Ink{Role::Target, 0x7d5200, 0xe6b450, false},
    Ink{Role::Break, 0x1c2126, 0xe7eaee, false},   Ink{Role::Limit, 0x56606b, 0xa9b2bd, false},
};
std::string colour(std::uint32_t rgb) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", rgb & 0xffffffU);
    return text;
}

std::string rule(const std::string& selector, const std::string& property, std::uint32_t rgb) {
    return selector + "{" + property + ":" + colour(rgb) + "}";
}

std::string inkRules(bool dark) {
    std::string css;
    for (const Ink& ink : kInks) {
        const std::string name = ".c-" + std::string(nameOf(kRoleNames, ink.role));
        const std::uint32_t rgb = dark ? ink.dark : ink.light;
        css += rule("polyline" + name, "stroke", rgb) +
               rule((ink.isText ? "text" : "rect") + name, "fill", rgb) +
               rule("circle" + name + ",polygon" + name, "fill", rgb);
    }
    return css;
}

std::string stepRules(bool dark) {
    std::string css;
    const auto& parts = dark ? charts::kPartsOnDark : charts::kPartsOnLight;
    const std::uint32_t edge = dark ? 0xe7eaee : 0x1c2126;
    for (std::size_t step = 0; step < parts.size(); ++step)
        css += rule(".c-part.s" + std::to_string(step), "fill", parts[step]);
    css += rule(".c-part,.c-texture", "stroke", edge);
    const auto& shades = dark ? charts::kShadesOnDark : charts::kShadesOnLight;
    for (std::size_t step = 0; step < shades.size(); ++step) {
        const std::string suffix = ".s" + std::to_string(step);
        const int index = static_cast<int>(step);
        css +=
            rule(".c-scale" + suffix, "fill", shades[step]) +
            rule(".c-on-scale" + suffix, "fill", dark ? charts::inkOnDark(index) : charts::inkOnLight(index));
    }
    return css;
}

void writeRoot(HtmlWriter& html, const charts::DisplayList& list, const SvgTexts& texts, bool ownFile) {
    const std::string width = number(list.width);
    const std::string height = number(list.height);
    const std::string view = "0 0 " + width + " " + height;
    html.open("svg", "chart",
              {{"xmlns", "http://www.w3.org/2000/svg"},
               {"viewBox", view},
               {"width", width},
               {"height", height},
               {"role", "img"},
               {"aria-label", texts.title}});
    if (ownFile) html.style(chartStyle());
    if (!texts.title.empty()) html.element("title", harmlessText(texts.title));
    if (!texts.description.empty()) html.element("desc", harmlessText(texts.description));
    for (const charts::Mark& mark : list.marks)
        std::visit(MarkWriter(html, texts), mark);
    html.close();
}

} // namespace

void writeSvg(HtmlWriter& html, const charts::DisplayList& list, const SvgTexts& texts) {
    writeRoot(html, list, texts, false);
}

std::string chartSvg(const charts::DisplayList& list, const SvgTexts& texts) {
    HtmlWriter html;
    writeRoot(html, list, texts, true);
    return html.take();
}

std::string chartStyle() {
    return ".chart{font:9px \"Open Sans\",\"Segoe UI\",\"Noto Sans CJK SC\",\"Microsoft YaHei\","
           "\"PingFang SC\",sans-serif;max-width:100%;height:auto}"
           ".chart .c-emphasis{font-weight:600}.c-part,.c-texture{stroke-width:.8}" +
           inkRules(false) + stepRules(false) + "@media screen and (prefers-color-scheme:dark){" +
           inkRules(true) + stepRules(true) + "}";
}

} // namespace earmark::documents
