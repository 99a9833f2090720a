#include "core/audio/codecs/codec_module.h"

#include "core/audio/codecs/av_source.h"
#include "core/audio/codecs/resampled_source.h"
#include "core/audio/codecs/sndfile_source.h"
#include "core/audio/codecs/swr_rate_converter.h"

namespace earmark::audio {

namespace {

CodecModule::Source openWithAv(CodecModule::Bytes bytes, const std::string& subject,
                               const std::string& extension) {
    auto first = AvSource::open(bytes, subject, extension);
    if (!first) return first;
    auto withSndfile = [bytes, subject] { return SndfileSource::open(bytes, subject); };
    return std::unique_ptr<AudioSource>(
        std::make_unique<SecondOpinionSource>(std::move(*first), withSndfile));
}

CodecModule::Source openFlac(CodecModule::Bytes bytes, const std::string& subject) {
    auto first = SndfileSource::open(bytes, subject);
    auto withAv = [bytes, subject] { return AvSource::open(bytes, subject, "flac"); };
    if (!first) return withAv();
    return std::unique_ptr<AudioSource>(std::make_unique<SecondOpinionSource>(std::move(*first), withAv));
}

const CodecModule kModule{&openWithAv,
                          &openFlac,
                          &SndfileSource::open,
                          &AvSource::prepareDecoders,
                          &ResampledSource::make,
                          &SwrRateConverter::make};

} // namespace

} // namespace earmark::audio

#ifdef _WIN32
#define EARMARK_EXPORT __declspec(dllexport)
#else
#define EARMARK_EXPORT __attribute__((visibility("default")))
#endif

extern "C" EARMARK_EXPORT const earmark::audio::CodecModule* earmarkCodecModule() {
    return &earmark::audio::kModule;
}
