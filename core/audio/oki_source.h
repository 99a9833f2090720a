#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/byte_reader.h"

#include <memory>
#include <optional>
#include <vector>

namespace earmark::audio {

/// Dialogic VOX: headerless ADPCM of 4 bits a sample at 8 kHz, one side, the high half of a byte first. After
/// the Dialogic ADPCM algorithm as published (OKI MSM6258: 49 steps, 12-bit output).
class OkiSource final : public AudioSource {
public:
    explicit OkiSource(std::shared_ptr<const ByteReader> bytes);

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return 2 * m_bytes->size(); }
    bool truncated() const override { return m_unreadable; }

private:
    std::int16_t expand(std::size_t code);

    std::shared_ptr<const ByteReader> m_bytes;
    SourceFormat m_format{"raw VOX", "OKI ADPCM", 1, 8000};
    std::vector<std::byte> m_buffer;
    std::int64_t m_position = 0;        ///< bytes read
    int m_predicted = 0;                ///< 12 bits, signed
    std::size_t m_row = 0;              ///< of the table of effects: that of the step in force
    std::optional<std::int16_t> m_kept; ///< the second sample of a byte, when there was room for one only
    bool m_unreadable = false;
};

} // namespace earmark::audio
