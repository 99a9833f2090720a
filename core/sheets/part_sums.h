#pragma once

#include "core/sheets/bytes.h"
#include "core/storage/fact.h"

#include <array>
#include <cstdint>

namespace earmark::sheets {

/// One criterion's or section's part in a group of evaluations. Points in thousandths.
struct PartSums {
    /// What was put down to one cause (model::kCauseKeys). An answer with several causes counts in each.
    struct Cause {
        std::int64_t findings = 0;
        std::int64_t lost = 0;
        bool operator==(const Cause&) const = default;
    };

    std::int64_t answered = 0;
    std::int64_t notApplicable = 0;
    std::int64_t failed = 0;
    std::int64_t fatal = 0;
    std::int64_t earned = 0;
    std::int64_t possible = 0;
    std::int64_t lost = 0; ///< Σ max(0, possible − earned): a bonus never loses
    std::array<Cause, storage::kCauseCount> causes{};

    bool operator==(const PartSums&) const = default;

    void add(const storage::FactCriterion& criterion, std::int64_t times = 1);
    void add(const storage::FactSection& section, std::int64_t times = 1);
    void merge(const PartSums& other);
    /// `usualPossible` is what one answer can earn as a rule; sums that follow from it take no room.
    void write(ByteWriter& bytes, std::int64_t usualPossible) const;
    /// Adds what was written with the same usual points: most reading is adding up.
    void mergeFrom(ByteReader& bytes, std::int64_t usualPossible);
};

} // namespace earmark::sheets
