#pragma once

#include "core/audio/open_source.h"
#include "core/base/progress.h"

#include <string>

namespace earmark::audio {

/// What the file itself says about a recording, for the call list.
struct MediaFacts {
    std::string container;
    std::string codec;
    int channels = 0;            ///< in the file; 2 for a pair
    int sampleRate = 0;          ///< Hz, as recorded
    std::int64_t durationMs = 0; ///< from decoded frames, never from a header; the longer file of a pair
    std::string
        contentHash; ///< 64 hex digits: BLAKE2b-256 over the file's bytes, a pair's one after the other
    bool truncated = false; ///< plays, but ends before its header says or has damaged parts

    bool operator==(const MediaFacts&) const = default;
};

/// Decodes a recording through to its end without keeping it. Errors as openSource(); Cancelled soon after
/// `cancel` was.
Result<MediaFacts> probe(const CallFiles& files, const Progress* cancel = nullptr);

/// BLAKE2b-256 over the bytes of one or two files, as 64 hex digits; what probe() puts into contentHash.
Result<std::string> contentHash(const CallFiles& files);

} // namespace earmark::audio
