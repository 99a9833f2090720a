#pragma once

#include "core/audio/audio_source.h"

#include <memory>
#include <optional>
#include <vector>

namespace earmark::audio {

/// Two recordings as the two sides of one call: the first side of each. The shorter is padded with silence.
class PairSource final : public AudioSource {
public:
    /// Both must have the same sample rate.
    PairSource(std::unique_ptr<AudioSource> agent, std::unique_ptr<AudioSource> customer);

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override;
    bool truncated() const override;

private:
    struct Side {
        std::unique_ptr<AudioSource> source;
        bool ended = false;
    };
    std::size_t fill(Side& side, std::int16_t* out, std::size_t frames);

    std::array<Side, kMaxSides> m_sides;
    SourceFormat m_format;
    std::optional<Error> m_error;        ///< that a side ended with
    std::vector<std::int16_t> m_ignored; ///< takes a second channel that nobody asked for
};

/// A recording with its two sides exchanged.
class SwappedSource final : public AudioSource {
public:
    explicit SwappedSource(std::unique_ptr<AudioSource> source)
        : m_source(std::move(source)) {}

    const SourceFormat& format() const override { return m_source->format(); }
    Result<std::size_t> read(const Planes& out) override {
        return m_source->read({{out.side[1], out.side[0]}, out.frames});
    }
    std::int64_t claimedFrames() const override { return m_source->claimedFrames(); }
    bool truncated() const override { return m_source->truncated(); }

private:
    std::unique_ptr<AudioSource> m_source;
};

} // namespace earmark::audio
