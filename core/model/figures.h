#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace earmark::model {

/// Figures found in a recorded call, in seconds; agent-talk-share in percent.
inline constexpr std::string_view kCallFigures[] = {"first-response", "longest-dead-air", "dead-air-total",
                                                    "duration", "agent-talk-share"};
/// Figures found in a written contact, in seconds.
inline constexpr std::string_view kTextFigures[] = {"first-response", "slowest-response", "duration"};

/// Figures found in one recording or written contact, in thousandths. What cannot be told is absent: a mono
/// file, for instance, does not say who spoke.
using Figures = std::map<std::string, std::int64_t>;

} // namespace earmark::model
