#pragma once

#include "core/audio/decode_job.h"
#include "core/model/figures.h"

namespace earmark::audio {

/// A silence of both sides counts as dead air from this length on.
inline constexpr std::int64_t kDeadAirMs = 5'000;

/// What a call measures by itself, by the names of model::kCallFigures: "duration"; "longest-dead-air", the
/// longest span in which nobody speaks; "dead-air-total", all such spans of kDeadAirMs and more;
/// "first-response", from the beginning of the recording until the agent speaks; "agent-talk-share" of all
/// speech. The last two need a side for each speaker and somebody who speaks. Empty for a recording that
/// could not be read to its end, whose figures would be those of a part. Of a call that is decoded.
model::Figures figuresOf(const DecodedCall& call);

} // namespace earmark::audio
