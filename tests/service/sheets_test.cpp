#include "core/service/card_shapes.h"
#include "core/service/dashboard.h"
#include "core/service/fact_slice.h"
#include "core/service/results_service.h"
#include "core/service/score_figures.h"
#include "core/service/verify_service.h"
#include "core/sheets/sheet_check.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <map>
#include <random>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;
using storage::Connection;
using storage::SheetStore;

namespace {

constexpr int kEvaluations = 700;
constexpr int kDays = 150; // from 20 February: five months, whole ones and edges
constexpr int kSlices = 250;

/// Two versions of the small card, every purpose and direction, calls with and without an agent, causes.
struct BusyCentre : ScoredCentre {
    BusyCentre() {
        model::CardVersion second = smallCard();
        second.sections[0].criteria[0].maximum = model::Points::whole(8);
        second.sections[0].criteria[0].criticalFamily = model::CriticalFamily::Customer;
        second.sections[1].criteria[0].criticalFamily = model::CriticalFamily::Compliance;
        newer = valueOf(service::CardService(*workspace).publish(second, "Chen", "second"));
        for (int index = 0; index < kEvaluations; ++index)
            evaluations_.push_back(randomEvaluation());
        valueOf(evaluations().submitAll(evaluations_));
    }

    model::Evaluation randomEvaluation() {
        const bool sale = random() % 3 == 0;
        model::Evaluation evaluation;
        evaluation.id = workspace->ids().make<EvaluationId>();
        evaluation.recording = call(random() % 3, testDay(2, 20) + std::chrono::days(random() % kDays),
                                    sale ? "sale" : "service");
        evaluation.inspector = inspectors[random() % 2].id;
        evaluation.cardVersion = random() % 2 == 0 ? card.id : newer.id;
        evaluation.purpose = static_cast<model::Purpose>(random() % 4 == 0 ? random() % 4 : 0);
        evaluation.answers = randomAnswers(sale);
        return evaluation;
    }

    model::AnswerSheet randomAnswers(bool sale) {
        const char* tones[] = {"good", "fair", "poor"};
        model::AnswerSheet answers =
            sheet(static_cast<std::int64_t>(random() % 6), tones[random() % 3], random() % 8 != 0);
        if (random() % 5 == 0) answers["greet"] = notApplicable();
        if (sale) answers["upsell"] = points(static_cast<std::int64_t>(random() % 5));
        if (random() % 3 == 0) answers["tone"].causes = {"skill"};
        if (random() % 4 == 0) answers["legal"].causes = {"process", "knowledge"};
        return answers;
    }

    Slice randomSlice() {
        const auto sometimes = [&] { return random() % 4 == 0; };
        Slice slice;
        if (random() % 2 == 0) slice.from = testDay(2, 15) + std::chrono::days(random() % kDays);
        if (random() % 2 == 0) slice.to = testDay(3, 1) + std::chrono::days(random() % kDays);
        if (sometimes()) slice.from = testDay(2 + static_cast<int>(random() % 3), 1);
        if (sometimes()) slice.to = testDay(5, 31);
        if (sometimes()) slice.team = teams[random() % 2].id;
        if (sometimes()) slice.agent = agents[random() % 3].id;
        if (sometimes()) slice.inspector = inspectors[random() % 2].id;
        if (sometimes()) slice.callType = random() % 2 == 0 ? "sale" : "service";
        if (sometimes()) slice.queue = "q" + std::to_string(random() % 3);
        if (sometimes()) slice.cardKey = random() % 5 == 0 ? "unknown" : "small";
        if (sometimes()) slice.purposes = {model::Purpose::Mystery, model::Purpose::Calibration};
        if (sometimes()) slice.direction = model::Direction::Inbound;
        if (sometimes()) slice.fatal = random() % 2 == 0;
        if (sometimes()) slice.passed = random() % 2 == 0;
        if (random() % 6 == 0) slice.failedCriterion = "tone";
        if (random() % 6 == 0) slice.lostSection = random() % 2 == 0 ? "service" : "rules";
        if (random() % 6 == 0) slice.cause = random() % 2 == 0 ? "skill" : "process";
        return slice;
    }

    ResultsService results() { return ResultsService(*workspace); }

