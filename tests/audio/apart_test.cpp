#include "core/audio/compressed_source.h"
#include "core/audio/decoder/apart_source.h"
#include "core/audio/open_source.h"
#include "tests/audio/sound_files.h"
#include "tests/support/catch.h"

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::audio::test;
using namespace std::chrono_literals;

namespace {

/// A host whose decoders do what the "recording" says (hostile_decoder.cpp).
class HostileHost {
public:
    DecoderHost host{[] { return std::filesystem::path(EARMARK_HOSTILE_DECODER); }};
    DecoderLimits limits{std::int64_t{64} << 20, 600, 60s, 1h};
    Progress progress;

    Result<std::unique_ptr<AudioSource>> open(const std::string& wish) {
        auto bytes = FileReader::open(write(m_folder / "call.gsm", wish));
        REQUIRE(bytes);
        return ApartSource::open(host, {std::move(*bytes), "call.gsm", "gsm"}, limits, &progress);
    }

    Error failureOf(const std::string& wish) {
        const auto source = open(wish);
        REQUIRE_FALSE(source);
        CHECK(source.error().subject == "call.gsm");
        return source.error();
    }

    bool playsAnother() {
        auto source = open("fine");
        if (!source) return false;
        const Decoded decoded = decodeAll(**source);
        return decoded.sides[0].size() == 8000 && decoded.sides[0][7999] == 7999 && !decoded.truncated;
    }

    /// Those that the keeper has running or has not reaped; one of them waits for the next recording.
    std::vector<int> decoders() const {
        const std::string process = std::to_string(host.keeper()->process());
        std::ifstream file("/proc/" + process + "/task/" + process + "/children");
        return std::vector<int>(std::istream_iterator<int>(file), std::istream_iterator<int>());
    }

private:
    SoundFolder m_folder;
};

/// Its name, in brackets, is followed by its state.
bool hasDied(int process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string words{std::istreambuf_iterator<char>(file), {}};
    return words.empty() || words.find(") Z ") != std::string::npos;
}

std::size_t openDescriptors() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

} // namespace

TEST_CASE("sound decoded apart is the sound decoded here", "[audio][apart]") {
    for (const char* name :
         {"call.mp3", "call.opus", "call.ogg", "call.flac", "call.m4a", "agent_gsm.wav", "agent.gsm",
          "agent.g722", "agent_ima.wav", "agent_ms.wav", "g729.wav", "g7231.wav"}) {
        INFO(name);
        const auto path = dataFile(name);
        std::shared_ptr<FileReader> bytes = std::move(*FileReader::open(path));
        const std::string extension = path.extension().string().substr(1);
        auto here = openCompressed({bytes, name, extension});
        auto apart = openApart({bytes, name, extension}, nullptr);
        REQUIRE(here);
        REQUIRE(apart);
        CHECK((*here)->claimedFrames() == (*apart)->claimedFrames());
        const Decoded wanted = decodeAll(**here);
        const Decoded got = decodeAll(**apart, 777);
        CHECK(got.format == wanted.format);
        CHECK(got.truncated == wanted.truncated);
        CHECK((got.sides == wanted.sides)); // not by parts: Catch would print a minute of samples
    }
}

TEST_CASE("a decoder that breaks down is named by its file, and the next call plays", "[audio][apart]") {
    HostileHost hostile;
    for (const char* wish : {"crash", "abort", "leave"}) {
        INFO(wish);
        const Error error = hostile.failureOf(wish);
        CHECK(error.code == ErrorCode::Audio);
        CHECK(error.detail == kDecoderBroke);
        CHECK(hostile.playsAnother());
    }
    CHECK(hostile.decoders().size() == 1);
}

TEST_CASE("what came before a decoder broke down is kept", "[audio][apart]") {
    HostileHost hostile;
    auto source = hostile.open("crash later");
    REQUIRE(source);
    Samples heard(16000);
    std::size_t frames = 0;
    Result<std::size_t> got = std::size_t{1};
    while (got && *got > 0) {
        got = (*source)->read({{heard.data() + frames, nullptr}, heard.size() - frames});
        if (got) frames += *got;
    }
    REQUIRE_FALSE(got);
    CHECK(got.error() == Error{ErrorCode::Audio, "call.gsm", kDecoderBroke});
    CHECK(frames >= 7000); // whole blocks; the one being filled is lost with the decoder
    CHECK((*source)->truncated());
    CHECK(hostile.playsAnother());
}

