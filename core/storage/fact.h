#pragma once

#include "core/base/calendar.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"
#include "core/scoring/score.h"

#include <compare>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

inline constexpr std::size_t kCauseCount = std::size(model::kCauseKeys);

/// One criterion of one evaluation, as figures need it. Points in thousandths, before any zeroing.
struct FactCriterion {
    scoring::CriterionState state = scoring::CriterionState::Answered;
    std::int64_t earned = 0;
    std::int64_t possible = 0;
    bool failed = false;
    bool fatal = false;
    std::uint8_t causes = 0; ///< a bit for each of model::kCauseKeys

    auto operator<=>(const FactCriterion&) const = default;
};

/// One section: its E and P in thousandths.
struct FactSection {
    bool applies = false;
    std::int64_t earned = 0;
    std::int64_t possible = 0;

    auto operator<=>(const FactSection&) const = default;
};

/// Everything that figures need of one submitted evaluation. Derived from the evaluation, its recording and
/// its score; a new one from the same sources is equal to the last member.
struct Fact {
    EvaluationId evaluation;
    std::optional<TeamId> team;
    Day day; ///< of the call, the centre's zone
    Instant callStartedAt{};
    std::optional<AgentId> agent;
    InspectorId inspector;
    CardVersionId cardVersion;
    std::string queue;
    std::string callType;
    model::Direction direction = model::Direction::Unknown;
    model::Purpose purpose = model::Purpose::Regular;
    std::optional<std::int64_t> finalMillionths; ///< absent when not scorable
    bool failed = false;                         ///< a fatal rule was met
    bool passed = false;
    std::vector<FactCriterion> criteria; ///< in the card's order, sections joined
    std::vector<FactSection> sections;   ///< in the card's order

    bool operator==(const Fact&) const = default;
};

/// The score is of this card version.
Fact factOf(const model::Evaluation& evaluation, const model::Recording& recording,
            const model::CardVersion& card, const scoring::Score& score, Day day);

/// What a card version's records share and so need not repeat.
struct FactShape {
    std::vector<std::int64_t> usualPossible;     ///< one a criterion, thousandths
    std::vector<model::CriticalFamily> families; ///< one a criterion
    std::vector<std::size_t> sectionSizes;       ///< criteria in each section, in the card's order

    static FactShape of(const model::CardVersion& card);
};

/// The texts and ids of a fact as the small numbers of table fact_code; 0 is none.
struct FactCodes {
    std::uint32_t agent = 0;
    std::uint32_t inspector = 0;
    std::uint32_t cardVersion = 0;
    std::uint32_t queue = 0;
    std::uint32_t callType = 0;

    bool operator==(const FactCodes&) const = default;
};

} // namespace earmark::storage
