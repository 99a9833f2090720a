#pragma once

#include "core/sheets/bytes.h"
#include "core/statistics/exact_tally.h"
#include "core/storage/fact_record.h"

#include <array>
#include <cstdint>

namespace earmark::sheets {

/// How one evaluation, or many, fared in the criteria that a critical family holds, and in those that none
/// holds (docs/scoring.md, "Errors and accuracy"). Of one evaluation each family's numbers are 0 or 1.
struct AccuracySums {
    struct Family {
        std::int64_t applicable = 0; ///< evaluations with an applicable criterion of it
        std::int64_t defective = 0;  ///< those with one that failed
        auto operator<=>(const Family&) const = default;
    };
    static constexpr std::size_t kFamilies = 3;
    std::array<Family, kFamilies> families{}; ///< customer, business, compliance
    std::int64_t answeredNonCritical = 0;     ///< criteria, pooled
    std::int64_t failedNonCritical = 0;

    auto operator<=>(const AccuracySums&) const = default;

    void merge(const AccuracySums& other, std::int64_t times = 1);
    void write(ByteWriter& bytes) const;
    static AccuracySums read(ByteReader& bytes);
};

/// The scores of a group of evaluations, as sums that can be merged in any order.
struct ScoreSums {
    std::int64_t count = 0;
    std::int64_t passed = 0;
    std::int64_t fatal = 0;
    statistics::ExactTally scores; ///< of the scorable ones, in millionths
    AccuracySums accuracy;

    /// A fact: a record's header, or the attributes of one in a block.
    template <class Fact>
    void add(const Fact& fact, std::int64_t finalMillionths, const AccuracySums& accuracyOfFact) {
        ++count;
        passed += fact.passed ? 1 : 0;
        fatal += fact.failed ? 1 : 0;
        if (fact.scored) scores.add(finalMillionths);
        accuracy.merge(accuracyOfFact);
    }
    void add(const storage::RecordHeader& fact, const AccuracySums& accuracyOfFact) {
        add(fact, fact.finalMillionths, accuracyOfFact);
    }
    void merge(const ScoreSums& other);
    void write(ByteWriter& bytes) const;
    static ScoreSums read(ByteReader& bytes);
};

} // namespace earmark::sheets
