#include "core/exchange/package_signature.h"

#include "core/base/system_failure.h"

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <span>
#include <vector>

namespace earmark::exchange {

namespace {

constexpr std::string_view kMark = "earmark-package/1 ";
constexpr std::size_t kKeyDigits = 2 * std::tuple_size_v<PublicKey>;
constexpr std::size_t kSignatureDigits = 2 * std::size_t{crypto_sign_BYTES};
constexpr std::size_t kTrailerBytes = kMark.size() + kKeyDigits + 1 + kSignatureDigits;
constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

void start() {
    static const int started = sodium_init(); // picks the fastest implementation for this processor, once
    (void)started;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

/// Only what hex() gives: one form for one value, so that no digit can be changed unnoticed.
template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> fromHex(std::string_view text) {
    std::array<std::uint8_t, Size> bytes{};
    std::size_t used = 0;
    if (text.size() != Size * 2 ||
        sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &used, nullptr) != 0)
        return std::nullopt;
    return hex(bytes) == text ? std::optional(bytes) : std::nullopt;
}

Error notWhole(const std::filesystem::path& path) {
    return {ErrorCode::Malformed, shownPath(path),
            "this is no package, or its end is missing; copy it again once it is whole"};
}

/// Why what lies there cannot be opened, if so, in the system's words.
Result<void> requireReadable(const std::filesystem::path& path) {
    std::error_code failed;
    const std::filesystem::file_type kind = std::filesystem::status(path, failed).type();
    if (kind == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, shownPath(path), "there is no such file"};
    if (kind == std::filesystem::file_type::directory)
        return Error{ErrorCode::InvalidArgument, shownPath(path), "this is a folder; name a package in it"};
    if (!failed && kind != std::filesystem::file_type::regular)
        return Error{ErrorCode::InvalidArgument, shownPath(path), "this is no file; name a package"};
    errno = 0;
    if (!failed && !std::ifstream(path, std::ios::binary)) failed.assign(errno, std::generic_category());
    if (!failed) return {};
    return Error{ErrorCode::Io, shownPath(path),
                 "the package cannot be read (" + failed.message() + "); check that you may open it"};
}

std::string digitsOnly(std::string_view typed) {
    std::string digits;
    for (const char character : typed)
        if (character != '-' && character != ' ')
            digits +=
                character >= 'a' && character <= 'f' ? static_cast<char>(character - 'a' + 'A') : character;
    return digits;
}

/// An open file whose last bytes are a trailer.
struct Signed {
    std::ifstream in;
    std::uintmax_t signedBytes = 0;
    std::string text; ///< of the trailer
    Trailer trailer;
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
};

std::optional<Signed> openSigned(const std::filesystem::path& path) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed || size < kTrailerBytes) return std::nullopt;
    Signed file;
    file.in.open(path, std::ios::binary);
    file.signedBytes = size - kTrailerBytes;
    std::string text(kTrailerBytes, '\0');
    file.in.seekg(static_cast<std::streamoff>(file.signedBytes));
    if (!file.in.read(text.data(), static_cast<std::streamsize>(text.size()))) return std::nullopt;
    const std::string_view end = text;
    const auto key = fromHex<std::tuple_size_v<PublicKey>>(end.substr(kMark.size(), kKeyDigits));
    file.trailer.signature = end.substr(kTrailerBytes - kSignatureDigits);
    const auto signature = fromHex<crypto_sign_BYTES>(file.trailer.signature);
    if (!end.starts_with(kMark) || end[kMark.size() + kKeyDigits] != ' ' || !key || !signature)
        return std::nullopt;
    file.trailer.key = *key;
    file.signature = *signature;
    file.text = std::move(text);
    return file;
}

