#include "core/audio/codecs/sndfile_source.h"

#include "core/audio/codecs/real_samples.h"

#include <algorithm>
#include <cstdio>

namespace earmark::audio {

namespace {

constexpr std::size_t kBlockFrames = 8192;

std::string nameOf(SNDFILE* file, int command, int format) {
    SF_FORMAT_INFO info{};
    info.format = format;
    if (sf_command(file, command, &info, sizeof info) != 0 || info.name == nullptr) return "unknown";
    return info.name;
}

/// Sound that libsndfile holds as real numbers. Asked for whole ones it gives nothing but −1, 0 and 1, or,
/// told to scale, first reads the whole file for its loudest sample.
bool isReal(int coding) {
    switch (coding) {
    case SF_FORMAT_FLOAT:
    case SF_FORMAT_DOUBLE:
    case SF_FORMAT_VORBIS:
    case SF_FORMAT_OPUS:
    case SF_FORMAT_MPEG_LAYER_I:
    case SF_FORMAT_MPEG_LAYER_II:
    case SF_FORMAT_MPEG_LAYER_III:
        return true;
    default:
        return false;
    }
}

} // namespace

SF_VIRTUAL_IO SndfileSource::callbacks() {
    SF_VIRTUAL_IO io{};
    io.get_filelen = [](void* self) -> sf_count_t {
        return static_cast<SndfileSource*>(self)->m_bytes->size();
    };
    io.tell = [](void* self) -> sf_count_t { return static_cast<SndfileSource*>(self)->m_bytePosition; };
    io.seek = [](sf_count_t offset, int whence, void* self) -> sf_count_t {
        auto& source = *static_cast<SndfileSource*>(self);
        const sf_count_t size = source.m_bytes->size();
        const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.m_bytePosition : size;
        source.m_bytePosition = std::clamp<sf_count_t>(base + offset, 0, size);
        return source.m_bytePosition;
    };
    io.read = [](void* buffer, sf_count_t count, void* self) -> sf_count_t {
        auto& source = *static_cast<SndfileSource*>(self);
        if (count <= 0) return 0;
        const std::size_t got =
            source.m_bytes->readAt(source.m_bytePosition, std::span(static_cast<std::byte*>(buffer),
                                                                    static_cast<std::size_t>(count)));
        source.m_bytePosition += static_cast<sf_count_t>(got);
        return static_cast<sf_count_t>(got);
    };
    io.write = [](const void*, sf_count_t, void*) -> sf_count_t { return 0; };
    return io;
}

Result<std::unique_ptr<AudioSource>> SndfileSource::open(CodecModule::Bytes bytes,
                                                         const std::string& subject) {
    std::unique_ptr<SndfileSource> source(new SndfileSource(std::move(bytes)));
    SF_VIRTUAL_IO io = callbacks();
    SF_INFO info{};
    source->m_file.reset(sf_open_virtual(&io, SFM_READ, &info, source.get()));
    const bool sane =
        info.channels >= 1 && info.channels <= 64 && info.samplerate >= 1000 && info.samplerate <= 384000;
    if (!source->m_file || !sane)
        return Error{ErrorCode::Malformed, subject,
                     "this is not a sound recording, or it is damaged (" + std::string(sf_strerror(nullptr)) +
                         "); ask the recorder for the file again"};
    SNDFILE* file = source->m_file.get();
    source->m_isReal = isReal(info.format & SF_FORMAT_SUBMASK);
    source->m_format = {nameOf(file, SFC_GET_FORMAT_INFO, info.format & SF_FORMAT_TYPEMASK),
                        nameOf(file, SFC_GET_FORMAT_INFO, info.format & SF_FORMAT_SUBMASK), info.channels,
                        info.samplerate};
    constexpr sf_count_t kWeekAtTopRate = sf_count_t{7} * 24 * 3600 * 384000;
    source->m_claimedFrames = info.frames > 0 && info.frames < kWeekAtTopRate ? info.frames : 0;
    return std::unique_ptr<AudioSource>(std::move(source));
}

sf_count_t SndfileSource::readInterleaved(sf_count_t frames, std::size_t channels) {
    m_interleaved.resize(static_cast<std::size_t>(frames) * channels);
    if (!m_isReal) return sf_readf_short(m_file.get(), m_interleaved.data(), frames);
    m_reals.resize(m_interleaved.size());
    const sf_count_t got = sf_readf_float(m_file.get(), m_reals.data(), frames);
    toSamples(m_reals, m_interleaved.data());
    return got;
}

Result<std::size_t> SndfileSource::read(const Planes& out) {
    const auto channels = static_cast<std::size_t>(m_format.channels);
    const std::size_t wanted = std::min(out.frames, kBlockFrames);
    const sf_count_t got = readInterleaved(static_cast<sf_count_t>(wanted), channels);
    const auto frames = static_cast<std::size_t>(std::max<sf_count_t>(got, 0));
    for (std::size_t side = 0; side < static_cast<std::size_t>(m_format.sides()); ++side)
        for (std::size_t i = 0; i < frames; ++i)
            out.side[side][i] = m_interleaved[i * channels + side];
    m_delivered += static_cast<std::int64_t>(frames);
    return frames;
}

Result<std::size_t> SecondOpinionSource::read(const Planes& out) {
    Result<std::size_t> got = m_current->read(out);
    const bool stopped = !got || *got == 0;
    if (stopped && !m_switched && m_current->truncated() && switchToSecond()) got = m_current->read(out);
    if (got) m_delivered += static_cast<std::int64_t>(*got);
    return got;
}

bool SecondOpinionSource::switchToSecond() {
    m_switched = true;
    auto second = m_openSecond();
    if (!second || (*second)->format().sampleRate != m_format.sampleRate ||
        (*second)->format().channels != m_format.channels)
        return false;
    std::array<std::vector<std::int16_t>, kMaxSides> skipped;
    Planes planes;
    planes.frames = kBlockFrames;
    for (std::size_t side = 0; side < skipped.size(); ++side) {
        skipped[side].resize(kBlockFrames);
        planes.side[side] = skipped[side].data();
    }
    for (std::int64_t left = m_delivered; left > 0;) {
        planes.frames = static_cast<std::size_t>(std::min<std::int64_t>(left, kBlockFrames));
        const auto got = (*second)->read(planes);
        if (!got || *got == 0) return false;
        left -= static_cast<std::int64_t>(*got);
    }
    m_current = std::move(*second);
    return true;
}

} // namespace earmark::audio
