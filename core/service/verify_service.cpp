#include "core/service/verify_service.h"

#include "core/base/instant_text.h"
#include "core/exchange/table_reader.h"
#include "core/service/card_shapes.h"
#include "core/service/submission.h"
#include "core/sheets/sheet_check.h"
#include "core/storage/call_list_store.h"
#include "core/storage/card_draft_store.h"
#include "core/storage/card_rule_store.h"
#include "core/storage/card_store.h"
#include "core/storage/case_example_store.h"
#include "core/storage/coaching_store.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/fact_store.h"
#include "core/storage/failure.h"
#include "core/storage/integrity.h"
#include "core/storage/recording_store.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"
#include "core/storage/training_store.h"
#include "core/storage/urgent_store.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>
#include <span>

namespace earmark::service {

namespace {

using model::Evaluation;
using model::EvaluationStatus;
using storage::Connection;
using storage::EvaluationStore;
using Kind = Finding::Kind;

bool scoreDiffers(const Evaluation& stored, const scoring::Score& score) {
    Evaluation expected = stored;
    takeScore(expected, score);
    return expected != stored;
}

constexpr std::size_t kEvaluationsInOneRead = 500;
constexpr std::size_t kRecordingsInOneRead = 2'000;

/// One look through a store, in pieces that each have a connection. A check that meets damage it cannot read
/// past names it and the next one goes on.
class Inspection {
public:
    Inspection(Workspace& workspace, Connection& connection, Progress* progress,
               std::vector<Finding>& findings)
        : m_workspace(workspace)
        , m_connection(connection)
        , m_progress(progress)
        , m_findings(findings) {
        if (progress != nullptr) connection.setWatch([progress] { return !progress->cancelled(); });
    }
    ~Inspection() { m_connection.setWatch({}); }
    Inspection(const Inspection&) = delete;
    Inspection& operator=(const Inspection&) = delete;

    void checkFile() {
        attempt(Kind::File, {}, [&] {
            for (const std::string& problem : storage::damagedPages(m_connection))
                add(Kind::File, {}, problem);
        });
        attempt(Kind::File, {}, [&] { checkLog(); });
        attempt(Kind::Reference, {}, [&] {
            for (const storage::BrokenReference& broken : storage::brokenReferences(m_connection))
                add(Kind::Reference, broken.table,
                    "a row points to a " + broken.parent + " that does not exist");
        });
    }

    void checkCards() {
        attempt(Kind::Card, {}, [&] {
            for (const CardVersionId id : storage::CardStore(m_connection).damaged())
                add(Kind::Card, id.toString(), "the scorecard does not match its checksum");
        });
        attempt(Kind::Draft, {}, [&] {
            for (const CardDraftId id : storage::CardDraftStore(m_connection).damaged())
                add(Kind::Draft, id.toString(), "the draft of a scorecard does not match its checksum");
        });
        attempt(Kind::Rule, {}, [&] { checkRules(); });
    }

    void checkRecords() {
        checkRecordsOf<storage::CoachingStore>("the coaching session");
        checkRecordsOf<storage::TrainingStore>("the training");
        checkRecordsOf<storage::CaseExampleStore>("the example");
        checkRecordsOf<storage::UrgentStore>("the urgent finding");
    }

    std::vector<EvaluationId> evaluations() {
        std::vector<EvaluationId> ids;
        attempt(Kind::Evaluation, {}, [&] { ids = EvaluationStore(m_connection).allIds(); });
        return ids;
    }

    void checkEvaluations(std::span<const EvaluationId> ids) {
        for (const EvaluationId id : ids) {
            stopWhenCancelled();
            attempt(Kind::Evaluation, id.toString(), [&] { checkEvaluation(id); });
            if (m_progress != nullptr) m_progress->advance();
        }
    }

    void checkOrphans() {
        attempt(Kind::Fact, {}, [&] {
            for (const EvaluationId id : storage::FactStore(m_connection).orphans())
                add(Kind::Fact, id.toString(), "a fact stands for no submitted evaluation");
        });
    }

    void checkOpenCalls() {
        attempt(Kind::OpenCall, {}, [&] {
            for (const RecordingId id : storage::CallListStore(m_connection).wronglyOpen())
                add(Kind::OpenCall, id.toString(),
                    "the list of open calls does not say what its evaluations say");
        });
    }

    std::vector<std::uint32_t> teamsOfSheets() {
        std::vector<std::uint32_t> teams;
        attempt(Kind::Sheet, {}, [&] { teams = sheets::teamsOfSheets(m_connection); });
        return teams;
    }

