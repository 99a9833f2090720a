#pragma once

#include "core/model/quantity.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace earmark::model {

/// The criterion did not arise in this call.
struct NotApplicable {
    bool operator==(const NotApplicable&) const = default;
};

/// One option of a choice.
struct ChosenOption {
    std::string key;
    bool operator==(const ChosenOption&) const = default;
};

/// The options marked of a multiple, by key, sorted; empty is the answer "none".
struct ChosenOptions {
    std::vector<std::string> keys;
    bool operator==(const ChosenOptions&) const = default;
};

/// How often a deduction's slip occurred.
struct Count {
    std::int64_t times = 0;
    bool operator==(const Count&) const = default;
};

/// A measured value, in thousandths of the criterion's unit.
struct MeasuredValue {
    std::int64_t thousandths = 0;
    bool operator==(const MeasuredValue&) const = default;
};

/// What was answered. monostate: nothing yet. bool: a check (or a bonus asked as one). Points: a scale.
using AnswerValue = std::variant<std::monostate, NotApplicable, Points, bool, ChosenOption, ChosenOptions,
                                 Count, MeasuredValue>;

/// A span of the recording that shows what the answer says. startMs <= endMs, milliseconds from its start.
struct Moment {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::string note;

    bool operator==(const Moment&) const = default;
};

/// A part of a written contact that shows what the answer says: code points [start, end) of one message's
/// text.
struct Passage {
    std::int64_t message = 0; ///< which message, counted from 0
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::string quote; ///< the words themselves, so that the evidence outlives the file
    std::string note;

    bool operator==(const Passage&) const = default;
};

/// One criterion's answer with its evidence.
struct Answer {
    AnswerValue value;
    bool severe = false;
    std::string reason;              ///< why fatal or severe; required for either before submitting
    std::vector<std::string> causes; ///< of kCauseKeys
    std::string comment;
    std::vector<Moment> moments;   ///< by start
    std::vector<Passage> passages; ///< by message and start; of written contacts only

    bool operator==(const Answer&) const = default;
    bool isAnswered() const { return !std::holds_alternative<std::monostate>(value); }
    bool isNotApplicable() const { return std::holds_alternative<NotApplicable>(value); }
};

/// Answers by criterion key. The order of answering never matters.
using AnswerSheet = std::map<std::string, Answer>;

/// What is known of the call, by field name ("direction", "call_type", "queue" and the centre's own fields).
using CallFields = std::map<std::string, std::string>;

} // namespace earmark::model
