#pragma once

#include "core/audio/audio_source.h"

#include <memory>
#include <span>
#include <vector>

namespace earmark::audio {

/// Sound whose beginning is looked at before it is read: plays what was looked at, then goes on.
class ReadAheadSource final : public AudioSource {
public:
    explicit ReadAheadSource(std::unique_ptr<AudioSource> source)
        : m_source(std::move(source)) {}

    /// Looks at the first `frames`, before any is read; at fewer where the sound ends or breaks before.
    void look(std::size_t frames);
    /// The first side of what was looked at.
    std::span<const std::int16_t> beginning() const { return std::span(m_planes[0]).first(m_ahead); }

    const SourceFormat& format() const override { return m_source->format(); }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_source->claimedFrames(); }
    bool truncated() const override { return m_source->truncated(); }

private:
    std::unique_ptr<AudioSource> m_source;
    std::array<std::vector<std::int16_t>, kMaxSides> m_planes;
    std::size_t m_ahead = 0; ///< frames looked at
    std::size_t m_taken = 0; ///< of them, already read
};

} // namespace earmark::audio
