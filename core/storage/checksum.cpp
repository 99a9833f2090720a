#include "core/storage/checksum.h"

#include <sodium.h>

namespace earmark::storage {

namespace {

crypto_generichash_state* stateIn(std::array<std::uint8_t, 384>& bytes) {
    static_assert(sizeof(crypto_generichash_state) <= std::tuple_size_v<std::array<std::uint8_t, 384>>);
    static_assert(alignof(crypto_generichash_state) <= 64);
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

} // namespace

ChecksumBuilder::ChecksumBuilder() {
    static const int chosen = sodium_init(); // picks the fastest implementation for this processor, once
    (void)chosen;
    crypto_generichash_init(stateIn(m_state), nullptr, 0, std::tuple_size_v<Checksum>);
}

void ChecksumBuilder::update(const void* bytes, std::size_t size) {
    crypto_generichash_update(stateIn(m_state), static_cast<const unsigned char*>(bytes), size);
}

ChecksumBuilder& ChecksumBuilder::add(std::int64_t value) {
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t index = 0; index < bytes.size(); ++index)
        bytes[index] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * index));
    update(bytes.data(), bytes.size());
    return *this;
}

ChecksumBuilder& ChecksumBuilder::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    update(text.data(), text.size());
    return *this;
}

ChecksumBuilder& ChecksumBuilder::add(std::span<const std::uint8_t> bytes) {
    add(static_cast<std::int64_t>(bytes.size()));
    update(bytes.data(), bytes.size());
    return *this;
}

Checksum ChecksumBuilder::finish() {
    Checksum checksum{};
    crypto_generichash_final(stateIn(m_state), checksum.data(), checksum.size());
    return checksum;
}

} // namespace earmark::storage
