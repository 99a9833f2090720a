#include "core/audio/media_probe.h"

#include "core/audio/file_reader.h"
#include "core/audio/pair_source.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

namespace earmark::audio {

namespace {

constexpr std::size_t kStepFrames = 16384;
constexpr std::size_t kHashBlock = 1 << 18;
constexpr std::size_t kHashBytes = 32;

/// Reads a source to its end and counts.
Result<std::int64_t> countFrames(AudioSource& source, const Progress* cancel) {
    std::array<std::vector<std::int16_t>, kMaxSides> planes;
    for (auto& plane : planes)
        plane.resize(kStepFrames);
    std::int64_t frames = 0;
    for (;;) {
        if (cancel != nullptr && cancel->cancelled()) return Error{ErrorCode::Cancelled, "", ""};
        const auto got = source.read({{planes[0].data(), planes[1].data()}, kStepFrames});
        if (!got && got.error().code == ErrorCode::Cancelled) return got.error();
        if (!got && frames == 0) return got.error();
        if (!got || *got == 0) return frames;
        frames += static_cast<std::int64_t>(*got);
    }
}

Result<MediaFacts> probeFile(const std::filesystem::path& path, const std::string& named,
                             const Progress* cancel) {
    auto source = openSource(path, cancel, named);
    if (!source) return source.error();
    const SourceFormat format = (*source)->format();
    const auto frames = countFrames(**source, cancel);
    if (!frames) return frames.error();
    if (*frames == 0)
        return Error{ErrorCode::Malformed, path.string(),
                     "the file holds no sound; the recorder may have failed, ask it for the file again"};
    MediaFacts facts;
    facts.container = format.container;
    facts.codec = format.codec;
    facts.channels = format.channels;
    facts.sampleRate = format.sampleRate;
    facts.durationMs = *frames * 1000 / format.sampleRate;
    facts.truncated = (*source)->truncated();
    return facts;
}

Result<void> addToHash(crypto_generichash_state& state, const std::filesystem::path& path) {
    const auto bytes = FileReader::open(path);
    if (!bytes) return bytes.error();
    std::vector<std::byte> block(kHashBlock);
    for (std::int64_t at = 0;;) {
        const std::size_t got = (*bytes)->readAt(at, block);
        if (got == 0 && at < (*bytes)->size())
            return Error{ErrorCode::Io, path.string(),
                         "the file cannot be read to its end; check the disk or the network drive it is on"};
        if (got == 0) return {};
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(block.data()), got);
        at += static_cast<std::int64_t>(got);
    }
}

} // namespace

Result<std::string> contentHash(const CallFiles& files) {
    if (sodium_init() < 0) return Error{ErrorCode::Internal, "libsodium", "cannot be initialised"};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kHashBytes);
    if (auto added = addToHash(state, files.path); !added) return added.error();
    if (!files.customerPath.empty())
        if (auto added = addToHash(state, files.customerPath); !added) return added.error();
    std::array<unsigned char, kHashBytes> hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::array<char, 2 * kHashBytes + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return std::string(hex.data());
}

Result<MediaFacts> probe(const CallFiles& files, const Progress* cancel) {
    auto facts = probeFile(files.path, files.format, cancel);
    if (!facts) return facts;
    if (!files.customerPath.empty()) {
        const auto customer = probeFile(files.customerPath, files.format, cancel);
        if (!customer) return customer;
        facts->channels = kMaxSides;
        facts->durationMs = std::max(facts->durationMs, customer->durationMs);
        facts->truncated = facts->truncated || customer->truncated;
    }
    const auto hash = contentHash(files);
    if (!hash) return hash.error();
    facts->contentHash = *hash;
    return facts;
}

} // namespace earmark::audio
