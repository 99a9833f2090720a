#include "core/service/store_salvage.h"

#include "core/service/checked_copy.h"
#include "core/service/record_salvage.h"
#include "core/storage/backups.h"
#include "core/storage/card_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/file_header.h"
#include "core/storage/migrator.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"
#include "core/storage/recording_store.h"
#include "core/storage/salvage.h"
#include "core/storage/store.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace earmark::service {

namespace fs = std::filesystem;
using model::Evaluation;
using model::EvaluationStatus;
using storage::Connection;
using storage::EvaluationStore;
using storage::Failure;
using Kind = RepairStep::Kind;

namespace {

constexpr int kMostBackupsTried = 3;
/// Tables that only ever grow, so that what a backup has is not what was deleted since.
constexpr const char* kGrowing[] = {"setting",    "team",         "agent",    "inspector",
                                    "membership", "card_version", "recording"};

bool canBeRead(Connection& connection) {
    try {
        connection.executeScript("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON");
        return connection.integer("SELECT count(*) FROM sqlite_schema") > 0;
    } catch (const storage::DatabaseFailure& failure) {
        if (failure.error().code == ErrorCode::Corrupt) return false;
        throw;
    }
}

/// The store, or, where its first bytes are damaged, a copy of it whose first bytes are as they must be.
std::unique_ptr<Connection> openDamaged(const fs::path& store, const fs::path& work) {
    auto connection = std::make_unique<Connection>(store, storage::readingMode(store));
    if (canBeRead(*connection)) return connection;
    const fs::path copy = work / "with-mended-header.db";
    storage::copyWithStoreHeader(store, copy);
    connection = std::make_unique<Connection>(copy, Connection::Mode::ReadWrite);
    if (canBeRead(*connection)) return connection;
    throw Failure(Error{ErrorCode::Corrupt, storage::utf8(store),
                        "nothing can be read from the file; restore a backup"});
}

/// A copy, brought up to date, of the newest backup that can be read; empty where there is none.
fs::path readyBackup(const fs::path& store, const fs::path& work, const Clock& clock) {
    int tried = 0;
    for (const storage::Backup& backup : storage::Backups(store).list()) {
        if (backup.reason == "before-repair") continue;
        if (++tried > kMostBackupsTried) break;
        const fs::path copy = work / ("backup-" + std::to_string(tried) + ".db");
        const Result<void> copied = storage::guarded([&]() -> Result<void> {
            requireStore(backup.path);
            copyStore(backup.path, copy, nullptr);
            storage::Store::Options options;
            options.dailyBackup = false;
            options.copyBeforeMigration = false;
            const auto opened = storage::Store::open(copy, options, clock);
            return opened ? Result<void>() : Result<void>(opened.error());
        });
        if (copied) return copy;
    }
    return {};
}

/// Makes a whole of what was salvaged.
class Mending {
public:
    Mending(Connection& target, Connection* backup, Progress* progress)
        : m_target(target)
        , m_backup(backup)
        , m_progress(progress)
        , m_evaluations(target) {}

    std::vector<RepairStep> run(const std::vector<storage::SalvagedTable>& tables,
                                const std::vector<EvaluationId>& traces) {
        for (const storage::SalvagedTable& table : tables)
            mendTable(table);
        mendRecordings();
        mendCards();
        for (const EvaluationId id : traces)
            if (!m_evaluations.statusOf(id)) bringBack(id, "its rows cannot be read");
        mendEvaluations();
        while (mendReferences()) {
        }
        if (std::ranges::any_of(m_steps, [](const RepairStep& step) { return step.kind == Kind::Lost; }))
            reinstateReplaced();
        nameLostRows(tables);
        mendRecords(m_target, m_backup, tables, m_steps);
        storage::dropStrayRows(m_target);
        return std::move(m_steps);
    }

private:
    void note(Kind kind, std::string subject, std::string what) {
        m_steps.push_back({kind, std::move(subject), std::move(what)});
    }

    void mendTable(const storage::SalvagedTable& table) {
        if (!table.hasGaps && table.refused == 0) return;
        note(Kind::Changed, table.name,
             std::to_string(table.rows) + " rows carried over, others could not be read");
        const bool grows = std::ranges::find(kGrowing, table.name) != std::end(kGrowing);
        if (m_backup != nullptr && grows)
            if (const auto taken = storage::takeMissingRows(m_target, "other", table.name); taken > 0)
                note(Kind::FromBackup, table.name, std::to_string(taken) + " rows");
        if (m_backup == nullptr || table.name != "evaluation") return;
        // A sealed evaluation is never deleted: what the backup has and the store has not is lost.
        for (const EvaluationId id : EvaluationStore(*m_backup).allIds())
            if (!m_evaluations.statusOf(id)) bringBack(id, "its rows cannot be read");
    }

