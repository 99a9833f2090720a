#include "core/audio/raw_formats.h"

#include "core/audio/audio_source.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace earmark::audio {

namespace {

struct RawFormat {
    const char* extension;
    const char* container;
    SampleCoding coding;
};

constexpr RawFormat kRawFormats[] = {
    {"ulaw", "raw mu-law", SampleCoding::MuLaw},  {"ul", "raw mu-law", SampleCoding::MuLaw},
    {"mulaw", "raw mu-law", SampleCoding::MuLaw}, {"pcmu", "raw mu-law", SampleCoding::MuLaw},
    {"alaw", "raw A-law", SampleCoding::ALaw},    {"al", "raw A-law", SampleCoding::ALaw},
    {"pcma", "raw A-law", SampleCoding::ALaw},    {"sln", "raw linear", SampleCoding::Signed16},
};

constexpr std::size_t kTrialFrames = 32000;
constexpr double kNoiseRms = 5000;        ///< arbitrary bytes decode to −11 dBFS or more
constexpr double kNoiseCorrelation = 0.5; ///< of neighbouring samples: G.722 noise 0.39, speech 0.7 and more

} // namespace

std::optional<WavLayout> rawLayoutFor(const std::string& extension, std::int64_t fileBytes) {
    const auto found = std::find_if(std::begin(kRawFormats), std::end(kRawFormats),
                                    [&](const RawFormat& raw) { return extension == raw.extension; });
    if (found == std::end(kRawFormats)) return std::nullopt;
    WavLayout layout;
    layout.container = found->container;
    layout.coding = found->coding;
    layout.channels = 1;
    layout.sampleRate = 8000;
    layout.dataBytes = fileBytes;
    return layout;
}

bool isHeaderless(const std::string& extension) {
    return extension == "g722" || extension == "722" || extension == "g729" ||
           rawLayoutFor(extension, 0).has_value();
}

bool soundsLikeArbitraryBytes(AudioSource& source) {
    std::vector<std::int16_t> samples(kTrialFrames);
    std::vector<std::int16_t> other(kTrialFrames);
    std::size_t frames = 0;
    while (frames < samples.size()) {
        const auto got = source.read({{samples.data() + frames, other.data()}, samples.size() - frames});
        if (!got || *got == 0) break;
        frames += *got;
    }
    double power = 0;
    double neighbours = 0;
    for (std::size_t i = 1; i < frames; ++i) {
        const double sample = samples[i];
        power += sample * sample;
        neighbours += sample * samples[i - 1];
    }
    if (frames < 2 || power == 0) return false;
    const double rms = std::sqrt(power / static_cast<double>(frames));
    return rms > kNoiseRms && std::abs(neighbours / power) < kNoiseCorrelation;
}

} // namespace earmark::audio
