#include "core/service/call_service.h"
#include "core/service/verify_service.h"
#include "core/storage/call_list_store.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <algorithm>
#include <random>

using namespace earmark;
using namespace earmark::service;
using namespace earmark::test;

namespace {

constexpr int kCalls = 14;
constexpr int kSteps = 160;

/// A centre whose two inspectors do to its calls whatever can be done to them.
class LivelyCentre : public ScoredCentre {
public:
    LivelyCentre() {
        for (int index = 0; index < kCalls; ++index)
            m_calls.push_back(call(chance(3), testDay(3, 1) + std::chrono::days(chance(20))));
    }

    void step() {
        const RecordingId recording = m_calls[chance(m_calls.size())];
        const InspectorId inspector = inspectors[chance(2)].id;
        switch (chance(8)) {
        case 0:
        case 1:
            return draft(recording, inspector);
        case 2:
        case 3:
            return finish(recording, inspector);
        case 4:
            if (!m_submitted.empty()) static_cast<void>(evaluations().revise(anySubmitted(), "heard again"));
            return;
        case 5:
            if (!m_submitted.empty())
                static_cast<void>(evaluations().voidEvaluation(anySubmitted(), "wrong call"));
            return;
        case 6:
            static_cast<void>(service::CallService(*workspace).skip(recording, inspector, "no answer"));
            return;
        default:
            return find(recording);
        }
    }

    /// A list narrowed by now and then a day, a team, an agent or a text.
    CallFilter anyFilter() {
        CallFilter filter;
        if (chance(3) == 0) filter.from = testDay(3, 1) + std::chrono::days(chance(20));
        if (chance(3) == 0) filter.to = testDay(3, 1) + std::chrono::days(chance(20));
        if (chance(4) == 0) filter.team = teams[chance(2)].id;
        if (chance(4) == 0) filter.agent = agents[chance(3)].id;
        if (chance(6) == 0) filter.text = "1";
        return filter;
    }
    std::size_t chance(std::size_t of) { return m_random() % of; }
    InspectorId anyInspector() { return inspectors[chance(2)].id; }
    const std::vector<RecordingId>& calls() const { return m_calls; }

private:
    EvaluationId anySubmitted() { return m_submitted[chance(m_submitted.size())]; }

    void draft(RecordingId recording, InspectorId inspector) {
        const auto purpose = static_cast<model::Purpose>(chance(4) == 0 ? chance(4) : 0);
        static_cast<void>(evaluations().open(recording, inspector, purpose));
    }

    /// Submits the draft that an inspector has of a call, where there is one.
    void finish(RecordingId recording, InspectorId inspector) {
        const auto open = evaluations().open(recording, inspector);
        if (!open) return;
        answer(open->evaluation.id, sheet(static_cast<std::int64_t>(chance(6)), "good"));
        if (evaluations().submit(open->evaluation.id)) m_submitted.push_back(open->evaluation.id);
    }

    /// Looks at the call's file; now and then it is the content of another call.
    void find(RecordingId recording) {
        service::CallService::MediaFinding finding;
        finding.recording = recording;
        finding.durationMs = 60'000;
        finding.contentHash = "hash " + std::to_string(chance(3 * kCalls));
        static_cast<void>(service::CallService(*workspace).recordMedia({finding}));
    }

    std::mt19937 m_random{20261126};
    std::vector<RecordingId> m_calls;
    std::vector<EvaluationId> m_submitted;
};

std::vector<RecordingId> recordingsOf(const std::vector<CallRow>& rows) {
    std::vector<RecordingId> recordings;
    for (const CallRow& row : rows)
        recordings.push_back(row.recording);
    return recordings;
}

bool isDone(const CallRow& row) {
    return row.state == CallState::Submitted || row.state == CallState::Skipped;
}

/// The first call behind `after`, and round, that waits or is begun; found in the list of all calls.
std::optional<RecordingId> nextAmongAll(std::vector<CallRow> all, RecordingId after) {
    const auto left = std::ranges::find(all, after, &CallRow::recording);
    if (left != all.end()) std::ranges::rotate(all, std::next(left));
    const auto isWanted = [&](const CallRow& row) {
        return (row.state == CallState::Waiting || row.state == CallState::Draft) && row.recording != after;
    };
    auto found = std::ranges::find_if(all, [&](const CallRow& row) {
        return isWanted(row) &&
               (row.mediaState == model::MediaState::Ready || row.mediaState == model::MediaState::Pending);
    });
    if (found == all.end()) found = std::ranges::find_if(all, isWanted);
    return found == all.end() ? std::nullopt : std::optional(found->recording);
}

} // namespace

TEST_CASE("what is to do is the whole list without what is done, whatever happened to its calls",
          "[service][calls]") {
    LivelyCentre centre;
    const CallService calls(*centre.workspace);
    bool everDone = false;
    for (int step = 0; step < kSteps; ++step) {
        centre.step();
        const InspectorId inspector = centre.anyInspector();
        CallFilter toDo = centre.anyFilter();
        std::vector<CallRow> all = valueOf(calls.list(inspector, toDo));
        toDo.unfinished = true;
        const RecordingId after = centre.calls()[centre.chance(centre.calls().size())];
        INFO("step " << step);
        CHECK(valueOf(calls.next(inspector, toDo, after)) == nextAmongAll(all, after));
        everDone = std::erase_if(all, isDone) > 0 || everDone;
        CHECK(recordingsOf(valueOf(calls.list(inspector, toDo))) == recordingsOf(all));
        CHECK(valueOf(centre.workspace->store().read([](storage::Connection& connection) {
                  return storage::CallListStore(connection).wronglyOpen();
              })).empty());
    }
    CHECK(everDone);
}

TEST_CASE("a call that begins at another time or is removed is so among what is to do, too",
          "[service][calls]") {
    ScoredCentre centre;
    const CallService calls(*centre.workspace);
    const RecordingId waiting = centre.call(0, testDay(3, 2));
    const RecordingId scored = centre.call(1, testDay(3, 2));
    centre.judge(scored, sheet(5, "good"));
    const auto change = [&](const char* sql, RecordingId recording) {
        valueOf(centre.workspace->store().write([&](storage::Connection& connection) {
            connection.execute(sql, recording);
            CHECK(storage::CallListStore(connection).wronglyOpen().empty());
        }));
    };
    const auto toDoOn = [&](int day) {
        CallFilter filter;
        filter.from = filter.to = testDay(3, day);
        filter.unfinished = true;
        return recordingsOf(valueOf(calls.list(centre.inspectors[0].id, filter)));
    };
    const std::vector<RecordingId> onlyWaiting{waiting};
    CHECK(toDoOn(2) == onlyWaiting);
    for (const RecordingId moved : {waiting, scored})
        change("UPDATE recording SET started_at = started_at + 86400000 WHERE id = ?1", moved);
    CHECK(toDoOn(2).empty());
    CHECK(toDoOn(3) == onlyWaiting);
    change("DELETE FROM recording WHERE id = ?1", waiting);
    CHECK(toDoOn(3).empty());
    CHECK(std::ranges::count(valueOf(VerifyService(*centre.workspace).verify()), Finding::Kind::OpenCall,
                             &Finding::kind) == 0);
}
