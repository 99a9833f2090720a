#include "core/audio/raw_formats.h"

#include "core/audio/byte_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>

namespace earmark::audio {

namespace {

struct RawFormat {
    const char* extension;
    const char* container;
    SampleCoding coding;
    int sampleRate = 8000;
};

constexpr RawFormat kRawFormats[] = {
    {"ulaw", "raw mu-law", SampleCoding::MuLaw},
    {"ul", "raw mu-law", SampleCoding::MuLaw},
    {"mulaw", "raw mu-law", SampleCoding::MuLaw},
    {"pcmu", "raw mu-law", SampleCoding::MuLaw},
    {"alaw", "raw A-law", SampleCoding::ALaw},
    {"al", "raw A-law", SampleCoding::ALaw},
    {"pcma", "raw A-law", SampleCoding::ALaw},
    {"sln", "raw linear", SampleCoding::Signed16},
    {"sln12", "raw linear", SampleCoding::Signed16, 12000},
    {"sln16", "raw linear", SampleCoding::Signed16, 16000},
    {"sln24", "raw linear", SampleCoding::Signed16, 24000},
    {"sln32", "raw linear", SampleCoding::Signed16, 32000},
    {"sln44", "raw linear", SampleCoding::Signed16, 44100},
    {"sln48", "raw linear", SampleCoding::Signed16, 48000},
};

constexpr double kNoiseRms = 5000;        ///< arbitrary bytes decode to −11 dBFS or more
constexpr double kAudibleRms = 150;       ///< −47 dBFS
constexpr double kNoiseCorrelation = 0.5; ///< of neighbouring samples: G.722 noise 0.39, speech 0.7 and more

constexpr double kFullScale = 32700;
constexpr double kMostAtFullScale = 0.2; ///< arbitrary bytes as VOX: more than half
constexpr std::int64_t kG729FrameBytes = 10;
constexpr std::int64_t kG729TrialFrames = 500;

/// Bits 18 to 25 of a frame are the pitch, bit 26 is 1 plus its six upper bits, modulo 2.
bool pitchParityHolds(const std::array<std::byte, kG729FrameBytes>& frame) {
    const unsigned bits = std::to_integer<unsigned>(frame[2]) << 8 | std::to_integer<unsigned>(frame[3]);
    const unsigned upper = bits >> 8 & 0x3f;
    const unsigned parity = bits >> 5 & 1;
    return (1u + static_cast<unsigned>(std::popcount(upper))) % 2 == parity;
}

/// What a beginning sounds like.
struct Beginning {
    double rms = 0;
    double correlation = 0; ///< of neighbouring samples
    bool isAtFullScale = false;
};

Beginning measured(std::span<const std::int16_t> samples) {
    double power = 0;
    double neighbours = 0;
    std::size_t full = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const double sample = samples[i];
        power += sample * sample;
        full += std::abs(sample) >= kFullScale;
        neighbours += sample * samples[i - 1];
    }
    if (power == 0) return {};
    const auto count = static_cast<double>(samples.size());
    return {std::sqrt(power / count), neighbours / power,
            static_cast<double>(full) > kMostAtFullScale * count};
}

} // namespace

std::optional<WavLayout> rawLayoutFor(const std::string& extension, std::int64_t fileBytes) {
    const auto found = std::find_if(std::begin(kRawFormats), std::end(kRawFormats),
                                    [&](const RawFormat& raw) { return extension == raw.extension; });
    if (found == std::end(kRawFormats)) return std::nullopt;
    WavLayout layout;
    layout.container = found->container;
    layout.coding = found->coding;
    layout.channels = 1;
    layout.sampleRate = found->sampleRate;
    layout.dataBytes = fileBytes;
    return layout;
}

bool isVox(const std::string& extension) {
    return extension == "vox";
}

bool isHeaderless(const std::string& extension) {
    constexpr std::array<std::string_view, 8> kDecoded{"g722",   "722",  "g729",   "g726",
                                                       "g726le", "g723", "g723_1", "vox"};
    return std::ranges::find(kDecoded, extension) != kDecoded.end() || rawLayoutFor(extension, 0).has_value();
}

bool hasG729Parity(const ByteReader& bytes) {
    const std::int64_t frames = std::min(bytes.size() / kG729FrameBytes, kG729TrialFrames);
    std::int64_t right = 0;
    for (std::int64_t i = 0; i < frames; ++i) {
        std::array<std::byte, kG729FrameBytes> frame{};
        bytes.readAt(i * kG729FrameBytes, frame);
        right += pitchParityHolds(frame);
    }
    return frames > 0 && right * 10 >= frames * 9;
}

bool soundsLikeVoice(std::span<const std::int16_t> samples) {
    const Beginning beginning = measured(samples);
    return !beginning.isAtFullScale && beginning.rms > kAudibleRms &&
           beginning.correlation > kNoiseCorrelation;
}

bool soundsLikeArbitraryBytes(std::span<const std::int16_t> samples) {
    const Beginning beginning = measured(samples);
    return beginning.isAtFullScale ||
           (beginning.rms > kNoiseRms && std::abs(beginning.correlation) < kNoiseCorrelation);
}

} // namespace earmark::audio
