/// How long 100,000 calls take on their way in, and how much memory. usage: earmark_import_bench [ROWS]
#include "core/exchange/table_reader.h"
#include "core/service/import_service.h"
#include "tests/exchange/workbook_builder.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>

#include <sys/resource.h>

using namespace earmark;
using namespace earmark::exchange;
using namespace earmark::service;
namespace fs = std::filesystem;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    return std::move(*result);
}

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void report(const char* what, const std::function<void()>& work, const char* goal) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-46s %9.0f ms   goal %-10s peak %6.0f MB\n", what, took.count(), goal, peakMegabytes());
}

std::vector<std::string> callRow(int row) {
    char start[32];
    std::snprintf(start, sizeof start, "2026-%02d-%02d %02d:%02d:%02d", 1 + row % 12, 1 + row % 28, row % 24,
                  row % 60, row % 59);
    char agent[8];
    std::snprintf(agent, sizeof agent, "%04d", row % 200);
    return {"march/" + std::to_string(row) + ".wav",
            agent,
            start,
            row % 2 ? "呼入" : "呼出",
            "健康险",
            "理赔进度",
            std::to_string(12'900'000'000 + row),
            std::to_string(row)};
}

const std::vector<std::string> kHead{"录音文件", "坐席工号", "开始时间", "呼叫方向",
                                     "技能组",   "业务类型", "主叫号码", "流水号"};

std::string csvOf(int rows) {
    std::string csv;
    const auto add = [&](const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column)
            csv += (column ? "," : "") + cells[column];
        csv += "\r\n";
    };
    add(kHead);
    for (int row = 0; row < rows; ++row)
        add(callRow(row));
    return csv;
}

std::string workbookOf(int rows) {
    test::WorkbookBuilder book;
    std::string sheet = test::inlineRow(1, kHead);
    for (int row = 0; row < rows; ++row)
        sheet += test::inlineRow(static_cast<std::size_t>(row) + 2, callRow(row));
    book.sheets = {{"calls", std::move(sheet), false}};
    return book.bytes();
}

void benchFolder(const fs::path& root, int files) {
    fs::create_directories(root);
    for (int file = 0; file < files; ++file) {
        char name[64];
        std::snprintf(name, sizeof name, "20260302_%02d%02d%02d_%04d_%d_in.wav", file % 24, file / 24 % 60,
                      file % 60, file % 200, 1'000'000 + file);
        std::ofstream(root / name) << "RIFF....WAVE";
    }
    Progress progress;
    FolderListing listing;
    report(
        "folder: walk and look at each file", [&] { listing = listRecordings(root, progress); }, "–");
    const auto pattern =
        std::get<FilePattern>(FilePattern::parse("{date}_{time}_{agent}_{customer}_{direction}"));
    const auto pairs = std::get<std::vector<SidePair>>(sidePairsOf(kUsualSidePairs));
    const Zone zone = must(Zone::named("Asia/Shanghai"));
    report(
        "folder: understand the names",
        [&] {
            if (callsOfFolder(listing, pattern, pairs, {}, zone, progress).calls.size() !=
                static_cast<std::size_t>(files))
                throw std::runtime_error("names were not understood");
        },
        "≤ 1000 ms");
}

} // namespace

int main(int argc, char** argv) {
    const int rows = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const fs::path folder = fs::temp_directory_path() / "earmark-import-bench";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const SystemClock clock;
    service::Workspace::Options options;
    options.create = true;
    const auto workspace = must(service::Workspace::open(folder / "bench.db", options, clock));
    ImportService imports(*workspace);
    Progress progress;

    std::printf("%d calls\n", rows);
    const std::string csv = csvOf(rows);
    Table table;
    report(
        "CSV: read", [&] { table = must(readTableBytes(csv, "calls.csv")); }, "≤ 500 ms");
    std::string workbook = workbookOf(rows);
    report(
        "XLSX: read", [&] { table = must(readTableBytes(workbook, "calls.xlsx")); }, "≤ 3000 ms");
    workbook.clear();
    workbook.shrink_to_fit();
    const ListMapping mapping = proposedMapping(table, ListKind::Calls);
    CallImportPlan plan;
    report(
        "list: plan, each file looked for",
        [&] {
            plan = must(imports.planCalls(
                table, mapping, {.recordings = folder, .unknownAgents = UnknownAgents::Add}, progress));
        },
        "≤ 3000 ms");
    report(
        "list: import in one transaction",
        [&] {
            if (must(imports.importCalls(plan, BadRows::Refuse, progress)).calls !=
                static_cast<std::size_t>(rows))
                throw std::runtime_error("calls are missing");
        },
        "≤ 5000 ms");
    benchFolder(folder / "recordings", rows);
    fs::remove_all(folder);
    return 0;
}
