#include "core/audio/open_source.h"

#include "core/audio/compressed_source.h"
#include "core/audio/cut_off_source.h"
#include "core/audio/decode_apart.h"
#include "core/audio/file_reader.h"
#include "core/audio/known_headers.h"
#include "core/audio/oki_source.h"
#include "core/audio/pair_source.h"
#include "core/audio/pcm_source.h"
#include "core/audio/raw_formats.h"
#include "core/audio/read_ahead_source.h"

#include <algorithm>
#include <array>

namespace earmark::audio {

namespace {

using Source = Result<std::unique_ptr<AudioSource>>;

std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    for (char& letter : extension)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return extension;
}

/// What opens the file: its own header, where it has one, else what a person said, else its extension.
std::string formatOf(const FileReader& bytes, const std::filesystem::path& path, const std::string& said) {
    if (said.empty()) return extensionOf(path);
    std::array<std::byte, 16> head{};
    const std::size_t got = bytes.readAt(0, head);
    const bool speaks = hasKnownHeader({reinterpret_cast<const char*>(head.data()), got});
    return speaks ? extensionOf(path) : said;
}

Error holdsNoSound(const std::string& subject) {
    return {ErrorCode::Malformed, subject,
            "the file holds no sound; the recorder may have failed, ask it for the file again"};
}

Source openWav(ApartFile file, const Progress* cancel) {
    const auto layout = readWavHeader(*file.bytes, file.subject);
    if (!layout) return layout.error();
    if (layout->dataBytes == 0) return holdsNoSound(file.subject);
    if (layout->coding) return std::unique_ptr<AudioSource>(std::make_unique<PcmSource>(file.bytes, *layout));
    file.extension = "wav";
    Source source = openApart(file, cancel);
    if (!source || !layout->truncated) return source;
    return std::unique_ptr<AudioSource>(std::make_unique<CutOffSource>(std::move(*source)));
}

Source openBytes(const ApartFile& file, const Progress* cancel) {
    if (looksLikeWav(*file.bytes)) return openWav(file, cancel);
    if (isVox(file.extension)) return std::unique_ptr<AudioSource>(std::make_unique<OkiSource>(file.bytes));
    if (const auto raw = rawLayoutFor(file.extension, file.bytes->size()))
        return std::unique_ptr<AudioSource>(std::make_unique<PcmSource>(file.bytes, *raw));
    return openApart(file, cancel);
}

Error isOnlyNoise(const ApartFile& file) {
    return {ErrorCode::Malformed, file.subject,
            "taken as ." + file.extension + " this is only noise; check that the file is a recording"};
}

/// Of headerless formats, under which anything at all decodes: what decodes to noise only is no recording of
/// that kind, and may be one that its content tells.
Source openHeaderless(const ApartFile& file, const Progress* cancel) {
    const auto byContent = [&]() -> Source {
        Source source = openApart({file.bytes, file.subject, ""}, cancel);
        const bool saysMore = !source && source.error().code != ErrorCode::Malformed &&
                              source.error().code != ErrorCode::Unsupported; // cancelled, no decoder at hand
        return source || saysMore ? std::move(source) : Source(isOnlyNoise(file));
    };
    if (file.extension == "g729") return hasG729Parity(*file.bytes) ? openBytes(file, cancel) : byContent();
    Source source = openBytes(file, cancel);
    if (!source) return source;
    auto ahead = std::make_unique<ReadAheadSource>(std::move(*source));
    ahead->look(kFirstLookFrames);
    if (soundsLikeVoice(ahead->beginning())) return std::unique_ptr<AudioSource>(std::move(ahead));
    ahead->look(kTrialFrames);
    if (soundsLikeArbitraryBytes(ahead->beginning())) return byContent();
    return std::unique_ptr<AudioSource>(std::move(ahead));
}

/// One file, at its own rate.
Source openFile(const std::filesystem::path& path, const std::string& format, const Progress* cancel) {
    const std::string subject = path.string();
    auto opened = FileReader::open(path);
    if (!opened) return opened.error();
    const std::string opensAs = formatOf(**opened, path, format);
    const ApartFile file{std::move(*opened), subject, opensAs};
    if (file.bytes->size() == 0)
        return Error{ErrorCode::Malformed, subject,
                     "the file is empty; the recorder may have failed, ask it for the file again"};
    const bool headerless = isHeaderless(file.extension) && !looksLikeWav(*file.bytes);
    return headerless ? openHeaderless(file, cancel) : openBytes(file, cancel);
}

Source openPair(const CallFiles& files, const Progress* cancel) {
    Source agent = openFile(files.path, files.format, cancel);
    if (!agent) return agent;
    Source customer = openFile(files.customerPath, files.format, cancel);
    if (!customer) return customer;
    const int rate =
        std::min(kMaxCallRate, std::max((*agent)->format().sampleRate, (*customer)->format().sampleRate));
    agent = atRate(std::move(*agent), rate);
    if (!agent) return agent;
    customer = atRate(std::move(*customer), rate);
    if (!customer) return customer;
    return std::unique_ptr<AudioSource>(
        std::make_unique<PairSource>(std::move(*agent), std::move(*customer)));
}

} // namespace

Source openSource(const std::filesystem::path& path, const Progress* cancel, const std::string& format) {
    return openFile(path, format, cancel);
}

Source openCall(const CallFiles& files, const Progress* cancel) {
    if (!files.customerPath.empty()) return openPair(files, cancel);
    Source source = openFile(files.path, files.format, cancel);
    if (!source) return source;
    const int rate = std::min(kMaxCallRate, (*source)->format().sampleRate);
    source = atRate(std::move(*source), rate);
    if (source && files.sides == model::SideLayout::AgentRight && (*source)->format().sides() == kMaxSides)
        return std::unique_ptr<AudioSource>(std::make_unique<SwappedSource>(std::move(*source)));
    return source;
}

} // namespace earmark::audio
