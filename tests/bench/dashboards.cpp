#include "tests/bench/dashboards.h"

#include "core/service/results_service.h"
#include "core/statistics/exact_tally.h"
#include "core/storage/store.h"
#include "tests/bench/timing.h"

#include <cstdio>
#include <functional>
#include <unordered_map>

namespace earmark::bench {

using namespace earmark::service;
using storage::Connection;

namespace {

using namespace std::string_literals;
using Rows = std::vector<std::vector<std::int64_t>>;

/// The rows of facts over which plain SQL adds up, and their columns.
constexpr const char* kEvaluations = "SELECT r.team AS team, r.agent AS agent, e.inspector AS inspector,"
                                     " (r.started_at + 28800000) / 86400000 AS day, r.queue AS queue,"
                                     " e.final AS final, e.passed AS passed, e.failed AS failed, e.id AS id"
                                     " FROM evaluation e JOIN recording r ON r.id = e.recording"
                                     " WHERE e.status = 2 AND e.purpose = 0";

struct Dashboard {
    std::string name;
    double goal = 0; ///< × DuckDB; 0 where the goal is in milliseconds
    std::function<Rows()> ours;
    std::string sql; ///< over tables evaluation and answer of DuckDB
    int columns = 5;
    std::string plainSql;             ///< over the store's own tables; empty where it is not asked
    std::function<Rows(Rows)> digits; ///< of what SQL gives
};

std::string filled(std::string sql, const std::string& where) {
    const std::size_t at = sql.find("{where}");
    return sql.replace(at, 7, where);
}

std::int64_t number(Day day) {
    return day.time_since_epoch().count();
}

Day dayOf(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day));
}

std::int64_t share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? -1 : statistics::scaledQuotient(part, 1'000'000, whole);
}

std::int64_t mean(std::int64_t sum, std::int64_t count) {
    return count == 0 ? -1 : statistics::scaledQuotient(sum, 1, count);
}

/// group, count, mean, passed, fatal of rows of group, count, Σ final, passed, fatal.
Rows scoreDigits(Rows rows) {
    for (auto& row : rows) {
        row.resize(5);
        row[2] = mean(row[2], row[1]);
    }
    std::ranges::sort(rows);
    return rows;
}

/// criterion, answered, N/A, failed, share, lost of rows of criterion, answered, N/A, failed, earned,
/// possible.
Rows partDigits(Rows rows) {
    for (auto& row : rows) {
        const std::int64_t lost = row[5] - row[4];
        row[4] = share(row[4], row[5]);
        row[5] = lost;
    }
    std::erase_if(rows, [](const auto& row) { return row[5] == 0; });
    std::ranges::sort(rows);
    return rows;
}

std::vector<std::int64_t> digitsOf(std::int64_t group, const Figures& figures) {
    return {group, static_cast<std::int64_t>(figures.count), figures.meanMillionths.value_or(-1),
            static_cast<std::int64_t>(figures.passed), static_cast<std::int64_t>(figures.fatal)};
}

Rows digitsOf(const std::vector<CriterionFigures>& criteria) {
    Rows rows;
    for (const CriterionFigures& one : criteria) {
        const std::int64_t criterion = (one.criterionKey[1] - '0') * 5 + (one.criterionKey[3] - '0');
        rows.push_back({criterion, static_cast<std::int64_t>(one.answered),
                        static_cast<std::int64_t>(one.notApplicable), static_cast<std::int64_t>(one.failed),
                        one.meanMillionths.value_or(-1), one.lostThousandths});
    }
    std::ranges::sort(rows);
    return rows;
}

const std::string kPlainScores =
    "SELECT 0, count(*), sum(final), sum(passed), sum(failed) FROM ("s + kEvaluations + ") {where}";
const std::string kPlainParts =
    "SELECT substr(a.criterion, 2, 1) * 5 + substr(a.criterion, 4, 1) AS place, sum(a.kind <> 1), sum(a.kind "
    "= 1),"
    " sum(a.kind <> 1 AND a.number < 5000), sum(iif(a.kind = 1, 0, a.number)), sum(iif(a.kind = 1, 0, 5000)) FROM ("s +
    kEvaluations + ") JOIN answer a ON a.evaluation = id {where} GROUP BY place";