TEST_CASE("a decoder that stands still is stopped", "[audio][apart]") {
    HostileHost hostile;
    hostile.limits.stall = 100ms;
    CHECK(hostile.failureOf("sleep").detail == kDecoderStuck);
    CHECK(hostile.decoders().size() == 1);
    hostile.limits.stall = 60s;
    CHECK(hostile.playsAnother());
}

TEST_CASE("processor time, memory and length of a decode are limited", "[audio][apart]") {
    HostileHost hostile;
    SECTION("time") {
        hostile.limits.cpuSeconds = 1;
        CHECK(hostile.failureOf("spin").detail == kDecoderTooMuch);
    }
    SECTION("memory") {
        CHECK(hostile.failureOf("eat").detail == kDecoderTooMuch);
    }
    SECTION("length") {
        auto source = hostile.open("endless");
        REQUIRE(source);
        Samples block(16384);
        std::size_t frames = 0;
        Result<std::size_t> got = std::size_t{1};
        while (got && *got > 0) {
            got = (*source)->read({{block.data(), nullptr}, block.size()});
            if (got) frames += *got;
        }
        REQUIRE_FALSE(got);
        CHECK(got.error().detail == kDecoderTooMuch);
        CHECK(frames <= 3600u * 8000u);
    }
    CHECK(hostile.playsAnother());
    CHECK(hostile.decoders().size() == 1);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a decoder that a file has taken over reaches nothing", "[audio][apart]") {
    HostileHost hostile;
    CHECK(hostile.failureOf("reach out") == Error{ErrorCode::Unsupported, "call.gsm", "nothing"});
}
#endif

TEST_CASE("cancelling ends a decoder while it opens and while it decodes", "[audio][apart]") {
    HostileHost hostile;
    SECTION("while it opens") {
        std::thread person([&] { hostile.progress.cancel(); });
        CHECK(hostile.failureOf("sleep").code == ErrorCode::Cancelled);
        person.join();
    }
    SECTION("while it decodes") {
        auto source = hostile.open("endless");
        REQUIRE(source);
        hostile.progress.cancel();
        Samples block(16384);
        Result<std::size_t> got = std::size_t{1};
        while (got) // what is decoded already may still come
            got = (*source)->read({{block.data(), nullptr}, block.size()});
        CHECK(got.error().code == ErrorCode::Cancelled);
    }
    CHECK(hostile.decoders().size() == 1);
}

TEST_CASE("no decoder, descriptor or keeper is left behind", "[audio][apart]") {
    const std::size_t before = openDescriptors();
    int keeper = 0;
    {
        HostileHost hostile;
        REQUIRE(hostile.playsAnother());
        const std::size_t ready = openDescriptors();
        for (const char* wish : {"fine", "crash", "endless", "reach out", "fine"})
            static_cast<void>(hostile.open(wish));
        CHECK(hostile.decoders().size() == 1);
        CHECK(openDescriptors() == ready);
        keeper = hostile.host.keeper()->process();
    }
    CHECK(openDescriptors() == before);
    CHECK((::kill(keeper, 0) != 0 && errno == ESRCH));
}

TEST_CASE("a keeper that died is replaced without a word", "[audio][apart]") {
    HostileHost hostile;
    REQUIRE(hostile.playsAnother());
    const int keeper = hostile.host.keeper()->process();
    auto playing = hostile.open("endless");
    REQUIRE(playing);
    ::kill(keeper, SIGKILL);
    CHECK(hostile.playsAnother());
    CHECK(hostile.host.keeper()->process() != keeper);
    Samples block(16384);
    Result<std::size_t> got = std::size_t{1};
    while (got) // its decoder went with it
        got = (*playing)->read({{block.data(), nullptr}, block.size()});
    CHECK(got.error().detail == kDecoderBroke);
}

TEST_CASE("a decoder that died while it waited is replaced without a word", "[audio][apart]") {
    HostileHost hostile;
    REQUIRE(hostile.playsAnother());
    for (const int waiting : hostile.decoders()) {
        ::kill(waiting, SIGKILL);
        while (!hasDied(waiting))
            std::this_thread::yield();
    }
    CHECK(hostile.playsAnother());
    CHECK(hostile.decoders().size() == 1);
}

TEST_CASE("a missing decoder program is named with a remedy", "[audio][apart]") {
    DecoderHost host([]() -> std::optional<std::filesystem::path> { return std::nullopt; });
    const auto decoder = host.start();
    REQUIRE_FALSE(decoder);
    CHECK(decoder.error().subject == "earmark-decoder");
    CHECK(decoder.error().detail.find("install the program again") != std::string::npos);
}