    void checkSheets(std::uint32_t team) {
        stopWhenCancelled();
        attempt(Kind::Sheet, {}, [&] {
            const auto shapeOf = cardShapes(m_connection, m_workspace.cards());
            for (const sheets::WrongSheet& wrong : sheets::wrongSheets(m_connection, shapeOf, team))
                add(Kind::Sheet, utcText(Day(std::chrono::days(wrong.key.month))).substr(0, 7), wrong.what);
        });
    }

private:
    void add(Kind kind, std::string subject, std::string what) {
        m_findings.push_back({kind, std::move(subject), std::move(what)});
    }

    void stopWhenCancelled() const {
        if (m_progress != nullptr && m_progress->cancelled())
            throw storage::Failure(Error{ErrorCode::Cancelled, {}, "cancelled"});
    }

    template <class Check>
    void attempt(Kind kind, const std::string& subject, Check check) {
        try {
            check();
        } catch (const storage::Failure& failure) {
            if (failure.error().code == ErrorCode::Cancelled) throw;
            add(kind, subject, failure.error().detail);
        }
    }

    template <class RecordStore>
    void checkRecordsOf(const std::string& what) {
        attempt(Kind::Record, {}, [&] {
            for (const auto id : RecordStore(m_connection).damaged())
                add(Kind::Record, id.toString(), what + " does not match its checksum");
        });
    }

    void checkLog() {
        if (auto lost = lostLog(m_connection)) m_findings.push_back(std::move(*lost));
    }

    void checkRules() {
        const storage::CardStore cards(m_connection);
        std::size_t number = 0;
        for (const model::CardRule& rule : storage::CardRuleStore(m_connection).list()) {
            ++number;
            if (!cards.newest(rule.cardKey, model::CardStatus::Published))
                add(Kind::Rule, rule.cardKey,
                    "rule " + std::to_string(number) + " chooses a scorecard that is not published");
        }
    }

    void checkEvaluation(EvaluationId id) {
        const auto examined = EvaluationStore(m_connection).examine(id);
        if (!examined) {
            // A draft may have been discarded since the list was made.
            if (isListed(id))
                add(Kind::Evaluation, id.toString(), "the evaluation cannot be found by its id");
            return;
        }
        if (!examined->intact)
            return add(Kind::Evaluation, id.toString(), "the evaluation does not match its checksum");
        const Evaluation& evaluation = examined->evaluation;
        if (evaluation.status == EvaluationStatus::Draft || evaluation.status == EvaluationStatus::Parked)
            return;
        attempt(Kind::Score, id.toString(), [&] { checkDerived(evaluation); });
    }

    bool isListed(EvaluationId id) const {
        const std::vector<EvaluationId> ids = EvaluationStore(m_connection).allIds();
        return std::ranges::find(ids, id) != ids.end();
    }

    void checkDerived(const Evaluation& evaluation) {
        const std::string id = evaluation.id.toString();
        const Submission::Derived derived =
            Submission(m_workspace, m_connection).derive(evaluation, m_workspace.zone());
        if (scoreDiffers(evaluation, derived.score))
            add(Kind::Score, id, "the stored score is not what the answers give on their scorecard");
        if (evaluation.status != EvaluationStatus::Submitted) return;
        attempt(Kind::Fact, id, [&] {
            const auto fact = storage::FactStore(m_connection).find(derived.fact, derived.shape);
            if (!fact)
                add(Kind::Fact, id, "the evaluation has no fact where it should have one");
            else if (*fact != derived.fact)
                add(Kind::Fact, id, "the fact does not say what the evaluation says");
        });
    }

    Workspace& m_workspace;
    Connection& m_connection;
    Progress* m_progress;
    std::vector<Finding>& m_findings;
};

/// The whole look: each piece a read of its own.
class Look {
public:
    Look(Workspace& workspace, Progress* progress)
        : m_workspace(workspace)
        , m_progress(progress) {}

    Result<std::vector<Finding>> run(VerifyService::Recordings recordings) {
        std::vector<EvaluationId> ids;
        auto done = piece([&](Inspection& inspection) {
            inspection.checkFile();
            inspection.checkCards();
            ids = inspection.evaluations();
        });
        if (done && m_progress != nullptr) m_progress->setTotal(static_cast<std::int64_t>(ids.size()));
        for (std::size_t from = 0; done && from < ids.size(); from += kEvaluationsInOneRead) {
            const auto batch =
                std::span(ids).subspan(from, std::min(kEvaluationsInOneRead, ids.size() - from));
            done = piece([&](Inspection& inspection) { inspection.checkEvaluations(batch); });
        }
        if (done) done = piece([](Inspection& inspection) { inspection.checkOrphans(); });
        if (done) done = piece([](Inspection& inspection) { inspection.checkOpenCalls(); });
        if (done) done = piece([](Inspection& inspection) { inspection.checkRecords(); });
        if (done) done = checkSheets();
        if (done && recordings == VerifyService::Recordings::LookFor) done = lookForRecordings();
        if (!done) return done.error();
        return std::move(m_findings);
    }

private:
    template <class Check>
    Result<void> piece(Check check) {
        return m_workspace.store().read([&](Connection& connection) {
            Inspection inspection(m_workspace, connection, m_progress, m_findings);
            check(inspection);
        });
    }

