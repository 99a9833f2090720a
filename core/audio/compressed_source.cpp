#include "core/audio/compressed_source.h"

#include "core/audio/codec_loader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace earmark::audio {

namespace {

using Source = Result<std::unique_ptr<AudioSource>>;

bool isFlac(const ByteReader& bytes) {
    std::array<std::byte, 4> head{};
    return bytes.readAt(0, head) == head.size() && std::memcmp(head.data(), "fLaC", head.size()) == 0;
}

/// Where both fail libav's words are the better ones.
Source openByEither(const CodecModule& codecs, const CompressedFile& file) {
    if (isFlac(*file.bytes)) return codecs.openFlac(file.bytes, file.subject);
    Source source = codecs.openWithAv(file.bytes, file.subject, file.extension);
    if (source) return source;
    Source second = codecs.openWithSndfile(file.bytes, file.subject);
    return second ? std::move(second) : std::move(source);
}

} // namespace

Source openCompressed(const CompressedFile& file) {
    const auto codecs = codecModule();
    if (!codecs) return codecs.error();
    return openByEither(**codecs, file);
}

Source atRate(std::unique_ptr<AudioSource> source, int sampleRate) {
    if (source->format().sampleRate == sampleRate) return source;
    const auto codecs = codecModule();
    if (!codecs) return codecs.error();
    return (*codecs)->resample(std::move(source), sampleRate);
}

} // namespace earmark::audio
