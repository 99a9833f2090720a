#include "tests/bench/plain_decode.h"

#include "tests/bench/audio_rows.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace earmark::bench {

void readThroughSndfile(const std::filesystem::path& path, const TakeBlock& take) {
    SF_INFO info{};
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &info);
    if (file == nullptr) return;
    std::vector<short> block(65536);
    const sf_count_t room = static_cast<sf_count_t>(block.size()) / info.channels;
    for (;;) {
        const sf_count_t frames = sf_readf_short(file, block.data(), room);
        if (frames <= 0) break;
        take(std::span(block).first(static_cast<std::size_t>(frames * info.channels)), info);
    }
    sf_close(file);
}

namespace {

namespace fs = std::filesystem;

/// The formats that libav does not know by their extension.
const AVInputFormat* containerOf(const fs::path& path) {
    const std::string extension = path.extension().string();
    if (extension == ".g723_1" || extension == ".g726") return av_find_input_format(extension.c_str() + 1);
    return nullptr;
}

struct Closer {
    void operator()(AVFormatContext* all) const { avformat_close_input(&all); }
    void operator()(AVCodecContext* one) const { avcodec_free_context(&one); }
    void operator()(AVPacket* one) const { av_packet_free(&one); }
    void operator()(AVFrame* one) const { av_frame_free(&one); }
};
template <class T>
using Owned = std::unique_ptr<T, Closer>;

/// Seconds of sound that came out.
double decodeWithLibav(const fs::path& path) {
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* opened = nullptr;
    if (avformat_open_input(&opened, path.c_str(), containerOf(path), nullptr) < 0) return 0;
    const Owned<AVFormatContext> container(opened);
    if (avformat_find_stream_info(opened, nullptr) < 0) return 0;
    const AVCodec* codec = nullptr;
    const int stream = av_find_best_stream(opened, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (stream < 0) return 0;
    const Owned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(decoder.get(), opened->streams[stream]->codecpar);
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return 0;
    const Owned<AVPacket> packet(av_packet_alloc());
    const Owned<AVFrame> frame(av_frame_alloc());
    std::int64_t frames = 0;
    while (av_read_frame(opened, packet.get()) >= 0) {
        if (packet->stream_index == stream && avcodec_send_packet(decoder.get(), packet.get()) >= 0)
            while (avcodec_receive_frame(decoder.get(), frame.get()) >= 0)
                frames += frame->nb_samples;
        av_packet_unref(packet.get());
    }
    return decoder->sample_rate > 0 ? static_cast<double>(frames) / decoder->sample_rate : 0;
}

double decodeWithSndfile(const fs::path& path) {
    double seconds = 0;
    readThroughSndfile(path, [&](std::span<const short> block, const SF_INFO& info) {
        seconds += static_cast<double>(block.size()) / info.channels / info.samplerate;
    });
    return seconds;
}

struct Timed {
    double ms = 0;
    double seconds = 0;
};

Timed timeOf(double (*decode)(const fs::path&), const fs::path& path) {
    const auto start = Clock::now();
    const double seconds = decode(path);
    return {msSince(start), seconds};
}

} // namespace

double fastestDecodeMs(const fs::path& path) {
    const Timed libav = timeOf(decodeWithLibav, path);
    const Timed sndfile = timeOf(decodeWithSndfile, path);
    const double whole = 0.95 * std::max(libav.seconds, sndfile.seconds); // who gives up early is not quick
    if (libav.seconds < whole) return sndfile.ms;
    return sndfile.seconds < whole ? libav.ms : std::min(libav.ms, sndfile.ms);
}

} // namespace earmark::bench
