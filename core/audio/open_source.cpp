#include "core/audio/open_source.h"

#include "core/audio/codec_loader.h"
#include "core/audio/file_reader.h"
#include "core/audio/pair_source.h"
#include "core/audio/pcm_source.h"
#include "core/audio/raw_formats.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace earmark::audio {

namespace {

using Source = Result<std::unique_ptr<AudioSource>>;
using Bytes = std::shared_ptr<const FileReader>;

std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    for (char& letter : extension)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return extension;
}

bool beginsWith(const ByteReader& bytes, const char* magic) {
    std::array<std::byte, 8> head{};
    const std::size_t length = std::strlen(magic);
    return bytes.readAt(0, std::span(head).first(length)) == length &&
           std::memcmp(head.data(), magic, length) == 0;
}

Error holdsNoSound(const std::string& subject) {
    return {ErrorCode::Malformed, subject,
            "the file holds no sound; the recorder may have failed, ask it for the file again"};
}

Source openWav(const Bytes& bytes, const std::string& subject) {
    const auto layout = readWavHeader(*bytes, subject);
    if (!layout) return layout.error();
    if (layout->dataBytes == 0) return holdsNoSound(subject);
    if (layout->coding) return std::unique_ptr<AudioSource>(std::make_unique<PcmSource>(bytes, *layout));
    const auto codecs = codecModule();
    if (!codecs) return codecs.error();
    return (*codecs)->openWithAv(bytes, subject, "wav");
}

/// libav first, then libsndfile; where both fail libav's words are the better ones.
Source openByLibraries(const Bytes& bytes, const std::string& subject, const std::string& extension) {
    const auto codecs = codecModule();
    if (!codecs) return codecs.error();
    if (beginsWith(*bytes, "fLaC")) return (*codecs)->openFlac(bytes, subject);
    Source source = (*codecs)->openWithAv(bytes, subject, extension);
    if (source) return source;
    Source second = (*codecs)->openWithSndfile(bytes, subject);
    return second ? std::move(second) : std::move(source);
}

Source openBytes(const Bytes& bytes, const std::string& subject, const std::string& extension) {
    if (looksLikeWav(*bytes)) return openWav(bytes, subject);
    if (const auto raw = rawLayoutFor(extension, bytes->size()))
        return std::unique_ptr<AudioSource>(std::make_unique<PcmSource>(bytes, *raw));
    return openByLibraries(bytes, subject, extension);
}

Source limitRate(Source source, int rate) {
    if (!source || (*source)->format().sampleRate == rate) return source;
    const auto codecs = codecModule();
    if (!codecs) return codecs.error();
    return (*codecs)->resample(std::move(*source), rate);
}

Source openPair(const CallFiles& files) {
    Source agent = openSource(files.path);
    if (!agent) return agent;
    Source customer = openSource(files.customerPath);
    if (!customer) return customer;
    const int rate =
        std::min(kMaxCallRate, std::max((*agent)->format().sampleRate, (*customer)->format().sampleRate));
    agent = limitRate(std::move(agent), rate);
    customer = limitRate(std::move(customer), rate);
    if (!agent) return agent;
    if (!customer) return customer;
    return std::unique_ptr<AudioSource>(
        std::make_unique<PairSource>(std::move(*agent), std::move(*customer)));
}

} // namespace

Source openSource(const std::filesystem::path& path) {
    const std::string subject = path.string();
    auto opened = FileReader::open(path);
    if (!opened) return opened.error();
    const Bytes bytes = std::move(*opened);
    if (bytes->size() == 0)
        return Error{ErrorCode::Malformed, subject,
                     "the file is empty; the recorder may have failed, ask it for the file again"};
    const std::string extension = extensionOf(path);
    Source source = openBytes(bytes, subject, extension);
    if (source && isHeaderless(extension) && !looksLikeWav(*bytes)) {
        if (soundsLikeArbitraryBytes(**source))
            return Error{ErrorCode::Malformed, subject,
                         "taken as ." + extension +
                             " this is only noise; check that the file is a recording"};
        source = openBytes(bytes, subject, extension); // the trial has used it up
    }
    return source;
}

Source openCall(const CallFiles& files) {
    if (!files.customerPath.empty()) return openPair(files);
    Source source = openSource(files.path);
    if (!source) return source;
    source = limitRate(std::move(source), std::min(kMaxCallRate, (*source)->format().sampleRate));
    if (source && files.sides == model::SideLayout::AgentRight && (*source)->format().sides() == kMaxSides)
        return std::unique_ptr<AudioSource>(std::make_unique<SwappedSource>(std::move(*source)));
    return source;
}

} // namespace earmark::audio
