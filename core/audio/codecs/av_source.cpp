#include "core/audio/codecs/av_source.h"

#include "core/audio/codecs/ogg_end.h"
#include "core/audio/codecs/real_samples.h"
#include "core/audio/codecs/swr_slack.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string_view>

namespace earmark::audio {

namespace {

constexpr int kIoBytes = 32768;
constexpr unsigned kProbeBytes = 1 << 20;
constexpr unsigned kHeadBytes = 1 << 12; ///< looked at for a header where a file's name says that it has none
constexpr std::size_t kMaxAllocation = 64u << 20; ///< a mutated file once asked for 1.7 GB
constexpr int kTrialPackets = 32;
constexpr int kMaxSampleRate = 384000;

/// Containers that recorders leave. Playlists and everything that opens further files are not among them.
constexpr const char* kContainers =
    "wav,w64,mp3,ogg,flac,aac,mov,mp4,m4a,matroska,webm,matroska,webm,amr,amrnb,"
    "amrwb,gsm,g722,g723_1,g726,g726le,g729,au,aiff,caf,voc,asf,asf_o";
constexpr const char* kCodecs =
    "aac,adpcm_g722,adpcm_g726,adpcm_g726le,g722,g726,g726le,adpcm_ima_oki,adpcm_ima_qt,adpcm_ima_wav,adpcm_"
    "ms,"
    "adpcm_yamaha,alac,amrnb,amrwb,flac,g723_1,g729,gsm,gsm_ms,ilbc,mp2,mp2float,mp3,mp3float,opus,pcm_alaw,"
    "pcm_f32be,pcm_f32le,pcm_f64be,pcm_f64le,pcm_mulaw,pcm_s16be,pcm_s16le,pcm_s24be,pcm_s24le,pcm_s32be,"
    "pcm_s32le,pcm_s8,pcm_u8,speex,truespeech,vorbis,wmav1,wmav2,wmavoice,wmapro";

bool isListed(std::string_view name, std::string_view list) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (list.substr(0, comma) == name) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

/// A demuxer's own name may be a list ("mov,mp4,m4a,3gp"): all of them name the same thing.
bool containerAllowed(std::string_view names) {
    while (!names.empty()) {
        const std::size_t comma = std::min(names.find(','), names.size());
        if (isListed(names.substr(0, comma), kContainers)) return true;
        names.remove_prefix(std::min(comma + 1, names.size()));
    }
    return false;
}

std::string wordsOf(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return text;
}

Error unreadable(const std::string& subject, const std::string& why) {
    return {ErrorCode::Malformed, subject,
            "this is not a sound recording, or it is damaged (" + why +
                "); ask the recorder for the file again"};
}

void prepareLibrary() {
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(kMaxAllocation);
    });
}

int refuseOtherFiles(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EACCES);
}

bool isAmr(AVCodecID id) {
    return id == AV_CODEC_ID_AMR_NB || id == AV_CODEC_ID_AMR_WB;
}

/// Raw GSM has a signature of four bits a frame; random bytes decode without complaint otherwise.
bool hasGsmSignature(const ByteReader& bytes) {
    constexpr int kFrameBytes = 33;
    const std::int64_t frames = std::min<std::int64_t>(bytes.size() / kFrameBytes, 100);
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        std::byte first{};
        if (bytes.readAt(frame * kFrameBytes, {&first, 1}) != 1 || (first >> 4) != std::byte{0xd})
            return false;
    }
    return frames > 0;
}

/// Headerless formats that libav knows, but not by their extension.
const AVInputFormat* headerlessContainer(const std::string& extension) {
    if (extension == "g726" || extension == "g726le") return av_find_input_format(extension.c_str());
    if (extension == "g723") return av_find_input_format("g723_1");
    return nullptr;
}

} // namespace

int AvSource::readBytes(void* self, std::uint8_t* buffer, int size) {
    auto& source = *static_cast<AvSource*>(self);
    const std::size_t got = source.m_bytes->readAt(
        source.m_bytePosition, std::as_writable_bytes(std::span(buffer, static_cast<std::size_t>(size))));
    source.m_bytePosition += static_cast<std::int64_t>(got);
    return got == 0 ? AVERROR_EOF : static_cast<int>(got);
}

