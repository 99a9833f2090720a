#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <cstdint>

namespace earmark::scoring {

/// Why an answer's value cannot stand; None when it can.
enum class AnswerProblem {
    None,
    Unanswered,
    NotApplicableRefused,
    WrongKind,
    OutOfRange,
    OffStep,
    UnknownOption,
    RepeatedOption,
    OutsideBands,
};

/// What one answer's value earns by itself, before weights, conditions and fatal rules.
struct Verdict {
    AnswerProblem problem = AnswerProblem::None;
    std::int64_t earned = 0; ///< thousandths of a point; 0 for N/A and for every problem
};

Verdict judge(const model::Criterion& criterion, const model::AnswerValue& value);

/// What the criterion makes possible: its maximum, or 0 for a deduction and a bonus. Thousandths.
std::int64_t possiblePoints(const model::Criterion& criterion);

/// Whether the answer lost points, so that it could be called severe.
bool lostPoints(const model::Criterion& criterion, std::int64_t earned);

/// Whether an answered criterion meets a fatal rule's trigger.
bool isMet(const model::FatalTrigger& trigger, const model::Criterion& criterion, const model::Answer& answer,
           std::int64_t earned);

/// The band of a measure that holds a value, or nothing where the table leaves it out.
const model::MeasureBand* findMeasureBand(const model::Criterion& criterion, std::int64_t thousandths);

/// Whether [lower, upper] holds a value when one of its ends is open to the neighbouring band. A missing end
/// is open to infinity; the first band keeps its lower end and the last its upper one.
template <class Number>
bool bandHolds(const Number* lower, const Number* upper, const Number& value, model::ClosedEnd closedEnd,
               bool first, bool last) {
    const bool ownsLower = first || closedEnd == model::ClosedEnd::Lower;
    const bool ownsUpper = last || closedEnd == model::ClosedEnd::Upper;
    if (lower && (value < *lower || (value == *lower && !ownsLower))) return false;
    return !(upper && (value > *upper || (value == *upper && !ownsUpper)));
}

} // namespace earmark::scoring
