#include "core/sheets/score_sums.h"

namespace earmark::sheets {

void AccuracySums::merge(const AccuracySums& other, std::int64_t times) {
    for (std::size_t family = 0; family < kFamilies; ++family) {
        families[family].applicable += times * other.families[family].applicable;
        families[family].defective += times * other.families[family].defective;
    }
    answeredNonCritical += times * other.answeredNonCritical;
    failedNonCritical += times * other.failedNonCritical;
}

void AccuracySums::write(ByteWriter& bytes) const {
    std::uint8_t present = 0;
    for (std::size_t family = 0; family < kFamilies; ++family)
        if (families[family].applicable > 0) present = static_cast<std::uint8_t>(present | 1u << family);
    bytes.byte(present);
    for (const Family& family : families) {
        if (family.applicable == 0) continue;
        bytes.count(family.applicable);
        bytes.count(family.defective);
    }
    bytes.count(answeredNonCritical);
    bytes.count(failedNonCritical);
}

AccuracySums AccuracySums::read(ByteReader& bytes) {
    AccuracySums sums;
    const std::uint8_t present = bytes.byte();
    for (std::size_t family = 0; family < kFamilies; ++family) {
        if ((present & 1u << family) == 0) continue;
        sums.families[family].applicable = bytes.count();
        sums.families[family].defective = bytes.count();
    }
    sums.answeredNonCritical = bytes.count();
    sums.failedNonCritical = bytes.count();
    return sums;
}

void ScoreSums::merge(const ScoreSums& other) {
    count += other.count;
    passed += other.passed;
    fatal += other.fatal;
    scores.merge(other.scores);
    accuracy.merge(other.accuracy);
}

void ScoreSums::write(ByteWriter& bytes) const {
    bytes.count(count);
    bytes.count(passed);
    bytes.count(fatal);
    bytes.number(scores.count());
    bytes.integer(scores.sum());
    bytes.wide(scores.squares());
    accuracy.write(bytes);
}

ScoreSums ScoreSums::read(ByteReader& bytes) {
    ScoreSums sums;
    sums.count = bytes.count();
    sums.passed = bytes.count();
    sums.fatal = bytes.count();
    const auto scored = static_cast<std::size_t>(bytes.number());
    const std::int64_t sum = bytes.integer();
    sums.scores = statistics::ExactTally(scored, sum, bytes.wide());
    sums.accuracy = AccuracySums::read(bytes);
    return sums;
}

} // namespace earmark::sheets
