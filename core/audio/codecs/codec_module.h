#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/byte_reader.h"
#include "core/audio/codecs/rate_converter.h"
#include "core/base/result.h"

#include <memory>
#include <string>

namespace earmark::audio {

/// What the loadable module with libav and libsndfile offers. They are kept out of the program itself because
/// loading them takes 40 ms, which a start that only lists calls or acknowledges an evaluation must not pay.
struct CodecModule {
    using Source = Result<std::unique_ptr<AudioSource>>;
    using Bytes = std::shared_ptr<const ByteReader>;

    /// Any container and codec on libav's whitelist, by content; `extension` (lower case, no dot) helps only
    /// where content cannot say; continues with libsndfile where libav gives up before the end. `subject`
    /// names the file in errors.
    Source (*openWithAv)(Bytes bytes, const std::string& subject, const std::string& extension);
    /// FLAC by libsndfile; continues with libav where libsndfile gives up before the end.
    Source (*openFlac)(Bytes bytes, const std::string& subject);
    /// Whatever libsndfile understands.
    Source (*openWithSndfile)(Bytes bytes, const std::string& subject);
    /// Has the common decoders compute their tables, which processes forked from this one then share.
    void (*prepareDecoders)();
    /// The same sound at another rate.
    Source (*resample)(std::unique_ptr<AudioSource> source, int sampleRate);
    /// For playing at a rate that the device asks for.
    Result<std::unique_ptr<RateConverter>> (*makeRateConverter)(int fromRate, int toRate);
};

/// The name under which the module exports its `const CodecModule* ()`.
inline constexpr const char* kCodecModuleEntry = "earmarkCodecModule";

} // namespace earmark::audio
