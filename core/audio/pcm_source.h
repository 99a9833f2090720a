#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/byte_reader.h"
#include "core/audio/wav_header.h"

#include <memory>
#include <vector>

namespace earmark::audio {

/// Samples that lie one by one in a file: linear PCM, floats and G.711, in WAV or without any header.
class PcmSource final : public AudioSource {
public:
    /// `layout.coding` must be set.
    PcmSource(std::shared_ptr<const ByteReader> bytes, const WavLayout& layout);

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_frames; }
    bool truncated() const override { return m_truncated; }

private:
    std::shared_ptr<const ByteReader> m_bytes;
    SourceFormat m_format;
    SampleCoding m_coding;
    std::int64_t m_dataOffset;
    std::int64_t m_frames; ///< whole frames in the file
    bool m_truncated;
    std::int64_t m_position = 0; ///< frames read so far
    std::vector<std::byte> m_buffer;
};

} // namespace earmark::audio
