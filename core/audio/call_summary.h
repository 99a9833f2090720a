#pragma once

#include "core/audio/decode_job.h"

#include <optional>
#include <vector>

namespace earmark::audio {

/// What one side of a call amounts to.
struct SideSummary {
    double peakDb = 0;   ///< dBFS of the loudest sample; −96 when silent
    double rmsDb = 0;    ///< dBFS over the whole length
    double speechDb = 0; ///< dBFS over what is speech; −96 when there is none
    std::int64_t spokenMs = 0;
};

/// A call in figures, as `earmark-cli analyse` prints them.
struct CallSummary {
    std::int64_t lengthMs = 0;
    std::vector<SideSummary> sides; ///< agent, customer; one alone for a mono call
    /// Agent's share of all speech, 0 … 1; absent for mono calls and where nobody speaks.
    std::optional<double> talkRatio;
    /// The longest span in which nobody speaks.
    std::int64_t longestDeadAirMs = 0;
    std::int64_t longestDeadAirAtMs = 0;
    bool truncated = false;
};

/// Of a call decoded to its end.
CallSummary summarize(const DecodedCall& call);

} // namespace earmark::audio
