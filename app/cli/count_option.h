#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>

namespace earmark::cli {

constexpr std::int64_t kMostCounted = 1'000'000'000; ///< more than any store holds

/// For an option that counts: a whole number from `least` to `most`. Anything else is wrong usage, said with
/// this range.
CLI::Validator countFrom(std::int64_t least, std::int64_t most = kMostCounted);

} // namespace earmark::cli
