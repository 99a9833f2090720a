#pragma once

#include "core/audio/decode_apart.h"
#include "core/audio/decoder/decoder_host.h"

#include <optional>

namespace earmark::audio {

/// Sound that a decoder in another process makes (Linux only). What the decoder says is checked: it may have
/// been taken over by the file it reads.
class ApartSource final : public AudioSource {
public:
    static Result<std::unique_ptr<AudioSource>> open(DecoderHost& host, const ApartFile& file,
                                                     const DecoderLimits& limits, const Progress* cancel);
    ~ApartSource() override;
    ApartSource(const ApartSource&) = delete;
    ApartSource& operator=(const ApartSource&) = delete;

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_claimedFrames; }
    bool truncated() const override { return m_truncated; }

private:
    ApartSource(std::unique_ptr<Decoder> decoder, const ApartFile& file, const DecoderLimits& limits,
                const Progress* cancel);

    Result<void> begin(const ApartFile& file);
    Result<void> takeFormat(const FromDecoder& opened);
    Result<FromDecoder> await();
    Result<bool> nextBlock();
    Error broken(const char* detail);
    Error howItEnded();

    std::unique_ptr<Decoder> m_decoder;
    const std::string m_subject;
    const DecoderLimits m_limits;
    const Progress* m_cancel;
    const std::int16_t* m_shared = nullptr;
    SourceFormat m_format;
    std::int64_t m_claimedFrames = 0;
    std::int64_t m_delivered = 0;
    std::uint32_t m_block = 0;
    std::size_t m_blockFrames = 0; ///< 0: no block is ours now
    std::size_t m_blockTaken = 0;
    bool m_ended = false;
    bool m_truncated = false;
    std::optional<Error> m_error; ///< once it failed it goes on to say so
};

} // namespace earmark::audio
