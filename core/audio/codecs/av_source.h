#pragma once

#include "core/audio/audio_source.h"
#include "core/audio/codecs/codec_module.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

#include <memory>
#include <vector>

namespace earmark::audio {

struct AvDeleter {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVIOContext* io) const {
        av_freep(&io->buffer);
        avio_context_free(&io);
    }
    void operator()(SwrContext* context) const { swr_free(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
template <class T>
using AvPtr = std::unique_ptr<T, AvDeleter>;

/// Sound through libav: containers and codecs by whitelist, bytes only through our reader, never another
/// file.
class AvSource final : public AudioSource {
public:
    static Result<std::unique_ptr<AudioSource>> open(CodecModule::Bytes bytes, const std::string& subject,
                                                     const std::string& extension);

    /// As CodecModule::prepareDecoders.
    static void prepareDecoders();

    const SourceFormat& format() const override { return m_format; }
    Result<std::size_t> read(const Planes& out) override;
    std::int64_t claimedFrames() const override { return m_claimedFrames; }
    bool truncated() const override;

private:
    struct FrameKind {
        int sampleFormat = -1;
        int sampleRate = 0;
        int channels = 0;

        bool operator==(const FrameKind&) const = default;
    };

    explicit AvSource(CodecModule::Bytes bytes)
        : m_bytes(std::move(bytes)) {}

    Result<void> openContainer(const std::string& subject, const std::string& extension);
    Result<void> openDecoder(const std::string& subject);
    Result<void> tryBeginning(const std::string& subject);
    void estimateLength();

    bool decodeMore();
    bool takeFrames();
    void append(const AVFrame& frame);
    void appendReals(const AVFrame& frame);
    void appendConverted(const AVFrame& frame);
    bool prepareConverter(const AVFrame& frame);
    void insertSilence(int frames);
    std::size_t pending() const { return m_pending[0].size() - m_taken; }

    static int readBytes(void* self, std::uint8_t* buffer, int size);
    static std::int64_t seekBytes(void* self, std::int64_t offset, int whence);

    CodecModule::Bytes m_bytes;
    std::int64_t m_bytePosition = 0;
    AvPtr<AVIOContext> m_io;
    AvPtr<AVFormatContext> m_container;
    AvPtr<AVCodecContext> m_decoder;
    AvPtr<SwrContext> m_converter; ///< for all but 16 bit and planes of real samples
    FrameKind m_converts;          ///< what it takes
    AvPtr<AVFrame> m_frame;
    AvPtr<AVPacket> m_packet;
    int m_stream = -1;
    SourceFormat m_format;
    std::int64_t m_claimedFrames = 0;
    bool m_claimIsMeasured = false; ///< the claim comes from the file, not from its bit rate
    bool m_isOgg = false;
    bool m_inputEnded = false;

    std::array<std::vector<std::int16_t>, kMaxSides> m_pending; ///< decoded, not yet read
    std::size_t m_taken = 0;                                    ///< frames of m_pending already read
    std::vector<std::uint8_t*> m_planes;                        ///< where each channel is converted to
    std::vector<std::int16_t> m_unheard;                        ///< takes the channels beyond the two sides
    std::int64_t m_delivered = 0;
    std::int64_t m_goodPackets = 0;
    std::int64_t m_badPackets = 0;
};

} // namespace earmark::audio
