#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

/// Who made a package, and that not a byte of it was changed since (docs/packages.md).
namespace earmark::exchange {

using PublicKey = std::array<std::uint8_t, 32>;

/// An Ed25519 key pair. Whoever holds the secret half can sign in the store's name.
struct KeyPair {
    PublicKey publicKey{};
    std::array<std::uint8_t, 64> secretKey{};
};

KeyPair makeKeyPair();

/// Lower-case hexadecimal digits, two a byte; the secret half holds the public one.
std::string keyText(const PublicKey& key);
std::string secretText(const KeyPair& keys);
/// nullopt for anything but what the two above give.
std::optional<PublicKey> keyFromText(std::string_view text);
std::optional<KeyPair> keysFromText(std::string_view secretText);

/// What people compare: 32 digits in groups of four, "3FA0-…".
std::string fingerprint(const PublicKey& key);
/// Whether a person typed this key's fingerprint; hyphens, spaces and case do not matter.
bool isFingerprintOf(std::string_view typed, const PublicKey& key);

/// The closing comment of a package that is not signed yet; as long as every signed one.
std::string unsignedTrailer();
/// Puts the signature over everything before the trailer into it. Io, NoSpace, ReadOnly.
Result<void> signFile(const std::filesystem::path& path, const KeyPair& keys);

/// What the end of a package says of it.
struct Trailer {
    PublicKey key{};
    std::string signature; ///< 128 digits; no two packages share it, so it names the package
};
/// Reads the end alone. Malformed where the file does not end as a package does: it is none, or not whole.
/// NotFound; InvalidArgument for a folder; Io where the system refuses to open it.
Result<Trailer> readTrailer(const std::filesystem::path& path);
/// Reads the whole file once and hands every byte on, so that what was verified is what is used, whoever
/// else may write to the file. Corrupt where a byte is not as it was signed; NoSpace where `copy` fails.
Result<Trailer> verifyInto(std::ostream& copy, const std::filesystem::path& path);

} // namespace earmark::exchange
