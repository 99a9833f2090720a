#include "core/audio/wav_header.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace earmark::audio {

namespace {

constexpr int kTagPcm = 1;
constexpr int kTagFloat = 3;
constexpr int kTagALaw = 6;
constexpr int kTagMuLaw = 7;
constexpr int kTagExtensible = 0xfffe;
constexpr std::uint32_t kUnknownSize = 0xffffffff; ///< what a writer to a pipe, or RF64, puts for a length
constexpr int kMaxChunks = 4096;      ///< more than any recorder writes; keeps a hostile file short
constexpr std::int64_t kW64Riff = 40; ///< "riff" GUID, size, "wave" GUID

/// The second half of the GUIDs of W64 chunks whose first four bytes are the chunk's letters.
constexpr std::array<unsigned char, 12> kW64ChunkTail{0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1,
                                                      0x00, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a};
constexpr std::array<unsigned char, 12> kW64RiffTail{0x2e, 0x91, 0xcf, 0x11, 0xa5, 0xd6,
                                                     0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00};

/// A few bytes of the file, little-endian numbers by offset. Bytes beyond the end read as 0.
template <std::size_t N>
class Block {
public:
    Block(const ByteReader& bytes, std::int64_t offset)
        : m_got(bytes.readAt(offset, std::as_writable_bytes(std::span(m_data)))) {}

    std::size_t size() const { return m_got; }
    bool tagIs(std::size_t at, const char* tag) const { return std::memcmp(m_data.data() + at, tag, 4) == 0; }
    template <std::size_t M>
    bool hasAt(std::size_t at, const std::array<unsigned char, M>& wanted) const {
        return std::memcmp(m_data.data() + at, wanted.data(), M) == 0;
    }
    std::uint64_t number(std::size_t at, int width) const {
        std::uint64_t value = 0;
        for (int i = width - 1; i >= 0; --i)
            value = value << 8 | m_data[at + static_cast<std::size_t>(i)];
        return value;
    }
    int u16(std::size_t at) const { return static_cast<int>(number(at, 2)); }
    std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }

private:
    std::array<unsigned char, N> m_data{};
    std::size_t m_got;
};

enum class Family { None, Riff, W64 };

Family familyOf(const ByteReader& bytes) {
    const Block<16> head(bytes, 0);
    if (head.size() < 12) return Family::None;
    const bool riff = head.tagIs(0, "RIFF") || head.tagIs(0, "RF64") || head.tagIs(0, "BW64");
    if (riff && head.tagIs(8, "WAVE")) return Family::Riff;
    return head.tagIs(0, "riff") && head.hasAt(4, kW64RiffTail) ? Family::W64 : Family::None;
}

/// One step of the walk: what the chunk is called, where its content lies, how long it says it is.
struct Chunk {
    std::array<char, 5> tag{};
    std::int64_t contentAt = 0;
    std::int64_t claimed = 0; ///< −1: the writer did not know
    std::int64_t next = 0;

    bool is(const char* name) const { return std::strcmp(tag.data(), name) == 0; }
};

class ChunkWalk {
public:
    ChunkWalk(const ByteReader& bytes, Family family)
        : m_bytes(bytes)
        , m_family(family)
        , m_at(family == Family::W64 ? kW64Riff : 12) {}

    /// The 64-bit length of the data chunk, from RF64's ds64.
    void setDataSize(std::int64_t size) { m_dataSize64 = size; }

