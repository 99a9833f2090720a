#include "core/service/record_salvage.h"

#include "core/storage/case_example_store.h"
#include "core/storage/coaching_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/training_store.h"
#include "core/storage/urgent_store.h"

#include <algorithm>
#include <set>
#include <string>

namespace earmark::service {

namespace {

using storage::Connection;
using Kind = RepairStep::Kind;

/// Everything that records point to.
class Known {
public:
    explicit Known(Connection& connection)
        : m_roster(connection)
        , m_recordings(connection)
        , m_evaluations(connection) {}

    bool has(AgentId id) const { return m_roster.agent(id).has_value(); }
    bool has(InspectorId id) const { return m_roster.inspector(id).has_value(); }
    bool has(RecordingId id) const { return m_recordings.find(id).has_value(); }
    /// A draft may be thrown away: nothing may point to one.
    bool has(EvaluationId id) const {
        const auto status = m_evaluations.statusOf(id);
        return status && *status != model::EvaluationStatus::Draft &&
               *status != model::EvaluationStatus::Parked;
    }

private:
    storage::RosterStore m_roster;
    storage::RecordingStore m_recordings;
    storage::EvaluationStore m_evaluations;
};

/// What became of a record's references.
struct Rooted {
    bool changed = false;
    const char* lost = nullptr; ///< what it cannot do without
};

Rooted root(model::CoachingSession& session, const Known& known) {
    if (!known.has(session.agent)) return {false, "its agent is lost"};
    return {std::erase_if(session.findings, [&](EvaluationId id) { return !known.has(id); }) > 0};
}

Rooted root(model::TrainingCourse& course, const Known& known) {
    return {std::erase_if(course.participants,
                          [&](const auto& participant) { return !known.has(participant.agent); }) > 0};
}

/// A criterion says nothing without its evaluation.
template <class Record>
bool forgetLostEvaluation(Record& record, const Known& known) {
    if (!record.evaluation || known.has(*record.evaluation)) return false;
    record.evaluation.reset();
    record.criterion.clear();
    return true;
}

Rooted root(model::CaseExample& example, const Known& known) {
    if (!known.has(example.recording)) return {false, "its call is lost"};
    return {forgetLostEvaluation(example, known)};
}

Rooted root(model::UrgentFinding& finding, const Known& known) {
    if (!known.has(finding.recording)) return {false, "its call is lost"};
    if (!known.has(finding.raisedBy)) return {false, "its inspector is lost"};
    return {forgetLostEvaluation(finding, known)};
}

/// One kind of record, kept by `Store` in `table`.
template <class Store>
class RecordMending {
public:
    RecordMending(Connection& target, Connection* backup, const char* table, const char* what,
                  std::vector<RepairStep>& steps)
        : m_target(target)
        , m_connection(target)
        , m_backup(backup)
        , m_table(table)
        , m_what(what)
        , m_steps(steps) {}

    void run(bool hasGaps) {
        for (const auto id : m_target.damaged())
            mend(id);
        if (hasGaps && m_backup != nullptr) takeMissing();
        const Known known(m_connection);
        for (auto& record : m_target.list({}))
            rootOrDrop(record, known);
    }

private:
    template <class AnyId>
    auto fromBackup(AnyId id) const -> decltype(std::declval<Store>().find(id)) {
        if (m_backup == nullptr) return std::nullopt;
        try {
            return Store(*m_backup).find(id);
        } catch (const storage::Failure&) {
            return std::nullopt;
        }
    }

    template <class AnyId>
    void mend(AnyId id) {
        const auto readable = m_target.examine(id);
        if (const auto whole = fromBackup(id)) {
            m_target.put(*whole);
            return note(Kind::FromBackup, id, "as it was then: it does not match its checksum");
        }
        if (!readable) {
            drop(id);
            return note(Kind::Lost, id, "it cannot be read");
        }
        m_target.put(*readable);
        note(Kind::Changed, id, "parts of it were lost or altered; look at it again");
    }

    void takeMissing() {
        for (const auto& record : Store(*m_backup).list({})) {
            if (isThere(record.id)) continue;
            const auto whole = fromBackup(record.id);
            if (!whole) continue;
            m_target.put(*whole);
            note(Kind::FromBackup, record.id, "as it was then: its rows cannot be read");
        }
    }

    template <class Record>
    void rootOrDrop(Record& record, const Known& known) {
        const Rooted rooted = root(record, known);
        if (rooted.lost != nullptr) {
            drop(record.id);
            return note(Kind::Lost, record.id, rooted.lost);
        }
        if (!rooted.changed) return;
        m_target.put(record);
        note(Kind::Changed, record.id, "somebody or an evaluation that it names is lost, or a draft again");
    }

    template <class AnyId>
    bool isThere(AnyId id) const {
        return m_connection.prepare("SELECT 1 FROM " + m_table + " WHERE id = ?1").with(id).step();
    }

    /// Its parts go as stray rows.
    template <class AnyId>
    void drop(AnyId id) {
        m_connection.execute("DELETE FROM " + m_table + " WHERE id = ?1", id);
    }

    template <class AnyId>
    void note(Kind kind, AnyId id, const std::string& why) {
        m_steps.push_back({kind, id.toString(), m_what + ": " + why});
    }

    Store m_target;
    Connection& m_connection;
    Connection* m_backup;
    std::string m_table;
    std::string m_what;
    std::vector<RepairStep>& m_steps;
};

/// Names each record of which only parts can be read.
void nameHeadless(Connection& target, const char* parts, const char* key, const char* table, const char* what,
                  std::vector<RepairStep>& steps) {
    storage::Statement rows =
        target.prepare(std::string("SELECT DISTINCT ") + key + " FROM " + parts + " WHERE " + key +
                       " NOT IN (SELECT id FROM " + table + ") AND length(" + key + ") = 16");
    while (rows.step())
        steps.push_back(
            {Kind::Lost, rows.uuid(0).toString(), std::string(what) + ": only a part of it is left"});
}

} // namespace

void mendRecords(Connection& target, Connection* backup, const std::vector<storage::SalvagedTable>& tables,
                 std::vector<RepairStep>& steps) {
    const auto hasGaps = [&](const char* name) {
        const auto found = std::ranges::find(tables, name, &storage::SalvagedTable::name);
        return found != tables.end() && (found->hasGaps || found->refused > 0);
    };
    RecordMending<storage::CoachingStore>(target, backup, "coaching_session", "a coaching session", steps)
        .run(hasGaps("coaching_session"));
    RecordMending<storage::TrainingStore>(target, backup, "training_course", "a training", steps)
        .run(hasGaps("training_course"));
    RecordMending<storage::CaseExampleStore>(target, backup, "case_example", "an example", steps)
        .run(hasGaps("case_example"));
    RecordMending<storage::UrgentStore>(target, backup, "urgent_finding", "an urgent finding", steps)
        .run(hasGaps("urgent_finding"));
    nameHeadless(target, "coaching_action", "session", "coaching_session", "a coaching session", steps);
    nameHeadless(target, "training_participant", "course", "training_course", "a training", steps);
}

} // namespace earmark::service