    /// What was carried over hides no loss: rows that could not be read are lost where there is no backup to
    /// take them from, and of evaluations where the backup did not have all.
    void nameLostRows(const std::vector<storage::SalvagedTable>& tables) {
        const auto isLost = [](const RepairStep& step) { return step.kind == Kind::Lost; };
        const bool anyLost = std::ranges::any_of(m_steps, isLost);
        for (RepairStep& step : m_steps) {
            const auto table = std::ranges::find(tables, step.subject, &storage::SalvagedTable::name);
            if (step.kind != Kind::Changed || table == tables.end()) continue;
            if (m_backup == nullptr || (anyLost && table->name == "evaluation")) step.kind = Kind::Lost;
        }
    }

    /// A call that cannot be understood comes from the backup, or goes: one that was evaluated gets a
    /// stand-in.
    void mendRecordings() {
        storage::RecordingStore recordings(m_target);
        const std::vector<RecordingId> unreadable = recordings.unreadable();
        for (const RecordingId id : unreadable) {
            recordings.remove(id);
            note(Kind::Changed, id.toString(), "a call: what the call list said of it cannot be read");
        }
        if (unreadable.empty() || m_backup == nullptr) return;
        if (const auto taken = storage::takeMissingRows(m_target, "other", "recording"); taken > 0)
            note(Kind::FromBackup, "recording", std::to_string(taken) + " rows");
    }

    void mendCards() {
        for (const CardVersionId id : storage::CardStore(m_target).damaged()) {
            if (m_backup != nullptr && storage::takeCard(m_target, "other", id))
                note(Kind::FromBackup, id.toString(), "a version of a scorecard");
            else
                note(Kind::Lost, id.toString(), "a version of a scorecard does not match its checksum");
        }
    }

    std::optional<Evaluation> fromBackup(EvaluationId id) const {
        if (m_backup == nullptr) return std::nullopt;
        try {
            return EvaluationStore(*m_backup).find(id);
        } catch (const Failure&) {
            return std::nullopt;
        }
    }

    void bringBack(EvaluationId id, const std::string& why) {
        auto whole = fromBackup(id);
        if (!whole) return note(Kind::Lost, id.toString(), "an evaluation: " + why);
        if (whole->status == EvaluationStatus::Submitted && m_evaluations.successorOf(id))
            whole->status = EvaluationStatus::Replaced;
        m_evaluations.remove(id); // answers of it may have been read that are not of then
        m_evaluations.insert(*whole);
        note(Kind::FromBackup, id.toString(), "an evaluation, as it was then: " + why);
    }

    void mendEvaluations() {
        const std::vector<EvaluationId> ids = m_evaluations.allIds();
        if (m_progress != nullptr)
            m_progress->setTotal(m_progress->done() + static_cast<std::int64_t>(ids.size()));
        for (const EvaluationId id : ids) {
            if (m_progress != nullptr && m_progress->cancelled())
                throw Failure(Error{ErrorCode::Cancelled, {}, "cancelled"});
            mendEvaluation(id);
            if (m_progress != nullptr) m_progress->advance();
        }
    }

    std::optional<EvaluationStore::Examined> examined(EvaluationId id) const {
        try {
            return m_evaluations.examine(id);
        } catch (const Failure&) {
            return std::nullopt; // a code or an id that is none
        }
    }

    void mendEvaluation(EvaluationId id) {
        auto found = examined(id);
        if (found && found->intact) return;
        m_evaluations.remove(id);
        const bool canBeLookedAt =
            found && found->evaluation.status == EvaluationStatus::Submitted && !found->evaluation.replaces;
        const auto kept = fromBackup(id);
        const bool keptWhole =
            kept && kept->submittedAt; // a draft of then holds less than what can be read now
        if (keptWhole || !canBeLookedAt) return bringBack(id, "it does not match its checksum");
        Evaluation& draft = found->evaluation;
        draft.status = EvaluationStatus::Draft;
        draft.submittedAt.reset();
        draft.finalMillionths.reset();
        draft.rawMillionths.reset();
        draft.failed = draft.passed = false;
        draft.fatalErrors = draft.nonFatalErrors = 0;
        m_evaluations.insert(draft);
        note(Kind::BackToDraft, id.toString(), "an evaluation does not match its checksum");
    }

