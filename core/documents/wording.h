#pragma once

#include "core/base/calendar.h"
#include "core/base/localized_text.h"
#include "core/documents/document.h"
#include "core/reporting/figures.h"
#include "core/reporting/loss_comparison.h"
#include "core/reporting/reported_finding.h"
#include "core/reporting/tenure.h"
#include "core/statistics/comparison.h"
#include "core/statistics/verdict.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earmark::documents {

/// What reports say, in one language: sentences and figures in words, with the digits of reporting::
/// figure_text.
class Wording {
public:
    explicit Wording(Language language)
        : m_language(language) {}

    Language language() const { return m_language; }
    bool isChinese() const { return m_language == Language::Chinese; }
    std::string operator()(const char* en, const char* zh) const { return isChinese() ? zh : en; }
    /// The text in the language, else in the other one.
    const std::string& of(const LocalizedText& text) const { return text.in(m_language); }

    /// "1 – 31 March" in figures: "2026-03-01 – 2026-03-31"; open ends in words.
    std::string period(const std::optional<Day>& from, const std::optional<Day>& to) const;
    /// "86.5%", "–" where there is none.
    std::string share(const std::optional<std::int64_t>& millionths) const;
    /// "84.1 – 88.9, n = 42"; without an interval only n.
    std::string basis(const std::optional<statistics::WholeInterval>& interval, std::size_t count) const;
    /// "+2.1 against the team (−0.3 … +4.5): within chance", `than` being "against the team".
    std::string difference(const statistics::Comparison& comparison, const std::string& than) const;
    /// "beyond chance", "within chance", "too few to tell".
    std::string chance(const std::optional<bool>& beyondChance) const;
    /// "12 of 30 calls (40.0%)".
    std::string failedOf(const reporting::LossTally& tally) const;
    /// "12.5 points", to a tenth of a point.
    std::string points(std::int64_t thousandths) const;
    std::string verdict(reporting::LossVerdict verdict) const;
    std::string change(statistics::Verdict verdict) const;
    /// "under 3 months".
    std::string tenure(reporting::Tenure tenure) const;
    /// Causes as a list: "process, skill".
    std::string causes(const std::vector<std::string>& keys) const;
    std::string cause(const std::string& key) const;
    /// "Li Na (0012)", or what stands for somebody hidden.
    std::string person(const std::string& name, const std::string& number) const;
    /// The two apart, for columns; a hidden number is empty.
    std::string nameOf(const std::string& name, const std::string& number) const;
    std::string numberOf(const std::string& name, const std::string& number) const;
    void hide(const std::string& name, const std::string& number, const std::string& alias) {
        m_aliases[{name, number}] = alias;
    }
    bool hidesNames() const { return !m_aliases.empty(); }
    /// A team's name, or what stands for calls without one.
    std::string team(const LocalizedText& name) const;
    /// Names as a list.
    std::string list(const std::vector<std::string>& items) const;

private:
    Language m_language;
    std::map<std::pair<std::string, std::string>, std::string> m_aliases;
};

} // namespace earmark::documents
