#include "core/audio/open_source.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <cstring>
#include <random>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;

namespace {

Decoded decodeFile(const std::filesystem::path& path) {
    auto source = openSource(path);
    INFO((source ? std::string() : describe(source.error())));
    REQUIRE(source);
    return decodeAll(**source);
}

Decoded decodeCall(const CallFiles& files) {
    auto source = openCall(files);
    REQUIRE(source);
    return decodeAll(**source);
}

std::string repeated(const std::string& piece, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += piece;
    return all;
}

} // namespace

TEST_CASE("linear PCM comes out as it was recorded", "[audio]") {
    const SoundFolder folder;
    const Samples left = voice(5000, 1);
    const Samples right = voice(5000, 2);
    const Decoded call = decodeFile(write(folder / "a.wav", wavBytes(interleaved(left, right), 2)));
    CHECK(call.sides == std::vector<Samples>{left, right});
    CHECK(call.format == SourceFormat{"WAV", "PCM 16 bit", 2, 8000});
    CHECK_FALSE(call.truncated);
}

TEST_CASE("every width of linear PCM keeps its upper 16 bits", "[audio]") {
    const SoundFolder folder;
    const Samples wanted{0, 256, -256, 32512, -32768, 12800};
    std::string eight, wide, wider, real;
    for (const std::int16_t sample : wanted) {
        const std::string two = bytesOf({sample});
        eight += static_cast<char>(sample / 256 + 128);
        wide += std::string(1, '\x7f') + two;
        wider += std::string(2, '\x11') + two;
        const float value = static_cast<float>(sample) / 32768.0f;
        real.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    CHECK(decodeFile(write(folder / "8.wav", wavAround(eight, 1, 8, 1, 8000))).sides[0] == wanted);
    CHECK(decodeFile(write(folder / "24.wav", wavAround(wide, 1, 24, 1, 8000))).sides[0] == wanted);
    CHECK(decodeFile(write(folder / "32.wav", wavAround(wider, 1, 32, 1, 8000))).sides[0] == wanted);
    CHECK(decodeFile(write(folder / "f.wav", wavAround(real, 3, 32, 1, 8000))).sides[0] == wanted);
}

TEST_CASE("floats beyond full scale and not-a-number are tamed", "[audio]") {
    const SoundFolder folder;
    const float values[] = {2.0f, -2.0f, std::nanf("")};
    const std::string data(reinterpret_cast<const char*>(values), sizeof values);
    CHECK(decodeFile(write(folder / "f.wav", wavAround(data, 3, 32, 1, 8000))).sides[0] ==
          Samples{32767, -32768, 0});
}

TEST_CASE("G.711 expands to the values of the recommendation", "[audio]") {
    const SoundFolder folder;
    const std::string codes("\xff\x7f\x80\x00\xd5\x55", 6);
    CHECK(decodeFile(write(folder / "u.wav", wavAround(codes.substr(0, 4), 7, 8, 1, 8000))).sides[0] ==
          Samples{0, 0, 32124, -32124});
    CHECK(decodeFile(write(folder / "a.wav", wavAround(codes.substr(4) + "\xaa\x2a", 6, 8, 1, 8000)))
              .sides[0] == Samples{8, -8, 32256, -32256});
    CHECK(decodeFile(write(folder / "raw.ulaw", repeated(codes.substr(0, 4), 100))).sides[0].size() == 400);
}

TEST_CASE("declared lengths are not believed", "[audio]") {
    const SoundFolder folder;
    const Samples sound = voice(4000, 3);
    const auto decodeClaiming = [&](std::int64_t claimed) {
        return decodeFile(write(folder / "lying.wav", wavAround(bytesOf(sound), 1, 16, 1, 8000, claimed)));
    };
    SECTION("a recorder that died leaves 0") {
        CHECK(decodeClaiming(0).sides[0] == sound);
        CHECK(decodeClaiming(0).truncated);
    }
    SECTION("more than there is") {
        CHECK(decodeClaiming(0x7ffffff0).sides[0] == sound);
        CHECK(decodeClaiming(0x7ffffff0).truncated);
    }
    SECTION("unknown, as when written to a pipe") {
        CHECK(decodeClaiming(0xffffffff).sides[0] == sound);
        CHECK_FALSE(decodeClaiming(0xffffffff).truncated);
    }
    SECTION("less than there is: what follows is not sound") {
        CHECK(decodeClaiming(2000).sides[0].size() == 1000);
    }
}

TEST_CASE("chunks before the samples are stepped over", "[audio]") {
    const SoundFolder folder;
    const Samples sound = voice(100, 3);
    std::string bytes = wavBytes(sound, 1);
    bytes.insert(12, std::string("LIST\x05\0\0\0abcde\0", 14)); // odd length: padded
    CHECK(decodeFile(write(folder / "list.wav", bytes)).sides[0] == sound);
}

TEST_CASE("RF64 takes its length from ds64", "[audio]") {
    const SoundFolder folder;
    const Samples sound = voice(100, 3);
    std::string bytes = wavAround(bytesOf(sound) + "trailing", 1, 16, 1, 8000, 0xffffffff);
    bytes.replace(0, 4, "RF64");
    std::string ds64 = std::string("ds64\x1c\0\0\0", 8) + std::string(28, '\0');
    ds64[16] = static_cast<char>(200);
    bytes.insert(12, ds64);
    CHECK(decodeFile(write(folder / "big.wav", bytes)).sides[0] == sound);
}

TEST_CASE("content decides, not the name", "[audio]") {
    const SoundFolder folder;
    const auto disguised = [&](const char* original, const char* name) {
        std::filesystem::copy_file(dataFile(original), folder / name);
        return decodeFile(folder / name);
    };
    CHECK(disguised("call.mp3", "mp3.wav").format.codec == "mp3");
    CHECK(disguised("call.flac", "flac.mp3").format.codec == decodeFile(dataFile("call.flac")).format.codec);
    CHECK(disguised("call.opus", "opus").format.codec == "opus");
}

TEST_CASE("compressed recordings decode to their length", "[audio]") {
    struct Case {
        const char* file;
        int channels;
        std::int64_t ms;
        std::int64_t toleranceMs;
    };
    const Case cases[] = {
        {"call.mp3", 2, 3000, 60},      {"call.opus", 2, 3000, 1},  {"call.ogg", 2, 3000, 20},
        {"call.flac", 2, 3000, 0},      {"call.m4a", 2, 3000, 300}, {"agent_gsm.wav", 1, 3000, 40},
        {"agent.gsm", 1, 3000, 20},     {"agent.g722", 1, 3000, 5}, {"agent_ima.wav", 1, 3000, 130},
        {"agent_ms.wav", 1, 3000, 130}, {"g729.wav", 1, 60000, 20}, {"g7231.wav", 1, 60000, 60},
    };
    for (const Case& each : cases) {
        const Decoded call = decodeFile(dataFile(each.file));
        INFO(each.file << " has " << call.sides[0].size() << " frames at " << call.format.sampleRate);
        CHECK(call.format.channels == each.channels);
        const std::int64_t ms =
            static_cast<std::int64_t>(call.sides[0].size()) * 1000 / call.format.sampleRate;
        CHECK(std::abs(ms - each.ms) <= each.toleranceMs);
        CHECK_FALSE(call.truncated);
        std::int16_t loudest = 0;
        for (const std::int16_t sample : call.sides[0])
            loudest = std::max(loudest, sample);
        CHECK(loudest > 2000);
    }
}

TEST_CASE("silence frames of AMR keep their time", "[audio]") {
    const SoundFolder folder;
    const auto path =
        write(folder / "quiet.amr", "#!AMR\n" + repeated("\x7c", 100)); // frame type 15: no data
    CHECK(decodeFile(path).sides[0] == Samples(16000, 0));
}

TEST_CASE("a pair of files is one call with two sides", "[audio]") {
    const SoundFolder folder;
    const Samples agent = voice(6000, 1);
    const Samples customer = voice(9000, 2);
    CallFiles files{write(folder / "in.wav", wavBytes(agent, 1)),
                    write(folder / "out.wav", wavBytes(customer, 1)), model::SideLayout::PairOfFiles};
    SECTION("the shorter is padded with silence") {
        Samples padded = agent;
        padded.resize(9000, 0);
        CHECK(decodeCall(files).sides == std::vector<Samples>{padded, customer});
    }
    SECTION("different rates are brought together") {
        files.customerPath = write(folder / "wide.wav", wavBytes(voice(16000, 2, 16000), 1, 16000));
        const Decoded call = decodeCall(files);
        CHECK(call.format.sampleRate == 16000);
        CHECK(call.sides[0].size() == 16000);
        CHECK(call.sides[1] == voice(16000, 2, 16000));
    }
    SECTION("a missing customer side is named") {
        files.customerPath = folder / "gone.wav";
        const auto source = openCall(files);
        REQUIRE_FALSE(source);
        CHECK(source.error().code == ErrorCode::NotFound);
        CHECK(source.error().subject == files.customerPath.string());
    }
}

TEST_CASE("sides can be swapped", "[audio]") {
    const SoundFolder folder;
    const Samples left = voice(3000, 1);
    const Samples right = voice(3000, 2);
    const auto path = write(folder / "a.wav", wavBytes(interleaved(left, right), 2));
    CHECK(decodeCall({path, {}, model::SideLayout::AgentRight}).sides == std::vector<Samples>{right, left});
}

TEST_CASE("wide sound is brought down to 16 kHz without moving", "[audio]") {
    const SoundFolder folder;
    const auto path = write(folder / "wide.wav", wavBytes(tone(48000, 440, 8000, 48000), 1, 48000));
    const Decoded call = decodeCall({path, {}, {}});
    CHECK(call.format.sampleRate == 16000);
    REQUIRE(std::abs(static_cast<int>(call.sides[0].size()) - 16000) <= 1);
    const Samples wanted = tone(16000, 440, 8000, 16000);
    int worst = 0;
    for (std::size_t i = 200; i < 15800; ++i)
        worst = std::max(worst, std::abs(call.sides[0][i] - wanted[i]));
    CHECK(worst < 40);
}

TEST_CASE("what is no recording is refused with its name and a remedy", "[audio]") {
    const SoundFolder folder;
    const auto refuse = [&](const std::filesystem::path& path, ErrorCode code) {
        const auto source = openSource(path);
        INFO(path);
        REQUIRE_FALSE(source);
        INFO(source.error().detail);
        CHECK(source.error().code == code);
        CHECK(source.error().subject == path.string());
        CHECK(source.error().detail.find("; ") != std::string::npos);
    };
    std::minstd_rand chance(7);
    std::string noise(20000, '\0');
    for (char& byte : noise)
        byte = static_cast<char>(chance() >> 8);
    refuse(folder / "missing.wav", ErrorCode::NotFound);
    refuse(write(folder / "empty.wav", ""), ErrorCode::Malformed);
    refuse(write(folder / "text.wav", repeated("This is a letter, not a call.\n", 100)),
           ErrorCode::Malformed);
    refuse(write(folder / "noise.mp3", noise), ErrorCode::Malformed);
    refuse(write(folder / "noise.gsm", noise), ErrorCode::Malformed);
    refuse(write(folder / "noise.g722", noise), ErrorCode::Malformed);
    refuse(write(folder / "noise.ulaw", noise), ErrorCode::Malformed);
    refuse(write(folder / "cut.wav", wavBytes(voice(100, 1), 1).substr(0, 30)), ErrorCode::Malformed);
    refuse(write(folder / "nodata.wav", wavBytes({}, 1)), ErrorCode::Malformed);
    refuse(write(folder / "rate0.wav", wavAround("abcd", 1, 16, 1, 0)), ErrorCode::Malformed);
    refuse(write(folder / "ch0.wav", wavAround("abcd", 1, 16, 0, 8000)), ErrorCode::Malformed);
    refuse(write(folder / "cut.mp3", "ID3"), ErrorCode::Malformed);
    std::filesystem::create_directory(folder / "dir.wav");
    refuse(folder / "dir.wav", ErrorCode::InvalidArgument);
}

TEST_CASE("a playlist never opens the file it names", "[audio]") {
    const SoundFolder folder;
    const auto real = write(folder / "real.wav", wavBytes(voice(8000, 1), 1));
    CHECK_FALSE(
        openSource(write(folder / "m3u8.wav", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nreal.wav\n"
                                              "#EXT-X-ENDLIST\n")));
    CHECK_FALSE(openSource(write(folder / "concat.wav", "ffconcat version 1.0\nfile real.wav\n")));
}

TEST_CASE("damage in the middle of a FLAC costs no more than libav would lose", "[audio]") {
    const SoundFolder folder;
    std::string bytes;
    {
        const Decoded whole = decodeFile(dataFile("call.flac"));
        REQUIRE(whole.sides[0].size() == 24000);
    }
    const auto path = folder / "rot.flac";
    std::filesystem::copy_file(dataFile("call.flac"), path);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    {
        std::FILE* file = std::fopen(path.c_str(), "r+b");
        REQUIRE(file != nullptr);
        std::fseek(file, 30000, SEEK_SET);
        std::fwrite("rotten bits here", 1, 16, file);
        std::fclose(file);
    }
    const Decoded rotten = decodeFile(path);
    CHECK(rotten.sides[0].size() > 17000);
    CHECK(rotten.truncated);
}

TEST_CASE("no decoder writes beyond the room it is given", "[audio]") {
    const SoundFolder folder;
    const auto wide =
        write(folder / "wide.wav", wavBytes(interleaved(voice(48000, 1), voice(48000, 2)), 2, 48000));
    for (const auto& path : {wide, dataFile("call.mp3"), dataFile("call.opus"), dataFile("call.flac"),
                             dataFile("call.ogg"), dataFile("call.m4a")}) {
        auto source = openCall({path, {}, {}});
        REQUIRE(source);
        constexpr std::int16_t kGuard = 12345;
        bool untouched = true;
        for (std::size_t room = 1; room < 400; ++room) { // every alignment of the end
            Samples left(room + 64, kGuard);
            Samples right(room + 64, kGuard);
            const auto got = (*source)->read({{left.data(), right.data()}, room});
            REQUIRE(got);
            for (std::size_t i = room; i < room + 64; ++i)
                untouched = untouched && left[i] == kGuard && right[i] == kGuard;
        }
        INFO(path);
        CHECK(untouched);
    }
}