const std::string kScores =
    "SELECT 0, count(*), sum(final), sum(passed), sum(failed),"
    " stddev_samp(final), quantile_cont(final, [0.25, 0.5, 0.75]) FROM evaluation {where}";
const std::string kParts = "SELECT criterion, sum(1 - a.na), sum(a.na), sum(a.failed), sum(a.earned),"
                           " sum(a.possible) FROM evaluation JOIN answer a ON a.evaluation = id {where}"
                           " GROUP BY criterion";

/// The dashboards of a centre, their slices named once.
class Board {
public:
    explicit Board(BenchCentre& centre)
        : m_centre(centre)
        , m_results(*centre.workspace) {}

    std::vector<Dashboard> all() const {
        const Day to = dayOf(2025, 11, 14);
        const Slice days = between(to - std::chrono::days(89), to);
        std::vector<Dashboard> boards;
        boards.push_back(scores("team's month, with quartiles", 0.1,
                                ofTeam(between(dayOf(2025, 5, 1), dayOf(2025, 5, 31)))));
        boards.push_back(parts("weak points of an agent, 90 days", 0.2, ofAgent(days)));
        boards.push_back(parts("weak points of a team, 90 days", 0.1, ofTeam(days)));
        boards.push_back(parts("weak points of everybody, 90 days", 0.1, days));
        boards.push_back(ranking("ranking of 2,000 agents, a quarter", 0.8,
                                 between(dayOf(2025, 4, 1), dayOf(2025, 6, 30))));
        boards.push_back(weeks("weekly trend of a team, three years", 0.1, ofTeam({})));
        boards.push_back(parts("every criterion, all history", 0.05, {}));
        Slice narrow = between(dayOf(2024, 1, 1), dayOf(2025, 12, 31));
        narrow.inspector = m_centre.inspectors[kInspector].id;
        narrow.queue = "q2";
        boards.push_back(scores("inspector and queue, two years (goal at 3M: 150 ms)", 0, narrow));
        boards.push_back(scores("the centre's three years, with quartiles", 0, {}));
        return boards;
    }

private:
    static constexpr std::size_t kTeam = 3;
    static constexpr std::size_t kAgent = 77;
    static constexpr std::size_t kInspector = 7;

    static Slice between(Day from, Day to) {
        Slice slice;
        slice.from = from;
        slice.to = to;
        return slice;
    }
    Slice ofTeam(Slice slice) const {
        slice.team = m_centre.teams[kTeam].id;
        return slice;
    }
    Slice ofAgent(Slice slice) const {
        slice.agent = m_centre.agents[kAgent].id;
        return slice;
    }
    static std::string whereOf(const Slice& slice) {
        std::string where = "WHERE true";
        if (slice.from) where += " AND day >= " + std::to_string(number(*slice.from));
        if (slice.to) where += " AND day <= " + std::to_string(number(*slice.to));
        if (slice.team) where += " AND team = " + std::to_string(kTeam);
        if (slice.agent) where += " AND agent = " + std::to_string(kAgent);
        if (slice.inspector) where += " AND inspector = " + std::to_string(kInspector);
        if (slice.queue) where += " AND queue = " + slice.queue->substr(1);
        return where;
    }

    std::string plainWhereOf(const Slice& slice) const {
        const auto id = [](const auto& any) {
            std::string hex = any.toString();
            std::erase(hex, '-');
            return "x'" + hex + "'";
        };
        std::string where = "WHERE true";
        if (slice.from) where += " AND day >= " + std::to_string(number(*slice.from));
        if (slice.to) where += " AND day <= " + std::to_string(number(*slice.to));
        if (slice.team) where += " AND team = " + id(*slice.team);
        if (slice.agent) where += " AND agent = " + id(*slice.agent);
        if (slice.inspector) where += " AND inspector = " + id(*slice.inspector);
        if (slice.queue) where += " AND queue = '" + *slice.queue + "'";
        return where;
    }

