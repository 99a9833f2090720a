#pragma once

#include "core/model/answer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::storage {

/// An answer's value as the three columns that hold it.
struct StoredValue {
    std::int64_t kind = 0;   ///< which alternative of model::AnswerValue
    std::int64_t number = 0; ///< points, yes/no, count or measure
    std::string text;        ///< option keys, one a line
};

StoredValue storedValue(const model::AnswerValue& value);
/// Throws a Corrupt failure for a kind that does not exist.
model::AnswerValue valueFrom(const StoredValue& stored);

/// Keys, none of which holds a line break, as one text and back.
std::string joinedLines(const std::vector<std::string>& keys);
std::vector<std::string> splitLines(std::string_view text);

} // namespace earmark::storage
