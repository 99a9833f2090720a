/// How fast the store saves and answers. usage: earmark_store_bench [EVALUATIONS…], 100 000 without any. Each
/// size is a store of 2,000 agents in 100 teams, three years and 20 criteria, made at first. Where
/// EARMARK_BENCH_DUCKDB names DuckDB's library, each dashboard is asked of it, too.
#include "core/service/evaluation_service.h"
#include "core/service/verify_service.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/store.h"
#include "tests/bench/bench_centre.h"
#include "tests/bench/dashboards.h"
#include "tests/bench/timing.h"
#include "tests/scoring/card_builder.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

using namespace earmark;
using namespace earmark::bench;
using namespace earmark::service;

namespace {

void print(const std::string& what, Time time, const std::string& goal = "") {
    std::printf("  %-52s %10.2f ms  (processor %8.2f)   %s\n", what.c_str(), time.wallMs, time.processorMs,
                goal.c_str());
    std::fflush(stdout);
}

void benchScoring(BenchCentre& centre) {
    EvaluationService service(*centre.workspace);
    std::vector<EvaluationId> drafts;
    for (int index = 0; index < 8; ++index)
        drafts.push_back(must(service.open(centre.newCall(), centre.inspectors[0].id)).evaluation.id);
    int key = 0;
    DraftChange change;
    print("save one answer, durable",
          middleOf(100,
                   [&] {
                       change.evaluation = drafts[static_cast<std::size_t>(key / kCriteria) % drafts.size()];
                       const int place = key++ % kCriteria;
                       change.answers = {{"c" + std::to_string(place / 5) + "." + std::to_string(place % 5),
                                          test::points(4)}};
                       must(service.saveNow(change));
                   }),
          "the disk's own sync");
    print("queue one answer (what the window waits for)",
          middleOf(100, [&] { service.save(change, [](auto) {}); }), "goal: never blocks");
    std::size_t next = 0;
    print("submit one call of 20 answers, durable",
          middleOf(4, [&] { must(service.submit(drafts[next++])); }));
}

/// Whole evaluations through the service, facts and all, beside the same rows into the bare tables.
void benchSubmitting(BenchCentre& centre) {
    constexpr std::size_t kBatch = 1000;
    std::vector<Time> whole;
    std::vector<Time> bare;
    for (int run = 0; run < 7; ++run) {
        std::vector<model::Evaluation> evaluations;
        for (const JudgedCall& call : centre.callsToJudge(kBatch))
            evaluations.push_back(call.evaluation);
        whole.push_back(timeOf([&] { must(EvaluationService(*centre.workspace).submitAll(evaluations)); }));
        auto others = centre.callsToJudge(kBatch);
        bare.push_back(timeOf([&] {
            must(centre.workspace->store().write([&](storage::Connection& connection) {
                storage::EvaluationStore store(connection);
                for (JudgedCall& call : others) {
                    call.evaluation.status = model::EvaluationStatus::Submitted;
                    store.insert(call.evaluation);
                }
            }));
        }));
        must(centre.workspace->store().write([&](storage::Connection& connection) {
            storage::EvaluationStore store(connection);
            for (const JudgedCall& call : others)
                store.remove(call.evaluation.id);
        }));
    }
    const double ratio = middleOf(bare).wallMs / middleOf(whole).wallMs;
    std::printf("  %-52s %10.0f a second; rate / bare tables %.2f   goal >= 0.70\n",
                "submit in batches of 1,000", kBatch * 1000.0 / middleOf(whole).wallMs, ratio);
}

/// Pages that hold nothing but what could be made again, beside all others.
void printSizes(BenchCentre& centre) {
    const auto bytes = [&](const std::string& which) {
        return must(centre.workspace->store().read([&](storage::Connection& connection) {
            return connection.integer("SELECT sum(pgsize) FROM dbstat WHERE name " + which +
                                      " ('fact', 'fact_code', 'sheet', 'sheet_block', 'sheet_agent',"
                                      " 'sheet_by_agent', 'stale_sheet', 'sqlite_autoindex_fact_code_1')");
        }));
    };
    const auto derived = static_cast<double>(bytes("IN"));
    const auto base = static_cast<double>(bytes("NOT IN"));
    std::printf("  base %.1f MB, derived %.1f MB: %.1f %%   goal <= 12 %%\n", base / 1e6, derived / 1e6,
                100 * derived / base);
}

std::unique_ptr<BenchCentre> benchSize(std::size_t evaluations) {
    std::printf("%zu evaluations x %d criteria\n", evaluations, kCriteria);
    std::unique_ptr<BenchCentre> centre;
    const Time making = timeOf([&] { centre = std::make_unique<BenchCentre>(evaluations); });
    const auto each = static_cast<double>(evaluations);
    print("submitted in batches, each", {making.wallMs / each, making.processorMs / each});
    print("all sheets made", timeOf([&] { must(centre->workspace->sheets().catchUp()); }));
    printSizes(*centre);
    const char* const library = std::getenv("EARMARK_BENCH_DUCKDB");
    const auto duckdb = library != nullptr ? DuckDb::load(library) : nullptr;
    if (duckdb != nullptr) loadInto(*duckdb, *centre);
    benchDashboards(*centre, duckdb.get());
    benchSubmitting(*centre);
    benchScoring(*centre);
    print("verify everything", timeOf([&] {
              const auto findings = must(VerifyService(*centre->workspace).verify());
              if (!findings.empty()) throw std::runtime_error("verify: " + findings.front().what);
          }));
    return centre;
}

} // namespace

int main(int argc, char** argv) {
    try {
        std::vector<std::size_t> sizes;
        for (int index = 1; index < argc; ++index)
            sizes.push_back(std::stoull(argv[index]));
        if (sizes.empty()) sizes.push_back(100'000);
        std::unique_ptr<BenchCentre> before;
        for (std::size_t index = 0; index < sizes.size(); ++index) {
            auto after = benchSize(sizes[index]);
            if (before) {
                std::printf(
                    "growth of processor time from %zu to %zu evaluations   goal of the first seven <= 1.2\n",
                    sizes[index - 1], sizes[index]);
                benchGrowth(*before, *after);
            }
            before = std::move(after);
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
    return 0;
}
