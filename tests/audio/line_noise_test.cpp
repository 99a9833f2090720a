/// A voice and what lies under it: the hiss of a line, people who talk, music.

#include "core/audio/find_events.h"
#include "core/audio/noise_floor.h"
#include "core/audio/speech_gate.h"
#include "tests/audio/sample_truth.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

constexpr std::size_t kRate = 8000;

/// Sound whose parts are added one to another, as on a line.
class Line {
public:
    explicit Line(double seconds)
        : m_sound(static_cast<std::size_t>(seconds * kRate)) {}

    /// White noise throughout, of so many dBFS.
    Line& hiss(double db) {
        std::mt19937 chance(3);
        std::normal_distribution<double> noise(0, std::pow(10, db / 20));
        for (double& sample : m_sound)
            sample += noise(chance);
        return *this;
    }
    /// A low tone of so many dBFS that never stands still and swells four times a second, as syllables do,
    /// and then dies away by 30 dB a second.
    Line& says(double from, double to, double db, double hertz = 300) {
        const double peak = std::sqrt(2.0) * std::pow(10, db / 20);
        double phase = 0;
        for (auto i = static_cast<std::size_t>(from * kRate); i < m_sound.size(); ++i) {
            const double at = static_cast<double>(i) / kRate;
            const double swell = 0.8 - 0.2 * std::cos(2 * std::numbers::pi * 4 * (at - from));
            const double fall = at > to ? std::pow(10, -1.5 * (at - to)) : 1;
            const double glide = 1 + 0.3 * std::sin(2 * std::numbers::pi * 2.5 * (at - from));
            phase += 2 * std::numbers::pi * hertz * glide / kRate;
            m_sound[i] += peak * swell * fall * std::sin(phase);
        }
        return *this;
    }
    /// Nothing from there on: what is added before.
    Line& hushAt(double from) {
        std::fill(m_sound.begin() + static_cast<std::ptrdiff_t>(from * kRate), m_sound.end(), 0.0);
        return *this;
    }
    /// Six in the background, who speak and pause by turns.
    Line& people(double db) {
        for (int person = 0; person < 6; ++person)
            for (double at = 0.3 * person; at < seconds() - 2; at += 1.1 + 0.23 * person)
                says(at, at + 0.4, db, 220 + 140 * person);
        return *this;
    }
    double seconds() const { return static_cast<double>(m_sound.size()) / kRate; }
    /// Partials that stand for half a second each.
    Line& plays(double from, double to, double db) {
        const double peak = std::pow(10, db / 20);
        for (auto i = static_cast<std::size_t>(from * kRate); i < static_cast<std::size_t>(to * kRate); ++i) {
            const double at = static_cast<double>(i) / kRate;
            const double hertz = 330 * std::pow(2, std::floor(std::fmod(2 * (at - from), 5)) / 6);
            for (const double partial : {1.0, 1.5})
                m_sound[i] += peak * std::sin(2 * std::numbers::pi * hertz * partial * at);
        }
        return *this;
    }

    Samples samples() const {
        Samples all;
        for (const double sample : m_sound)
            all.push_back(static_cast<std::int16_t>(std::lround(32767 * std::clamp(sample, -1.0, 1.0))));
        return all;
    }
    std::shared_ptr<const DecodedCall> decoded() const {
        const SoundFolder folder;
        return decode({write(folder / "a.wav", wavBytes(samples(), 1)), {}, {}});
    }

private:
    std::vector<double> m_sound;
};

double seconds(std::int64_t frames) {
    return static_cast<double>(frames) / kRate;
}

} // namespace

TEST_CASE("a word is heard to its end under the hiss of a line", "[audio][evidence]") {
    // Under the level of the hiss after 0.8 s; 32 dB below the voice after 1.07 s.
    const auto call = Line(30).hiss(-40).says(10, 11, -16).decoded();
    const auto& speech = call->speech().speech(0);
    REQUIRE(speech.size() == 1);
    CHECK(std::abs(seconds(speech[0].start) - 10) < 0.05);
    CHECK(std::abs(seconds(speech[0].end) - 12.07) < 0.1);
}

