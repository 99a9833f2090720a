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

/// Picks one channel out of interleaved samples.
template <class Decode>
void takeChannel(const std::byte* at, std::size_t step, std::size_t frames, std::int16_t* out,
                 Decode decode) {
    for (std::size_t i = 0; i < frames; ++i, at += step)
        out[i] = decode(at);
}

void decodeChannel(SampleCoding coding, const std::byte* at, std::size_t step, std::size_t frames,
                   std::int16_t* out) {
    const auto run = [&](auto decode) { takeChannel(at, step, frames, out, decode); };
    using Byte = const std::byte*;
    switch (coding) {
    case SampleCoding::Unsigned8:
        return run([](Byte b) { return static_cast<std::int16_t>((std::to_integer<int>(*b) - 128) * 256); });
    case SampleCoding::Signed16:
        return run([](Byte b) { return littleEndian<std::int16_t>(b); });
    case SampleCoding::Signed24:
        return run([](Byte b) { return littleEndian<std::int16_t>(b + 1); });
    case SampleCoding::Signed32:
        return run([](Byte b) { return littleEndian<std::int16_t>(b + 2); });
    case SampleCoding::Float32:
        return run([](Byte b) { return fromReal(static_cast<double>(littleEndian<float>(b))); });
    case SampleCoding::Float64:
        return run([](Byte b) { return fromReal(littleEndian<double>(b)); });
    case SampleCoding::MuLaw:
        return run([](Byte b) { return kMuLaw[std::to_integer<std::size_t>(*b)]; });
    case SampleCoding::ALaw:
        return run([](Byte b) { return kALaw[std::to_integer<std::size_t>(*b)]; });
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
        decodeChannel(m_coding, m_buffer.data() + index * sampleBytes, frameBytes, got, out.side[index]);
    }
    m_position += static_cast<std::int64_t>(got);
    return got;
}

} // namespace earmark::audio
