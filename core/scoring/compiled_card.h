#pragma once

#include "core/model/scorecard.h"
#include "core/scoring/condition_test.h"
#include "core/scoring/int128.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earmark::scoring {

/// Points times weight, both in thousandths: millionths of a point. What sections are summed in.
inline constexpr std::int64_t kFineScale = 1'000'000;

struct CompiledCriterion {
    const model::Criterion* criterion = nullptr;
    std::optional<CompiledCondition> condition;
    std::int64_t possible = 0; ///< thousandths
    std::int64_t weight = 0;   ///< thousandths; that of deductions and bonuses is 1
    std::int64_t metMark = 0;  ///< thousandths
    /// commonPossible() ÷ possible: turns e ÷ p into a fraction with the denominator that all share.
    std::int64_t toCommon = 0;
};

struct CompiledSection {
    const model::Section* section = nullptr;
    std::optional<CompiledCondition> condition;
    std::size_t begin = 0; ///< its criteria's indices: [begin, end)
    std::size_t end = 0;
    std::int64_t weight = 0;    ///< thousandths
    std::optional<Int128> base; ///< fine; of a section of deductions that states one
    std::optional<Int128> cap;  ///< fine
    Int128 floor = 0;           ///< fine
    Int128 statedMaximum = 0;   ///< fine; 0 where the card states none
};

/// A card version made ready for scoring: numbers held to their limits, keys looked up, conditions bound to
/// criteria. Owns its copy of the card; not copyable, because its parts point into that copy.
class CompiledCard {
public:
    explicit CompiledCard(const model::CardVersion& source);
    CompiledCard(const CompiledCard&) = delete;
    CompiledCard& operator=(const CompiledCard&) = delete;

    const model::Policy& policy() const { return m_card.policy; }
    const model::CardVersion& card() const { return m_card; }
    const std::vector<CompiledSection>& sections() const { return m_sections; }
    const std::vector<CompiledCriterion>& criteria() const { return m_criteria; }
    /// Criterion indices in the order of their keys, which is the order of an answer sheet.
    const std::vector<std::size_t>& byKey() const { return m_byKey; }
    bool hasRepeatedKeys() const { return m_hasRepeatedKeys; }
    /// The least common multiple of the criteria's possible points; 0 where 64 bits do not hold it.
    std::int64_t commonPossible() const { return m_commonPossible; }
    /// Σ P with everything applicable, weights, caps and bases included; under deduct the card's base. Fine.
    Int128 fullMaximum() const { return m_fullMaximum; }

private:
    void compileSection(const model::Section& section);
    CompiledCondition compile(const model::Condition& condition) const;
    void findCommonPossible();

    model::CardVersion m_card;
    std::vector<CompiledSection> m_sections;
    std::vector<CompiledCriterion> m_criteria;
    std::vector<std::size_t> m_byKey;
    std::unordered_map<std::string_view, std::size_t>
        m_earlier; ///< what is compiled so far, the first of a key
    Int128 m_fullMaximum = 0;
    std::int64_t m_commonPossible = 0;
    bool m_hasRepeatedKeys = false;
};

/// Whether a section's base is its P: it states one, holds a deduction, and no criterion that makes points
/// possible.
bool usesBase(const model::Section& section);

/// P of a section with everything applicable, before its cap, in fine units.
Int128 uncappedMaximum(const model::Section& section);

/// What a section can lose under deduct, before its cap, in fine units.
Int128 uncappedLoss(const model::Section& section);

/// The card's full maximum as CompiledCard::fullMaximum says, in fine units.
Int128 fullMaximum(const model::CardVersion& card);

} // namespace earmark::scoring
