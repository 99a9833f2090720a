#pragma once

#include "core/audio/audio_source.h"
#include "core/model/recording.h"

#include <filesystem>
#include <memory>

namespace earmark::audio {

/// Above this rate sound is brought down when it is opened: telephone speech has nothing there.
inline constexpr int kMaxCallRate = 16000;

/// The files of one call and who is on which side.
struct CallFiles {
    std::filesystem::path path;
    std::filesystem::path customerPath; ///< the second file of a pair; else empty
    model::SideLayout sides = model::SideLayout::Unknown;

    bool operator==(const CallFiles&) const = default;
};

/// Opens one file by its content. Its extension is asked only where content cannot say: headerless G.711,
/// 16-bit linear, G.722, GSM and G.729. NotFound, InvalidArgument (not a file, or empty), Unsupported,
/// Malformed, Io; the detail names a remedy.
Result<std::unique_ptr<AudioSource>> openSource(const std::filesystem::path& path);

/// Opens a call as it is listened to: side 0 the agent, side 1 the customer, at most kMaxCallRate. A pair of
/// files becomes two sides, the shorter one padded with silence.
Result<std::unique_ptr<AudioSource>> openCall(const CallFiles& files);

} // namespace earmark::audio
