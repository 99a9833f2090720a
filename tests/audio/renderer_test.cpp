#include "core/audio/null_clock_out.h"
#include "core/audio/offline_out.h"
#include "core/audio/renderer.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <chrono>
#include <cmath>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

constexpr std::size_t kFade = 40; ///< 5 ms at 8 kHz

std::shared_ptr<DecodedCall> decoded(const std::vector<Samples>& sides, int sampleRate = 8000) {
    const auto frames = static_cast<std::int64_t>(sides[0].size());
    auto call = std::make_shared<DecodedCall>(
        SourceFormat{"WAV", "PCM 16 bit", static_cast<int>(sides.size()), sampleRate}, frames, frames + 1);
    for (std::size_t done = 0; done < sides[0].size();) {
        const Planes room = call->pcm.writable();
        const std::size_t count = std::min(room.frames, sides[0].size() - done);
        for (std::size_t side = 0; side < sides.size(); ++side)
            std::copy_n(sides[side].begin() + static_cast<std::ptrdiff_t>(done), count, room.side[side]);
        call->pcm.commit(count);
        done += count;
    }
    call->measure();
    call->finish();
    return call;
}

/// A call, its renderer and an output that pulls as fast as the test likes.
struct Player {
    explicit Player(const std::vector<Samples>& sides, int callRate = 8000, int outputRate = 8000)
        : call(decoded(sides, callRate))
        , renderer(Renderer::make(call, outputRate).value()) {
        out.attach(renderer);
    }
    void play() { renderer->setPaused(false); }
    Samples left(std::size_t frames) { return ear(out.pull(frames), 0); }
    static Samples ear(const Samples& stereo, std::size_t which) {
        Samples mono;
        for (std::size_t i = which; i < stereo.size(); i += 2)
            mono.push_back(stereo[i]);
        return mono;
    }

    std::shared_ptr<DecodedCall> call;
    std::shared_ptr<Renderer> renderer;
    OfflineOut out;
};

bool equalAt(const Samples& heard, std::size_t heardFrom, const Samples& original, std::size_t from,
             std::size_t count) {
    return std::equal(heard.begin() + static_cast<std::ptrdiff_t>(heardFrom),
                      heard.begin() + static_cast<std::ptrdiff_t>(heardFrom + count),
                      original.begin() + static_cast<std::ptrdiff_t>(from));
}

/// The frequency of a tone by its zero crossings upwards.
double hertzOf(const Samples& samples, int sampleRate) {
    std::size_t first = 0, last = 0;
    int crossings = -1;
    for (std::size_t i = 1; i < samples.size(); ++i)
        if (samples[i - 1] < 0 && samples[i] >= 0) {
            if (crossings++ < 0) first = i;
            last = i;
        }
    return crossings < 1 ? 0
                         : static_cast<double>(crossings) * sampleRate / static_cast<double>(last - first);
}

} // namespace