    model::CardVersion newer;
    std::vector<model::Evaluation> evaluations_;
    std::mt19937 random{20261126};
};

/// The counts and sums that a plain query gives.
struct Counted {
    std::int64_t count = 0;
    std::int64_t scored = 0;
    std::int64_t sum = 0;
    std::int64_t passed = 0;
    std::int64_t fatal = 0;
};

/// A slice as SQL over the tables that people's work lies in; the centre keeps Shanghai's time.
std::string sqlOf(const Slice& slice) {
    const auto id = [](const auto& any) {
        std::string hex = any.toString();
        std::erase(hex, '-');
        return "x'" + hex + "'";
    };
    const auto day = [](Day any) { return std::to_string(any.time_since_epoch().count()); };
    const std::string called = "((r.started_at + 8 * 3600000) / 86400000)";
    std::string sql = " e.status = 2";
    if (slice.from) sql += " AND " + called + " >= " + day(*slice.from);
    if (slice.to) sql += " AND " + called + " <= " + day(*slice.to);
    if (slice.team) sql += " AND r.team = " + id(*slice.team);
    if (slice.agent) sql += " AND r.agent = " + id(*slice.agent);
    if (slice.inspector) sql += " AND e.inspector = " + id(*slice.inspector);
    if (slice.callType) sql += " AND r.call_type = '" + *slice.callType + "'";
    if (slice.queue) sql += " AND r.queue = '" + *slice.queue + "'";
    if (slice.cardKey) sql += " AND c.card_key = '" + *slice.cardKey + "'";
    if (slice.direction) sql += " AND r.direction = 1";
    if (slice.fatal) sql += " AND e.failed = " + std::to_string(*slice.fatal ? 1 : 0);
    if (slice.passed)
        sql += " AND e.final IS NOT NULL AND e.passed = " + std::to_string(*slice.passed ? 1 : 0);
    sql += slice.purposes.empty() ? " AND e.purpose = 0" : " AND e.purpose IN (1, 2)";
    if (slice.cause)
        sql += " AND EXISTS (SELECT 1 FROM answer a WHERE a.evaluation = e.id AND a.kind <> 1 AND"
               " instr(char(10) || a.causes || char(10), char(10) || '" +
               *slice.cause + "' || char(10)) > 0)";
    return sql;
}

Counted countedBySql(BusyCentre& centre, const Slice& slice) {
    return valueOf(centre.workspace->store().read([&](Connection& connection) {
        auto row = connection.prepare(
            "SELECT count(*), count(e.final), coalesce(sum(e.final), 0), coalesce(sum(e.passed), 0),"
            " coalesce(sum(e.failed), 0) FROM evaluation e JOIN recording r ON r.id = e.recording"
            " JOIN card_version c ON c.id = e.card_version WHERE" +
            sqlOf(slice));
        REQUIRE(row.step());
        return Counted{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
    }));
}

/// The same fold over single facts, without any sheet.
struct FoldedFacts {
    sheets::ScoreSums scores;
    std::vector<std::int64_t> finals;
    std::map<std::string, sheets::PartSums> criteria;
    std::map<std::uint32_t, std::size_t> byTeam;
    std::map<std::uint32_t, std::size_t> byAgent;
    std::map<std::uint32_t, std::size_t> byInspector;
    std::map<std::int64_t, std::size_t> byDay;
};

FoldedFacts foldedFacts(BusyCentre& centre, const Slice& slice) {
    return valueOf(centre.workspace->store().read([&](Connection& connection) {
        FoldedFacts folded;
        FactSlice(connection, centre.workspace->cards(), slice)
            .visit([&](const storage::FactStore::View& fact, const storage::RecordHeader& header,
                       const SliceFilter::Version& version) {
                folded.scores.add(header, {});
                if (header.scored) folded.finals.push_back(header.finalMillionths);
                ++folded.byTeam[fact.team];
                ++folded.byAgent[header.codes.agent];
                ++folded.byInspector[header.codes.inspector];
                ++folded.byDay[fact.dayNumber];
                std::vector<std::string> keys;
                for (const auto& section : version.shelved->card.sections)
                    for (const auto& criterion : section.criteria)
                        keys.push_back(criterion.key);
                fact.record.parts(
                    version.shelved->factShape,
                    [&](std::size_t index, const storage::FactCriterion& part) {
                        folded.criteria[keys[index]].add(part);
                    },
                    [](std::size_t, const storage::FactSection&) {});
            });
        return folded;
    }));
}

std::size_t countOfGroups(const std::vector<GroupFigures>& groups) {
    std::size_t count = 0;
    for (const GroupFigures& group : groups)
        count += group.figures.count;
    return count;
}

void compareFigures(BusyCentre& centre, const Slice& slice) {
    const Figures figures = valueOf(centre.results().figures(slice));
    FoldedFacts facts = foldedFacts(centre, slice);
    CHECK(figures.count == static_cast<std::size_t>(facts.scores.count));
    CHECK(figures.scored == facts.scores.scores.count());
    CHECK(figures.meanMillionths == facts.scores.scores.mean());
    CHECK(figures.deviationMillionths == facts.scores.scores.deviation());
    CHECK(figures.meanInterval == facts.scores.scores.meanInterval());
    CHECK(figures.medianMillionths == statistics::median(facts.finals));
    if (const auto quartiles = statistics::quartiles(facts.finals)) {
        CHECK(figures.lowerQuartileMillionths == quartiles->lower);
        CHECK(figures.upperQuartileMillionths == quartiles->upper);
    }
    CHECK(figures.passed == static_cast<std::size_t>(facts.scores.passed));
    CHECK(figures.fatal == static_cast<std::size_t>(facts.scores.fatal));
    if (slice.failedCriterion || slice.lostSection) return; // what failed is known to cards, not to SQL
    const Counted counted = countedBySql(centre, slice);
    CHECK(figures.count == static_cast<std::size_t>(counted.count));
    CHECK(figures.scored == static_cast<std::size_t>(counted.scored));
    CHECK(figures.passed == static_cast<std::size_t>(counted.passed));
    CHECK(figures.fatal == static_cast<std::size_t>(counted.fatal));
    if (counted.scored > 0)
        CHECK(figures.meanMillionths == statistics::scaledQuotient(counted.sum, 1, counted.scored));
}

void compareParts(BusyCentre& centre, const Slice& slice) {
    const FoldedFacts facts = foldedFacts(centre, slice);
    const auto criteria = valueOf(centre.results().criteria(slice));
    CHECK(criteria.size() == facts.criteria.size());
    for (const CriterionFigures& criterion : criteria) {
        const sheets::PartSums& sums = facts.criteria.at(criterion.criterionKey);
        INFO(criterion.criterionKey);
        CHECK(static_cast<std::int64_t>(criterion.answered) == sums.answered);
        CHECK(static_cast<std::int64_t>(criterion.notApplicable) == sums.notApplicable);
        CHECK(static_cast<std::int64_t>(criterion.failed) == sums.failed);
        CHECK(static_cast<std::int64_t>(criterion.fatal) == sums.fatal);
        CHECK(criterion.lostThousandths == sums.lost);
        std::size_t named = 0;
        for (std::size_t cause = 0; cause < storage::kCauseCount; ++cause)
            for (const CauseFigures& one : criterion.causes)
                if (one.cause == model::kCauseKeys[cause]) {
                    ++named;
                    CHECK(static_cast<std::int64_t>(one.findings) == sums.causes[cause].findings);
                    CHECK(one.lostThousandths == sums.causes[cause].lost);
                }
        CHECK(named == criterion.causes.size());
    }
}

void compareGroups(BusyCentre& centre, const Slice& slice) {
    const FoldedFacts facts = foldedFacts(centre, slice);
    const auto all = static_cast<std::size_t>(facts.scores.count);
    const auto groups = [&](Grouping grouping, Detail detail) {
        return valueOf(centre.results().breakdown(slice, grouping, detail));
    };
    for (const Detail detail : {Detail::Plain, Detail::Quartiles}) {
        CHECK(groups(Grouping::Team, detail).size() == facts.byTeam.size());
        CHECK(groups(Grouping::Agent, detail).size() == facts.byAgent.size());
        CHECK(groups(Grouping::Inspector, detail).size() == facts.byInspector.size());
        for (const Grouping grouping :
             {Grouping::Team, Grouping::Agent, Grouping::Inspector, Grouping::Queue, Grouping::CallType,
              Grouping::Direction, Grouping::Purpose, Grouping::Card})
            CHECK(countOfGroups(groups(grouping, detail)) == all);
    }
    std::size_t ofDays = 0;
    for (const TrendPoint& point : valueOf(centre.results().trend(slice, TrendStep::Day, Detail::Plain))) {
        const auto counted = facts.byDay.find(point.from.time_since_epoch().count());
        CHECK(point.figures.count == (counted == facts.byDay.end() ? 0 : counted->second));
        ofDays += point.figures.count;
    }
    CHECK(ofDays == all);
    for (const TrendStep step : {TrendStep::Week, TrendStep::Month})
        for (const Detail detail : {Detail::Plain, Detail::Quartiles}) {
            std::size_t ofSteps = 0;
            for (const TrendPoint& point : valueOf(centre.results().trend(slice, step, detail)))
                ofSteps += point.figures.count;
            CHECK(ofSteps == all);
        }
}

/// An agent's figures are the same alone and in the ranking, with sums of sheets and with single facts.
void compareAgents(BusyCentre& centre, const Slice& slice) {
    for (const Detail detail : {Detail::Plain, Detail::Quartiles})
        for (const GroupFigures& group :
             valueOf(centre.results().breakdown(slice, Grouping::Agent, detail))) {
            if (group.id.empty()) continue;
            Slice own = slice;
            own.agent = AgentId::fromString(group.id);
            const Figures alone = valueOf(centre.results().figures(own));
            CHECK(alone.count == group.figures.count);
            CHECK(alone.meanMillionths == group.figures.meanMillionths);
            CHECK(alone.criticalAccuracy == group.figures.criticalAccuracy);
            CHECK(alone.nonCriticalAccuracy == group.figures.nonCriticalAccuracy);
        }
}

/// The same of inspectors, whose sums stand beside those of agents.
void compareInspectors(BusyCentre& centre, const Slice& slice) {
    for (const GroupFigures& group :
         valueOf(centre.results().breakdown(slice, Grouping::Inspector, Detail::Plain))) {
        Slice own = slice;
        own.inspector = InspectorId::fromString(group.id);
        const Figures alone = valueOf(centre.results().figures(own));
        CHECK(alone.count == group.figures.count);
        CHECK(alone.meanMillionths == group.figures.meanMillionths);
        CHECK(alone.deviationMillionths == group.figures.deviationMillionths);
        CHECK(alone.criticalAccuracy == group.figures.criticalAccuracy);
    }
}

template <class Part>
void compareFigureLists(const std::vector<Part>& one, const std::vector<Part>& other) {
    REQUIRE(one.size() == other.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        CHECK(one[index].figures == other[index].figures);
        if constexpr (std::is_same_v<Part, GroupFigures>)
            CHECK(one[index].number + one[index].name.zh == other[index].number + other[index].name.zh);
        else
            CHECK(std::pair(one[index].from, one[index].newVersions) ==
                  std::pair(other[index].from, other[index].newVersions));
    }
}

void comparePartLists(const std::vector<CriterionFigures>& one, const std::vector<CriterionFigures>& other) {
    REQUIRE(one.size() == other.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        CHECK(one[index].sectionKey == other[index].sectionKey);
        CHECK(one[index].criterionKey == other[index].criterionKey);
        CHECK(one[index].meanMillionths == other[index].meanMillionths);
        CHECK(one[index].lostThousandths == other[index].lostThousandths);
        CHECK(one[index].causes == other[index].causes);
    }
}

/// What is read at once is what each part says when it is asked alone.
void compareDashboard(BusyCentre& centre, const Slice& slice) {
    constexpr std::array kGroupings{Grouping::Agent, Grouping::Team, Grouping::Card, Grouping::Direction};
    const Grouping grouping = kGroupings[centre.random() % kGroupings.size()];
    service::DashboardWish wish{slice, centre.randomSlice(), grouping, TrendStep::Week};
    const service::Dashboard dashboard =
        valueOf(service::DashboardService(*centre.workspace).read(wish, [] { return true; }));
    const ResultsService results = centre.results();
    CHECK(dashboard.figures == valueOf(results.figures(slice)));
    CHECK(dashboard.compared == valueOf(results.figures(*wish.compared)));
    compareFigureLists(dashboard.groups, valueOf(results.breakdown(slice, grouping, Detail::Plain)));
    compareFigureLists(dashboard.trend, valueOf(results.trend(slice, TrendStep::Week, Detail::Plain)));
    comparePartLists(dashboard.sections, valueOf(results.sections(slice)));
    comparePartLists(dashboard.criteria, valueOf(results.criteria(slice)));
    CHECK(dashboard.breaks.size() == valueOf(results.breaks(slice)).size());
}

void compareMany(BusyCentre& centre) {
    for (int index = 0; index < kSlices; ++index) {
        const Slice slice = centre.randomSlice();
        compareFigures(centre, slice);
        compareDashboard(centre, slice);
        compareParts(centre, slice);
        compareGroups(centre, slice);
        if (index % 8 != 0) continue;
        compareAgents(centre, slice);
        compareInspectors(centre, slice);
    }
}

void reviseAndVoid(BusyCentre& centre) {
    auto service = centre.evaluations();
    for (const model::Evaluation& evaluation : centre.evaluations_) {
        const auto luck = centre.random() % 12;
        if (luck == 0) {
            const auto draft = valueOf(service.revise(evaluation.id, "heard again"));
            centre.answer(draft.evaluation.id, centre.randomAnswers(draft.recording.callType == "sale"));
            valueOf(service.submit(draft.evaluation.id));
        } else if (luck == 1) {
            valueOf(service.voidEvaluation(evaluation.id, "wrong agent"));
        }
    }
}

std::size_t staleSheets(BusyCentre& centre) {
    return valueOf(centre.workspace->store().read(
        [](Connection& connection) { return static_cast<int>(SheetStore(connection).stale().size()); }));
}

storage::SheetContent keptSheet(const SheetStore& store, const storage::SheetKey& key) {
    storage::SheetContent content;
    for (std::size_t part = 0; part < storage::kSheetParts; ++part)
        content.parts[part] = store.part(key, static_cast<storage::SheetPart>(part));
    content.agents = store.agentsOf(key);
    return content;
}

/// Everything that is kept of all sheets.
std::vector<std::vector<std::uint8_t>> keptBytes(BusyCentre& centre) {
    return valueOf(centre.workspace->store().read([](Connection& connection) {
        std::vector<std::vector<std::uint8_t>> all;
        const SheetStore store(connection);
        for (const storage::SheetKey& key : store.keys())
            std::ranges::move(keptSheet(store, key).parts, std::back_inserter(all));
        return all;
    }));
}

void dropSheets(BusyCentre& centre) {
    valueOf(centre.workspace->store().write([](Connection& connection) {
        connection.executeScript(
            "INSERT OR IGNORE INTO stale_sheet SELECT DISTINCT team, month, card_version FROM sheet;"
            "DELETE FROM sheet; DELETE FROM sheet_block; DELETE FROM sheet_agent");
    }));
}

std::vector<sheets::WrongSheet> wrongSheets(BusyCentre& centre) {
    return valueOf(centre.workspace->store().read([&](Connection& connection) {
        std::vector<sheets::WrongSheet> all;
        const auto shapeOf = cardShapes(connection, centre.workspace->cards());
        for (const std::uint32_t team : sheets::teamsOfSheets(connection))
            std::ranges::copy(sheets::wrongSheets(connection, shapeOf, team), std::back_inserter(all));
        return all;
    }));
}

} // namespace

TEST_CASE("sheets, facts and plain SQL agree on random slices, before and after revisions and voids",
          "[sheets]") {
    BusyCentre centre;
    REQUIRE(staleSheets(centre) > 10);
    compareMany(centre); // sheets made for each answer, and kept behind it
    valueOf(centre.workspace->sheets().catchUp());
    CHECK(staleSheets(centre) == 0);
    compareMany(centre); // all of them kept
    reviseAndVoid(centre);
    CHECK(staleSheets(centre) > 0);
    compareMany(centre);
    valueOf(centre.workspace->sheets().catchUp());
    compareMany(centre);
    CHECK(wrongSheets(centre).empty());
    CHECK(valueOf(VerifyService(*centre.workspace).verify()).empty());
}

TEST_CASE("a submit, a correction and a withdrawal are in the very next figure", "[sheets]") {
    BusyCentre centre;
    valueOf(centre.workspace->sheets().catchUp());
    Slice slice;
    slice.agent = centre.agents[0].id;
    const std::size_t before = valueOf(centre.results().figures(slice)).count;
    const auto id = centre.judge(centre.call(0, testDay(3, 3)), sheet(5, "good")).evaluation.id;
    CHECK(valueOf(centre.results().figures(slice)).count == before + 1);
    valueOf(centre.evaluations().voidEvaluation(id, "wrong call"));
    CHECK(valueOf(centre.results().figures(slice)).count == before);
}

TEST_CASE("sheets dropped and made again have the same bytes", "[sheets]") {
    BusyCentre centre;
    reviseAndVoid(centre);
    valueOf(centre.workspace->sheets().catchUp());
    const auto before = keptBytes(centre);
    REQUIRE(before.size() > 7 * 10);
    dropSheets(centre);
    valueOf(centre.workspace->sheets().catchUp());
    CHECK(keptBytes(centre) == before);
}

TEST_CASE("a reader without the right to write answers from facts where sheets are out of date", "[sheets]") {
    BusyCentre centre;
    const Figures wanted = valueOf(centre.results().figures({}));
    dropSheets(centre);
    Workspace::Options options;
    options.readOnly = true;
    const auto reader = valueOf(Workspace::open(centre.folder / "centre.db", options, centre.clock));
    CHECK(valueOf(ResultsService(*reader).figures({})) == wanted);
}

TEST_CASE("a damaged sheet is refused or named, never believed", "[sheets]") {
    BusyCentre centre;
    valueOf(centre.workspace->sheets().catchUp());
    REQUIRE(wrongSheets(centre).empty());
    valueOf(centre.workspace->store().write([](Connection& connection) {
        SheetStore store(connection);
        for (const storage::SheetKey& key : store.keys()) {
            storage::SheetContent content = keptSheet(store, key);
            for (auto& bytes : content.parts)
                if (!bytes.empty()) bytes.pop_back();
            store.keep(key, content);
        }
    }));
    CHECK(wrongSheets(centre).size() > 10);
    const auto refused = centre.results().figures({});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Corrupt);
    valueOf(centre.workspace->setZone(centre.workspace->zone())); // makes facts and sheets again
    CHECK(valueOf(centre.results().figures({})).count > 0);
    CHECK(wrongSheets(centre).empty());
}

