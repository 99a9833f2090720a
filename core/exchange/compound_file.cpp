#include "core/exchange/compound_file.h"

#include <cstdint>
#include <string>

namespace earmark::exchange {

namespace {

constexpr std::string_view kSignature = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kNameLengthAt = 64;
constexpr std::size_t kTypeAt = 66;
constexpr std::uint8_t kStream = 2;

/// The ASCII name of a stream's directory entry; empty when the bytes are none.
std::string streamName(std::string_view entry) {
    const auto byteAt = [&](std::size_t index) { return static_cast<std::uint8_t>(entry[index]); };
    const std::size_t length = byteAt(kNameLengthAt) + 256U * byteAt(kNameLengthAt + 1);
    if (byteAt(kTypeAt) != kStream || length < 4 || length > kNameLengthAt || length % 2 != 0) return {};
    std::string name;
    for (std::size_t index = 0; index + 2 < length; index += 2) {
        if (entry[index + 1] != 0) return {};
        name += entry[index];
    }
    return name;
}

} // namespace

bool isCompoundFile(std::string_view bytes) {
    return bytes.starts_with(kSignature);
}

CompoundContent compoundContent(std::string_view bytes) {
    bool workbook = false;
    for (std::size_t at = kEntryBytes; at + kEntryBytes <= bytes.size(); at += kEntryBytes) {
        const std::string name = streamName(bytes.substr(at, kEntryBytes));
        if (name == "EncryptedPackage") return CompoundContent::EncryptedPackage;
        workbook = workbook || name == "Workbook" || name == "Book";
    }
    return workbook ? CompoundContent::OldWorkbook : CompoundContent::Other;
}

} // namespace earmark::exchange
