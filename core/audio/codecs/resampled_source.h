#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/codecs/av_source.h"

#include <memory>
#include <optional>
#include <vector>

namespace earmark::audio {

/// Another source's sound at another rate. Frame 0 stays frame 0.
class ResampledSource final : public AudioSource {
public:
    static Result<std::unique_ptr<AudioSource>> make(std::unique_ptr<AudioSource> source, int sampleRate);

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override;
    bool truncated() const override { return m_source->truncated(); }

private:
    ResampledSource(std::unique_ptr<AudioSource> source, int sampleRate);

    std::unique_ptr<AudioSource> m_source;
    SourceFormat m_format; ///< the file's own, but for the rate
    AvPtr<SwrContext> m_converter;
    std::array<std::vector<std::int16_t>, kMaxSides> m_input;
    std::array<std::vector<std::int16_t>, kMaxSides> m_output;
    bool m_inputEnded = false;
    std::optional<Error> m_error; ///< that the source ended with
};

} // namespace earmark::audio