TEST_CASE("flipped bits in sheets give an error or a figure, nothing worse", "[sheets]") {
    BusyCentre centre;
    valueOf(centre.workspace->sheets().catchUp());
    std::size_t refused = 0;
    for (int round = 0; round < 150; ++round) {
        const std::size_t part = centre.random() % storage::kSheetParts;
        const std::size_t row = centre.random() % 10;
        const std::uint64_t bit = centre.random();
        valueOf(centre.workspace->store().write([&](Connection& connection) {
            SheetStore store(connection);
            const storage::SheetKey key = store.keys()[row];
            storage::SheetContent content = keptSheet(store, key);
            auto& bytes = content.parts[part];
            if (bytes.empty()) return;
            bytes[bit / 8 % bytes.size()] ^= static_cast<std::uint8_t>(1u << bit % 8);
            store.keep(key, content);
        }));
        const Slice slice = centre.randomSlice();
        refused += centre.results().figures(slice).has_value() ? 0 : 1;
        refused += centre.results().criteria(slice).has_value() ? 0 : 1;
        refused += centre.results().breakdown(slice, Grouping::Agent).has_value() ? 0 : 1;
    }
    CHECK(refused > 0);
    CHECK_FALSE(wrongSheets(centre).empty());
}

TEST_CASE("mystery, calibration and practice are in no agent's figures unless asked for", "[sheets]") {
    BusyCentre centre;
    std::map<std::string, std::size_t> counted;
    Slice slice;
    for (const model::Purpose purpose : {model::Purpose::Regular, model::Purpose::Mystery,
                                         model::Purpose::Calibration, model::Purpose::Practice}) {
        slice.purposes = {purpose};
        counted[model::purposeName(purpose)] = valueOf(centre.results().figures(slice)).count;
    }
    CHECK(valueOf(centre.results().figures({})).count == counted["regular"]);
    CHECK(counted["mystery"] > 0);
    slice.purposes = {model::Purpose::Regular, model::Purpose::Mystery, model::Purpose::Calibration,
                      model::Purpose::Practice};
    for (const GroupFigures& group : valueOf(centre.results().breakdown(slice, Grouping::Purpose)))
        CHECK(group.figures.count == counted[group.number]);
}