    /// A team's sheets at a time.
    Result<void> checkSheets() {
        std::vector<std::uint32_t> teams;
        Result<void> done = piece([&](Inspection& inspection) { teams = inspection.teamsOfSheets(); });
        for (std::size_t index = 0; done && index < teams.size(); ++index)
            done = piece([&](Inspection& inspection) { inspection.checkSheets(teams[index]); });
        return done;
    }

    Result<void> lookForRecordings();

    Workspace& m_workspace;
    Progress* m_progress;
    std::vector<Finding> m_findings;
};

Finding missing(const std::string& subject, std::string what) {
    return {Kind::Recording, subject, std::move(what)};
}

bool isFile(const std::string& root, const std::string& path) {
    std::error_code unreachable;
    return std::filesystem::is_regular_file(exchange::pathFromText(root) / exchange::pathFromText(path),
                                            unreachable);
}

bool isFolder(const std::string& path) {
    std::error_code unreachable;
    return std::filesystem::is_directory(exchange::pathFromText(path), unreachable);
}

/// A folder that is gone is named once, not with each of its recordings.
Result<void> Look::lookForRecordings() {
    using storage::RecordingStore;
    const auto roots =
        m_workspace.store().read([](Connection& connection) { return RecordingStore(connection).roots(); });
    if (!roots) return roots.error();
    std::set<std::string> gone;
    std::int64_t total = m_progress != nullptr ? m_progress->total() : 0;
    for (const RecordingStore::Root& root : *roots) {
        total += static_cast<std::int64_t>(root.recordings);
        if (root.path.empty() || isFolder(root.path)) continue;
        gone.insert(root.path);
        m_findings.push_back(missing(root.path, "the folder of " + std::to_string(root.recordings) +
                                                    " recordings is not there"));
    }
    if (m_progress != nullptr) m_progress->setTotal(total);
    std::optional<RecordingId> after;
    for (;;) {
        const auto places = m_workspace.store().read([&](Connection& connection) {
            return RecordingStore(connection).placesAfter(after, kRecordingsInOneRead);
        });
        if (!places) return places.error();
        if (places->empty()) return {};
        for (const RecordingStore::Place& place : *places) {
            if (m_progress != nullptr && m_progress->cancelled())
                return Error{ErrorCode::Cancelled, {}, "cancelled"};
            if (m_progress != nullptr) m_progress->advance();
            if (gone.contains(place.root)) continue;
            for (const std::string& path : {place.path, place.customerPath})
                if (!path.empty() && !isFile(place.root, path))
                    m_findings.push_back(missing(place.id.toString(), "the file is not there: " + path));
        }
        after = places->back().id;
    }
}

} // namespace

std::optional<Finding> lostLog(Connection& connection) {
    const auto lostAt = storage::SettingStore(connection).find(storage::kLostLogSetting);
    if (!lostAt || lostAt->empty()) return std::nullopt; // emptied by a repair
    std::int64_t utcMs = 0;
    std::from_chars(lostAt->data(), lostAt->data() + lostAt->size(), utcMs);
    return Finding{
        Finding::Kind::File,
        {},
        "the store was not closed and then opened without its log (the file beside it that ends in "
        "-wal): what was saved last before " +
            utcText(fromUtcMs(utcMs)) + " may be missing"};
}

const char* findingKindName(Finding::Kind kind) {
    switch (kind) {
    case Kind::File:
        return "file";
    case Kind::Reference:
        return "reference";
    case Kind::Card:
        return "card";
    case Kind::Draft:
        return "draft";
    case Kind::Rule:
        return "rule";
    case Kind::Evaluation:
        return "evaluation";
    case Kind::Score:
        return "score";
    case Kind::Fact:
        return "fact";
    case Kind::Sheet:
        return "sheet";
    case Kind::OpenCall:
        return "open-call";
    case Kind::Record:
        return "record";
    case Kind::Recording:
        return "recording";
    }
    return "file";
}

Result<std::vector<Finding>> VerifyService::verify(Progress* progress, Recordings recordings) const {
    return Look(m_workspace, progress).run(recordings);
}

} // namespace earmark::service
