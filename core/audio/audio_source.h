#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace earmark::audio {

/// A call has two sides at most: whatever further channels a file has are not read.
inline constexpr int kMaxSides = 2;

/// What a recording is, as its content says.
struct SourceFormat {
    std::string container; ///< "WAV", "Ogg", "raw G.722" …
    std::string codec;     ///< "PCM 16 bit", "mu-law", "mp3" …
    int channels = 0;      ///< in the file, 1 or more
    int sampleRate = 0;    ///< Hz

    bool operator==(const SourceFormat&) const = default;
    int sides() const { return channels < kMaxSides ? channels : kMaxSides; }
};

/// Room for decoded samples, one plane a side. Only the first sides() planes are used.
struct Planes {
    std::array<std::int16_t*, kMaxSides> side{};
    std::size_t frames = 0;
};

/// Decodes one recording from its beginning to its end, once. Not thread-safe; one thread owns it.
/// Declared lengths are never trusted: a source ends where its decoded frames end.
class AudioSource {
public:
    virtual ~AudioSource() = default;

    virtual const SourceFormat& format() const = 0;
    /// Writes the next frames and returns how many; fewer than asked for is no sign of the end, 0 is.
    /// An Error means that nothing further can be decoded; what came before remains good.
    virtual Result<std::size_t> read(const Planes& out) = 0;
    /// Frames that the file claims or that its size suggests; 0 when unknown. For progress only.
    virtual std::int64_t claimedFrames() const = 0;
    /// After the end: whether the file stops before its header says, or its header was never finished, or
    /// parts of it could not be decoded.
    virtual bool truncated() const = 0;
};

} // namespace earmark::audio