std::int64_t AvSource::seekBytes(void* self, std::int64_t offset, int whence) {
    auto& source = *static_cast<AvSource*>(self);
    const std::int64_t size = source.m_bytes->size();
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return size;
    case SEEK_CUR:
        offset += source.m_bytePosition;
        break;
    case SEEK_END:
        offset += size;
        break;
    case SEEK_SET:
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0 || offset > size) return AVERROR(EINVAL);
    source.m_bytePosition = offset;
    return offset;
}

Result<std::unique_ptr<AudioSource>> AvSource::open(CodecModule::Bytes bytes, const std::string& subject,
                                                    const std::string& extension) {
    prepareLibrary();
    std::unique_ptr<AvSource> source(new AvSource(std::move(bytes)));
    if (auto done = source->openContainer(subject, extension); !done) return done.error();
    if (auto done = source->openDecoder(subject); !done) return done.error();
    source->estimateLength();
    if (auto done = source->tryBeginning(subject); !done) return done.error();
    return std::unique_ptr<AudioSource>(std::move(source));
}

void AvSource::prepareDecoders() {
    prepareLibrary();
    for (const AVCodecID id :
         {AV_CODEC_ID_MP3, AV_CODEC_ID_AAC, AV_CODEC_ID_OPUS, AV_CODEC_ID_AMR_NB, AV_CODEC_ID_G729,
          AV_CODEC_ID_G723_1, AV_CODEC_ID_GSM, AV_CODEC_ID_ADPCM_G722}) {
        const AVCodec* codec = avcodec_find_decoder(id);
        if (codec == nullptr) continue;
        const AvPtr<AVCodecContext> decoder(avcodec_alloc_context3(codec));
        decoder->sample_rate = 8000;
        av_channel_layout_default(&decoder->ch_layout, 1);
        // The tables are there even where the decoder then misses what a file would tell it.
        static_cast<void>(avcodec_open2(decoder.get(), codec, nullptr));
    }
}

Result<void> AvSource::openContainer(const std::string& subject, const std::string& extension) {
    m_io.reset(avio_alloc_context(static_cast<unsigned char*>(av_malloc(kIoBytes)), kIoBytes, 0, this,
                                  &AvSource::readBytes, nullptr, &AvSource::seekBytes));
    const AVInputFormat* kind = nullptr;
    const std::string hint = "recording." + extension;
    const AVInputFormat* headerless = headerlessContainer(extension);
    const unsigned probed = headerless != nullptr ? kHeadBytes : kProbeBytes;
    const int score = av_probe_input_buffer2(m_io.get(), &kind, hint.c_str(), nullptr, 0, probed);
    const bool unsure = kind == nullptr || score <= AVPROBE_SCORE_RETRY;
    if (score < 0 || (headerless != nullptr && unsure)) kind = headerless;
    if (kind == nullptr) return unreadable(subject, "no known sound format");
    if (!containerAllowed(kind->name))
        return Error{ErrorCode::Unsupported, subject,
                     "this looks like \"" + std::string(kind->long_name) +
                         "\", which is not a format of recordings; export it as WAV"};
    if (std::strcmp(kind->name, "gsm") == 0 && !hasGsmSignature(*m_bytes))
        return unreadable(subject, "no GSM frames");

    AVFormatContext* context = avformat_alloc_context();
    context->pb = m_io.get();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->io_open = &refuseOtherFiles;
    context->probesize = kProbeBytes;
    context->max_analyze_duration = AV_TIME_BASE / 2;
    context->format_whitelist = av_strdup(kContainers);
    context->codec_whitelist = av_strdup(kCodecs);
    context->protocol_whitelist = av_strdup("none");
    if (const int code = avformat_open_input(&context, "", kind, nullptr); code < 0)
        return unreadable(subject, wordsOf(code)); // the context is freed by the failure
    m_container.reset(context);
    if (const int code = avformat_find_stream_info(context, nullptr); code < 0)
        return unreadable(subject, wordsOf(code));
    m_format.container = kind->long_name;
    m_isOgg = std::strcmp(kind->name, "ogg") == 0;
    return {};
}