/// Feeds the first `size` bytes, and hands them on if asked; false where fewer could be read or written.
bool feed(std::istream& in, std::uintmax_t size, crypto_sign_state& state, std::ostream* copy = nullptr) {
    std::vector<char> buffer(kBufferBytes);
    while (size > 0) {
        const std::size_t wanted = static_cast<std::size_t>(std::min<std::uintmax_t>(size, buffer.size()));
        if (!in.read(buffer.data(), static_cast<std::streamsize>(wanted))) return false;
        crypto_sign_update(&state, reinterpret_cast<const unsigned char*>(buffer.data()), wanted);
        if (copy != nullptr && !copy->write(buffer.data(), static_cast<std::streamsize>(wanted)))
            return false;
        size -= wanted;
    }
    return true;
}

} // namespace

KeyPair makeKeyPair() {
    start();
    KeyPair keys;
    crypto_sign_keypair(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

std::string keyText(const PublicKey& key) {
    return hex(key);
}

std::string secretText(const KeyPair& keys) {
    return hex(keys.secretKey);
}

std::optional<PublicKey> keyFromText(std::string_view text) {
    return fromHex<std::tuple_size_v<PublicKey>>(text);
}

std::optional<KeyPair> keysFromText(std::string_view secretText) {
    const auto secret = fromHex<crypto_sign_SECRETKEYBYTES>(secretText);
    if (!secret) return std::nullopt;
    KeyPair keys;
    keys.secretKey = *secret;
    crypto_sign_ed25519_sk_to_pk(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

std::string fingerprint(const PublicKey& key) {
    std::array<std::uint8_t, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
    const std::string digits = digitsOnly(hex(hash));
    std::string grouped;
    for (std::size_t index = 0; index < digits.size(); index += 4)
        grouped += (index > 0 ? "-" : "") + digits.substr(index, 4);
    return grouped;
}

bool isFingerprintOf(std::string_view typed, const PublicKey& key) {
    return digitsOnly(typed) == digitsOnly(fingerprint(key));
}

std::string unsignedTrailer() {
    return std::string(kMark) + std::string(kKeyDigits, '0') + " " + std::string(kSignatureDigits, '0');
}

Result<void> signFile(const std::filesystem::path& path, const KeyPair& keys) {
    start();
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(0, std::ios::end);
    const auto size = static_cast<std::uintmax_t>(std::max<std::streamoff>(file.tellg(), 0));
    file.seekg(0);
    crypto_sign_state state;
    crypto_sign_init(&state);
    if (size < kTrailerBytes || !feed(file, size - kTrailerBytes, state))
        return Error{ErrorCode::Io, shownPath(path), "the package could not be read back to be signed"};
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_final_create(&state, signature.data(), nullptr, keys.secretKey.data());
    file.seekp(static_cast<std::streamoff>(size - kTrailerBytes));
    file << kMark << keyText(keys.publicKey) << ' ' << hex(signature) << std::flush;
    if (!file) return Error{ErrorCode::Io, shownPath(path), "the signature could not be written"};
    return {};
}

Result<Trailer> readTrailer(const std::filesystem::path& path) {
    start();
    if (const auto readable = requireReadable(path); !readable) return readable.error();
    auto file = openSigned(path);
    if (!file) return notWhole(path);
    return std::move(file->trailer);
}

Result<Trailer> verifyInto(std::ostream& copy, const std::filesystem::path& path) {
    auto trailer = readTrailer(path);
    if (!trailer) return trailer;
    auto file = openSigned(path);
    if (!file) return notWhole(path);
    file->in.seekg(0);
    crypto_sign_state state;
    crypto_sign_init(&state);
    const bool read = feed(file->in, file->signedBytes, state, &copy);
    copy << file->text << std::flush;
    if (!copy) return Error{ErrorCode::NoSpace, shownPath(path), "there is no room to copy the package"};
    if (!read || crypto_sign_final_verify(&state, file->signature.data(), file->trailer.key.data()) != 0)
        return Error{ErrorCode::Corrupt, shownPath(path),
                     "the package was altered after it was made, or damaged on its way; ask for it again"};
    return std::move(file->trailer);
}

} // namespace earmark::exchange
