#include "core/audio/content_prefix.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace earmark::audio {

namespace {

constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kBlock = std::size_t{1} << 16;
constexpr std::int64_t kMostAside = std::int64_t{4} << 20;
constexpr std::int64_t kLeastAside = std::int64_t{64} << 10;

using Hash = std::array<unsigned char, kHashBytes>;

std::optional<Hash> fromHex(const std::string& text) {
    Hash hash{};
    std::size_t length = 0;
    const int failed =
        sodium_hex2bin(hash.data(), hash.size(), text.data(), text.size(), nullptr, &length, nullptr);
    return failed == 0 && length == hash.size() ? std::optional(hash) : std::nullopt;
}

/// Hashes bytes one after another and can tell the hash of all so far.
class RunningHash {
public:
    RunningHash() { crypto_generichash_init(&m_state, nullptr, 0, kHashBytes); }

    void add(std::span<const std::byte> bytes) {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size());
    }
    Hash soFar() const {
        crypto_generichash_state ending = m_state;
        Hash hash{};
        crypto_generichash_final(&ending, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state m_state;
};

} // namespace

bool beginsWithContent(const ByteReader& bytes, const std::string& hash, double share,
                       const Progress* cancel) {
    if (sodium_init() < 0) return false;
    const auto wanted = fromHex(hash);
    if (!wanted) return false;
    const std::int64_t aside = std::clamp(bytes.size() / 10, kLeastAside, kMostAside);
    const std::int64_t about = std::llround(static_cast<double>(bytes.size()) * std::clamp(share, 0.0, 1.0));
    RunningHash running;
    std::vector<std::byte> block(kBlock);
    for (std::int64_t at = 0; at <= about + aside;) {
        if (cancel != nullptr && cancel->cancelled()) return false;
        const std::size_t got = bytes.readAt(at, block);
        if (got == 0) return false;
        const std::span<const std::byte> read = std::span(block).first(got);
        const auto before = static_cast<std::size_t>(
            std::clamp<std::int64_t>(about - aside - at, 0, static_cast<std::int64_t>(got)));
        running.add(read.first(before));
        for (const std::byte& one : read.subspan(before)) {
            running.add({&one, 1});
            if (running.soFar() == *wanted) return true;
        }
        at += static_cast<std::int64_t>(got);
    }
    return false;
}

} // namespace earmark::audio
