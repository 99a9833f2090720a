#pragma once

#include "core/model/quantity.h"

#include <string>
#include <variant>
#include <vector>

namespace earmark::model {

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In };

/// What a test compares with: a number (points, count or measure, in thousandths), yes/no, or a text
/// (an option's key, or a field's value).
using TestValue = std::variant<Points, bool, std::string>;

/// One test on an earlier criterion's answer or on a field of the call. A test of an unanswered, N/A,
/// switched-off or missing value is false, NotEqual included.
struct Test {
    enum class Subject { Criterion, Field };

    Subject subject = Subject::Criterion;
    std::string key; ///< criterion key or call field name
    Comparison comparison = Comparison::Equal;
    std::vector<TestValue>
        values; ///< one value; In takes one or more; Equal on a multiple compares the whole set

    bool operator==(const Test&) const = default;
};

/// Nested all/any of tests. There is no "not". An empty All holds, an empty Any does not.
struct Condition {
    enum class Kind { Test, All, Any };

    Kind kind = Kind::All;
    Test test;                    ///< for Kind::Test
    std::vector<Condition> parts; ///< for Kind::All and Kind::Any

    bool operator==(const Condition&) const = default;
};

} // namespace earmark::model
