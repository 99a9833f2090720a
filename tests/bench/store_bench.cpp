/// How fast the store saves and answers. usage: earmark_store_bench [EVALUATIONS…], 100 000 without any. Each
/// size is a store of 20 criteria, 200 agents in 20 teams and two years, made at first.
#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/results_service.h"
#include "core/service/roster_service.h"
#include "core/service/verify_service.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"
#include "tests/scoring/card_builder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>

using namespace earmark;
using namespace earmark::service;
namespace fs = std::filesystem;

namespace {

constexpr int kTeams = 20;
constexpr int kAgents = 200;
constexpr int kDays = 730;
constexpr int kCriteria = 20;
constexpr std::size_t kBatch = 1000;

const SystemClock kClock;
const Day kFirstDay = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// How long something took: as a person waits, and in the processor (which other programs do not disturb).
struct Time {
    double wallMs = 0;
    double processorMs = 0;
};

Time timeOf(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    const double wallMs = milliseconds(work);
    return {wallMs, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
}

/// The middle of several runs; the first warms the caches and does not count.
Time middleOf(int runs, const std::function<void()>& work) {
    work();
    std::vector<Time> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(timeOf(work));
    std::ranges::sort(times, {}, &Time::wallMs);
    return times[times.size() / 2];
}

void print(const std::string& what, Time time, const std::string& goal = "") {
    std::printf("  %-52s %10.2f ms  (processor %8.2f)   %s\n", what.c_str(), time.wallMs, time.processorMs,
                goal.c_str());
    std::fflush(stdout);
}

model::CardVersion twentyScales() {
    std::vector<model::Section> sections;
    for (int section = 0; section < 4; ++section) {
        std::vector<model::Criterion> criteria;
        for (int index = 0; index < kCriteria / 4; ++index)
            criteria.push_back(test::scale("c" + std::to_string(section) + "." + std::to_string(index), 5));
        sections.push_back(test::section("s" + std::to_string(section), criteria));
    }
    model::CardVersion card = test::card(model::Aggregation::Points, sections);
    card.cardKey = "bench";
    return card;
}

/// A store of the wanted size, in a folder that goes with it.
class BenchCentre {
public:
    explicit BenchCentre(std::size_t evaluations)
        : m_folder(fs::temp_directory_path() / ("earmark-bench-" + std::to_string(evaluations))) {
        fs::remove_all(m_folder);
        storage::Store::Options options;
        options.create = true;
        workspace = must(
            Workspace::over(must(storage::Store::open(m_folder / "centre.db", options, kClock)), kClock));
        must(workspace->setZone(must(Zone::named("Asia/Shanghai"))));
        makePeople();
        card = must(CardService(*workspace).publish(twentyScales(), "bench", "bench"));
        for (std::size_t done = 0; done < evaluations; done += kBatch)
            addBatch(std::min(kBatch, evaluations - done));
    }
    ~BenchCentre() {
        workspace.reset();
        std::error_code left;
        fs::remove_all(m_folder, left);
    }
    BenchCentre(const BenchCentre&) = delete;
    BenchCentre& operator=(const BenchCentre&) = delete;

    std::uintmax_t bytes() const { return fs::file_size(m_folder / "centre.db"); }

    /// A call that nobody scored yet.
    RecordingId newCall() {
        const model::Recording recording = randomCall();
        must(workspace->store().write(
            [&](storage::Connection& connection) { storage::RecordingStore(connection).insert(recording); }));
        return recording.id;
    }

    std::unique_ptr<Workspace> workspace;
    model::CardVersion card;
    std::vector<model::Team> teams;
    std::vector<model::Agent> agents;
    InspectorId inspector;

private:
    void makePeople() {
        RosterService::Roster roster;
        for (int index = 0; index < kTeams; ++index)
            roster.teams.push_back(
                {workspace->ids().make<TeamId>(), "t" + std::to_string(index), {"Team", ""}, ""});
        for (int index = 0; index < kAgents; ++index)
            roster.agents.push_back(
                {workspace->ids().make<AgentId>(),
                 std::to_string(1000 + index),
                 "",
                 "Agent",
                 {{roster.teams[static_cast<std::size_t>(index % kTeams)].id, kFirstDay}}});
        roster.inspectors = {{workspace->ids().make<InspectorId>(), "chen", "Chen"}};
        must(RosterService(*workspace).save(roster));
        teams = roster.teams;
        agents = roster.agents;
        inspector = roster.inspectors.front().id;
    }

    model::Recording randomCall() {
        const model::Agent& agent = agents[m_random() % agents.size()];
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/calls";
        recording.path = "call-" + std::to_string(++m_calls) + ".wav";
        recording.agent = agent.id;
        recording.team = agent.memberships.front().team;
        recording.startedAt = Instant(kFirstDay) + std::chrono::days(m_random() % kDays) +
                              std::chrono::seconds(m_random() % 36'000);
        recording.queue = "q" + std::to_string(m_random() % 6);
        recording.callType = m_random() % 3 == 0 ? "sale" : "service";
        recording.mediaState = model::MediaState::Ready;
        recording.durationMs = 180'000;
        return recording;
    }

    model::AnswerSheet randomAnswers() {
        model::AnswerSheet answers;
        for (const model::Section& section : card.sections)
            for (const model::Criterion& criterion : section.criteria) {
                const auto luck = m_random() % 20;
                model::Answer& answer = answers[criterion.key];
                if (luck == 0)
                    answer.value = model::NotApplicable{};
                else
                    answer.value = model::Points::whole(luck < 6 ? static_cast<std::int64_t>(luck - 1) : 5);
                if (luck == 1) answer.moments = {{30'000, 34'000, "here"}};
            }
        return answers;
    }

    void addBatch(std::size_t count) {
        std::vector<model::Recording> recordings;
        std::vector<model::Evaluation> evaluations;
        for (std::size_t index = 0; index < count; ++index) {
            recordings.push_back(randomCall());
            model::Evaluation evaluation;
            evaluation.recording = recordings.back().id;
            evaluation.inspector = inspector;
            evaluation.cardVersion = card.id;
            evaluation.answers = randomAnswers();
            evaluations.push_back(std::move(evaluation));
        }
        must(workspace->store().write([&](storage::Connection& connection) {
            storage::RecordingStore store(connection);
            for (const model::Recording& recording : recordings)
                store.insert(recording);
        }));
        must(EvaluationService(*workspace).submitAll(evaluations));
    }

    fs::path m_folder;
    std::mt19937_64 m_random{1};
    int m_calls = 0;
};

void benchScoring(BenchCentre& centre) {
    EvaluationService service(*centre.workspace);
    std::vector<EvaluationId> drafts;
    for (int index = 0; index < 8; ++index)
        drafts.push_back(must(service.open(centre.newCall(), centre.inspector)).evaluation.id);
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

/// The same sums over the answers themselves, as a plain query.
Time plainGroupBy(BenchCentre& centre) {
    return timeOf([&] {
        must(centre.workspace->store().read([](storage::Connection& connection) {
            auto rows = connection.prepare("SELECT a.criterion, count(*), sum(a.number) FROM answer a"
                                           " JOIN evaluation e ON e.id = a.evaluation"
                                           " WHERE e.status = 2 AND a.kind = 2 GROUP BY a.criterion");
            while (rows.step()) {
            }
        }));
    });
}

void benchResults(BenchCentre& centre, std::size_t evaluations) {
    const ResultsService results(*centre.workspace);
    const std::string goal = evaluations <= 100'000     ? "goal: 100"
                             : evaluations <= 1'000'000 ? "goal: 1000"
                                                        : "";
    Slice all;
    Slice month;
    month.team = centre.teams[3].id;
    month.from = std::chrono::sys_days(std::chrono::year(2025) / 5 / 1);
    month.to = std::chrono::sys_days(std::chrono::year(2025) / 5 / 31);
    Slice quarter;
    quarter.from = month.from;
    quarter.to = *month.from + std::chrono::days(91);
    Slice agent;
    agent.agent = centre.agents[77].id;
    print("figures of the centre, two years", middleOf(5, [&] { (void)must(results.figures(all)); }), goal);
    print("every criterion, two years", middleOf(5, [&] { (void)must(results.criteria(all)); }), goal);
    print("figures of a team's month", middleOf(5, [&] { (void)must(results.figures(month)); }), goal);
    print("every criterion of a team's month", middleOf(5, [&] { (void)must(results.criteria(month)); }),
          goal);
    print("ranking of agents, a quarter",
          middleOf(5, [&] { (void)must(results.breakdown(quarter, Grouping::Agent)); }), goal);
    print("weak points of an agent, two years", middleOf(5, [&] { (void)must(results.weakest(agent, 5)); }),
          goal);
    print("weekly trend of the centre, two years",
          middleOf(5, [&] { (void)must(results.trend(all, TrendStep::Week)); }), goal);
    print("newest 50 evaluations of the centre",
          middleOf(5, [&] { (void)must(results.evaluations(all, 50, 0)); }), goal);
    print("(the same criteria by GROUP BY over the answers)", plainGroupBy(centre));
}

void bench(std::size_t evaluations) {
    std::printf("%zu evaluations x %d criteria\n", evaluations, kCriteria);
    std::unique_ptr<BenchCentre> centre;
    const Time making = timeOf([&] { centre = std::make_unique<BenchCentre>(evaluations); });
    const auto each = static_cast<double>(evaluations);
    print("submitted in batches, each", {making.wallMs / each, making.processorMs / each});
    benchScoring(*centre);
    benchResults(*centre, evaluations);
    const auto facts = must(centre->workspace->store().read([](storage::Connection& connection) {
        return connection.integer("SELECT sum(length(record) + 28) FROM fact"); // key, lengths, page share
    }));
    std::printf("  store %.1f MB, facts about %.1f %% of the rest (goal: 12 %%)\n",
                static_cast<double>(centre->bytes()) / 1e6,
                100.0 * static_cast<double>(facts) /
                    (static_cast<double>(centre->bytes()) - static_cast<double>(facts)));
    print("verify everything", timeOf([&] {
              const auto findings = must(VerifyService(*centre->workspace).verify());
              if (!findings.empty()) throw std::runtime_error("verify: " + findings.front().what);
          }));
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 2) bench(100'000);
        for (int index = 1; index < argc; ++index)
            bench(std::stoull(argv[index]));
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
    return 0;
}
