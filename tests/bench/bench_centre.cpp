#include "tests/bench/bench_centre.h"

#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/roster_service.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"
#include "tests/scoring/card_builder.h"

namespace earmark::bench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBatch = 1000;
const SystemClock kClock;

model::CardVersion twentyScales() {
    std::vector<model::Section> sections;
    for (int section = 0; section < 4; ++section) {
        std::vector<model::Criterion> criteria;
        for (int index = 0; index < kCriteria / 4; ++index)
            criteria.push_back(test::scale("c" + std::to_string(section) + "." + std::to_string(index), 5));
        sections.push_back(test::section("s" + std::to_string(section), criteria));
    }
    sections[0].criteria[1].criticalFamily = model::CriticalFamily::Compliance;
    model::CardVersion card = test::card(model::Aggregation::Points, sections);
    card.cardKey = "bench";
    return card;
}

} // namespace

BenchCentre::BenchCentre(std::size_t evaluations)
    : m_folder(fs::temp_directory_path() / ("earmark-bench-" + std::to_string(evaluations))) {
    fs::remove_all(m_folder);
    storage::Store::Options options;
    options.create = true;
    options.dailyBackup = false;
    workspace = must(service::Workspace::over(must(storage::Store::open(file(), options, kClock)), kClock));
    must(workspace->setZone(must(Zone::named("Asia/Shanghai"))));
    makePeople();
    card = must(service::CardService(*workspace).publish(twentyScales(), "bench", "bench"));
    for (std::size_t done = 0; done < evaluations; done += kBatch)
        add(randomCalls(done, std::min(kBatch, evaluations - done), evaluations));
}

BenchCentre::~BenchCentre() {
    workspace.reset();
    std::error_code left;
    fs::remove_all(m_folder, left);
}

void BenchCentre::makePeople() {
    service::RosterService::Roster roster;
    for (int index = 0; index < kTeams; ++index)
        roster.teams.push_back(
            {workspace->ids().make<TeamId>(), "t" + std::to_string(index), {"Team", ""}, ""});
    for (int index = 0; index < kAgents; ++index)
        roster.agents.push_back({workspace->ids().make<AgentId>(),
                                 std::to_string(10000 + index),
                                 "",
                                 "Agent",
                                 {{roster.teams[static_cast<std::size_t>(index % kTeams)].id, kFirstDay}}});
    for (int index = 0; index < kInspectors; ++index)
        roster.inspectors.push_back(
            {workspace->ids().make<InspectorId>(), "i" + std::to_string(index), "Inspector"});
    must(service::RosterService(*workspace).save(roster));
    teams = roster.teams;
    agents = roster.agents;
    inspectors = roster.inspectors;
}

model::Recording BenchCentre::randomCall(Day day) {
    const model::Agent& agent = agents[m_random() % agents.size()];
    model::Recording recording;
    recording.id = workspace->ids().make<RecordingId>();
    recording.root = "/calls";
    recording.path = "call-" + std::to_string(++m_calls) + ".wav";
    recording.agent = agent.id;
    recording.team = agent.memberships.front().team;
    recording.startedAt = workspace->zone().startOf(day) + std::chrono::seconds(m_random() % 36'000);
    recording.direction = m_random() % 4 == 0 ? model::Direction::Outbound : model::Direction::Inbound;
    recording.queue = "q" + std::to_string(m_random() % 6);
    recording.callType = m_random() % 3 == 0 ? "sale" : "service";
    recording.mediaState = model::MediaState::Ready;
    recording.durationMs = 180'000;
    return recording;
}

model::AnswerSheet BenchCentre::randomAnswers() {
    model::AnswerSheet answers;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            const auto luck = m_random() % 20;
            model::Answer& answer = answers[criterion.key];
            if (luck == 0)
                answer.value = model::NotApplicable{};
            else
                answer.value = model::Points::whole(luck < 6 ? static_cast<std::int64_t>(luck - 1) : 5);
            if (luck == 1) {
                answer.moments = {{30'000, 34'000, "here"}};
                answer.causes = {m_random() % 2 == 0 ? "skill" : "process"};
            }
        }
    return answers;
}

std::vector<JudgedCall> BenchCentre::randomCalls(std::size_t first, std::size_t count, std::size_t of) {
    std::vector<JudgedCall> calls;
    for (std::size_t index = first; index < first + count; ++index) {
        JudgedCall call;
        call.recording = randomCall(kFirstDay + std::chrono::days(index * kDays / of));
        call.evaluation.id = workspace->ids().make<EvaluationId>();
        call.evaluation.recording = call.recording.id;
        call.evaluation.inspector = inspectors[m_random() % inspectors.size()].id;
        call.evaluation.cardVersion = card.id;
        call.evaluation.answers = randomAnswers();
        calls.push_back(std::move(call));
    }
    return calls;
}

void BenchCentre::add(const std::vector<JudgedCall>& calls) {
    std::vector<model::Evaluation> evaluations;
    for (const JudgedCall& call : calls)
        evaluations.push_back(call.evaluation);
    must(workspace->store().write([&](storage::Connection& connection) {
        storage::RecordingStore store(connection);
        for (const JudgedCall& call : calls)
            store.insert(call.recording);
    }));
    must(service::EvaluationService(*workspace).submitAll(evaluations));
}

RecordingId BenchCentre::newCall() {
    return callsToJudge(1).front().recording.id;
}

std::vector<JudgedCall> BenchCentre::callsToJudge(std::size_t count) {
    std::vector<JudgedCall> calls = randomCalls(kDays - 1, count, kDays);
    must(workspace->store().write([&](storage::Connection& connection) {
        storage::RecordingStore store(connection);
        for (JudgedCall& call : calls) {
            call.recording.startedAt = Instant(kFirstDay) + std::chrono::days(kDays - 1);
            store.insert(call.recording);
        }
    }));
    return calls;
}

} // namespace earmark::bench