TEST_CASE("a call plays bit for bit, each side in its ear", "[audio]") {
    const Samples agent = voice(20'000, 1);
    const Samples customer = voice(20'000, 2);
    Player player({agent, customer});
    player.play();
    const Samples all = player.out.pullAll();
    CHECK(Player::ear(all, 0) == agent);
    CHECK(Player::ear(all, 1) == customer);
    CHECK(player.renderer->ended());
    CHECK(player.renderer->position() == 20'000);
}

TEST_CASE("nothing sounds before play, and a pause stands still", "[audio]") {
    Player player({voice(8000, 1)});
    CHECK(player.left(100) == Samples(100, 0));
    CHECK(player.renderer->position() == 0);
    player.play();
    player.left(1000);
    player.renderer->setPaused(true);
    player.left(1000);
    CHECK(player.renderer->position() == 1000 + static_cast<std::int64_t>(kFade));
    CHECK(player.left(10) == Samples(10, 0));
    player.play();
    const Samples heard = player.left(500);
    CHECK(equalAt(heard, kFade, voice(8000, 1), 1000 + 2 * kFade, 400));
}

TEST_CASE("a seek is exact but for a fade of 5 ms on either edge", "[audio]") {
    const Samples agent = voice(80'000, 1);
    const Samples customer = voice(80'000, 2);
    Player player({agent, customer});
    player.play();
    player.left(333);
    std::minstd_rand chance(9);
    int different = 0;
    for (int i = 0; i < 200; ++i) {
        const std::size_t target = chance() % 79'000;
        player.renderer->seek(static_cast<std::int64_t>(target));
        const Samples heard = player.out.pull(700);
        const std::size_t fades = target == 0 ? kFade : 2 * kFade; // out of the old place, into the new one
        different += !equalAt(Player::ear(heard, 0), fades, agent, target + fades - kFade, 700 - fades);
        different += !equalAt(Player::ear(heard, 1), fades, customer, target + fades - kFade, 700 - fades);
        different += player.renderer->position() != static_cast<std::int64_t>(target + 700 - kFade);
    }
    CHECK(different == 0);
}

TEST_CASE("the place sought shows at once, before anything is rendered", "[audio]") {
    Player player({voice(8000, 1)});
    player.renderer->seek(4321);
    CHECK(player.renderer->position() == 4321);
    player.play();
    player.left(800);
    player.renderer->seek(100);
    player.left(200);
    CHECK(player.renderer->position(2000) == 100); // an output's latency never shows the place that was left
}

TEST_CASE("one side is heard alone in both ears, and mono folds both", "[audio]") {
    const Samples agent = voice(4000, 1);
    const Samples customer = voice(4000, 2);
    Player player({agent, customer});
    player.play();
    player.renderer->setMix({Listen::Customer, false, {1, 1}});
    Samples heard = player.out.pull(1000);
    CHECK(equalAt(Player::ear(heard, 0), kFade, customer, kFade, 900));
    CHECK(equalAt(Player::ear(heard, 1), kFade, customer, kFade, 900));

    player.renderer->setMix({Listen::Both, true, {1, 0.5f}});
    heard = Player::ear(player.out.pull(1000), 0);
    for (std::size_t i = kFade; i < 900; ++i)
        CHECK(std::abs(heard[i] - 0.7071 * (agent[1000 + i] + 0.5 * customer[1000 + i])) <= 1);
}

TEST_CASE("a mono call is heard in both ears whoever is asked for", "[audio]") {
    const Samples mono = voice(3000, 1);
    Player player({mono});
    player.renderer->setMix({Listen::Customer, false, {1, 1}});
    player.play();
    const Samples heard = player.out.pull(1000);
    CHECK(equalAt(Player::ear(heard, 0), kFade, mono, kFade, 900));
    CHECK(Player::ear(heard, 0) == Player::ear(heard, 1));
}

TEST_CASE("a loop comes round and the playhead with it", "[audio]") {
    const Samples agent = voice(20'000, 1);
    Player player({agent});
    player.renderer->setLoop(FrameSpan{4000, 6000});
    player.renderer->seek(3000);
    player.play();
    const Samples heard = player.left(3000 + 2000 * 3);
    CHECK(equalAt(heard, kFade, agent, 3000 + kFade, 2900 - kFade));
    for (std::size_t round = 1; round < 3; ++round)
        CHECK(equalAt(heard, 1000 + 2000 * round + kFade, agent, 4000 + kFade, 2000 - 2 * kFade));
    CHECK(std::abs(heard[2999]) < 300); // faded towards the jump
    CHECK(player.renderer->position() == 6000);
    player.renderer->setLoop(std::nullopt);
    player.left(500);
    CHECK(player.renderer->position() > 6000);
}

TEST_CASE("a loop up to the end of the call does not end it", "[audio]") {
    Player player({voice(5000, 1)});
    player.renderer->setLoop(FrameSpan{4000, 9000});
    player.play();
    player.left(30'000);
    CHECK_FALSE(player.renderer->ended());
    CHECK(player.renderer->position() >= 4000);
}

TEST_CASE("skipped spans are jumped over and not counted as heard", "[audio]") {
    const Samples agent = voice(24'000, 1);
    Player player({agent});
    player.renderer->setSkips({{16'000, 20'000}, {4000, 8000}, {7000, 9000}});
    player.play();
    const Samples heard = Player::ear(player.out.pullAll(), 0);
    REQUIRE(heard.size() == 24'000 - 5000 - 4000);
    CHECK(equalAt(heard, 0, agent, 0, 4000 - kFade));
    CHECK(equalAt(heard, 4000 + kFade, agent, 9000 + kFade, 7000 - 2 * kFade));
    CHECK(equalAt(heard, 11'000 + kFade, agent, 20'000 + kFade, 3900));
    CHECK(player.renderer->heard() ==
          std::vector<model::HeardSpan>{{0, 500, 1}, {1125, 2000, 1}, {2500, 3000, 1}});
}

TEST_CASE("speed changes the length and not the pitch", "[audio]") {
    constexpr int kRate = 8000;
    for (const double speed : {0.5, 0.8, 1.3, 2.0, 3.0}) {
        Player player({tone(80'000, 400, 8000)});
        player.renderer->setSpeed(speed);
        player.play();
        const Samples heard = Player::ear(player.out.pullAll(), 0);
        INFO("speed " << speed);
        CHECK(std::abs(static_cast<double>(heard.size()) * speed / 80'000 - 1) <= 0.001);
        CHECK(std::abs(hertzOf(heard, kRate) / 400 - 1) <= 0.015);
        CHECK(player.renderer->position() >= 79'990);
    }
}

TEST_CASE("the playhead follows the sound at every speed", "[audio]") {
    // A tone of 200 ms begins at every full second: where it begins to be heard, the playhead must be there.
    Samples bursts(160'000, 0);
    const Samples burst = tone(1600, 700, 20'000);
    for (std::size_t i = 8000; i < bursts.size(); i += 8000)
        std::copy(burst.begin(), burst.end(), bursts.begin() + static_cast<std::ptrdiff_t>(i));
    for (const double speed : {0.5, 1.0, 1.5, 2.0, 3.0}) {
        Player player({bursts});
        player.renderer->setSpeed(speed);
        player.play();
        std::vector<std::int64_t> offsets;
        std::int64_t last = -8000;
        while (!player.renderer->ended()) {
            const std::int64_t place = player.renderer->position();
            const Samples block = player.left(16);
            const bool loud =
                std::any_of(block.begin(), block.end(), [](auto s) { return std::abs(s) > 8000; });
            if (!loud || place - last < 4000) continue;
            last = place;
            offsets.push_back(std::abs((place + 4000) % 8000 - 4000));
        }
        INFO("speed " << speed);
        REQUIRE(offsets.size() == 19);
        std::sort(offsets.begin(), offsets.end());
        CHECK(offsets[17] <= 320); // 40 ms
    }
}

TEST_CASE("speed can change while playing and goes on at the same place", "[audio]") {
    const Samples agent = voice(40'000, 1);
    Player player({agent});
    player.play();
    player.left(8000);
    player.renderer->setSpeed(2);
    player.left(4000);
    CHECK(std::abs(player.renderer->position() - 16'000) < 200);
    player.renderer->setSpeed(1);
    const std::int64_t from = player.renderer->position();
    const Samples heard = player.left(1000);
    const auto place = static_cast<std::size_t>(player.renderer->position()) - (1000 - kFade);
    CHECK(std::abs(static_cast<std::int64_t>(place) - from) <= 2 * static_cast<std::int64_t>(kFade) + 1);
    CHECK(equalAt(heard, 2 * kFade, agent, place + kFade, 800));
    const auto spans = player.renderer->heard();
    REQUIRE(spans.size() == 3);
    CHECK(spans[1].speed == 2);
    CHECK(std::abs(spans[1].startMs - 1000) <= 6);
}

TEST_CASE("a device's own rate is met without moving anything", "[audio]") {
    const Samples original = tone(16'000, 300, 8000);
    Player player({original}, 8000, 48'000);
    player.play();
    const Samples heard = Player::ear(player.out.pullAll(), 0);
    CHECK(std::abs(static_cast<int>(heard.size()) - 96'000) < 300);
    CHECK(std::abs(hertzOf(heard, 48'000) / 300 - 1) < 0.001);
    CHECK(std::abs(player.renderer->position() - 16'000) < 50);
}

TEST_CASE("playing waits for the decoder and then goes on", "[audio]") {
    const Samples agent = voice(10'000, 1);
    auto call = std::make_shared<DecodedCall>(SourceFormat{"WAV", "", 1, 8000}, 10'000, 10'000);
    const auto add = [&](std::size_t from, std::size_t count) {
        std::copy_n(agent.begin() + static_cast<std::ptrdiff_t>(from), count, call->pcm.writable().side[0]);
        call->pcm.commit(count);
    };
    const auto renderer = Renderer::make(call, 8000).value();
    OfflineOut out;
    out.attach(renderer);
    renderer->setPaused(false);
    CHECK(out.pullAll().empty());
    CHECK(renderer->waiting());
    CHECK_FALSE(renderer->ended());
    add(0, 5000);
    CHECK(Player::ear(out.pullAll(), 0) == Samples(agent.begin(), agent.begin() + 5000));
    CHECK(renderer->waiting());
    add(5000, 5000);
    call->pcm.finish();
    CHECK(out.pullAll().size() == 2 * 5000);
    CHECK(renderer->ended());
    CHECK(renderer->position() == 10'000);
}

TEST_CASE("what was heard is kept by speed, joined and restored", "[audio]") {
    HeardLog log(1000);
    log.add({100, 200}, 1);
    log.add({200, 300}, 1);
    log.add({250, 260}, 1);
    log.add({500, 600}, 1);
    log.add({280, 520}, 2);
    CHECK(log.spans() == std::vector<model::HeardSpan>{{100, 300, 1}, {280, 520, 2}, {500, 600, 1}});
    CHECK(log.covered() == std::vector<FrameSpan>{{100, 600}});
    HeardLog again(1000);
    again.restore(log.spans());
    again.add({300, 500}, 1);
    CHECK(again.spans().front() == model::HeardSpan{100, 600, 1});
}

TEST_CASE("without a device the clock plays in real time and rests when paused", "[audio]") {
    using namespace std::chrono;
    const auto call = decoded({voice(80'000, 1)});
    const auto renderer = Renderer::make(call, 8000).value();
    NullClockOut out;
    out.attach(renderer);
    const auto begun = steady_clock::now();
    renderer->setPaused(false);
    out.wake();
    while (renderer->position() < 1600)
        std::this_thread::yield();
    const auto elapsed = duration_cast<milliseconds>(steady_clock::now() - begun).count();
    CHECK(elapsed >= 180); // never faster than real time
    renderer->setPaused(true);
    out.detach();
    const std::int64_t place = renderer->position();
    CHECK(place < 80'000);
    out.wake();
    CHECK(renderer->position() == place);
}
