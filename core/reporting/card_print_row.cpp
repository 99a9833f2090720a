#include "core/reporting/card_print_row.h"

#include "core/scoring/card_words.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/explain_text.h"
#include "core/scoring/number_text.h"

#include <algorithm>

namespace earmark::reporting {

using model::Criterion;
using model::CriterionKind;
using model::Points;
using scoring::operator+;
using scoring::pointsText;

namespace {

constexpr const char* kMinus = "\xe2\x88\x92";

/// A line of what earns what: its points and its words.
struct EarningLine {
    std::string points;
    LocalizedText name;
    LocalizedText description;
};

std::string signedPoints(Points points) {
    return points.thousandths < 0 ? kMinus + pointsText({-points.thousandths}) : pointsText(points);
}

std::vector<EarningLine> optionLines(const Criterion& criterion) {
    std::vector<EarningLine> lines;
    for (const model::Option& option : criterion.options)
        lines.push_back({signedPoints(option.points), option.name, option.description});
    return lines;
}

std::vector<EarningLine> bandLines(const Criterion& criterion) {
    std::vector<EarningLine> lines;
    for (const model::MeasureBand& band : criterion.measureBands)
        lines.push_back({signedPoints(band.points), scoring::measureRangeWords(band, criterion), band.name});
    return lines;
}

/// What the guidance does not say by itself: how points come about.
LocalizedText earningWords(const Criterion& criterion) {
    const std::string most = pointsText(criterion.maximum);
    const std::string times = std::to_string(criterion.deductionLimit);
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return {"0 to " + most + " in steps of " + pointsText(criterion.step),
                "0至" + most + "分，每档" + pointsText(criterion.step) + "分"};
    case CriterionKind::Check:
        if (criterion.maximum == Points{}) return {};
        return {"Yes " + most + ", no 0", "是" + most + "分，否0分"};
    case CriterionKind::Deduction: {
        const std::string loss = pointsText(criterion.deductionPoints);
        if (criterion.deductionLimit == 1)
            return {kMinus + loss + " when it occurs", "出现即扣" + loss + "分"};
        return {kMinus + loss + " each time, counted up to " + times + " times",
                "每次扣" + loss + "分，最多计" + times + "次"};
    }
    case CriterionKind::Bonus:
        if (criterion.bonusAsCheck) return {"Adds " + most + " when shown", "做到加" + most + "分"};
        return {"Adds up to " + most, "最多加" + most + "分"};
    case CriterionKind::Multiple:
        return {"All that apply are added up, 0 to " + most, "符合的各项累加，0至" + most + "分"};
    case CriterionKind::Measure:
        return scoring::measureSourceWords(criterion.measureSource);
    case CriterionKind::Choice:
        break;
    }
    return {};
}

std::string pointsColumn(const Criterion& criterion) {
    if (criterion.kind == CriterionKind::Deduction) return kMinus + pointsText(criterion.deductionPoints);
    if (criterion.maximum == Points{}) return criterion.fatalRules.empty() ? "–" : "✕";
    return (criterion.kind == CriterionKind::Bonus ? "+" : "") + pointsText(criterion.maximum);
}

std::string_view rowClass(const Criterion& criterion) {
    if (criterion.kind == CriterionKind::Deduction) return "loss";
    if (criterion.kind == CriterionKind::Bonus) return "gain";
    return criterion.maximum == Points{} && !criterion.fatalRules.empty() ? "fatalrow" : "";
}

LocalizedText capital(LocalizedText words) {
    if (!words.en.empty() && words.en.front() >= 'a' && words.en.front() <= 'z')
        words.en.front() = static_cast<char>(words.en.front() - 'a' + 'A');
    return words;
}

std::vector<LocalizedText> notes(const model::CardVersion& card, const Criterion& criterion) {
    std::vector<LocalizedText> list;
    if (criterion.condition)
        list.push_back(LocalizedText{"Only where ", "仅当"} +
                       scoring::conditionWords(*criterion.condition, card) + LocalizedText{"", "时适用"});
    if (criterion.notApplicableAllowed)
        list.push_back({"N/A where it did not arise", "通话未涉及时选“不适用”"});
    if (criterion.weight != Points::whole(1))
        list.push_back({"Weight " + pointsText(criterion.weight), "权重" + pointsText(criterion.weight)});
    if (criterion.criticalFamily != model::CriticalFamily::None)
        list.push_back(LocalizedText{"Critical error: ", "关键差错："} +
                       scoring::familyWords(criterion.criticalFamily));
    return list;
}

void writeLines(HtmlWriter& html, const std::vector<EarningLine>& lines, Language language) {
    html.open("table", "levels", {{"width", "100%"}, {"cellspacing", "0"}, {"cellpadding", "0"}});
    for (const EarningLine& line : lines) {
        html.open("tr");
        html.open("td", "level", {{"width", "28"}, {"valign", "top"}});
        html.text(line.points);
        html.close();
        html.open("td", "words");
        html.element("b", line.name.in(language));
        if (const std::string& text = line.description.in(language); !text.empty()) {
            html.text(language == Language::Chinese ? "：" : ": ");
            html.lines(text);
        }
        html.close();
        html.close();
    }
    html.close();
}

void writeEarnings(HtmlWriter& html, const Criterion& criterion, Language language) {
    if (const std::string& guidance = criterion.guidance.in(language); !guidance.empty())
        html.element("p", guidance, "guidance");
    if (criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple)
        writeLines(html, optionLines(criterion), language);
    if (criterion.kind == CriterionKind::Measure) writeLines(html, bandLines(criterion), language);
    if (const LocalizedText how = earningWords(criterion); !how.empty())
        html.element("p", capital(how).in(language), "how");
    for (const model::FatalRule& rule : criterion.fatalRules) {
        html.open("p", "fatal");
        html.text(language == Language::Chinese ? "✕ 致命：" : "✕ Fatal: ");
        html.text(scoring::fatalRuleWords(rule, criterion).in(language));
        html.close();
    }
}

/// Width of each column in percent; the last holds the points.
std::vector<const char*> widths(PrintLanguage print) {
    return print == PrintLanguage::Both ? std::vector<const char*>{"22%", "34%", "34%", "10%"}
                                        : std::vector<const char*>{"30%", "60%", "10%"};
}

std::vector<LocalizedText> sectionNotes(const model::CardVersion& card, const model::Section& section) {
    std::vector<LocalizedText> list;
    if (section.condition)
        list.push_back(LocalizedText{"Only where ", "仅当"} +
                       scoring::conditionWords(*section.condition, card) + LocalizedText{"", "时适用"});
    const auto add = [&](const std::optional<Points>& value, const char* en, const char* zh) {
        if (value) list.push_back({en + pointsText(*value), zh + pointsText(*value) + "分"});
    };
    if (section.weight != Points::whole(1))
        list.push_back({"Weight " + pointsText(section.weight), "权重" + pointsText(section.weight)});
    add(section.base, "Starts from ", "起评分");
    add(section.cap, "At most ", "封顶");
    if (section.floor && section.floor->thousandths > 0) add(section.floor, "At least ", "保底");
    return list;
}

std::string sectionPoints(const model::CardVersion& card, const model::Section& section) {
    const bool deducts = card.policy.aggregation == model::Aggregation::Deduct;
    scoring::Int128 sum = deducts ? scoring::uncappedLoss(section) : scoring::uncappedMaximum(section);
    if (section.cap) sum = std::min(sum, scoring::Int128{section.cap->thousandths} * Points::kScale);
    if (sum == 0) return {};
    return (deducts ? kMinus : "") + scoring::fineText(sum);
}

} // namespace

