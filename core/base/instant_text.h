#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace earmark {

/// "2026-03-02T01:14:12.345Z" (RFC 3339, UTC, always with milliseconds).
std::string utcText(Instant instant);

/// Reads RFC 3339: "2026-03-02T09:14:12+08:00", "2026-03-02T01:14:12.345Z"; finer fractions are cut off.
/// InvalidArgument for anything else, a time without its offset included.
Result<Instant> parseInstant(std::string_view text);

} // namespace earmark
