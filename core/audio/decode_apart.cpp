#include "core/audio/decode_apart.h"

#ifdef __linux__
#include "core/audio/decoder/apart_source.h"
#include "core/audio/module_path.h"
#else
#include "core/audio/compressed_source.h"
#endif

namespace earmark::audio {

#ifdef __linux__

namespace {

/// One keeper for the whole process, as there is one codec module: started once, ended with the process.
DecoderHost& decoderHost() {
    static DecoderHost host([] { return modulePath("earmark-decoder"); });
    return host;
}

} // namespace

Result<std::unique_ptr<AudioSource>> openApart(const ApartFile& file, const Progress* cancel) {
    return ApartSource::open(decoderHost(), file, DecoderLimits(), cancel);
}

void warmUpDecoders() {
    decoderHost().warmUp();
}

#else

Result<std::unique_ptr<AudioSource>> openApart(const ApartFile& file, const Progress*) {
    return openCompressed({file.bytes, file.subject, file.extension});
}

void warmUpDecoders() {}

#endif

} // namespace earmark::audio
