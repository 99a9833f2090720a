#include "core/exchange/recording_sniffer.h"

#include "core/audio/headerless_formats.h"
#include "core/audio/known_headers.h"
#include "core/audio/raw_formats.h"
#include "core/exchange/conversation_reader.h"
#include "core/exchange/file_beginning.h"
#include "core/exchange/table_reader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace earmark::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 4096;

std::string headOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string head(kHeadBytes, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return head;
}

std::string lowerExtension(const fs::path& file) {
    std::string extension = pathText(file.extension());
    if (!extension.empty()) extension.erase(0, 1);
    std::ranges::transform(extension, extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return extension;
}

/// The eleven bits with which each frame of MPEG sound begins; mu-law silence begins so too.
bool beginsAsFrame(std::string_view head) {
    if (head.starts_with("\xff\xfe")) return false; // the mark of UTF-16; no MPEG layer begins so
    return head.size() >= 2 && head[0] == '\xff' && (static_cast<unsigned char>(head[1]) & 0xe0) == 0xe0;
}

/// Without a dot, in lower case. A format without any header is headerless whatever the file holds.
constexpr std::array<std::string_view, 25> kSoundExtensions{
    "wav",  "wave", "w64",  "rf64", "mp3",  "mp2", "mpga", "aac", "m4a", "mp4", "3gp",  "ogg", "oga",
    "opus", "spx",  "flac", "mka",  "webm", "amr", "awb",  "wma", "au",  "aif", "aiff", "caf"};

bool isNamedAsFrames(std::string_view extension) {
    constexpr std::array<std::string_view, 4> kExtensions{"mp3", "mp2", "mpga", "aac"};
    return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

/// Only a file that may be a text is worth reading to its end.
bool mayBeText(std::string_view head) {
    const bool wide = head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"); // UTF-16
    return wide || head.find('\0') == std::string_view::npos;
}

} // namespace

Sniffed sniffRecording(const fs::path& file) {
    std::error_code failed;
    if (fs::exists(file, failed) && !fs::is_regular_file(file, failed))
        return Sniffed::Other; // a pipe would hang
    const std::string head = headOf(file);
    if (head.empty()) return Sniffed::Empty;
    if (audio::hasKnownHeader(head)) return Sniffed::Recording;
    const std::string extension = lowerExtension(file);
    if (beginsAsFrame(head)) return isNamedAsFrames(extension) ? Sniffed::Recording : Sniffed::Headerless;
    if (audio::isHeaderless(extension) || extension == "gsm") return Sniffed::Headerless;
    if (mayBeText(head) && isConversation(file)) return Sniffed::Conversation;
    return beginsAsText(head) || beginsAsOtherFile(head) ? Sniffed::Other : Sniffed::Unnamed;
}

bool isNamedAsSound(const fs::path& file) {
    return std::ranges::find(kSoundExtensions, lowerExtension(file)) != kSoundExtensions.end();
}

std::string recordingKinds() {
    std::string kinds = "WAV, MP3, Ogg, FLAC, M4A, AMR, WMA and others that say so in their first bytes, and "
                        "by their extension";
    const char* before = " .";
    for (const audio::HeaderlessFormat& format : audio::headerlessFormats()) {
        kinds += before + format.name;
        before = ", .";
    }
    return kinds;
}

bool isRecording(Sniffed sniffed, const std::string& word) {
    const bool told = sniffed == Sniffed::Unnamed && !word.empty();
    return told || sniffed == Sniffed::Recording || sniffed == Sniffed::Headerless;
}

} // namespace earmark::exchange
