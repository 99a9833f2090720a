#include "core/audio/decode_job.h"
#include "core/audio/media_probe.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

void append(PcmStore& store, const std::vector<Samples>& sides) {
    for (std::size_t done = 0; done < sides[0].size();) {
        const Planes room = store.writable();
        REQUIRE(room.frames > 0);
        const std::size_t count = std::min(room.frames, sides[0].size() - done);
        for (std::size_t side = 0; side < sides.size(); ++side)
            std::copy_n(sides[side].begin() + static_cast<std::ptrdiff_t>(done), count, room.side[side]);
        store.commit(count);
        done += count;
    }
}

Samples readAll(const PcmStore& store, int side) {
    Samples samples(static_cast<std::size_t>(store.readyFrames()));
    CHECK(store.read(side, 0, samples) == samples.size());
    return samples;
}

PeakColumn plainLoop(const Samples& samples, std::int64_t begin, std::int64_t end) {
    PeakColumn column{32767, -32768, 0, true};
    double power = 0;
    for (std::int64_t i = begin; i < end; ++i) {
        const std::int16_t sample = samples[static_cast<std::size_t>(i)];
        column.min = std::min(column.min, sample);
        column.max = std::max(column.max, sample);
        power += static_cast<double>(sample) * sample;
    }
    column.rms = static_cast<float>(std::sqrt(power / static_cast<double>(end - begin)));
    return column;
}

} // namespace

TEST_CASE("a store gives back what it was given, over chunks and from a spilled file", "[audio]") {
    const std::size_t frames = 2 * PcmStore::kChunkFrames + 777;
    const Samples agent = voice(frames, 1);
    const Samples customer = voice(frames, 2);
    for (const std::size_t budget : {PcmStore::kDefaultBudget, std::size_t{0}}) {
        PcmStore store(2, 8000, 10'000'000, budget);
        append(store, {agent, customer});
        store.finish();
        CHECK(readAll(store, 0) == agent);
        CHECK(readAll(store, 1) == customer);
        CHECK(store.view(0, static_cast<std::int64_t>(frames)).empty());
        CHECK(store.view(0, -1).empty());
    }
}

TEST_CASE("a full store takes no more", "[audio]") {
    PcmStore store(1, 8000, static_cast<std::int64_t>(PcmStore::kChunkFrames));
    append(store, {Samples(PcmStore::kChunkFrames, 1)});
    CHECK(store.writable().frames == 0);
}

TEST_CASE("peaks equal a plain loop at any zoom", "[audio]") {
    const std::size_t frames = 700'001;
    const Samples agent = voice(frames, 1);
    const Samples customer = voice(frames, 2);
    PcmStore store(2, 8000, 1'000'000);
    PeakPyramid peaks(store, 1'000'000);
    append(store, {agent, customer});
    peaks.extend();
    std::minstd_rand chance(5);
    for (const double zoom : {0.25, 1.0, 3.7, 300.0, 3645.8, 70000.0}) {
        std::vector<PeakColumn> columns(40);
        const double start = static_cast<double>(chance() % 100'000);
        for (int side = 0; side < 2; ++side) {
            peaks.query(side, start, zoom, columns);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const double from = start + static_cast<double>(i) * zoom;
                const auto begin = static_cast<std::int64_t>(from);
                const auto end = std::max(begin + 1, static_cast<std::int64_t>(from + zoom));
                if (begin >= static_cast<std::int64_t>(frames)) {
                    CHECK_FALSE(columns[i].ready);
                    continue;
                }
                const PeakColumn wanted =
                    plainLoop(side == 0 ? agent : customer, begin,
                              std::min<std::int64_t>(end, static_cast<std::int64_t>(frames)));
                CHECK(columns[i].min == wanted.min);
                CHECK(columns[i].max == wanted.max);
                CHECK(std::abs(columns[i].rms - wanted.rms) <= 0.001f * wanted.rms + 0.01f);
            }
        }
    }
}

TEST_CASE("readers see only finished frames while a call is being decoded", "[audio]") {
    const SoundFolder folder;
    const std::size_t frames = 900'000;
    const Samples agent = voice(frames, 1);
    const Samples customer = voice(frames, 2);
    const auto path = write(folder / "call.wav", wavBytes(interleaved(agent, customer), 2));
    DecodeJob job({path, {}, {}});
    job.waitForFrames(1);
    const auto call = job.call();
    REQUIRE(call);
    std::minstd_rand chance(3);
    Samples block(512);
    bool same = true;
    do {
        const std::int64_t ready = call->pcm.readyFrames();
        const auto start = static_cast<std::int64_t>(chance()) % ready;
        const std::size_t got = call->pcm.read(1, start, block);
        for (std::size_t i = 0; i < got; ++i)
            same = same && block[i] == customer[static_cast<std::size_t>(start) + i];
        const PeakColumn column = call->peaks.range(0, 0, ready);
        same = same && column.ready && column.max == plainLoop(agent, 0, ready).max;
    } while (!call->pcm.finished());
    CHECK(same);
    job.wait();
    CHECK_FALSE(job.error());
    CHECK(call->pcm.readyFrames() == static_cast<std::int64_t>(frames));
    CHECK(job.progress().done() == job.progress().total());
}

