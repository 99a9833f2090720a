/// How long it takes to write reports: a pack with twelve clips, ten thousand rows, a coaching PDF; and, by
/// command on the store that EARMARK_BENCH_STORE names, a coaching report and a weak-point summary of all its
/// evaluations. The programs are those in the folder bin beside this one's.
#include "core/audio/wav_bytes.h"
#include "core/base/whole_file.h"
#include "core/documents/cells.h"
#include "core/documents/document_json.h"
#include "core/documents/html_pack.h"
#include "core/documents/workbook.h"
#include "core/service/results_service.h"
#include "core/service/roster_service.h"
#include "core/service/workspace.h"
#include "tests/bench/timing.h"
#include "tests/documents/sample_document.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <stdexcept>

using namespace earmark;
using namespace earmark::documents;
namespace fs = std::filesystem;

namespace {

void must(const Result<void>& result) {
    if (!result) throw std::runtime_error(describe(result.error()));
}

void report(const char* what, const std::function<void()>& work, const char* goal) {
    const bench::Time took = bench::timeOf(work);
    std::printf("%-52s %9.0f ms   processor %6.0f ms   goal %s\n", what, took.wallMs, took.processorMs, goal);
}

/// Ten minutes of two sides.
void makeCall(const fs::path& path) {
    constexpr int kRate = 8'000;
    constexpr int kFrames = kRate * 600;
    std::string samples;
    for (int frame = 0; frame < kFrames; ++frame)
        audio::appendLittleEndian(samples, static_cast<std::uint32_t>(frame * 2'654'435'761U), 4);
    must(writeWholeFile(path, audio::wavHeaderBytes(2, kRate, static_cast<std::uint32_t>(samples.size())) +
                                  samples));
}

Document packDocument() {
    constexpr int kClips = 12;
    Document document = test::sampleDocument(Language::Chinese);
    for (int clip = 0; clip < kClips; ++clip)
        document.blocks.emplace_back(Passage{"承诺", "call", "2026-11-02 09:14", clip * 40'000,
                                             clip * 40'000 + 15'000, "坐席", "说明", Passage::Example::Bad});
    return document;
}

Document tableDocument() {
    constexpr int kRows = 10'000;
    DataTable table;
    table.title = "坐席";
    const ColumnKind kinds[] = {ColumnKind::Text,    ColumnKind::Text,    ColumnKind::Integer,
                                ColumnKind::Percent, ColumnKind::Percent, ColumnKind::Percent,
                                ColumnKind::Decimal, ColumnKind::Change};
    for (const ColumnKind kind : kinds)
        table.columns.push_back({"列", kind, 1, ColumnHint::None, false});
    for (int row = 0; row < kRows; ++row)
        table.rows.push_back({textCell("坐席" + std::to_string(row)), textCell("健康险组"), countCell(row),
                              percentCell(row * 90), percentCell(row * 80), percentCell(row * 99),
                              pointsCell(row * 10), changeCell(row - 5'000)});
    Document document;
    document.title = "Ten thousand rows";
    document.blocks.emplace_back(std::move(table));
    return document;
}

void run(const fs::path& program, const std::string& arguments) {
    const std::string command = program.string() + " " + arguments;
    if (std::system(command.c_str()) != 0) throw std::runtime_error(command);
}

/// Whole processes, as a scheduler starts them.
void benchStore(const fs::path& store, const fs::path& programs, const fs::path& folder) {
    const auto cli = [&](const std::string& arguments) {
        run(programs / "earmark-cli", arguments + " --store " + store.string());
    };
    const SystemClock clock;
    std::string agent;
    {
        auto workspace = service::Workspace::open(store, {}, clock);
        if (!workspace) throw std::runtime_error(describe(workspace.error()));
        const auto agents = service::RosterService(**workspace).agents();
        if (!agents || agents->empty()) throw std::runtime_error(store.string() + ": no agent is known");
        agent = agents->front().number;
        const auto all = service::ResultsService(**workspace).figures({});
        if (!all) throw std::runtime_error(describe(all.error()));
        std::printf("%s: %zu evaluations of %zu agents\n", store.c_str(), all->count, agents->size());
    }
    const std::string coaching = "report coaching --from 2025-10-01 --to 2025-12-31 --agent " + agent;
    const std::string weakPoints = "report weak-points";
    const auto written = [&](const std::string& report, const std::string& format) {
        return [=] {
            cli(report + " --format " + format + " --out " + (folder / ("by-command." + format)).string());
        };
    };
    if (fs::exists(programs / "earmark-print"))
        report("coaching report as PDF, the whole command", written(coaching, "pdf"), "500 ms");
    report("coaching report as HTML, the whole command", written(coaching, "html"), "2000 ms");
    report("weak points of the store as XLSX, the whole command", written(weakPoints, "xlsx"), "2000 ms");
}

} // namespace

int main(int argc, char** argv) {
    std::string name = (fs::temp_directory_path() / "earmark-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return 1;
    const fs::path folder = name;
    Progress progress;
    makeCall(folder / "call.wav");
    const SoundOf sounds = [&](const std::string&) -> Result<audio::CallFiles> {
        return audio::CallFiles{folder / "call.wav", {}, model::SideLayout::AgentLeft};
    };
    const Document pack = packDocument();
    report(
        "HTML with 12 clips of 15 s, one file",
        [&] { must(writeHtmlFile(pack, sounds, folder / "pack.html", progress)); }, "2000 ms");
    report(
        "HTML with 12 clips of 15 s, a folder",
        [&] { must(writeHtmlFolder(pack, sounds, folder / "pack", progress)); }, "2000 ms");
    const Document table = tableDocument();
    report(
        "workbook of 10,000 rows, 8 columns",
        [&] { must(writeWorkbook(table, folder / "rows.xlsx", progress)); }, "500 ms");
    const fs::path programs = fs::path(argc > 0 ? argv[0] : "").parent_path() / "../bin";
    if (fs::exists(programs / "earmark-print")) {
        must(writeWholeFile(folder / "document.json", documentJson(pack)));
        report(
            "PDF of a document with 12 passages",
            [&] {
                run(programs / "earmark-print",
                    "document " + (folder / "document.json").string() + " " + (folder / "out.pdf").string());
            },
            "500 ms");
    }
    if (const char* store = std::getenv("EARMARK_BENCH_STORE")) benchStore(store, programs, folder);
    fs::remove_all(folder);
    return 0;
}
