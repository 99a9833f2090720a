#include "core/scoring/lint_texts.h"

#include "core/base/text.h"

#include <algorithm>

namespace earmark::scoring {

namespace {

/// Beyond these nobody reads a text, and no form can show it.
constexpr std::size_t kLongestKey = 200;
constexpr std::size_t kLongestLine = 1'000;
constexpr std::size_t kLongestText = 100'000;

bool isKeyText(const std::string& key) {
    const auto isSeparator = [](char character) {
        return character == ' ' || character == '/' || character == '"' || character == '\\' ||
               character == ',' || character == ';';
    };
    return isPlainLine(key) && std::ranges::none_of(key, isSeparator);
}

/// Several lines of safe text: line feeds stand, every other control character does not.
bool isPlainText(const std::string& text) {
    std::string oneLine = text;
    std::ranges::replace(oneLine, '\n', ' ');
    return isPlainLine(oneLine);
}

void collect(const LocalizedText& text, bool& english, bool& chinese) {
    english |= !text.en.empty();
    chinese |= !text.zh.empty();
}

} // namespace

TextLinter::TextLinter(const model::CardVersion& card, LintReport& report)
    : m_card(card)
    , m_report(report) {
    collect(card.name, m_hasEnglish, m_hasChinese);
    for (const model::Section& section : card.sections) {
        collect(section.name, m_hasEnglish, m_hasChinese);
        for (const model::Criterion& criterion : section.criteria)
            collect(criterion.name, m_hasEnglish, m_hasChinese);
    }
}

void TextLinter::lintKey(const std::string& key, const std::string& place, UsedNames& used) {
    if (key.empty())
        m_report.error("key-empty", place, {"The key is empty.", "键名为空。"},
                       {"Give it a short key that never changes, such as tone.warm.",
                        "请填写简短且不再更改的键名，例如tone.warm。"});
    else if (key == "n/a")
        m_report.error("key-reserved", place,
                       {"\"n/a\" is how answers write N/A; nothing else may be called so.",
                        "“n/a”在答案中表示不适用，不能用作键名。"},
                       {"Choose another key.", "请改用其他键名。"});
    else if (!isKeyText(key))
        m_report.error("key-invalid", place,
                       {"The key holds a space, a separator or a control character.",
                        "键名含有空格、分隔符或控制字符。"},
                       {"Use letters, digits, dots, hyphens and underscores.",
                        "请使用字母、数字、点、连字符和下划线。"});
    else if (key.size() > kLongestKey)
        lintLength(key.size(), kLongestKey, place);
    else if (!used.keys.insert(key).second)
        m_report.error("key-duplicate", place,
                       {"The key \"" + key + "\" is used twice.", "键名“" + key + "”重复。"},
                       {"Give each its own key.", "请为每一项设置不同的键名。"});
}

void TextLinter::lintName(const LocalizedText& name, const std::string& place, UsedNames& used) {
    if (name.empty()) {
        m_report.error("name-empty", place, {"It has no name.", "没有名称。"},
                       {"Name it as it should stand on the form.", "请填写显示在评分表上的名称。"});
        return;
    }
    const bool repeats = (!name.en.empty() && !used.english.insert(name.en).second) ||
                         (!name.zh.empty() && !used.chinese.insert(name.zh).second);
    if (repeats)
        m_report.error("name-duplicate", place,
                       {"The name \"" + name.in(Language::English) + "\" is used twice.",
                        "名称“" + name.in(Language::Chinese) + "”重复。"},
                       {"Give each a name that tells it apart.", "请使用可以区分的名称。"});
    lintText(name, place, false);
}

void TextLinter::lintText(const LocalizedText& text, const std::string& place, bool lines) {
    const auto isSafe = [lines](const std::string& one) {
        return lines ? isPlainText(one) : isPlainLine(one);
    };
    if (!isSafe(text.en) || !isSafe(text.zh))
        m_report.error(
            "text-unsafe", place,
            {"The text holds control characters, or marks that reverse the direction of writing.",
             "文本含有控制字符或改变书写方向的标记。"},
            {"Type the text anew, or paste it without formatting.", "请重新输入文本，或以纯文本方式粘贴。"});
    lintLength(std::max(text.en.size(), text.zh.size()), lines ? kLongestText : kLongestLine, place);
    lintLanguages(text, place);
}

void TextLinter::lintLength(std::size_t bytes, std::size_t most, const std::string& place) {
    if (bytes <= most) return;
    const std::string size = std::to_string(bytes);
    const std::string limit = std::to_string(most);
    m_report.error("text-too-long", place,
                   {"The text has " + size + " bytes, at most " + limit + " can be shown.",
                    "文本有" + size + "字节，最多可显示" + limit + "字节。"},
                   {"Shorten it.", "请缩短文本。"});
}

void TextLinter::lintLanguages(const LocalizedText& text, const std::string& place) {
    if (text.empty() || !m_hasEnglish || !m_hasChinese) return;
    if (text.en.empty())
        m_report.warning("text-missing-language", place,
                         {"The text is missing in English.", "缺少英文文本。"},
                         {"Add the English text.", "请补充英文。"});
    if (text.zh.empty())
        m_report.warning("text-missing-language", place,
                         {"The text is missing in Chinese.", "缺少中文文本。"},
                         {"Add the Chinese text.", "请补充中文。"});
}

void TextLinter::lintCardTexts() {
    UsedNames card;
    lintKey(m_card.cardKey, "key", card);
    lintName(m_card.name, "name", card);
    lintText(m_card.description, "description", true);
    if (m_hasEnglish != m_hasChinese)
        m_report.warning("text-missing-language", "card",
                         {m_hasEnglish ? "The card has no Chinese texts." : "The card has no English texts.",
                          m_hasEnglish ? "评分表没有中文文本。" : "评分表没有英文文本。"},
                         {"Add the other language if inspectors or agents read it.",
                          "如有使用另一种语言的质检员或坐席，请补充文本。"});
    UsedNames bands;
    for (const model::GradeBand& band : m_card.policy.bands) {
        const std::string place = "policy/bands/" + band.key;
        lintKey(band.key, place, bands);
        lintName(band.name, place, bands);
    }
}

void TextLinter::lintSectionTexts(const model::Section& section, const std::string& place) {
    lintKey(section.key, place, m_sections);
    lintName(section.name, place, m_sections);
}

void TextLinter::lintCriterionTexts(const model::Criterion& criterion, const std::string& place) {
    lintKey(criterion.key, place, m_criteria);
    lintName(criterion.name, place, m_criteria);
    if (criterion.guidance.empty())
        m_report.warning("guidance-missing", place,
                         {"There is no guidance, so each inspector decides alone what earns what.",
                          "没有评分说明，质检员只能各自把握。"},
                         {"Write what earns what, with an example.", "请写明得分标准并举例。"});
    lintText(criterion.guidance, place + "/guidance", true);
    lintText(criterion.measureUnit, place + "/unit", false);
    lintText({criterion.measureSource.name, criterion.measureSource.name}, place + "/source", false);
    UsedNames options;
    for (const model::Option& option : criterion.options) {
        const std::string at = place + "/options/" + option.key;
        lintKey(option.key, at, options);
        lintName(option.name, at, options);
        lintText(option.description, at + "/description", true);
    }
    for (std::size_t index = 0; index < criterion.measureBands.size(); ++index)
        lintText(criterion.measureBands[index].name, place + "/bands/" + std::to_string(index + 1), false);
    for (std::size_t index = 0; index < criterion.phrases.size(); ++index)
        lintText(criterion.phrases[index].text, place + "/phrases/" + std::to_string(index + 1), true);
}

} // namespace earmark::scoring