Result<void> AvSource::openDecoder(const std::string& subject) {
    m_stream = av_find_best_stream(m_container.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (m_stream < 0) return unreadable(subject, "no sound in it");
    const AVCodecParameters& parameters = *m_container->streams[m_stream]->codecpar;
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    if (codec == nullptr || !isListed(codec->name, kCodecs))
        return Error{ErrorCode::Unsupported, subject,
                     "its sound is coded as " + std::string(avcodec_get_name(parameters.codec_id)) +
                         ", which is not read here; export it as WAV"};
    m_decoder.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_decoder.get(), &parameters);
    m_decoder->thread_count = 1;
    m_decoder->pkt_timebase = m_container->streams[m_stream]->time_base;
    if (const int code = avcodec_open2(m_decoder.get(), codec, nullptr); code < 0)
        return unreadable(subject, wordsOf(code));
    m_frame.reset(av_frame_alloc());
    m_packet.reset(av_packet_alloc());
    m_format.codec = avcodec_get_name(parameters.codec_id);
    return {};
}

/// Decodes a first second: only decoded frames tell the true rate and channels, and whether this is sound.
Result<void> AvSource::tryBeginning(const std::string& subject) {
    while (m_goodPackets + m_badPackets < kTrialPackets && pending() < 8000 && decodeMore()) {
    }
    const bool mostlyBad = !isAmr(m_decoder->codec_id) && m_badPackets > m_goodPackets;
    if (pending() == 0 || mostlyBad) return unreadable(subject, "nothing in it can be decoded");
    return {};
}

void AvSource::estimateLength() {
    const int rate = m_decoder->sample_rate;
    const std::int64_t duration = m_container->duration;
    constexpr std::int64_t kWeek = std::int64_t{7} * 24 * 3600 * AV_TIME_BASE;
    if (duration <= 0 || duration > kWeek || rate <= 0 || rate > kMaxSampleRate) return;
    m_claimedFrames = av_rescale(duration, rate, AV_TIME_BASE);
    m_claimIsMeasured = m_container->duration_estimation_method != AVFMT_DURATION_FROM_BITRATE;
}

/// Sends one packet and keeps what comes out. False when nothing more will come.
bool AvSource::decodeMore() {
    if (m_inputEnded) return false;
    int code = 0;
    do {
        av_packet_unref(m_packet.get());
        code = av_read_frame(m_container.get(), m_packet.get());
    } while (code >= 0 && m_packet->stream_index != m_stream);
    if (code < 0) {
        m_inputEnded = true;
        avcodec_send_packet(m_decoder.get(), nullptr);
        takeFrames();
        return pending() > 0;
    }
    const bool accepted = avcodec_send_packet(m_decoder.get(), m_packet.get()) >= 0;
    const bool gotSound = takeFrames();
    av_packet_unref(m_packet.get());
    ++(accepted ? m_goodPackets : m_badPackets);
    // libav drops the frames that AMR sends for silence: 600 s became 508 s.
    if (!gotSound && isAmr(m_decoder->codec_id))
        insertSilence(m_decoder->codec_id == AV_CODEC_ID_AMR_NB ? 160 : 320);
    return true;
}

bool AvSource::takeFrames() {
    bool any = false;
    while (avcodec_receive_frame(m_decoder.get(), m_frame.get()) >= 0) {
        if (m_frame->nb_samples > 0) append(*m_frame);
        any = true;
        av_frame_unref(m_frame.get());
    }
    return any;
}

void AvSource::append(const AVFrame& frame) {
    if (m_format.sampleRate == 0) {
        if (frame.sample_rate < 1000 || frame.sample_rate > kMaxSampleRate) return;
        m_format.sampleRate = frame.sample_rate;
        m_format.channels = frame.ch_layout.nb_channels;
    }
    const bool asBegun =
        frame.sample_rate == m_format.sampleRate && frame.ch_layout.nb_channels == m_format.channels;
    const auto count = static_cast<std::size_t>(frame.nb_samples);
    if (asBegun && frame.format == AV_SAMPLE_FMT_FLTP) return appendReals(frame);
    if (!asBegun || (frame.format != AV_SAMPLE_FMT_S16 && frame.format != AV_SAMPLE_FMT_S16P)) {
        appendConverted(frame);
        return;
    }
    const bool planar = frame.format == AV_SAMPLE_FMT_S16P;
    const auto channels = static_cast<std::size_t>(m_format.channels);
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side) {
        const auto* samples = reinterpret_cast<const std::int16_t*>(frame.extended_data[planar ? side : 0]);
        auto& plane = m_pending[side];
        if (planar || channels == 1) {
            plane.insert(plane.end(), samples, samples + count);
            continue;
        }
        const std::size_t before = plane.size();
        plane.resize(before + count);
        for (std::size_t i = 0; i < count; ++i)
            plane[before + i] = samples[i * channels + side];
    }
}