    /// Whether anything had to be changed: what is dropped may be what another one refers to.
    bool mendReferences() {
        const std::vector<storage::Uprooted> uprooted = storage::uprootedEvaluations(m_target);
        for (const storage::Uprooted& evaluation : uprooted)
            root(evaluation);
        return !uprooted.empty();
    }

    void root(const storage::Uprooted& uprooted) {
        const std::string id = uprooted.evaluation.toString();
        auto found = examined(uprooted.evaluation);
        if (!found || uprooted.card || uprooted.inspector) {
            m_evaluations.remove(uprooted.evaluation);
            return note(Kind::Lost, id,
                        uprooted.card ? "an evaluation: its scorecard is lost"
                                      : "an evaluation: its inspector is lost");
        }
        if (uprooted.replaced) {
            found->evaluation.replaces.reset();
            m_evaluations.updateHeader(found->evaluation);
            note(Kind::Changed, id, "an evaluation: the revision before it is lost");
        }
        if (uprooted.call) standInFor(found->evaluation);
    }

    /// A correction that is lost must not take the call out of all figures: where nothing stands for what an
    /// inspector said of a call and the newest that is left was corrected, it stands again.
    void reinstateReplaced() {
        struct Newest {
            EvaluationId id;
            EvaluationStatus status = EvaluationStatus::Draft;
            std::pair<int, Instant> order{0, Instant{}};
        };
        std::map<std::tuple<RecordingId, InspectorId, model::Purpose>, Newest> judgements;
        for (const EvaluationId id : m_evaluations.allIds()) {
            const auto found = examined(id);
            if (!found || !found->evaluation.submittedAt) continue;
            const Evaluation& one = found->evaluation;
            Newest& newest = judgements[{one.recording, one.inspector, one.purpose}];
            const std::pair order{one.revision, *one.submittedAt};
            const bool stands = one.status == EvaluationStatus::Submitted;
            if (newest.status == EvaluationStatus::Submitted || (!stands && order < newest.order)) continue;
            newest = {id, one.status, order};
        }
        for (const auto& [call, newest] : judgements)
            if (newest.status == EvaluationStatus::Replaced) reinstate(newest.id);
    }

    void reinstate(EvaluationId id) {
        Evaluation evaluation = examined(id)->evaluation;
        evaluation.status = EvaluationStatus::Submitted;
        m_evaluations.updateHeader(evaluation);
        note(Kind::Changed, id.toString(), "an evaluation: its correction is lost, so that it stands again");
    }

    void standInFor(const Evaluation& evaluation) {
        if (storage::RecordingStore(m_target).find(evaluation.recording)) return;
        model::Recording recording;
        recording.id = evaluation.recording;
        recording.startedAt = evaluation.startedAt;
        recording.mediaState = model::MediaState::Missing;
        recording.mediaProblem = "what the call list said of this call was lost with damage to the store";
        storage::RecordingStore(m_target).insert(recording);
        note(Kind::Changed, evaluation.recording.toString(),
             "a call: only that it was evaluated is known, its day is that of the evaluation");
    }

    Connection& m_target;
    Connection* m_backup;
    Progress* m_progress;
    EvaluationStore m_evaluations;
    std::vector<RepairStep> m_steps;
};

} // namespace

std::vector<RepairStep> salvageStore(const fs::path& store, const fs::path& draft, const fs::path& work,
                                     const Clock& clock, Progress* progress) {
    const auto source = openDamaged(store, work);
    if (progress != nullptr) source->setWatch([progress] { return !progress->cancelled(); });
    storage::platform::createPrivateFile(draft);
    Connection target(draft, Connection::Mode::ReadWrite);
    // Nobody knows the new file before it is whole, so nothing of it has to survive a loss of power.
    target.executeScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    storage::Migrator(storage::shippedMigrations()).migrate(target, {});
    const fs::path backup = readyBackup(store, work, clock);
    std::optional<Connection> backupConnection;
    if (!backup.empty()) {
        backupConnection.emplace(backup, Connection::Mode::ReadOnly);
        target.attach(backup, Connection::Mode::ReadOnly, "other");
    }
    storage::Transaction transaction(target, storage::Transaction::Kind::Write);
    const std::vector<storage::SalvagedTable> tables = storage::salvage(*source, target);
    std::vector<RepairStep> steps = Mending(target, backupConnection ? &*backupConnection : nullptr, progress)
                                        .run(tables, storage::tracesOfEvaluations(*source));
    transaction.commit();
    return steps;
}

} // namespace earmark::service
