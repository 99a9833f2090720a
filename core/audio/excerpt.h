#pragma once

#include "core/audio/open_source.h"
#include "core/base/progress.h"

#include <filesystem>
#include <vector>

namespace earmark::audio {

/// A part of a call that is to be heard, milliseconds from its start.
struct HearablePart {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
};

/// Writes a WAV file (16 bit) as long as the call, silent but for these parts, so that every place in the
/// call is the same place in the file. Side 0 is the agent. Errors as openCall(); Cancelled, NoSpace,
/// TooLarge beyond what a WAV file can hold.
Result<void> writeExcerpt(const CallFiles& call, const std::vector<HearablePart>& parts,
                          const std::filesystem::path& target, const Progress& progress);

} // namespace earmark::audio
