#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace earmark::storage {

/// 16 bytes of BLAKE2b (RFC 7693), enough to notice any damage; it does not prove who wrote the data.
using Checksum = std::array<std::uint8_t, 16>;

/// Collects values in a fixed order and form and gives the checksum over them. Each text is preceded by its
/// length, so that two different sequences of values never look alike.
class ChecksumBuilder {
public:
    ChecksumBuilder();

    ChecksumBuilder& add(std::int64_t value);
    ChecksumBuilder& add(std::string_view text);
    ChecksumBuilder& add(std::span<const std::uint8_t> bytes);
    Checksum finish();

private:
    void update(const void* bytes, std::size_t size);

    alignas(64) std::array<std::uint8_t, 384> m_state; ///< of libsodium's generichash
};

} // namespace earmark::storage
