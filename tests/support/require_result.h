#pragma once

#include "core/base/result.h"
#include "tests/support/catch.h"

#include <string>

namespace earmark::test {

/// The value of a Result; an Error fails the test with its own words.
template <class T>
T valueOf(Result<T> result) {
    if (!result) FAIL(std::string(errorCodeName(result.error().code)) + ": " + describe(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

} // namespace earmark::test
