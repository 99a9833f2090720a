#include "core/audio/level_match.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

/// Two speakers who take turns of two seconds, the customer so much quieter.
std::array<float, kMaxSides> gainsWhere(double customerFactor, int channels = 2) {
    const SoundFolder folder;
    Samples agent = voice(96'000, 1);
    Samples customer = voice(96'000, 1);
    for (std::size_t i = 0; i < agent.size(); ++i) {
        const bool agentSpeaks = i / 16'000 % 2 == 0;
        agent[i] = agentSpeaks ? agent[i] : std::int16_t{0};
        customer[i] = agentSpeaks ? std::int16_t{0} : static_cast<std::int16_t>(customer[i] * customerFactor);
    }
    const Samples sound = channels == 2 ? interleaved(agent, customer) : agent;
    DecodeJob job({write(folder / "call.wav", wavBytes(sound, channels)), {}, {}});
    job.wait();
    REQUIRE(job.call());
    return levelMatchingGains(*job.call());
}

} // namespace

TEST_CASE("the quieter side is raised to the louder one", "[audio]") {
    const auto gains = gainsWhere(0.25);
    CHECK(gains[0] == Approx(1));
    CHECK(std::abs(20 * std::log10(gains[1]) - 12) < 1);
}

TEST_CASE("level matching has a limit and leaves alone what has nothing to match", "[audio]") {
    CHECK(gainsWhere(0.02)[1] == Approx(gainOfDb(kMostRaisedDb)));
    CHECK(gainsWhere(0) == std::array<float, kMaxSides>{1, 1});
    CHECK(gainsWhere(1, 1) == std::array<float, kMaxSides>{1, 1});
}