std::vector<Language> languagesOf(PrintLanguage print) {
    if (print == PrintLanguage::Both) return {Language::English, Language::Chinese};
    return {print == PrintLanguage::English ? Language::English : Language::Chinese};
}

void writeStacked(HtmlWriter& html, const char* tag, const LocalizedText& text, PrintLanguage print,
                  std::string_view classes) {
    std::string before;
    for (const Language language : languagesOf(print)) {
        const std::string& words = text.in(language);
        if (words.empty() || words == before) continue;
        html.element(tag, words, classes);
        before = words;
    }
}

std::string sectionHead(const model::CardVersion& card, const model::Section& section, std::size_t number,
                        PrintLanguage print) {
    HtmlWriter html;
    const auto columns = widths(print);
    html.open("tr", "section");
    html.open("th", "name", {{"width", columns[0]}});
    const LocalizedText name = scoring::nameOrKey(section.name, section.key);
    const std::string label = std::to_string(number) + "  ";
    writeStacked(html, "p", {label + name.en, label + name.zh}, print, "sectionname");
    html.close();
    for (const Language language : languagesOf(print)) {
        html.open("th", "head", {{"width", columns[1]}});
        for (const LocalizedText& note : sectionNotes(card, section))
            html.element("p", note.in(language), "note");
        html.close();
    }
    html.open("th", "points", {{"width", columns.back()}, {"align", "right"}});
    html.text(sectionPoints(card, section));
    html.close();
    html.close();
    return html.take();
}

std::string criterionRow(const model::CardVersion& card, const Criterion& criterion, const std::string& label,
                         PrintLanguage print) {
    HtmlWriter html;
    const auto columns = widths(print);
    html.open("tr", rowClass(criterion));
    html.open("td", "name", {{"width", columns[0]}, {"valign", "top"}});
    const LocalizedText name = scoring::nameOrKey(criterion.name, criterion.key);
    writeStacked(html, "p", {label + "  " + name.en, label + "  " + name.zh}, print, "criterion");
    for (const LocalizedText& note : notes(card, criterion))
        writeStacked(html, "p", note, print, "note");
    html.close();
    for (const Language language : languagesOf(print)) {
        html.open("td", "earns",
                  {{"width", columns[1]},
                   {"valign", "top"},
                   {"lang", language == Language::Chinese ? "zh-CN" : "en"}});
        writeEarnings(html, criterion, language);
        html.close();
    }
    html.open("td", "points", {{"width", columns.back()}, {"valign", "top"}, {"align", "right"}});
    html.text(pointsColumn(criterion));
    html.close();
    html.close();
    return html.take();
}

} // namespace earmark::reporting
