#include "core/exchange/text_encoding.h"

#include "core/base/text.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

namespace earmark::exchange {

namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
constexpr std::string_view kLittleEndianMark = "\xff\xfe";
constexpr std::string_view kBigEndianMark = "\xfe\xff";

std::uint8_t byteAt(std::string_view bytes, std::size_t index) {
    return static_cast<std::uint8_t>(bytes[index]);
}

const char* systemName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
    case Encoding::Utf8WithBom:
        return "UTF-8";
    case Encoding::Utf16LittleEndian:
        return "UTF-16LE";
    case Encoding::Utf16BigEndian:
        return "UTF-16BE";
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::Big5:
        return "BIG5";
    case Encoding::Windows1252:
        return "CP1252";
    }
    return "UTF-8";
}

/// The system's converter; the one place that sees iconv.
class Converter {
public:
    explicit Converter(Encoding from, Encoding to = Encoding::Utf8)
        : m_handle(iconv_open(systemName(to), systemName(from))) {}
    ~Converter() {
        if (usable()) iconv_close(m_handle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    bool usable() const { return m_handle != kInvalid; }

    /// Appends what it could convert; returns the offset of the first byte it could not, or the text's size.
    std::size_t convert(std::string_view bytes, std::string& out) {
        // iconv takes a pointer to non-const for historical reasons and does not write through it.
        char* input = const_cast<char*>(bytes.data());
        std::size_t left = bytes.size();
        char buffer[16384];
        while (left > 0) {
            char* output = buffer;
            std::size_t room = sizeof buffer;
            const std::size_t done = iconv(m_handle, &input, &left, &output, &room);
            const int reason = errno;
            out.append(buffer, sizeof buffer - room);
            if (done == static_cast<std::size_t>(-1) && reason != E2BIG) break;
        }
        return bytes.size() - left;
    }

private:
    static inline const iconv_t kInvalid = reinterpret_cast<iconv_t>(-1);

    iconv_t m_handle;
};

std::size_t lineOf(std::string_view utf8) {
    return 1 + static_cast<std::size_t>(std::ranges::count(utf8, '\n'));
}

/// The line break as the encoding before conversion has it is a byte 0x0A in all of ours but UTF-16, whose
/// converted part is counted instead.
Finding broken(Encoding encoding, std::size_t offset, std::size_t line) {
    Finding finding{.kind = FindingKind::BrokenEncoding, .row = line};
    finding.value = std::string(encodingName(encoding)) + " at byte " + std::to_string(offset + 1);
    return finding;
}

std::variant<DecodedText, Finding> decodeAs(std::string_view bytes, Encoding encoding,
                                            std::size_t markBytes) {
    DecodedText text;
    text.encoding = encoding;
    const std::string_view body = bytes.substr(markBytes);
    if ((encoding == Encoding::Utf8 || encoding == Encoding::Utf8WithBom) && isValidUtf8(body)) {
        text.utf8 = body;
        return text;
    }
    Converter converter(encoding);
    text.utf8.reserve(body.size() + body.size() / 2);
    const std::size_t stopped = converter.usable() ? converter.convert(body, text.utf8) : 0;
    if (stopped < body.size()) return broken(encoding, markBytes + stopped, lineOf(text.utf8));
    return text;
}

/// How much of a text that is not valid UTF-8 was nevertheless meant as such: three-byte sequences, which all
/// Chinese characters are in UTF-8, hardly come about by chance in another encoding.
bool looksLikeDamagedUtf8(std::string_view bytes) {
    std::size_t wellFormed = 0;
    std::size_t stray = 0;
    const auto continues = [&](std::size_t index) {
        return index < bytes.size() && (byteAt(bytes, index) & 0xc0) == 0x80;
    };
    for (std::size_t index = 0; index < bytes.size();) {
        const std::uint8_t lead = byteAt(bytes, index);
        if (lead < 0x80) {
            ++index;
        } else if (lead >= 0xe0 && lead < 0xf0 && continues(index + 1) && continues(index + 2)) {
            ++wellFormed;
            index += 3;
        } else {
            ++stray;
            ++index;
        }
    }
    return wellFormed > 4 * stray;
}

/// Whether the double bytes are mostly those of everyday Chinese (the GB 2312 plane), which is what exports
/// hold. Western text in an eight-bit encoding decodes as GB18030 as well, but into rare characters.
bool looksLikeGb18030(std::string_view bytes) {
    std::size_t everyday = 0;
    std::size_t others = 0;
    for (std::size_t index = 0; index < bytes.size();) {
        if (byteAt(bytes, index) < 0x80) {
            ++index;
            continue;
        }
        const std::uint8_t lead = byteAt(bytes, index);
        const std::uint8_t trail = index + 1 < bytes.size() ? byteAt(bytes, index + 1) : 0;
        const bool inPlane = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
        ++(inPlane ? everyday : others);
        index += 2;
    }
    return everyday > 4 * others;
}

std::variant<DecodedText, Finding> guess(std::string_view bytes) {
    if (isValidUtf8(bytes)) return DecodedText{std::string(bytes), Encoding::Utf8, false};
    if (looksLikeDamagedUtf8(bytes)) return decodeAs(bytes, Encoding::Utf8, 0);
    auto decoded = decodeAs(bytes, Encoding::Gb18030, 0);
    if (looksLikeGb18030(bytes)) {
        if (auto* text = std::get_if<DecodedText>(&decoded)) text->guessed = true;
        return decoded;
    }
    std::string valid;
    Converter(Encoding::Utf8).convert(bytes, valid);
    return Finding{.kind = FindingKind::UnknownEncoding, .row = lineOf(valid)};
}

} // namespace

std::variant<DecodedText, Finding> decodeText(std::string_view bytes, std::optional<Encoding> wanted) {
    const bool utf8Mark = bytes.starts_with(kUtf8Mark);
    const bool littleMark = bytes.starts_with(kLittleEndianMark);
    const bool bigMark = bytes.starts_with(kBigEndianMark);
    if (wanted) {
        const bool utf8 = *wanted == Encoding::Utf8 || *wanted == Encoding::Utf8WithBom;
        const bool marked = (utf8 && utf8Mark) || (*wanted == Encoding::Utf16LittleEndian && littleMark) ||
                            (*wanted == Encoding::Utf16BigEndian && bigMark);
        return decodeAs(bytes, *wanted, !marked ? 0 : utf8 ? kUtf8Mark.size() : kLittleEndianMark.size());
    }
    if (utf8Mark) return decodeAs(bytes, Encoding::Utf8WithBom, kUtf8Mark.size());
    if (littleMark) return decodeAs(bytes, Encoding::Utf16LittleEndian, kLittleEndianMark.size());
    if (bigMark) return decodeAs(bytes, Encoding::Utf16BigEndian, kBigEndianMark.size());
    return guess(bytes);
}

std::string toGb18030(std::string_view utf8) {
    std::string bytes;
    Converter converter(Encoding::Utf8, Encoding::Gb18030);
    if (converter.usable()) converter.convert(utf8, bytes);
    return bytes;
}

} // namespace earmark::exchange
