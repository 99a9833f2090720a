#include "core/documents/html_pack.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

#include "core/audio/clip.h"
#include "core/audio/open_source.h"
#include "core/audio/wav_bytes.h"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace earmark;
using namespace earmark::documents;
using Catch::Matchers::Contains;

namespace {

constexpr int kRate = 8'000;

/// Two sides whose samples count upwards, so that every place can be told.
void makeCall(const std::filesystem::path& path, int seconds) {
    const int frames = kRate * seconds;
    std::string samples;
    for (int frame = 0; frame < frames; ++frame) {
        audio::appendLittleEndian(samples, static_cast<std::uint16_t>(frame % 30'000), 2);
        audio::appendLittleEndian(samples, static_cast<std::uint16_t>(-(frame % 30'000)), 2);
    }
    std::ofstream(path, std::ios::binary)
        << audio::wavHeaderBytes(2, kRate, static_cast<std::uint32_t>(samples.size())) << samples;
}

std::string contentOf(const std::filesystem::path& path) {
    std::stringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

Document documentOf(std::initializer_list<const char*> recordings) {
    Document document;
    document.title = "Coaching";
    for (const char* recording : recordings)
        document.blocks.emplace_back(
            Passage{"Promise", recording, "call", 1'000, 3'000, "Agent", "", Passage::Example::Bad});
    return document;
}

SoundOf soundsIn(const test::TemporaryFolder& folder) {
    return [&folder](const std::string& recording) -> Result<audio::CallFiles> {
        if (recording == "unknown") return Error{ErrorCode::NotFound, recording, {}};
        return audio::CallFiles{folder / (recording + ".wav"), {}, model::SideLayout::AgentLeft};
    };
}

bool leftOvers(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator files(folder);
    return std::any_of(begin(files), end(files),
                       [](const auto& file) { return file.path().extension() == ".part"; });
}

} // namespace

TEST_CASE("a clip holds its part of the call on both sides", "[documents][pack]") {
    const test::TemporaryFolder folder;
    makeCall(folder / "call.wav", 5);
    const std::string wav = test::valueOf(
        audio::clipWav({folder / "call.wav", {}, model::SideLayout::AgentLeft}, {1'000, 3'000}, {}));
    CHECK(wav.size() == audio::kWavHeaderBytes + 2 * kRate * 4);
    const auto sample = [&](std::size_t frame, std::size_t side) {
        const std::size_t at = audio::kWavHeaderBytes + frame * 4 + side * 2;
        return static_cast<std::int16_t>(static_cast<unsigned char>(wav[at]) |
                                         static_cast<unsigned char>(wav[at + 1]) << 8);
    };
    CHECK(sample(0, 0) == kRate);
    CHECK(sample(0, 1) == -kRate);
    CHECK(sample(5, 0) == kRate + 5);
    CHECK(audio::clipWav({folder / "call.wav", {}, {}}, {9'000, 12'000}, {}).error().code ==
          ErrorCode::InvalidArgument);
}

TEST_CASE("one HTML file carries its clips", "[documents][pack]") {
    const test::TemporaryFolder folder;
    makeCall(folder / "call.wav", 5);
    Progress progress;
    test::valueOf(writeHtmlFile(documentOf({"call", "unknown", "gone"}), soundsIn(folder),
                                folder / "out.html", progress));
    const std::string html = contentOf(folder / "out.html");
    CHECK_THAT(html, Contains("src=\"data:audio/wav;base64,UklGR"));
    CHECK_THAT(html, Contains("The recording is not where it was"));
    CHECK(progress.done() == 3);
    CHECK(progress.total() == 3);
}

TEST_CASE("a folder holds the page beside its clips", "[documents][pack]") {
    const test::TemporaryFolder folder;
    makeCall(folder / "call.wav", 5);
    Progress progress;
    test::valueOf(writeHtmlFolder(documentOf({"call", "call"}), soundsIn(folder), folder / "out", progress));
    CHECK_THAT(contentOf(folder / "out/index.html"), Contains("src=\"clips/02.wav\""));
    CHECK(contentOf(folder / "out/clips/01.wav").size() == audio::kWavHeaderBytes + 2 * kRate * 4);
    CHECK(writeHtmlFolder(documentOf({"call"}), soundsIn(folder), folder / "out", progress).error().code ==
          ErrorCode::AlreadyExists);
    CHECK_FALSE(leftOvers(folder.path()));
}

TEST_CASE("a cancelled pack leaves nothing", "[documents][pack]") {
    const test::TemporaryFolder folder;
    makeCall(folder / "call.wav", 5);
    for (const int step : {0, 1, 2}) {
        Progress progress;
        int asked = 0;
        const SoundOf sounds = [&](const std::string& recording) {
            if (asked++ == step) progress.cancel();
            return soundsIn(folder)(recording);
        };
        CHECK(writeHtmlFile(documentOf({"call", "call", "call"}), sounds, folder / "out.html", progress)
                  .error()
                  .code == ErrorCode::Cancelled);
        Progress again;
        asked = 0;
        const SoundOf others = [&](const std::string& recording) {
            if (asked++ == step) again.cancel();
            return soundsIn(folder)(recording);
        };
        CHECK(writeHtmlFolder(documentOf({"call", "call", "call"}), others, folder / "out", again)
                  .error()
                  .code == ErrorCode::Cancelled);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "out.html"));
    CHECK_FALSE(std::filesystem::exists(folder / "out"));
    CHECK_FALSE(leftOvers(folder.path()));
}

TEST_CASE("a pack that cannot be written says so and leaves what was there", "[documents][pack]") {
    const test::TemporaryFolder folder;
    Progress progress;
    const std::filesystem::path nowhere = folder / "missing/out.html";
    CHECK_FALSE(writeHtmlFile(documentOf({}), {}, nowhere, progress));
    std::filesystem::create_directory(folder / "taken.html");
    CHECK_FALSE(writeHtmlFile(documentOf({}), {}, folder / "taken.html", progress));
    CHECK_FALSE(leftOvers(folder.path()));
}