/// What most decoders give. Frames are short, so what it costs to begin with one counts.
void AvSource::appendReals(const AVFrame& frame) {
    const auto count = static_cast<std::size_t>(frame.nb_samples);
    const std::size_t before = m_pending[0].size();
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side) {
        m_pending[side].resize(before + count);
        toSamples({reinterpret_cast<const float*>(frame.extended_data[side]), count},
                  m_pending[side].data() + before);
    }
}

/// Other sample formats, and frames that change rate or channels in mid-file: brought to how the file began.
void AvSource::appendConverted(const AVFrame& frame) {
    if (!prepareConverter(frame)) return;
    const int room = swr_get_out_samples(m_converter.get(), frame.nb_samples);
    if (room <= 0) return;
    const auto sides = static_cast<std::size_t>(m_format.sides());
    const std::size_t before = m_pending[0].size();
    const std::size_t after = before + static_cast<std::size_t>(room) + kSwrSlack;
    m_planes.resize(static_cast<std::size_t>(m_format.channels));
    m_unheard.resize(m_planes.size() > sides ? after - before : 0);
    for (std::size_t channel = 0; channel < m_planes.size(); ++channel) {
        if (channel < sides) m_pending[channel].resize(after);
        m_planes[channel] = reinterpret_cast<std::uint8_t*>(
            channel < sides ? m_pending[channel].data() + before : m_unheard.data());
    }
    const int got = swr_convert(m_converter.get(), m_planes.data(), room,
                                const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples);
    for (std::size_t side = 0; side < sides; ++side)
        m_pending[side].resize(before + static_cast<std::size_t>(std::max(got, 0)));
}

/// Whether there is a converter for frames like this one: a new one where the one before had others.
bool AvSource::prepareConverter(const AVFrame& frame) {
    const FrameKind given{frame.format, frame.sample_rate, frame.ch_layout.nb_channels};
    if (m_converter && m_converts == given) return true;
    AVChannelLayout layout{};
    AVChannelLayout layoutGiven{};
    av_channel_layout_default(&layout, m_format.channels);
    av_channel_layout_copy(&layoutGiven, &frame.ch_layout);
    SwrContext* context = nullptr;
    swr_alloc_set_opts2(&context, &layout, AV_SAMPLE_FMT_S16P, m_format.sampleRate, &layoutGiven,
                        static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&layoutGiven);
    av_channel_layout_uninit(&layout);
    m_converter.reset(context);
    m_converts = given;
    if (context != nullptr && swr_init(context) >= 0) return true;
    m_converter.reset();
    return false;
}

void AvSource::insertSilence(int frames) {
    if (m_format.sampleRate == 0) {
        m_format.sampleRate = m_decoder->codec_id == AV_CODEC_ID_AMR_NB ? 8000 : 16000;
        m_format.channels = 1;
    }
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side)
        m_pending[side].insert(m_pending[side].end(), static_cast<std::size_t>(frames), 0);
}

Result<std::size_t> AvSource::read(const Planes& out) {
    while (pending() == 0 && decodeMore()) {
    }
    const std::size_t count = std::min(out.frames, pending());
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side)
        std::copy_n(m_pending[side].begin() + static_cast<std::ptrdiff_t>(m_taken), count, out.side[side]);
    m_taken += count;
    m_delivered += static_cast<std::int64_t>(count);
    if (pending() == 0) {
        for (auto& plane : m_pending)
            plane.clear();
        m_taken = 0;
    }
    return count;
}

bool AvSource::truncated() const {
    if (!isAmr(m_decoder->codec_id) && m_badPackets > 0) return true;
    if (m_isOgg && !reachesLastOggPage(*m_bytes)) return true;
    return m_claimIsMeasured && m_delivered + m_format.sampleRate < m_claimedFrames;
}

} // namespace earmark::audio
