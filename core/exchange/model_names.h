#pragma once

#include "core/model/scorecard.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// How the model's enumerations are written in JSON files; one table serves reading and writing.
namespace earmark::exchange {

template <class Enum, std::size_t Count>
using NameTable = std::array<std::pair<Enum, std::string_view>, Count>;

inline constexpr NameTable<model::Aggregation, 5> kAggregationNames{{
    {model::Aggregation::Points, "points"},
    {model::Aggregation::WeightedPoints, "weighted-points"},
    {model::Aggregation::SectionMeans, "section-means"},
    {model::Aggregation::CriterionWeights, "criterion-weights"},
    {model::Aggregation::Deduct, "deduct"},
}};
inline constexpr NameTable<model::NotApplicableRule, 2> kNotApplicableNames{{
    {model::NotApplicableRule::LeftOut, "left-out"},
    {model::NotApplicableRule::FullMarks, "full-marks"},
}};
inline constexpr NameTable<model::ScoreUnit, 2> kUnitNames{{
    {model::ScoreUnit::Percent, "percent"},
    {model::ScoreUnit::Points, "points"},
}};
inline constexpr NameTable<model::Medium, 2> kMediumNames{{
    {model::Medium::Call, "call"},
    {model::Medium::Text, "text"},
}};
inline constexpr NameTable<model::ClosedEnd, 2> kClosedEndNames{{
    {model::ClosedEnd::Lower, "lower"},
    {model::ClosedEnd::Upper, "upper"},
}};
inline constexpr NameTable<model::CriterionKind, 7> kKindNames{{
    {model::CriterionKind::Scale, "scale"},
    {model::CriterionKind::Choice, "choice"},
    {model::CriterionKind::Multiple, "multiple"},
    {model::CriterionKind::Check, "check"},
    {model::CriterionKind::Measure, "measure"},
    {model::CriterionKind::Deduction, "deduction"},
    {model::CriterionKind::Bonus, "bonus"},
}};
inline constexpr NameTable<model::CriticalFamily, 4> kFamilyNames{{
    {model::CriticalFamily::None, "none"},
    {model::CriticalFamily::Customer, "customer"},
    {model::CriticalFamily::Business, "business"},
    {model::CriticalFamily::Compliance, "compliance"},
}};
inline constexpr NameTable<model::FatalTrigger::Kind, 5> kTriggerNames{{
    {model::FatalTrigger::Kind::CheckAnswered, "answer"},
    {model::FatalTrigger::Kind::OptionMarked, "option"},
    {model::FatalTrigger::Kind::EarnedAtMost, "earned-at-most"},
    {model::FatalTrigger::Kind::CountAtLeast, "count-at-least"},
    {model::FatalTrigger::Kind::Severe, "severe"},
}};
inline constexpr NameTable<model::FatalScope, 5> kScopeNames{{
    {model::FatalScope::ZeroCard, "zero-card"},
    {model::FatalScope::ZeroSection, "zero-section"},
    {model::FatalScope::CapScore, "cap-score"},
    {model::FatalScope::FlagOnly, "flag-only"},
    {model::FatalScope::ZeroCriterion, "zero-criterion"},
}};
inline constexpr NameTable<model::CardStatus, 3> kStatusNames{{
    {model::CardStatus::Draft, "draft"},
    {model::CardStatus::Published, "published"},
    {model::CardStatus::Retired, "retired"},
}};
inline constexpr NameTable<model::DefaultAnswer::Kind, 4> kDefaultNames{{
    {model::DefaultAnswer::Kind::Full, "full"},
    {model::DefaultAnswer::Kind::Yes, "yes"},
    {model::DefaultAnswer::Kind::No, "no"},
    {model::DefaultAnswer::Kind::Zero, "zero"},
}};
inline constexpr NameTable<model::Comparison, 7> kComparisonNames{{
    {model::Comparison::Equal, "="},
    {model::Comparison::NotEqual, "!="},
    {model::Comparison::Less, "<"},
    {model::Comparison::LessOrEqual, "<="},
    {model::Comparison::Greater, ">"},
    {model::Comparison::GreaterOrEqual, ">="},
    {model::Comparison::In, "in"},
}};

/// The written name, or "" for a value that files leave out.
template <class Enum, std::size_t Count>
std::string_view nameOf(const NameTable<Enum, Count>& table, Enum value) {
    for (const auto& [entry, name] : table)
        if (entry == value) return name;
    return {};
}

template <class Enum, std::size_t Count>
std::optional<Enum> valueOf(const NameTable<Enum, Count>& table, std::string_view name) {
    for (const auto& [value, entry] : table)
        if (entry == name) return value;
    return std::nullopt;
}

/// "points, weighted-points, …", for messages.
template <class Enum, std::size_t Count>
std::string namesOf(const NameTable<Enum, Count>& table) {
    std::string names;
    for (const auto& entry : table)
        names.append(names.empty() ? "" : ", ").append(entry.second);
    return names;
}

} // namespace earmark::exchange
