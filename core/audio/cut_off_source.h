#pragma once

#include "core/audio/audio_source.h"

#include <memory>
#include <utility>

namespace earmark::audio {

/// Sound from a file whose header promises more than is there, or was never finished: its decoder cannot
/// know.
class CutOffSource final : public AudioSource {
public:
    explicit CutOffSource(std::unique_ptr<AudioSource> source)
        : m_source(std::move(source)) {}

    const SourceFormat& format() const override { return m_source->format(); }
    Result<std::size_t> read(const Planes& out) override { return m_source->read(out); }
    std::int64_t claimedFrames() const override { return m_source->claimedFrames(); }
    bool truncated() const override { return true; }

private:
    std::unique_ptr<AudioSource> m_source;
};

} // namespace earmark::audio
