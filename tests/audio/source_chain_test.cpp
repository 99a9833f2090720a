#include "core/audio/compressed_source.h"
#include "core/audio/pair_source.h"
#include "core/audio/raw_formats.h"
#include "core/audio/read_ahead_source.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numeric>

using namespace earmark;
using namespace earmark::audio;

namespace {

const Error kBroke{ErrorCode::Audio, "call.opus", "the decoder broke down"};

/// Counts its frames, the second side downwards, a few at a time; breaks at the end where it is told to.
class CountedSource final : public AudioSource {
public:
    CountedSource(std::size_t frames, int sampleRate, int channels, bool breaks)
        : m_format{"test", "counted", channels, sampleRate}
        , m_frames(frames)
        , m_breaks(breaks) {}

    const SourceFormat& format() const override { return m_format; }
    std::int64_t claimedFrames() const override { return static_cast<std::int64_t>(m_frames); }
    bool truncated() const override { return m_breaks; }
    Result<std::size_t> read(const Planes& out) override {
        if (m_position == m_frames && m_breaks) return kBroke;
        const std::size_t count = std::min({out.frames, m_frames - m_position, std::size_t{77}});
        for (std::size_t i = 0; i < count; ++i, ++m_position) {
            out.side[0][i] = static_cast<std::int16_t>(m_position % 30'000);
            if (m_format.channels > 1) out.side[1][i] = static_cast<std::int16_t>(-out.side[0][i]);
        }
        return count;
    }

private:
    SourceFormat m_format;
    std::size_t m_frames;
    std::size_t m_position = 0;
    bool m_breaks;
};

std::unique_ptr<AudioSource> counted(std::size_t frames, int sampleRate, int channels, bool breaks) {
    return std::make_unique<CountedSource>(frames, sampleRate, channels, breaks);
}

struct Heard {
    std::array<std::vector<std::int16_t>, kMaxSides> sides;
    std::optional<Error> error;
};

Heard hear(AudioSource& source) {
    Heard heard;
    std::array<std::vector<std::int16_t>, kMaxSides> block;
    for (auto& plane : block)
        plane.resize(100);
    for (;;) {
        const auto got = source.read({{block[0].data(), block[1].data()}, 100});
        if (!got) heard.error = got.error();
        if (!got || *got == 0) return heard;
        for (int side = 0; side < source.format().sides(); ++side) {
            const auto& plane = block[static_cast<std::size_t>(side)];
            auto& all = heard.sides[static_cast<std::size_t>(side)];
            all.insert(all.end(), plane.begin(), plane.begin() + static_cast<std::ptrdiff_t>(*got));
        }
    }
}

} // namespace

TEST_CASE("what was looked at is heard, and what follows it", "[audio]") {
    for (const std::size_t looked : {0, 1, 77, 500, 1'000, 2'000})
        for (const int channels : {1, 2})
            for (const bool breaks : {false, true}) {
                INFO(looked << " frames of " << channels << " channels, breaks: " << breaks);
                const Heard plain = hear(*counted(1'000, 8'000, channels, breaks));
                ReadAheadSource ahead(counted(1'000, 8'000, channels, breaks));
                ahead.look(looked / 2);
                ahead.look(looked);
                CHECK(ahead.beginning().size() == std::min<std::size_t>(looked, 1'000));
                const Heard heard = hear(ahead);
                CHECK(heard.sides == plain.sides);
                CHECK(heard.error == plain.error);
            }
}

TEST_CASE("why a decoder stopped is told behind its sound, at any rate and of either side", "[audio]") {
    SECTION("at another rate") {
        auto slower = atRate(counted(48'000, 48'000, 1, true), 16'000);
        REQUIRE(slower);
        const Heard heard = hear(**slower);
        CHECK(heard.error == kBroke);
        CHECK(std::abs(static_cast<int>(heard.sides[0].size()) - 16'000) < 20);
    }
    SECTION("of two files") {
        PairSource pair(counted(1'000, 8'000, 1, false), counted(300, 8'000, 1, true));
        const Heard heard = hear(pair);
        CHECK(heard.error == kBroke);
        CHECK(heard.sides[0].size() == 1'000);
    }
}

TEST_CASE("silence clears nothing, a voice is cleared at once", "[audio]") {
    const std::vector<std::int16_t> silence(kFirstLookFrames);
    CHECK_FALSE(soundsLikeVoice(silence));
    CHECK_FALSE(soundsLikeArbitraryBytes(silence));
    std::vector<std::int16_t> hum(kFirstLookFrames);
    std::vector<std::int16_t> hiss(kFirstLookFrames);
    std::uint32_t state = 7;
    for (std::size_t i = 0; i < hum.size(); ++i) {
        hum[i] = static_cast<std::int16_t>(4'000 * std::sin(static_cast<double>(i) / 9));
        state = state * 1'664'525 + 1'013'904'223;
        hiss[i] = static_cast<std::int16_t>(state >> 16);
    }
    CHECK(soundsLikeVoice(hum));
    CHECK_FALSE(soundsLikeVoice(hiss));
    CHECK(soundsLikeArbitraryBytes(hiss));
}
