#include "core/audio/wav_bytes.h"
#include "core/base/whole_file.h"
#include "core/documents/cells.h"
#include "core/documents/html_pack.h"
#include "core/documents/workbook.h"
#include "tests/documents/sample_document.h"
#include "tests/support/catch.h"
#include "tests/support/small_files.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <functional>
#include <iterator>

using namespace earmark;
using namespace earmark::documents;
namespace fs = std::filesystem;

namespace {

constexpr int kRate = 8'000;

void makeCall(const fs::path& path) {
    const std::string samples(std::size_t{kRate} * 2 * 20, '\x11'); // 20 s
    std::ofstream(path, std::ios::binary)
        << audio::wavHeaderBytes(1, kRate, static_cast<std::uint32_t>(samples.size())) << samples;
}

/// A document with three clips of ten seconds, 160 KB each.
Document packDocument() {
    Document document = test::sampleDocument();
    for (int clip = 0; clip < 3; ++clip)
        document.blocks.emplace_back(
            Passage{"Promise", "call", "", 1'000, 11'000, "", "", Passage::Example::Bad});
    return document;
}

Document longDocument() {
    constexpr int kRows = 20'000;
    DataTable table;
    table.columns = {Column{"Name", ColumnKind::Text, 1, ColumnHint::None, false},
                     Column{"Points", ColumnKind::Decimal, 1, ColumnHint::None, false}};
    for (int row = 0; row < kRows; ++row)
        table.rows.push_back({textCell("the same name in every row"), pointsCell(row)});
    Document document;
    document.blocks.emplace_back(std::move(table));
    return document;
}

using Write = std::function<Result<void>(const fs::path&, Progress&)>;

/// Every writer of this room, by what it writes.
std::vector<std::pair<std::string, Write>> writers(const fs::path& call) {
    const SoundOf sounds = [call](const std::string&) -> Result<audio::CallFiles> {
        return audio::CallFiles{call, {}, model::SideLayout::Mono};
    };
    return {{"report.html",
             [=](const fs::path& to, Progress& progress) {
                 return writeHtmlFile(packDocument(), sounds, to, progress);
             }},
            {"report.xlsx",
             [](const fs::path& to, Progress& progress) {
                 return writeWorkbook(test::sampleDocument(), to, progress);
             }},
            {"rows.xlsx", [](const fs::path& to,
                             Progress& progress) { return writeWorkbook(longDocument(), to, progress); }},
            {"report.csv",
             [](const fs::path& to, Progress&) { return writeWholeFile(to, std::string(200'000, 'a')); }}};
}

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// All bytes below a place.
std::uint64_t bytesIn(const fs::path& place) {
    if (fs::is_regular_file(place)) return fs::file_size(place);
    std::uint64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(place))
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return bytes;
}

/// Two workbooks of one document differ in the time at which they were made, which packs to a few bytes.
bool isWhole(const fs::path& written, const fs::path& whole) {
    constexpr std::uint64_t kTime = 40;
    const std::uint64_t bytes = bytesIn(written);
    const std::uint64_t wanted = bytesIn(whole);
    return bytes <= wanted + kTime && wanted <= bytes + kTime;
}

std::size_t filesIn(const fs::path& folder) {
    const fs::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

TEST_CASE("on a full disk a report says so, leaves no half of it and keeps what was there",
          "[documents][full-disk]") {
    if (!fs::exists("/dev/full")) {
        WARN("no device here is always full: not tried");
        return;
    }
    const test::TemporaryFolder source;
    makeCall(source / "call.wav");
    for (const auto& [name, write] : writers(source / "call.wav")) {
        INFO(name);
        const test::TemporaryFolder folder;
        std::ofstream(folder / name) << "the report before";
        // What is unfinished goes to a device that has no room for one byte.
        fs::create_symlink("/dev/full", folder / (name + ".part"));
        Progress progress;
        const auto written = write(folder / name, progress);
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == ErrorCode::NoSpace);
        CHECK(written.error().subject.find(name) != std::string::npos);
        CHECK(contentOf(folder / name) == "the report before");
        CHECK(filesIn(folder.path()) == 1);
    }
}

TEST_CASE("wherever the room ends, there is the whole report or none", "[documents][full-disk]") {
    const test::TemporaryFolder source;
    makeCall(source / "call.wav");
    auto all = writers(source / "call.wav");
    const SoundOf sounds = [&](const std::string&) -> Result<audio::CallFiles> {
        return audio::CallFiles{source / "call.wav", {}, model::SideLayout::Mono};
    };
    all.emplace_back("folder", [&](const fs::path& to, Progress& progress) {
        return writeHtmlFolder(packDocument(), sounds, to, progress);
    });
    for (const auto& [name, write] : all) {
        const test::TemporaryFolder whole;
        Progress unlimited;
        REQUIRE(write(whole / name, unlimited).has_value());
        bool failed = false;
        for (const std::uint64_t most : {1'000U, 20'000U, 60'000U, 100'000U, 300'000U, 900'000U}) {
            INFO(name << ", no file beyond " << most << " bytes");
            const test::TemporaryFolder folder;
            Progress progress;
            const auto written = [&] {
                const test::SmallFiles limit(most);
                return write(folder / name, progress);
            }();
            failed = failed || !written;
            if (written)
                CHECK(isWhole(folder / name, whole / name));
            else
                CHECK(filesIn(folder.path()) == 0);
        }
        INFO(name);
        CHECK(failed);
    }
}
