#pragma once

#include "core/scoring/lint_report.h"

#include <string>
#include <unordered_set>

namespace earmark::scoring {

/// Keys and names that must be unique among their likes.
struct UsedNames {
    std::unordered_set<std::string> keys;
    std::unordered_set<std::string> english;
    std::unordered_set<std::string> chinese;
};

/// Keys, names and the other texts of a card: present, unique, safe to show, in both languages. One instance
/// follows the card from top to bottom and remembers what it has seen.
class TextLinter {
public:
    TextLinter(const model::CardVersion& card, LintReport& report);

    void lintCardTexts();
    void lintSectionTexts(const model::Section& section, const std::string& place);
    void lintCriterionTexts(const model::Criterion& criterion, const std::string& place);

private:
    void lintKey(const std::string& key, const std::string& place, UsedNames& used);
    void lintName(const LocalizedText& name, const std::string& place, UsedNames& used);
    /// A text that may be empty. `lines`: it may run over several.
    void lintText(const LocalizedText& text, const std::string& place, bool lines);
    void lintLength(std::size_t bytes, std::size_t most, const std::string& place);
    void lintLanguages(const LocalizedText& text, const std::string& place);

    const model::CardVersion& m_card;
    LintReport& m_report;
    bool m_hasEnglish = false; ///< the card has a text in that language somewhere
    bool m_hasChinese = false;
    UsedNames m_sections;
    UsedNames m_criteria;
};

} // namespace earmark::scoring
