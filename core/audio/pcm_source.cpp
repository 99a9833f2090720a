#include "core/audio/pcm_source.h"

#include "core/audio/g711.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace earmark::audio {

namespace {

constexpr std::size_t kBufferBytes = 65536;

template <class T>
T littleEndian(const std::byte* at) {
    static_assert(std::endian::native == std::endian::little, "samples are read as they lie in the file");
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::int16_t fromReal(double value) {
    if (std::isnan(value)) return 0;
    return static_cast<std::int16_t>(std::lrint(std::clamp(value * 32768.0, -32768.0, 32767.0)));
}

/// One channel of interleaved frames.
struct Channel {
    const std::byte* first;
    std::size_t step; ///< bytes from a frame to the next
    std::span<std::int16_t> out;
};

/// `kStep` is the step where it is known when this is compiled, which makes telephone sound twice as quick;
/// else 0.
template <std::size_t kStep, class Decode>
void takeEach(const Channel& channel, Decode decode) {
    const std::byte* at = channel.first;
    const std::size_t step = kStep != 0 ? kStep : channel.step;
    for (std::int16_t& sample : channel.out) {
        sample = decode(at);
        at += step;
    }
}

template <std::size_t kSampleBytes, class Decode>
void takeChannel(const Channel& channel, Decode decode) {
    switch (channel.step) {
    case kSampleBytes:
        return takeEach<kSampleBytes>(channel, decode);
    case 2 * kSampleBytes:
        return takeEach<2 * kSampleBytes>(channel, decode);
    default:
        return takeEach<0>(channel, decode);
    }
}

void decodeChannel(SampleCoding coding, const Channel& channel) {
    using Byte = const std::byte*;
    switch (coding) {
    case SampleCoding::Unsigned8:
        return takeChannel<1>(channel, [](Byte b) {
            return static_cast<std::int16_t>((std::to_integer<int>(*b) - 128) * 256);
        });
    case SampleCoding::Signed16:
        return takeChannel<2>(channel, [](Byte b) { return littleEndian<std::int16_t>(b); });
    case SampleCoding::Signed24:
        return takeChannel<3>(channel, [](Byte b) { return littleEndian<std::int16_t>(b + 1); });
    case SampleCoding::Signed32:
        return takeChannel<4>(channel, [](Byte b) { return littleEndian<std::int16_t>(b + 2); });
    case SampleCoding::Float32:
        return takeChannel<4>(channel,
                              [](Byte b) { return fromReal(static_cast<double>(littleEndian<float>(b))); });
    case SampleCoding::Float64:
        return takeChannel<8>(channel, [](Byte b) { return fromReal(littleEndian<double>(b)); });
    case SampleCoding::MuLaw:
        return takeChannel<1>(channel, [](Byte b) { return kMuLaw[std::to_integer<std::size_t>(*b)]; });
    case SampleCoding::ALaw:
        return takeChannel<1>(channel, [](Byte b) { return kALaw[std::to_integer<std::size_t>(*b)]; });
    }
}

} // namespace

PcmSource::PcmSource(std::shared_ptr<const ByteReader> bytes, const WavLayout& layout)
    : m_bytes(std::move(bytes))
    , m_format{layout.container, sampleCodingName(*layout.coding), layout.channels, layout.sampleRate}
    , m_coding(*layout.coding)
    , m_dataOffset(layout.dataOffset)
    , m_frames(layout.dataBytes / (bytesPerSample(*layout.coding) * layout.channels))
    , m_truncated(layout.truncated)
    , m_buffer(kBufferBytes) {}

Result<std::size_t> PcmSource::read(const Planes& out) {
    const auto sampleBytes = static_cast<std::size_t>(bytesPerSample(m_coding));
    const std::size_t frameBytes = sampleBytes * static_cast<std::size_t>(m_format.channels);
    const auto left = static_cast<std::size_t>(m_frames - m_position);
    const std::size_t wanted = std::min({out.frames, left, m_buffer.size() / frameBytes});
    const std::size_t got = m_bytes->readAt(m_dataOffset + m_position * static_cast<std::int64_t>(frameBytes),
                                            std::span(m_buffer).first(wanted * frameBytes)) /
                            frameBytes;
    if (got < wanted) m_truncated = true; // the file shrank, or the disk refused
    for (int side = 0; side < m_format.sides(); ++side) {
        const auto index = static_cast<std::size_t>(side);
        decodeChannel(m_coding, {m_buffer.data() + index * sampleBytes, frameBytes, {out.side[index], got}});
    }
    m_position += static_cast<std::int64_t>(got);
    return got;
}

} // namespace earmark::audio
