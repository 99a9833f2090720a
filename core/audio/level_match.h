#pragma once

#include "core/audio/decode_job.h"

#include <array>

namespace earmark::audio {

/// The quieter side is raised by no more than this.
inline constexpr double kMostRaisedDb = 18;

/// A factor a side that makes both speak equally loud, by the power of what is speech: the louder side stays,
/// the quieter is raised. Ones where a call has one side, or one of them never speaks. Of a call decoded to
/// its end.
std::array<float, kMaxSides> levelMatchingGains(const DecodedCall& call);

/// The factor of a level in decibels.
float gainOfDb(double db);

} // namespace earmark::audio