TEST_CASE("noise is no voice, however loud", "[audio][evidence]") {
    for (const double db : {-60, -45, -36, -30}) {
        INFO(db << " dBFS");
        CHECK(Line(60).hiss(db).decoded()->speech().speech(0).empty());
        CHECK(Line(60).hiss(db).says(20, 22, -16).decoded()->speech().speech(0).size() == 1);
    }
}

TEST_CASE("a floor follows the line and passes over its pauses", "[audio]") {
    constexpr int kHopMs = 10;
    std::vector<float> levels(9000, -45);
    std::fill(levels.begin(), levels.begin() + 200, -80.0f);         // silence before the line is up
    std::fill(levels.begin() + 3000, levels.begin() + 3150, -80.0f); // and a moment of it
    std::fill(levels.begin() + 6000, levels.end(), -60.0f);          // a quieter line from then on
    const auto dipped = noiseFloors(levels, kHopMs, {});
    const auto floors = withoutDips(dipped);
    REQUIRE(floors.size() == 180);
    CHECK(dipped[floorStep(0, kHopMs)] == -80);
    CHECK(dipped[floorStep(3100, kHopMs)] == -80);
    CHECK(floors[floorStep(0, kHopMs)] == -45);
    CHECK(floors[floorStep(3100, kHopMs)] == -45);
    CHECK(floors[floorStep(8900, kHopMs)] == -60);
}

TEST_CASE("people in the background are not the speaker", "[audio][evidence]") {
    Line line(60);
    line.hiss(-60).people(-42);
    line.says(40, 41, -29, 500); // one who comes nearer
    line.says(10, 14, -16).says(25, 29, -16).says(50, 54, -16);
    const auto call = line.decoded();
    const auto& speech = call->speech().speech(0);
    REQUIRE(speech.size() == 3);
    const double starts[] = {10, 25, 50};
    for (std::size_t i = 0; i < speech.size(); ++i)
        CHECK(std::abs(seconds(speech[i].start) - starts[i]) < 0.1);
}

TEST_CASE("what is said right beside the music is not taken for it", "[audio][evidence]") {
    // Words that end and begin with a vowel held for a while, as music holds its notes.
    const auto call = Line(40)
                          .hiss(-44)
                          .says(5, 8.1, -20)
                          .plays(8.2, 8.5, -22)
                          .plays(9.4, 25, -26)
                          .plays(25.9, 26.2, -22)
                          .says(26.2, 30, -20)
                          .decoded();
    const auto& hold = call->speech().hold(0);
    REQUIRE(hold.size() == 1);
    CHECK(std::abs(seconds(hold[0].start) - 9.4) < 0.1);
    CHECK(std::abs(seconds(hold[0].end) - 25) < 0.1);
    const auto& speech = call->speech().speech(0);
    REQUIRE(speech.size() == 2);
    CHECK(std::abs(seconds(speech[1].start) - 25.9) < 0.1);
}

TEST_CASE("music that rests after its first notes begins with them", "[audio][evidence]") {
    for (const double first : {0.5, 0.6}) {
        INFO("a rest after " << first << " s");
        const double start = 9.7 - first;
        const auto call = Line(40).hiss(-38).plays(start, 9.7, -26).plays(10, 25, -26).decoded();
        const auto& hold = call->speech().hold(0);
        REQUIRE(hold.size() == 1);
        CHECK(std::abs(seconds(hold[0].start) - start) < 0.1);
        CHECK(std::abs(seconds(hold[0].end) - 25) < 0.1);
    }
}

TEST_CASE("among people a word is followed from its hiss to where it falls", "[audio][evidence]") {
    for (const double fall : {0.05, 0.15, 0.28}) {
        INFO("falls for " << fall << " s");
        Line line(60);
        line.says(10 - fall / 4, 10, -36, 2500).says(10, 14, -16).hushAt(14);
        line.says(14, 14 + fall, -40, 110).hushAt(14 + fall).says(30, 34, -16);
        line.hiss(-60).people(-42);
        const auto call = line.decoded();
        const auto& speech = call->speech().speech(0);
        REQUIRE(speech.size() == 2);
        CHECK(std::abs(seconds(speech[0].start) - (10 - fall / 4)) < 0.025);
        CHECK(std::abs(seconds(speech[0].end) - (14 + fall)) < 0.06);
    }
}
