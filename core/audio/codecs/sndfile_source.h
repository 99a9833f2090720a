#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/codecs/codec_module.h"

#include <sndfile.h>

#include <functional>
#include <memory>
#include <vector>

namespace earmark::audio {

/// Sound through libsndfile: FLAC, and a second opinion where libav fails.
class SndfileSource final : public AudioSource {
public:
    static Result<std::unique_ptr<AudioSource>> open(CodecModule::Bytes bytes, const std::string& subject);

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_claimedFrames; }
    bool truncated() const override { return m_delivered < m_claimedFrames; }

private:
    struct Closer {
        void operator()(SNDFILE* file) const { sf_close(file); }
    };

    explicit SndfileSource(CodecModule::Bytes bytes)
        : m_bytes(std::move(bytes)) {}

    static SF_VIRTUAL_IO callbacks();
    sf_count_t readInterleaved(sf_count_t frames, std::size_t channels);

    CodecModule::Bytes m_bytes;
    sf_count_t m_bytePosition = 0;
    std::unique_ptr<SNDFILE, Closer> m_file;
    SourceFormat m_format;
    std::int64_t m_claimedFrames = 0;
    std::int64_t m_delivered = 0;
    bool m_isReal = false;
    std::vector<std::int16_t> m_interleaved;
    std::vector<float> m_reals;
};

/// Reads one source and, should it end before its own claim, goes on in another at the same place.
class SecondOpinionSource final : public AudioSource {
public:
    using Opener = std::function<Result<std::unique_ptr<AudioSource>>()>;

    SecondOpinionSource(std::unique_ptr<AudioSource> first, Opener second)
        : m_current(std::move(first))
        , m_openSecond(std::move(second))
        , m_format(m_current->format()) {}

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_current->claimedFrames(); }
    bool truncated() const override { return m_switched || m_current->truncated(); }

private:
    bool switchToSecond();

    std::unique_ptr<AudioSource> m_current;
    Opener m_openSecond;
    SourceFormat m_format;
    std::int64_t m_delivered = 0;
    bool m_switched = false;
};

} // namespace earmark::audio
