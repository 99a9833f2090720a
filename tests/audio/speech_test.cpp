#include "core/audio/call_figures.h"
#include "core/audio/call_summary.h"
#include "core/audio/cross_talk.h"
#include "core/audio/speech_gate.h"
#include "tests/audio/sample_truth.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

std::vector<float> levelsOf(std::initializer_list<std::pair<int, float>> pieces) {
    std::vector<float> levels;
    for (const auto& [hops, level] : pieces)
        levels.insert(levels.end(), static_cast<std::size_t>(hops), level);
    return levels;
}

/// Hops of one side that are speech by the truth file, or by ours.
std::vector<bool> spokenByTruth(const nlohmann::json& call, const char* side, std::size_t hops) {
    std::vector<bool> spoken(hops, false);
    for (const auto& turn : call["turns"])
        if (turn["side"] == side)
            for (std::size_t i = turn["startMs"].get<std::size_t>() / 10;
                 i < std::min(hops, turn["endMs"].get<std::size_t>() / 10); ++i)
                spoken[i] = true;
    return spoken;
}

std::vector<bool> spokenByUs(const DecodedCall& call, int side, std::size_t hops) {
    std::vector<bool> spoken(hops, false);
    for (const FrameSpan& span : call.speech().speech(side))
        for (std::int64_t ms = call.toMs(span.start); ms < call.toMs(span.end); ms += 10)
            if (static_cast<std::size_t>(ms / 10) < hops) spoken[static_cast<std::size_t>(ms / 10)] = true;
    return spoken;
}

/// The script's turns hold their pauses, so full agreement is not to be had from levels.
constexpr double kLeastAgreement = 0.85;

} // namespace

TEST_CASE("speech stands above a noise floor that follows the line", "[audio]") {
    SECTION("a quiet line") {
        CHECK(speechSpans(levelsOf({{100, -70}, {100, -25}, {100, -70}}), {}, 10) ==
              std::vector<FrameSpan>{{100, 200}});
    }
    SECTION("a noisy line, and a gap of a breath") {
        const auto spans =
            speechSpans(levelsOf({{100, -45}, {50, -22}, {15, -45}, {50, -22}, {100, -45}}), {}, 10);
        // The noise covers how the words begin and die away.
        REQUIRE(spans.size() == 1);
        CHECK((spans[0].start >= 96 && spans[0].start <= 100));
        CHECK((spans[0].end >= 215 && spans[0].end <= 232));
    }
    SECTION("clicks do not count, and silence is no speech") {
        CHECK(speechSpans(levelsOf({{100, -70}, {3, -10}, {100, -70}}), {}, 10).empty());
        CHECK(speechSpans(levelsOf({{500, -96}}), {}, 10).empty());
        CHECK(speechSpans({}, {}, 10).empty());
    }
    SECTION("typing is far below the voice") {
        CHECK(speechSpans(levelsOf({{100, -65}, {100, -15}, {100, -65}, {50, -47}, {100, -65}}), {}, 10) ==
              std::vector<FrameSpan>{{100, 200}});
    }
    SECTION("a leak of the other side is not speech") {
        const auto own = levelsOf({{100, -70}, {100, -45}, {100, -70}});
        const auto other = levelsOf({{100, -70}, {100, -15}, {100, -70}});
        CHECK_FALSE(speechSpans(own, {}, 10).empty());
        CHECK(speechSpans(own, {}, 10, crossTalk(own, other)).empty());
        CHECK(speechSpans(other, {}, 10, crossTalk(other, own)) == speechSpans(other, {}, 10));
    }
}

