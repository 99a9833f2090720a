#include "core/exchange/package_hash.h"

#include <sodium.h>

namespace earmark::exchange {

namespace {

constexpr std::size_t kBytes = 32;

crypto_generichash_state* stateIn(std::array<std::uint8_t, 384>& bytes) {
    static_assert(sizeof(crypto_generichash_state) <= std::tuple_size_v<std::array<std::uint8_t, 384>>);
    static_assert(alignof(crypto_generichash_state) <= 64);
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

} // namespace

PackageHash::PackageHash() {
    static const int chosen = sodium_init(); // picks the fastest implementation for this processor, once
    (void)chosen;
    crypto_generichash_init(stateIn(m_state), nullptr, 0, kBytes);
}

void PackageHash::add(std::string_view bytes) {
    crypto_generichash_update(stateIn(m_state), reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string PackageHash::finish() {
    std::array<unsigned char, kBytes> hash{};
    crypto_generichash_final(stateIn(m_state), hash.data(), hash.size());
    std::array<char, 2 * kBytes + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
}

} // namespace earmark::exchange