    std::optional<Chunk> next() {
        if (++m_count > kMaxChunks || m_at < 0 || m_at >= m_bytes.size()) return std::nullopt;
        std::optional<Chunk> chunk = m_family == Family::W64 ? readW64() : readRiff();
        if (chunk) m_at = chunk->next;
        return chunk;
    }

private:
    std::optional<Chunk> readRiff() const {
        const Block<8> head(m_bytes, m_at);
        if (head.size() < 8) return std::nullopt;
        Chunk chunk;
        for (std::size_t i = 0; i < 4; ++i)
            chunk.tag[i] = static_cast<char>(head.number(i, 1));
        chunk.contentAt = m_at + 8;
        const std::uint32_t size = head.u32(4);
        chunk.claimed = size == kUnknownSize ? -1 : static_cast<std::int64_t>(size);
        if (size == kUnknownSize && chunk.is("data") && m_dataSize64 > 0) chunk.claimed = m_dataSize64;
        chunk.next = following(chunk.contentAt, chunk.claimed, 2);
        return chunk;
    }

    std::optional<Chunk> readW64() const {
        const Block<24> head(m_bytes, m_at);
        if (head.size() < 24) return std::nullopt;
        Chunk chunk;
        if (head.hasAt(4, kW64ChunkTail))
            for (std::size_t i = 0; i < 4; ++i)
                chunk.tag[i] = static_cast<char>(head.number(i, 1));
        chunk.contentAt = m_at + 24;
        const std::uint64_t size = head.number(16, 8); // counts its own 24 bytes
        chunk.claimed = size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ? -1
                        : size < 24                                                                 ? 0
                                    : static_cast<std::int64_t>(size) - 24;
        chunk.next = following(chunk.contentAt, chunk.claimed, 8);
        return chunk;
    }

    std::int64_t following(std::int64_t contentAt, std::int64_t claimed, std::int64_t alignment) const {
        if (claimed < 0 || claimed > m_bytes.size() - contentAt) return m_bytes.size();
        return contentAt + (claimed + alignment - 1) / alignment * alignment;
    }

    const ByteReader& m_bytes;
    Family m_family;
    std::int64_t m_at;
    std::int64_t m_dataSize64 = 0;
    int m_count = 0;
};

std::optional<SampleCoding> codingOf(int tag, int bits, int width) {
    if (tag == kTagMuLaw) return SampleCoding::MuLaw;
    if (tag == kTagALaw) return SampleCoding::ALaw;
    if (tag == kTagFloat) {
        if (bits == 32) return SampleCoding::Float32;
        if (bits == 64) return SampleCoding::Float64;
        return std::nullopt;
    }
    if (tag != kTagPcm || bits < 1 || bits > 8 * width) return std::nullopt;
    // Fewer bits than the container holds are left-justified in it, so the container's width decides.
    switch (width) {
    case 1:
        return SampleCoding::Unsigned8;
    case 2:
        return SampleCoding::Signed16;
    case 3:
        return SampleCoding::Signed24;
    case 4:
        return SampleCoding::Signed32;
    default:
        return std::nullopt;
    }
}

Error malformed(const std::string& subject, const std::string& what) {
    return {ErrorCode::Malformed, subject, what + "; ask the recorder for the file again"};
}

Result<void> readFormat(const ByteReader& bytes, const Chunk& chunk, const std::string& subject,
                        WavLayout& layout) {
    const Block<40> format(bytes, chunk.contentAt);
    if (format.size() < 14 || (chunk.claimed >= 0 && chunk.claimed < 14))
        return malformed(subject, "the WAV format chunk is cut off");
    const bool extensible = format.u16(0) == kTagExtensible && chunk.claimed >= 26;
    layout.formatTag = extensible ? format.u16(24) : format.u16(0);
    layout.channels = format.u16(2);
    const std::uint32_t rate = format.u32(4);
    if (layout.channels < 1 || layout.channels > 64)
        return malformed(subject, "the WAV header claims " + std::to_string(layout.channels) + " channels");
    if (rate < 1000 || rate > 384000)
        return malformed(subject, "the WAV header claims a sample rate of " + std::to_string(rate) + " Hz");
    layout.sampleRate = static_cast<int>(rate);
    const int bits = format.u16(14);
    const int blockAlign = format.u16(12);
    const bool aligned = blockAlign > 0 && blockAlign % layout.channels == 0;
    layout.coding = codingOf(layout.formatTag, bits, aligned ? blockAlign / layout.channels : (bits + 7) / 8);
    return {};
}

