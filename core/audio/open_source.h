#pragma once

#include "core/audio/audio_source.h"
#include "core/base/progress.h"
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
    std::string format =
        {}; ///< a name out of headerlessFormats() that is believed before the extension; or empty

    bool operator==(const CallFiles&) const = default;
};

/// Opens one file by its content. Its extension is asked only where content cannot say: headerless G.711,
/// 16-bit linear, VOX, G.722, G.723.1, G.726, GSM and G.729; `format`, where a person gave one, is believed
/// instead of it. What is compressed is decoded in another process (decode_apart.h). Once `cancel` is
/// cancelled, which must outlive the source, opening and reading end soon. NotFound, InvalidArgument (not a
/// file, or empty), Unsupported, Malformed, Audio, Io, Cancelled; the detail names a remedy.
Result<std::unique_ptr<AudioSource>> openSource(const std::filesystem::path& path,
                                                const Progress* cancel = nullptr,
                                                const std::string& format = {});

/// Opens a call as it is listened to: side 0 the agent, side 1 the customer, at most kMaxCallRate. A pair of
/// files becomes two sides, the shorter one padded with silence.
Result<std::unique_ptr<AudioSource>> openCall(const CallFiles& files, const Progress* cancel = nullptr);

} // namespace earmark::audio