TEST_CASE("random places in the store equal a linear decode in every format", "[audio]") {
    for (const char* name :
         {"call.mp3", "call.opus", "call.ogg", "call.flac", "call.m4a", "agent.gsm", "agent.g722"}) {
        auto source = openCall({dataFile(name), {}, {}});
        REQUIRE(source);
        const Decoded linear = decodeAll(**source, 1000);
        DecodeJob job({dataFile(name), {}, {}});
        job.wait();
        const auto call = job.call();
        REQUIRE(call);
        std::minstd_rand chance(11);
        int different = 0;
        Samples block(400);
        for (int seek = 0; seek < 50; ++seek) {
            const std::size_t start = chance() % (linear.sides[0].size() - block.size());
            for (std::size_t side = 0; side < linear.sides.size(); ++side) {
                call->pcm.read(static_cast<int>(side), static_cast<std::int64_t>(start), block);
                different += !std::equal(block.begin(), block.end(),
                                         linear.sides[side].begin() + static_cast<std::ptrdiff_t>(start));
            }
        }
        INFO(name);
        CHECK(different == 0);
    }
}

TEST_CASE("a decode that is cancelled, too long or impossible ends and says so", "[audio]") {
    const SoundFolder folder;
    SECTION("cancelled by its owner") {
        const auto path = write(folder / "long.wav", wavBytes(Samples(4'000'000, 5), 1));
        DecodeJob job({path, {}, {}});
        job.progress().cancel();
        job.wait();
        CHECK((!job.error() || job.error()->code == ErrorCode::Cancelled));
    }
    SECTION("out of time before the first sound") {
        const auto path = write(folder / "slow.wav", wavBytes(Samples(100'000, 5), 1));
        DecodeJob job({path, {}, {}}, {std::chrono::milliseconds(0), std::chrono::hours(1)});
        job.wait();
        REQUIRE(job.error());
        CHECK(job.error()->code == ErrorCode::Audio);
    }
    SECTION("missing") {
        DecodeJob job({folder / "gone.wav", {}, {}});
        job.wait();
        REQUIRE(job.error());
        CHECK(job.error()->code == ErrorCode::NotFound);
        CHECK_FALSE(job.call());
    }
}

TEST_CASE("facts of a recording come from what decodes", "[audio]") {
    const SoundFolder folder;
    const auto whole = write(folder / "a.wav", wavBytes(interleaved(voice(12'000, 1), voice(12'000, 2)), 2));
    const auto facts = probe({whole, {}, {}});
    REQUIRE(facts);
    CHECK(facts->durationMs == 1500);
    CHECK(facts->channels == 2);
    CHECK(facts->codec == "PCM 16 bit");
    CHECK_FALSE(facts->truncated);
    CHECK(facts->contentHash.size() == 64);

    SECTION("the same bytes have the same hash, other bytes another") {
        std::filesystem::copy_file(whole, folder / "copy.wav");
        CHECK(contentHash({folder / "copy.wav", {}, {}}).value() == facts->contentHash);
        const auto other = write(folder / "other.wav", wavBytes(voice(12'000, 1), 1));
        CHECK(contentHash({other, {}, {}}).value() != facts->contentHash);
        CHECK(contentHash({whole, other, {}}).value() != facts->contentHash);
    }
    SECTION("a file cut off in its middle plays what is there") {
        const auto cut = write(folder / "cut.wav", wavBytes(voice(16'000, 1), 1).substr(0, 44 + 16'000));
        const auto cutFacts = probe({cut, {}, {}});
        REQUIRE(cutFacts);
        CHECK(cutFacts->durationMs == 1000);
        CHECK(cutFacts->truncated);
    }
    SECTION("a pair is as long as its longer file") {
        const auto shorter = write(folder / "short.wav", wavBytes(voice(8'000, 1), 1));
        const auto longer = write(folder / "long.wav", wavBytes(voice(20'000, 1), 1));
        CHECK(probe({shorter, longer, model::SideLayout::PairOfFiles})->durationMs == 2500);
    }
    SECTION("cancelled") {
        Progress progress;
        progress.cancel();
        CHECK(probe({whole, {}, {}}, &progress).error().code == ErrorCode::Cancelled);
    }
}

TEST_CASE("the hash is BLAKE2b with 32 bytes", "[audio]") {
    const SoundFolder folder;
    // b2sum -l 256 of "abc"
    CHECK(contentHash({write(folder / "abc", "abc"), {}, {}}).value() ==
          "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
