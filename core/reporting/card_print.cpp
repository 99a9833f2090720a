#include "core/reporting/card_print.h"

#include "core/reporting/card_print_row.h"
#include "core/reporting/figure_text.h"
#include "core/scoring/card_words.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"

#include <algorithm>

namespace earmark::reporting {

using model::CardVersion;
using scoring::operator+;

namespace {

std::string inOneLine(const LocalizedText& text, PrintLanguage print, const char* between) {
    std::string line;
    std::string before;
    for (const Language language : languagesOf(print)) {
        const std::string& words = text.in(language);
        if (words.empty() || words == before) continue;
        line += (line.empty() ? "" : between) + words;
        before = words;
    }
    return line;
}

LocalizedText stampWords(const CardVersion& card, const std::string& day) {
    const std::string number = std::to_string(card.version);
    switch (card.status) {
    case model::CardStatus::Draft:
        return {"Draft · " + day, "草稿 · " + day};
    case model::CardStatus::Published:
        return {"Version " + number + " · " + day, "第" + number + "版 · " + day};
    case model::CardStatus::Retired:
        return {"Version " + number + " · " + day + " · retired",
                "第" + number + "版 · " + day + " · 已停用"};
    }
    return {};
}

/// What the whole score is made of, a sentence each.
std::vector<LocalizedText> policyLines(const CardVersion& card) {
    const model::Policy& policy = card.policy;
    std::vector<LocalizedText> lines;
    lines.push_back(LocalizedText{"Pass mark ", "合格线"} + scoring::shareWords(policy.passMark));
    if (policy.aggregation == model::Aggregation::Deduct && policy.base)
        lines.push_back({"Points are taken off " + scoring::pointsText(*policy.base),
                         "从" + scoring::pointsText(*policy.base) + "分起扣"});
    else
        lines.push_back({"Full marks " + scoring::fineText(scoring::fullMaximum(card)),
                         "满分" + scoring::fineText(scoring::fullMaximum(card))});
    lines.push_back(LocalizedText{"The score is ", "得分为"} + scoring::aggregationWords(policy.aggregation));
    lines.push_back(LocalizedText{"N/A ", "“不适用”"} + scoring::notApplicableWords(policy.notApplicable));
    if (policy.ceiling)
        lines.push_back(LocalizedText{"At most ", "最高"} + scoring::shareWords(*policy.ceiling));
    if (policy.floor.millionths > 0)
        lines.push_back(LocalizedText{"At least ", "最低"} + scoring::shareWords(policy.floor));
    return lines;
}

bool isColour(const std::string& text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

void writeBands(HtmlWriter& html, const CardVersion& card, PrintLanguage print) {
    if (card.policy.bands.empty()) return;
    html.open("p", "bands");
    bool first = true;
    for (const model::GradeBand& band : card.policy.bands) {
        if (!first) html.text("   ");
        first = false;
        html.open("span", "band",
                  {{"style", isColour(band.colour) ? "color:" + band.colour : std::string()}});
        html.text("■ ");
        html.close();
        html.open("b");
        html.text(inOneLine(scoring::nameOrKey(band.name, band.key), print, " "));
        html.close();
        html.text(" " + inOneLine(scoring::gradeRangeWords(band, card.policy), print, " / "));
    }
    html.close();
}

std::string front(const CardVersion& card, PrintLanguage print, const std::string& stamp) {
    HtmlWriter html;
    writeStacked(html, "h1", scoring::nameOrKey(card.name, card.cardKey), print);
    html.element("p", stamp, "stamp");
    writeStacked(html, "p", card.description, print, "description");
    for (const Language language : languagesOf(print)) {
        std::string line;
        for (const LocalizedText& words : policyLines(card))
            line += (line.empty() ? "" : " · ") + words.in(language);
        html.element("p", line, "policy");
    }
    writeBands(html, card, print);
    return html.take();
}

constexpr std::string_view kShared = R"(
h1 { font-size: 17pt; font-weight: bold; margin: 0 0 2pt 0; }
p { margin: 0 0 3pt 0; }
.stamp { color: #5a6370; }
.policy { color: #333a44; }
.section th { background-color: #e8edf4; text-align: left; font-weight: normal; }
.section th.points { font-weight: bold; }
.sectionname { font-weight: bold; font-size: 11pt; margin: 0; }
.criterion { font-weight: bold; }
.note { color: #5a6370; font-size: 8.5pt; }
.how { color: #333a44; font-size: 8.5pt; }
.level { font-weight: bold; padding-right: 7pt; }
.points { font-weight: bold; font-size: 11pt; text-align: right; }
.fatal { color: #a3160f; font-weight: bold; }
.loss td { background-color: #fbf6ec; }
.gain td { background-color: #eef7ee; }
.fatalrow td { background-color: #fdeeee; }
)";

constexpr std::string_view kPage = R"(
@page { size: A4 portrait; margin: 16mm 14mm 18mm; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 9.5pt/1.45 "Open Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC",
       "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif; color: #1b1f24;
       margin: 0 auto; max-width: 182mm; }
@media screen { body { padding: 12mm 8mm; } }
header { border-bottom: 1.5pt solid #1b1f24; padding-bottom: 6pt; margin-bottom: 10pt; }
table.card { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 10pt; }
table.card > * > tr > th, table.card > tbody > tr > td { padding: 5pt 6pt; vertical-align: top;
       overflow-wrap: anywhere; border-bottom: 0.5pt solid #c9d0d9; }
table.card > thead > tr > th.points, table.card > tbody > tr > td.points { text-align: right; white-space: nowrap; }
table.levels { border-collapse: collapse; margin: 0 0 3pt 0; }
table.levels td { vertical-align: top; padding: 0 0 1.5pt 0; }
table.levels td.level { text-align: right; min-width: 16pt; padding-right: 7pt; white-space: nowrap; }
p:last-child { margin-bottom: 0; }
tr { break-inside: avoid; page-break-inside: avoid; }
thead { display: table-header-group; }
)";

std::string pageStyle(const PrintedCard& card) {
    return std::string(kShared) + std::string(kPage) +
           "@page { @bottom-left { content: " + cssText(card.title + " · " + card.stamp) +
           "; font-size: 8pt; color: #5a6370 } @bottom-right { content: counter(page) \" / \" "
           "counter(pages); "
           "font-size: 8pt; color: #5a6370 } }\n";
}

} // namespace

const char* printLanguageName(PrintLanguage language) {
    return language == PrintLanguage::English ? "en" : language == PrintLanguage::Chinese ? "zh" : "both";
}

std::optional<PrintLanguage> printLanguageFromName(std::string_view name) {
    for (const PrintLanguage language : {PrintLanguage::English, PrintLanguage::Chinese, PrintLanguage::Both})
        if (name == printLanguageName(language)) return language;
    return std::nullopt;
}

PrintedCard printedCard(const CardVersion& card, PrintLanguage language, const std::string& day) {
    PrintedCard printed;
    printed.language = language;
    printed.title = inOneLine(scoring::nameOrKey(card.name, card.cardKey), language, " · ");
    printed.stamp = inOneLine(stampWords(card, day), language, " / ");
    printed.parts.push_back({PrintedPart::Kind::Front, front(card, language, printed.stamp)});
    for (std::size_t index = 0; index < card.sections.size(); ++index) {
        const model::Section& section = card.sections[index];
        printed.parts.push_back(
            {PrintedPart::Kind::Section, sectionHead(card, section, index + 1, language)});
        for (std::size_t at = 0; at < section.criteria.size(); ++at)
            printed.parts.push_back(
                {PrintedPart::Kind::Row,
                 criterionRow(card, section.criteria[at],
                              std::to_string(index + 1) + "." + std::to_string(at + 1), language)});
    }
    return printed;
}

std::string cardHtml(const PrintedCard& card) {
    HtmlWriter html;
    html.open("html", {}, {{"lang", card.language == PrintLanguage::Chinese ? "zh-CN" : "en"}});
    html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"},
                         {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.element("title", card.title + " · " + card.stamp);
    html.style(pageStyle(card));
    html.close();
    html.open("body");
    bool inTable = false;
    for (const PrintedPart& part : card.parts) {
        if (part.kind != PrintedPart::Kind::Row && inTable) {
            html.close(); // tbody
            html.close(); // table
            inTable = false;
        }
        if (part.kind == PrintedPart::Kind::Front) {
            html.open("header");
            html.append(part.html);
            html.close();
        } else if (part.kind == PrintedPart::Kind::Section) {
            html.open("table", "card");
            html.open("thead");
            html.append(part.html);
            html.close();
            html.open("tbody");
            inTable = true;
        } else {
            html.append(part.html);
        }
    }
    if (inTable) {
        html.close();
        html.close();
    }
    html.close();
    html.close();
    return "<!DOCTYPE html>\n" + html.take() + "\n";
}

std::string_view printStyle() {
    return kShared;
}

} // namespace earmark::reporting