TEST_CASE("a call is summed up from both its sides", "[audio]") {
    const SoundFolder folder;
    Samples agent(40'000, 0), customer(40'000, 0);
    const Samples sound = tone(8000, 400, 16'384);
    std::copy(sound.begin(), sound.end(), agent.begin());                      // 0 to 1 s
    std::copy(sound.begin(), sound.begin() + 4000, customer.begin() + 36'000); // 4.5 to 5 s
    const auto path = write(folder / "a.wav", wavBytes(interleaved(agent, customer), 2));
    const CallSummary summary = summarize(*decode({path, {}, {}}));
    CHECK(summary.lengthMs == 5000);
    REQUIRE(summary.sides.size() == 2);
    CHECK(std::abs(summary.sides[0].peakDb + 6.02) < 0.01);
    CHECK(std::abs(summary.sides[0].rmsDb + 9.03 + 6.99) < 0.02); // a fifth of the time
    CHECK(std::abs(summary.sides[0].speechDb + 9.03) < 0.1);
    CHECK(std::abs(summary.sides[0].spokenMs - 1000) <= 20);
    REQUIRE(summary.talkRatio);
    CHECK(std::abs(*summary.talkRatio - 2.0 / 3) < 0.02);
    CHECK(std::abs(summary.longestDeadAirMs - 3500) <= 20);
    CHECK(std::abs(summary.longestDeadAirAtMs - 1000) <= 20);
}

TEST_CASE("a call tells the figures that measures are taken from", "[audio]") {
    const SoundFolder folder;
    Samples agent(160'000, 0), customer(160'000, 0); // 20 s
    const Samples sound = tone(8000, 400, 16'384);
    std::copy(sound.begin(), sound.end(), agent.begin() + 16'800);    // 2.1 to 3.1 s
    std::copy(sound.begin(), sound.end(), customer.begin() + 32'000); // 4 to 5 s
    std::copy(sound.begin(), sound.end(), customer.begin() + 88'000); // 11 to 12 s, after 6 s of nothing
    const auto path = write(folder / "a.wav", wavBytes(interleaved(agent, customer), 2));
    const model::Figures figures = figuresOf(*decode({path, {}, {}}));
    CHECK(figures.size() == std::size(model::kCallFigures));
    CHECK(figures.at("duration") == 20'000);
    CHECK(std::abs(figures.at("first-response") - 2'100) <= 20);
    CHECK(std::abs(figures.at("longest-dead-air") - 8'000) <= 20);
    CHECK(std::abs(figures.at("dead-air-total") - 14'000) <= 40);
    CHECK(std::abs(figures.at("agent-talk-share") - 33'333) <= 700);

    const auto mono = write(folder / "m.wav", wavBytes(agent, 1));
    const model::Figures one = figuresOf(*decode({mono, {}, {}}));
    CHECK(one.at("duration") == 20'000);
    CHECK(one.contains("longest-dead-air"));
    CHECK_FALSE(one.contains("first-response"));
    CHECK_FALSE(one.contains("agent-talk-share"));
}

TEST_CASE("a mono call has no talk ratio", "[audio]") {
    const SoundFolder folder;
    const auto path = write(folder / "m.wav", wavBytes(voice(16'000, 1), 1));
    const CallSummary summary = summarize(*decode({path, {}, {}}));
    CHECK(summary.sides.size() == 1);
    CHECK_FALSE(summary.talkRatio);
}

TEST_CASE("every sample call decodes to its length and speaks when its script says", "[audio][samples]") {
    const nlohmann::json script = sampleTruth();
    for (const auto& entry : script["calls"]) {
        const auto call = decode(sampleFiles(entry));
        const std::string id = entry["id"];
        INFO("call " << id);
        const auto length = entry["lengthMs"].get<std::int64_t>();
        CHECK(std::abs(call->toMs(call->pcm.readyFrames()) - length) <= 60);
        CHECK_FALSE(call->truncated);
        REQUIRE(call->pcm.sides() == 2);

        const auto hops = static_cast<std::size_t>(length / 10);
        for (const int side : {0, 1}) {
            const auto wanted = spokenByTruth(entry, side == 0 ? "agent" : "customer", hops);
            const auto found = spokenByUs(*call, side, hops);
            double both = 0, either = 0;
            for (std::size_t i = 0; i < hops; ++i) {
                both += 2.0 * (wanted[i] && found[i]);
                either += wanted[i] + found[i];
            }
            INFO("side " << side << " F1 " << both / either);
            CHECK(both / either >= kLeastAgreement);
        }
        for (const auto& event : entry["events"]) {
            if (event["kind"] != "dead-air") continue;
            const auto start = event["startMs"].get<std::int64_t>();
            const auto end = event["endMs"].get<std::int64_t>();
            bool seen = false;
            for (const FrameSpan& silence : call->speech().silences())
                seen = seen || (std::abs(call->toMs(silence.start) - start) < 500 &&
                                std::abs(call->toMs(silence.end) - end) < 500);
            INFO("dead air at " << start);
            CHECK(seen);
        }
    }
}
