#include "core/audio/headerless_formats.h"
#include "core/audio/open_source.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

std::string contentOf(const std::string& name) {
    std::ifstream file(dataFile(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Decoded decode(const std::filesystem::path& path) {
    auto source = openSource(path);
    INFO((source ? std::string() : describe(source.error())));
    REQUIRE(source);
    return decodeAll(**source);
}

std::int64_t msOf(const Decoded& call) {
    return static_cast<std::int64_t>(call.sides[0].size()) * 1000 / call.format.sampleRate;
}

std::int16_t loudestOf(const Decoded& call) {
    std::int16_t loudest = 0;
    for (const std::int16_t sample : call.sides[0])
        loudest = std::max(loudest, sample);
    return loudest;
}

std::string randomBytes(std::size_t count, unsigned seed) {
    std::minstd_rand chance(seed);
    std::string bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(chance() >> 8);
    return bytes;
}

/// How alike two sounds go up and down, ten milliseconds at a time: 1 for the same, 0 for any two.
double alikeness(const Samples& one, const Samples& other) {
    constexpr std::size_t kStep = 80;
    const std::size_t steps = std::min(one.size(), other.size()) / kStep;
    const auto level = [&](const Samples& samples, std::size_t step) {
        double power = 1;
        for (std::size_t i = step * kStep; i < (step + 1) * kStep; ++i)
            power += double{1} * samples[i] * samples[i];
        return std::log(power);
    };
    double meanOne = 0, meanOther = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        meanOne += level(one, i) / static_cast<double>(steps);
        meanOther += level(other, i) / static_cast<double>(steps);
    }
    double together = 0, apart = 0, apartOther = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const double a = level(one, i) - meanOne;
        const double b = level(other, i) - meanOther;
        together += a * b;
        apart += a * a;
        apartOther += b * b;
    }
    return together / std::sqrt(apart * apartOther);
}

/// A recording without a header for each format that a person may name.
std::string headerless(const std::string& format) {
    if (format == "ulaw") return contentOf("agent.au").substr(32);
    if (format == "alaw") return contentOf("agent.w64").substr(144);
    if (format == "sln") return bytesOf(voice(24'000, 1));
    if (format == "sln16") return bytesOf(voice(48'000, 1, 16'000));
    if (format == "g723") return contentOf("agent.g723_1");
    if (format != "g726le") return contentOf("agent." + format);
    std::string bytes = contentOf("agent.g726");
    for (char& pair : bytes) {
        const auto both = static_cast<unsigned char>(pair);
        pair = static_cast<char>(both >> 4 | both << 4);
    }
    return bytes;
}

} // namespace

TEST_CASE("every format that recorders leave is read for what it is", "[audio][format]") {
    struct Case {
        const char* file;
        const char* codec; ///< as shown; "" where the decoder's name differs between versions
        int sides;
        int rate;
        std::int64_t ms;
        std::int64_t toleranceMs;
    };
    const Case cases[] = {
        {"call.mp3", "mp3", 2, 16000, 3000, 60},
        {"call_vbr.mp3", "mp3", 2, 16000, 3000, 120},
        {"call.m4a", "aac", 2, 8000, 3000, 300},
        {"call.aac", "aac", 2, 8000, 3000, 300},
        {"agent.3gp", "aac", 1, 8000, 3000, 300},
        {"call.wma", "wmav2", 2, 8000, 3000, 300},
        {"call.ogg", "vorbis", 2, 8000, 3000, 40},
        {"call.mka", "vorbis", 2, 8000, 3000, 70},
        {"call.opus", "opus", 2, 48000, 3000, 20},
        {"call.webm", "opus", 2, 48000, 3000, 20},
        {"agent.spx", "speex", 1, 8000, 3000, 60},
        {"call.flac", "", 2, 8000, 3000, 0},
        {"agent.gsm", "gsm", 1, 8000, 3000, 20},
        {"agent_gsm.wav", "gsm_ms", 1, 8000, 3000, 40},
        {"agent.g722", "adpcm_g722", 1, 16000, 3000, 5},
        {"agent_g722.wav", "adpcm_g722", 1, 16000, 3000, 5},
        {"agent.g726", "adpcm_g726", 1, 8000, 3000, 20},
        {"agent_g726.wav", "adpcm_g726", 1, 8000, 3000, 20},
        {"agent.g723_1", "g723_1", 1, 8000, 3000, 60},
        {"g7231.wav", "g723_1", 1, 8000, 60000, 60},
        {"agent.g729", "g729", 1, 8000, 3000, 20},
        {"g729.wav", "g729", 1, 8000, 60000, 20},
        {"agent_ima.wav", "adpcm_ima_wav", 1, 8000, 3000, 130},
        {"agent_ms.wav", "adpcm_ms", 1, 8000, 3000, 130},
        {"agent.vox", "OKI ADPCM", 1, 8000, 3000, 0},
        {"agent.au", "pcm_mulaw", 1, 8000, 3000, 0},
        {"agent.w64", "A-law", 1, 8000, 3000, 0},
        {"agent_rf64.wav", "mu-law", 1, 8000, 3000, 0},
    };
    for (const Case& each : cases) {
        const Decoded call = decode(dataFile(each.file));
        INFO(each.file << ": " << call.format.container << ", " << call.format.codec << ", " << msOf(call)
                       << " ms");
        if (*each.codec != '\0') CHECK(call.format.codec == each.codec);
        CHECK(call.format.sides() == each.sides);
        CHECK(call.format.sampleRate == each.rate);
        CHECK(std::abs(msOf(call) - each.ms) <= each.toleranceMs);
        CHECK(loudestOf(call) > 2000);
        CHECK_FALSE(call.truncated);
    }
}

TEST_CASE("Dialogic ADPCM has the voice that G.729 has", "[audio][format]") {
    const Decoded vox = decode(dataFile("agent.vox")); // the first three seconds of the same minute
    const Decoded other = decode(dataFile("agent.g729"));
    CHECK(alikeness(vox.sides[0], other.sides[0]) > 0.9);
    CHECK(alikeness(vox.sides[0], decode(dataFile("agent.gsm")).sides[0]) < 0.9);
}

TEST_CASE("Dialogic ADPCM moves by the published steps, however much is asked for at a time",
          "[audio][format]") {
    const SoundFolder folder;
    // Codes 7, 7, 15, 0: +30, then (step 34) +63, (step 73) −136, (step 157) +19; twelve bits, times sixteen.
    std::string bytes("\x77\xf0", 2);
    bytes += std::string(100, '\x08');
    auto source = openSource(write(folder / "steps.vox", bytes));
    REQUIRE(source);
    const Decoded one = decodeAll(**source, 1);
    CHECK(Samples(one.sides[0].begin(), one.sides[0].begin() + 4) == Samples{480, 1488, -688, -384});
    auto again = openSource(folder / "steps.vox");
    REQUIRE(again);
    CHECK(one.sides[0] == decodeAll(**again, 1000).sides[0]);
    CHECK(one.sides[0].size() == 204);
}

TEST_CASE("AMR plays with its silences, narrow and wide", "[audio][format]") {
    const SoundFolder folder;
    const auto frames = [](const std::string& magic, char speech, std::size_t bytes, char nothing) {
        std::string all = magic;
        for (unsigned i = 0; i < 50; ++i) {
            all += speech + randomBytes(bytes, i);
            all += std::string(1, nothing);
        }
        return all;
    };
    // Frame types 7 (12.2 kbit/s) and 8 (23.85 kbit/s), each followed by type 15: no data.
    const Decoded narrow = decode(write(folder / "a.amr", frames("#!AMR\n", '\x3c', 31, '\x7c')));
    CHECK(narrow.sides[0].size() == 100 * 160);
    CHECK(loudestOf(narrow) > 500);
    const Decoded wide = decode(write(folder / "b.awb", frames("#!AMR-WB\n", '\x44', 60, '\x7c')));
    CHECK(wide.format.sampleRate == 16000);
    CHECK(wide.sides[0].size() == 100 * 320);
    CHECK_FALSE(narrow.truncated);
}

TEST_CASE("Asterisk's linear files carry their rate in the extension", "[audio][format]") {
    const SoundFolder folder;
    const Samples sound = voice(16000, 1);
    CHECK(decode(write(folder / "a.sln", bytesOf(sound))).format.sampleRate == 8000);
    const Decoded wide = decode(write(folder / "a.sln16", bytesOf(sound)));
    CHECK(wide.format.sampleRate == 16000);
    CHECK(wide.sides[0] == sound);
}

TEST_CASE("headerless formats refuse random bytes", "[audio][format]") {
    const SoundFolder folder;
    for (const char* extension : {"gsm", "g722", "g726", "g729", "ulaw", "alaw", "sln", "vox"}) {
        INFO(extension);
        const auto path = write(folder / ("noise." + std::string(extension)), randomBytes(40'000, 5));
        CHECK_FALSE(openSource(path));
    }
}

TEST_CASE("a headerless file sounds as under its own extension when a person says what it is",
          "[audio][format]") {
    const SoundFolder folder;
    for (const HeaderlessFormat& format : headerlessFormats()) {
        INFO(format.name);
        const std::string bytes = headerless(format.name);
        const Decoded own = decode(write(folder / ("call." + format.name), bytes));
        auto said = openCall({write(folder / "call.rec", bytes), {}, {}, format.name});
        REQUIRE(said);
        const Decoded named = decodeAll(**said);
        CHECK(named.sides[0] == own.sides[0]);
        CHECK(named.format.codec == own.format.codec);
        CHECK(named.format.sampleRate == own.format.sampleRate);
        CHECK(std::abs(msOf(named) - 3000) <= 60);
        CHECK(loudestOf(named) > 2000);
    }
}

TEST_CASE("the wrong word for a headerless file plays something or says what to check", "[audio][format]") {
    const SoundFolder folder;
    int refused = 0;
    for (const HeaderlessFormat& content : headerlessFormats())
        for (const HeaderlessFormat& word : headerlessFormats()) {
            if (content.name == word.name) continue;
            INFO(content.name << " called " << word.name);
            const auto path = write(folder / "call.rec", headerless(content.name));
            auto source = openSource(path, nullptr, word.name);
            refused += source ? 0 : 1;
            if (source)
                CHECK_FALSE(decodeAll(**source).sides[0].empty());
            else
                CHECK((source.error().subject == path.string() && !source.error().detail.empty()));
        }
    CHECK(refused > 20); // GSM, G.729 and whatever becomes noise can be told
}

TEST_CASE("headerless G.726 is read at 32 kbit/s, four bits a sample", "[audio][format]") {
    const SoundFolder folder;
    const Decoded high = decode(write(folder / "high.g726", headerless("g726")));
    const Decoded low = decode(write(folder / "low.g726le", headerless("g726le")));
    CHECK(high.sides[0].size() == 2 * headerless("g726").size());
    CHECK(high.format.sampleRate == 8000);
    CHECK(low.sides[0] == high.sides[0]);
}

TEST_CASE("a file under a headerless extension is still told by its content", "[audio][format]") {
    const SoundFolder folder;
    for (const char* extension : {"ulaw", "vox", "sln"}) {
        INFO(extension);
        const auto path = write(folder / ("call." + std::string(extension)), contentOf("call.mp3"));
        CHECK(decode(path).format.codec == "mp3");
    }
}

TEST_CASE("a recording that is cut off plays as far as it goes and says so", "[audio][format]") {
    const SoundFolder folder;
    for (const char* name :
         {"call.ogg", "call.opus", "agent.spx", "call.flac", "call.wma", "call_vbr.mp3", "call.mka",
          "call.webm", "agent_gsm.wav", "agent_ima.wav", "agent_ms.wav", "g729.wav", "agent.w64"}) {
        INFO(name);
        const std::string whole = contentOf(name);
        const Decoded cut = decode(write(folder / name, whole.substr(0, whole.size() * 6 / 10)));
        CHECK(cut.truncated);
        CHECK(msOf(cut) >= msOf(decode(dataFile(name))) * 3 / 10); // Ogg has a page a second
    }
}

TEST_CASE("a recorder that died with a compressed WAV leaves all its sound", "[audio][format]") {
    const SoundFolder folder;
    for (const char* name : {"agent_gsm.wav", "agent_ima.wav", "agent_ms.wav", "g729.wav", "g7231.wav"})
        for (const std::uint32_t claimed : {0u, 0x7ffffff0u, 0xffffffffu}) {
            INFO(name << " claiming " << claimed);
            std::string bytes = contentOf(name);
            const std::size_t at = bytes.find("data");
            REQUIRE(at != std::string::npos);
            for (std::size_t i = 0; i < 4; ++i)
                bytes[at + 4 + i] = static_cast<char>(claimed >> (8 * i));
            const Decoded left = decode(write(folder / name, bytes));
            CHECK(std::llabs(msOf(left) - msOf(decode(dataFile(name)))) <= 130);
            if (claimed != 0xffffffffu) CHECK(left.truncated);
        }
}

TEST_CASE("bit rot costs what lies under it, not the rest", "[audio][format]") {
    const SoundFolder folder;
    for (const char* name : {"call.mp3", "call.ogg", "call.opus", "call.flac", "call.m4a", "call.wma",
                             "agent.spx", "agent_gsm.wav", "agent.g722"}) {
        INFO(name);
        std::string bytes = contentOf(name);
        bytes.replace(bytes.size() / 2, 16, "rotten bits here");
        const auto path = write(folder / name, bytes);
        CHECK(msOf(decode(path)) >= 1900); // of three seconds; Ogg loses a page of one
    }
}