/// Whether the rest of the file is a chain of chunks that ends exactly where the file does.
bool onlyChunksFollow(const ByteReader& bytes, std::int64_t at) {
    while (at + 8 <= bytes.size()) {
        const Block<8> head(bytes, at);
        for (std::size_t i = 0; i < 4; ++i)
            if (head.number(i, 1) < 0x20 || head.number(i, 1) > 0x7e) return false;
        const std::int64_t size = head.u32(4);
        at += 8 + size + size % 2;
    }
    return at == bytes.size();
}

void placeData(const ByteReader& bytes, const Chunk& chunk, WavLayout& layout) {
    const std::int64_t there = std::max<std::int64_t>(0, bytes.size() - chunk.contentAt);
    layout.dataOffset = chunk.contentAt;
    const bool neverFinished = chunk.claimed == 0 && there > 0 && !onlyChunksFollow(bytes, chunk.contentAt);
    const bool toTheEnd = chunk.claimed < 0 || chunk.claimed > there || neverFinished;
    layout.dataBytes = toTheEnd ? there : chunk.claimed;
    layout.truncated = neverFinished || chunk.claimed > there;
}

} // namespace

int bytesPerSample(SampleCoding coding) {
    switch (coding) {
    case SampleCoding::Unsigned8:
    case SampleCoding::MuLaw:
    case SampleCoding::ALaw:
        return 1;
    case SampleCoding::Signed16:
        return 2;
    case SampleCoding::Signed24:
        return 3;
    case SampleCoding::Signed32:
    case SampleCoding::Float32:
        return 4;
    case SampleCoding::Float64:
        return 8;
    }
    return 1;
}

const char* sampleCodingName(SampleCoding coding) {
    switch (coding) {
    case SampleCoding::Unsigned8:
        return "PCM 8 bit";
    case SampleCoding::Signed16:
        return "PCM 16 bit";
    case SampleCoding::Signed24:
        return "PCM 24 bit";
    case SampleCoding::Signed32:
        return "PCM 32 bit";
    case SampleCoding::Float32:
        return "PCM float";
    case SampleCoding::Float64:
        return "PCM double";
    case SampleCoding::MuLaw:
        return "mu-law";
    case SampleCoding::ALaw:
        return "A-law";
    }
    return "";
}

bool looksLikeWav(const ByteReader& bytes) {
    return familyOf(bytes) != Family::None;
}

Result<WavLayout> readWavHeader(const ByteReader& bytes, const std::string& subject) {
    const Family family = familyOf(bytes);
    if (family == Family::None) return malformed(subject, "this is not a WAV file");
    WavLayout layout;
    const Block<4> head(bytes, 0);
    layout.container = family == Family::W64 ? "W64" : head.tagIs(0, "RIFF") ? "WAV" : "RF64";

    ChunkWalk walk(bytes, family);
    bool formatSeen = false;
    while (const std::optional<Chunk> chunk = walk.next()) {
        if (chunk->is("ds64")) {
            const Block<24> sizes(bytes, chunk->contentAt);
            const std::uint64_t data = sizes.number(8, 8);
            if (data <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                walk.setDataSize(static_cast<std::int64_t>(data));
        } else if (chunk->is("fmt ")) {
            if (auto read = readFormat(bytes, *chunk, subject, layout); !read) return read.error();
            formatSeen = true;
        } else if (chunk->is("data")) {
            if (!formatSeen) return malformed(subject, "the WAV file does not say what its samples are");
            placeData(bytes, *chunk, layout);
            return layout;
        }
    }
    return malformed(subject, formatSeen ? "the WAV file ends before its samples begin"
                                         : "the WAV file ends within its header");
}

} // namespace earmark::audio
