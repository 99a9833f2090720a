#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// BLAKE2b-256 over an entry of a package, fed piece by piece.
class PackageHash {
public:
    PackageHash();
    void add(std::string_view bytes);
    /// 64 hex digits; once.
    std::string finish();

private:
    alignas(64) std::array<std::uint8_t, 384> m_state; ///< of libsodium's generichash
};

} // namespace earmark::exchange