    Dashboard scores(const std::string& name, double goal, const Slice& slice) const {
        return {name,
                goal,
                [this, slice] { return Rows{digitsOf(0, must(m_results.figures(slice)))}; },
                filled(kScores, whereOf(slice)),
                5,
                filled(kPlainScores, plainWhereOf(slice)),
                scoreDigits};
    }
    Dashboard parts(const std::string& name, double goal, const Slice& slice) const {
        return {name,
                goal,
                [this, slice] { return digitsOf(must(m_results.weakest(slice, kCriteria))); },
                filled(kParts, whereOf(slice)),
                6,
                filled(kPlainParts, plainWhereOf(slice)),
                partDigits};
    }
    Dashboard ranking(const std::string& name, double goal, const Slice& slice) const {
        const auto ours = [this, slice] {
            Rows rows;
            for (const GroupFigures& group : must(m_results.breakdown(slice, Grouping::Agent, Detail::Plain)))
                rows.push_back(digitsOf(std::stoll(group.number) - 10'000, group.figures));
            std::ranges::sort(rows);
            return rows;
        };
        return {name,
                goal,
                ours,
                filled("SELECT agent, count(*), sum(final), sum(passed), sum(failed), stddev_samp(final)"
                       " FROM evaluation {where} GROUP BY agent ORDER BY avg(final) DESC",
                       whereOf(slice)),
                5,
                "",
                scoreDigits};
    }
    Dashboard weeks(const std::string& name, double goal, const Slice& slice) const {
        const auto ours = [this, slice] {
            Rows rows;
            for (const TrendPoint& point : must(m_results.trend(slice, TrendStep::Week, Detail::Plain)))
                if (point.figures.count > 0) rows.push_back(digitsOf(number(point.from), point.figures));
            std::ranges::sort(rows);
            return rows;
        };
        return {name,
                goal,
                ours,
                filled("SELECT day - (day + 3) % 7 AS week, count(*), sum(final), sum(passed), sum(failed),"
                       " stddev_samp(final) FROM evaluation {where} GROUP BY week ORDER BY week",
                       whereOf(slice)),
                5,
                "",
                scoreDigits};
    }

    BenchCentre& m_centre;
    ResultsService m_results;
};

void requireEqual(const Rows& ours, const Rows& theirs, const std::string& what) {
    if (ours != theirs) throw std::runtime_error(what + ": the digits differ");
}

Rows plainRows(BenchCentre& centre, const std::string& sql, int columns) {
    return must(centre.workspace->store().read([&](Connection& connection) {
        Rows rows;
        auto row = connection.prepare(sql);
        while (row.step()) {
            rows.emplace_back();
            for (int column = 0; column < columns; ++column)
                rows.back().push_back(row.integer(column));
        }
        return rows;
    }));
}

/// People by the numbers that the bench gives them.
template <class People>
std::unordered_map<Uuid, std::int64_t> numbersOf(const People& people) {
    std::unordered_map<Uuid, std::int64_t> numbers;
    for (const auto& person : people)
        numbers.emplace(person.id.uuid, static_cast<std::int64_t>(numbers.size()));
    return numbers;
}

} // namespace

void loadInto(DuckDb& duckdb, BenchCentre& centre) {
    duckdb.run("CREATE TABLE evaluation (id INTEGER, team SMALLINT, agent SMALLINT, inspector SMALLINT,"
               " day INTEGER, queue TINYINT, final INTEGER, passed TINYINT, failed TINYINT)");
    duckdb.run("CREATE TABLE answer (evaluation INTEGER, criterion TINYINT, na TINYINT, failed TINYINT,"
               " earned INTEGER, possible INTEGER)");
    const auto teams = numbersOf(centre.teams);
    const auto agents = numbersOf(centre.agents);
    const auto inspectors = numbersOf(centre.inspectors);
    must(centre.workspace->store().read([&](Connection& connection) {
        DuckDb::Appender evaluations(duckdb, "evaluation");
        DuckDb::Appender answers(duckdb, "answer");
        auto row = connection.prepare(std::string(kEvaluations) + " ORDER BY e.id");
        auto answer = connection.prepare("SELECT criterion, kind, number FROM answer WHERE evaluation = ?1");
        for (std::int64_t id = 0; row.step(); ++id) {
            evaluations.row({id, teams.at(row.uuid(0)), agents.at(row.uuid(1)), inspectors.at(row.uuid(2)),
                             row.integer(3), row.text(4)[1] - '0', row.integer(5), row.integer(6),
                             row.integer(7)});
            answer.with(row.uuid(8));
            while (answer.step()) {
                const bool isNa = answer.integer(1) == 1;
                const std::int64_t earned = isNa ? 0 : answer.integer(2);
                const std::string_view key = answer.text(0);
                answers.row({id, (key[1] - '0') * 5 + (key[3] - '0'), isNa ? 1 : 0,
                             !isNa && earned < 5000 ? 1 : 0, earned, isNa ? 0 : 5000});
            }
        }
    }));
}

void benchDashboards(BenchCentre& centre, DuckDb* duckdb) {
    constexpr int kRuns = 9;
    const Board boards(centre);
    for (const Dashboard& board : boards.all()) {
        std::vector<Time> ours;
        std::vector<Time> theirs;
        for (int run = 0; run <= kRuns; ++run) { // in turn, so that both meet the same disturbances
            Rows own;
            Rows other;
            const Time ownTime = timeOf([&] { own = board.ours(); });
            const Time otherTime = timeOf([&] {
                if (duckdb != nullptr) other = duckdb->rows(board.sql);
            });
            if (run == 0 && duckdb != nullptr) requireEqual(own, board.digits(other), board.name);
            if (run == 0) continue; // caches are warm now
            ours.push_back(ownTime);
            theirs.push_back(otherTime);
        }
        const double ownMs = middleOf(ours).wallMs;
        // By itself: what the other one leaves in the processor's caches grows with the store as well.
        const double processorMs = middleOf(kRuns, [&] { (void)board.ours(); }).processorMs;
        std::printf("  %-52s %9.3f ms (processor %8.3f)", board.name.c_str(), ownMs, processorMs);
        if (duckdb != nullptr) {
            const double otherMs = middleOf(theirs).wallMs;
            std::printf("   DuckDB %9.3f ms   ratio %6.3f", otherMs, ownMs / otherMs);
            if (board.goal > 0) std::printf("   goal <= %.2f", board.goal);
        }
        if (!board.plainSql.empty()) {
            Rows plain;
            const Time plainTime = timeOf([&] { plain = plainRows(centre, board.plainSql, board.columns); });
            requireEqual(board.ours(), board.digits(plain), board.name + " by plain SQL");
            std::printf("   plain SQL %9.1f ms", plainTime.wallMs);
        }
        std::printf("\n");
        std::fflush(stdout);
    }
}

void benchGrowth(BenchCentre& smaller, BenchCentre& larger) {
    constexpr int kRuns = 101;
    const Board ofSmaller(smaller);
    const Board ofLarger(larger);
    const auto few = ofSmaller.all();
    const auto many = ofLarger.all();
    for (std::size_t board = 0; board < few.size(); ++board) {
        std::vector<double> before;
        std::vector<double> after;
        for (int run = 0; run <= kRuns; ++run) {
            const double own = timeOf([&] { (void)few[board].ours(); }).processorMs;
            const double others = timeOf([&] { (void)many[board].ours(); }).processorMs;
            if (run == 0) continue; // caches are warm now
            before.push_back(own);
            after.push_back(others);
        }
        std::ranges::sort(before);
        std::ranges::sort(after);
        const double from = before[before.size() / 2];
        const double to = after[after.size() / 2];
        std::printf("  %-52s %9.3f -> %9.3f ms   %6.2f\n", few[board].name.c_str(), from, to, to / from);
        std::fflush(stdout);
    }
}

} // namespace earmark::bench
