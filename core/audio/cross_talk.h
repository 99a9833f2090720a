#pragma once

#include "core/audio/hop_mask.h"

#include <vector>

namespace earmark::audio {

/// Hops of a side that the other side's voice explains: what leaks over in the headset or the exchange, at
/// once, and what comes back from a loudspeaker up to 300 ms later, where the two go together so well that it
/// must be an echo. Levels in dBFS, one for each 10 ms.
HopMask crossTalk(const std::vector<float>& levels, const std::vector<float>& other);

} // namespace earmark::audio
