#include "core/sheets/part_sums.h"

#include <algorithm>
#include <bit>

namespace earmark::sheets {

namespace {

using scoring::CriterionState;

// Which of the numbers that are mostly zero follow.
constexpr std::uint8_t kHasNotApplicable = 0x01;
constexpr std::uint8_t kHasFailed = 0x02;
constexpr std::uint8_t kHasFatal = 0x04;
constexpr std::uint8_t kHasLost = 0x08;
constexpr std::uint8_t kHasCauses = 0x10;
constexpr std::uint8_t kHasAnswered = 0x20;
constexpr std::uint8_t kLostIsDifference = 0x40; // earned = possible − lost
constexpr std::uint8_t kUsualPossible = 0x80;    // possible = answered × the usual points

} // namespace

void PartSums::add(const storage::FactCriterion& criterion, std::int64_t times) {
    if (criterion.state == CriterionState::NotApplicable) notApplicable += times;
    if (criterion.state != CriterionState::Answered) return;
    const std::int64_t lostHere = std::max<std::int64_t>(0, criterion.possible - criterion.earned);
    answered += times;
    failed += criterion.failed ? times : 0;
    fatal += criterion.fatal ? times : 0;
    earned += times * criterion.earned;
    possible += times * criterion.possible;
    lost += times * lostHere;
    if (criterion.causes == 0) return;
    for (std::size_t cause = 0; cause < causes.size(); ++cause)
        if ((criterion.causes & 1u << cause) != 0) {
            causes[cause].findings += times;
            causes[cause].lost += times * lostHere;
        }
}

void PartSums::add(const storage::FactSection& section, std::int64_t times) {
    if (!section.applies) {
        notApplicable += times;
        return;
    }
    answered += times;
    earned += times * section.earned;
    possible += times * section.possible;
    lost += times * std::max<std::int64_t>(0, section.possible - section.earned);
}

void PartSums::merge(const PartSums& other) {
    answered += other.answered;
    notApplicable += other.notApplicable;
    failed += other.failed;
    fatal += other.fatal;
    earned += other.earned;
    possible += other.possible;
    lost += other.lost;
    for (std::size_t cause = 0; cause < causes.size(); ++cause) {
        causes[cause].findings += other.causes[cause].findings;
        causes[cause].lost += other.causes[cause].lost;
    }
}

void PartSums::write(ByteWriter& bytes, std::int64_t usualPossible) const {
    std::uint8_t present = 0;
    const auto note = [&](bool holds, std::uint8_t bit) {
        if (holds) present = static_cast<std::uint8_t>(present | bit);
    };
    std::uint8_t named = 0;
    for (std::size_t cause = 0; cause < causes.size(); ++cause)
        if (causes[cause].findings > 0) named = static_cast<std::uint8_t>(named | 1u << cause);
    const bool usual = possible == answered * usualPossible;
    const bool difference = earned == possible - lost;
    note(notApplicable > 0, kHasNotApplicable);
    note(failed > 0, kHasFailed);
    note(fatal > 0, kHasFatal);
    note(lost > 0, kHasLost);
    note(named != 0, kHasCauses);
    note(answered > 0, kHasAnswered);
    note(difference, kLostIsDifference);
    note(usual, kUsualPossible);
    bytes.byte(present);
    if (notApplicable > 0) bytes.count(notApplicable);
    if (failed > 0) bytes.count(failed);
    if (fatal > 0) bytes.count(fatal);
    if (lost > 0) bytes.count(lost);
    if (answered > 0) {
        bytes.count(answered);
        if (!usual) bytes.integer(possible);
        if (!difference) bytes.integer(earned);
    }
    if (named == 0) return;
    bytes.byte(named);
    for (const Cause& cause : causes) {
        if (cause.findings == 0) continue;
        bytes.count(cause.findings);
        bytes.count(cause.lost);
    }
}

void PartSums::mergeFrom(ByteReader& from, std::int64_t usualPossible) {
    ByteReader bytes = from; // in registers until the end: the inner loop of a dashboard
    const std::uint8_t present = bytes.byte();
    if ((present & kHasNotApplicable) != 0) notApplicable += bytes.count();
    if ((present & kHasFailed) != 0) failed += bytes.count();
    if ((present & kHasFatal) != 0) fatal += bytes.count();
    const std::int64_t lostHere = (present & kHasLost) != 0 ? bytes.count() : 0;
    lost += lostHere;
    if ((present & kHasAnswered) != 0) {
        const std::int64_t answeredHere = bytes.count();
        const std::int64_t possibleHere =
            (present & kUsualPossible) != 0 ? answeredHere * usualPossible : bytes.integer();
        answered += answeredHere;
        possible += possibleHere;
        earned += (present & kLostIsDifference) != 0 ? possibleHere - lostHere : bytes.integer();
    }
    if ((present & kHasCauses) != 0)
        for (unsigned named = bytes.byte(); named != 0; named &= named - 1) {
            const auto cause = static_cast<std::size_t>(std::countr_zero(named));
            if (cause >= causes.size()) ByteReader::refuse();
            causes[cause].findings += bytes.count();
            causes[cause].lost += bytes.count();
        }
    from = bytes;
}

} // namespace earmark::sheets
