#include "core/service/package_export.h"

#include "core/audio/excerpt.h"
#include "core/base/paths.h"
#include "core/exchange/card_json.h"
#include "core/exchange/package_evaluation.h"
#include "core/exchange/package_hash.h"
#include "core/exchange/package_rows.h"
#include "core/exchange/package_urgent.h"
#include "core/exchange/package_writer.h"
#include "core/exchange/table_reader.h"
#include "core/service/package_trust.h"
#include "core/service/package_urgent.h"
#include "core/service/sound_files.h"
#include "core/storage/card_store.h"
#include "core/storage/evaluation_seal.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/failure.h"
#include "core/storage/package_store.h"
#include "core/storage/platform.h"
#include "core/storage/recording_store.h"
#include "core/storage/roster_store.h"
#include "core/storage/store.h"
#include "core/storage/writer.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace earmark::service {

namespace {

using exchange::PackageManifest;
using exchange::PackageWriter;
using model::Evaluation;
using model::Recording;
using storage::Connection;
using storage::EvaluationStore;
using storage::Failure;

constexpr std::size_t kChunkBytes = std::size_t{8} << 20;
constexpr std::int64_t kAroundMoments = 3'000; ///< ms of sound before and after each moment
constexpr model::Purpose kAllPurposes[] = {model::Purpose::Regular, model::Purpose::Mystery,
                                           model::Purpose::Calibration, model::Purpose::Practice,
                                           model::Purpose::Rescore};

void require(const Result<void>& done) {
    if (!done) throw Failure(done.error());
}

/// Lines in entries of a handy size: "evaluations/0001.jsonl".
class LineEntries {
public:
    LineEntries(PackageWriter& writer, std::string folder)
        : m_writer(writer)
        , m_folder(std::move(folder)) {}

    /// Lines that belong together stay in one entry.
    void add(const std::string& lines) {
        if (!m_text.empty() && m_text.size() + lines.size() > kChunkBytes) flush();
        m_text += lines;
    }
    void flush() {
        if (m_text.empty()) return;
        const std::string number = std::to_string(++m_count);
        require(m_writer.addText(
            m_folder + "/" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + ".jsonl",
            std::exchange(m_text, {})));
    }

private:
    PackageWriter& m_writer;
    std::string m_folder;
    std::string m_text;
    int m_count = 0;
};

/// A folder for files on their way into a package, made when it is needed and gone afterwards. Nobody has a
/// folder of its name.
class WorkFolder {
public:
    WorkFolder(const std::filesystem::path& target, const Uuid& unique)
        : m_path(target) {
        m_path += "." + unique.toString() + ".files";
    }
    ~WorkFolder() {
        std::error_code gone;
        if (m_isMade) std::filesystem::remove_all(m_path, gone);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    std::filesystem::path file(const std::string& name) {
        storage::platform::createPrivateFolder(m_path);
        m_isMade = true;
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
    bool m_isMade = false;
};

/// ".wav" in small letters; nothing that a name could hide in.
std::string endingOf(const std::string& path) {
    constexpr std::size_t kLongest = 6;
    const std::size_t dot = path.find_last_of("./");
    if (dot == std::string::npos || path[dot] != '.' || path.size() - dot > kLongest) return {};
    std::string ending = path.substr(dot);
    for (char& character : ending) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
        const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!plain && &character != ending.data()) return {};
    }
    return ending.size() > 1 ? ending : std::string();
}

std::filesystem::path placeOf(const Recording& recording, const std::string& path) {
    return exchange::pathFromText(recording.root) / exchange::pathFromText(path);
}

/// Whether all of it can be opened; some shares name files that they do not give.
bool isReadable(const std::filesystem::path& file) {
    std::error_code failed;
    return std::filesystem::is_regular_file(file, failed) && std::ifstream(file, std::ios::binary);
}

[[noreturn]] void cancel() {
    throw Failure(Error{ErrorCode::Cancelled, {}, {}});
}

using HeardParts = std::map<RecordingId, std::vector<audio::HearablePart>>;

/// The sound of calls. It takes long, so the view of the store is given up before.
class SoundFiles {
public:
    SoundFiles(PackageChoice::Media media, WorkFolder& work, PackageWriter& writer, ExportedPackage& made,
               Progress& progress)
        : m_media(media)
        , m_work(work)
        , m_writer(writer)
        , m_made(made)
        , m_progress(progress) {}

    void add(const std::map<RecordingId, Recording>& recordings, const HeardParts& parts) {
        if (m_media == PackageChoice::Media::None) return;
        m_progress.setTotal(m_progress.total() + static_cast<std::int64_t>(recordings.size()));
        for (const auto& [id, recording] : recordings) {
            if (m_progress.cancelled()) cancel();
            const bool added = m_media == PackageChoice::Media::Recordings ? addFilesOf(recording)
                                                                           : addExcerptOf(recording, parts);
            if (added) ++m_made.manifest.counts.files;
            m_progress.advance();
        }
    }

private:
    bool addFilesOf(const Recording& recording) {
        const std::string id = recording.id.toString();
        const auto first = placeOf(recording, recording.path);
        const auto second = placeOf(recording, recording.customerPath);
        const bool isWhole = isReadable(first) && (recording.customerPath.empty() || isReadable(second));
        if (!isWhole || isReplaced(recording)) return missing(recording);
        const bool packs = recording.medium == model::Medium::Text;
        require(m_writer.addFile("media/" + id + endingOf(recording.path), first, packs));
        if (!recording.customerPath.empty())
            require(m_writer.addFile("media/" + id + "-customer" + endingOf(recording.customerPath), second,
                                     packs));
        return true;
    }

    bool addExcerptOf(const Recording& recording, const HeardParts& all) {
        const auto parts = all.find(recording.id);
        if (parts == all.end() || recording.medium == model::Medium::Text) return false;
        if (isReplaced(recording)) return missing(recording);
        audio::CallFiles files;
        files.path = placeOf(recording, recording.path);
        if (!recording.customerPath.empty()) files.customerPath = placeOf(recording, recording.customerPath);
        files.sides = recording.sides;
        files.format = recording.soundFormat;
        const std::string name = recording.id.toString() + ".wav";
        const auto excerpt = m_work.file(name);
        const auto written = audio::writeExcerpt(files, parts->second, excerpt, m_progress);
        if (m_progress.cancelled()) cancel();
        if (!written && written.error().code == ErrorCode::NoSpace) throw Failure(written.error());
        if (!written) return missing(recording);
        require(m_writer.addFile("excerpts/" + name, excerpt, true));
        return true;
    }

    /// Another call's sound must not leave the house below this one's evaluation.
    static bool isReplaced(const Recording& recording) {
        const auto sound = scoredSoundOf(recording);
        return !sound && sound.error().code == ErrorCode::Conflict;
    }

    bool missing(const Recording& recording) {
        m_made.missingFiles.push_back(recording.path);
        return false;
    }

    PackageChoice::Media m_media;
    WorkFolder& m_work;
    PackageWriter& m_writer;
    ExportedPackage& m_made;
    Progress& m_progress;
};

/// What is chosen, put together within one view of the store.
class Gathering {
public:
    Gathering(Connection& connection, const PackageChoice& choice, const Zone& zone, PackageWriter& writer,
              ExportedPackage& made, Progress& progress)
        : m_connection(connection)
        , m_choice(choice)
        , m_zone(zone)
        , m_writer(writer)
        , m_made(made)
        , m_progress(progress)
        , m_evaluations(connection)
        , m_lines(writer, "evaluations") {}

    /// `heads`: any revision of each evaluation.
    void gather(const std::vector<EvaluationId>& heads) {
        m_progress.setTotal(static_cast<std::int64_t>(heads.size()));
        for (const EvaluationId head : heads) {
            stopIfCancelled();
            addChain(head);
            m_progress.advance();
        }
        m_lines.flush();
        addUrgent();
        addRecordings();
        addCards();
        addRoster();
    }

    const std::map<RecordingId, Recording>& recordings() const { return m_recordings; }
    const HeardParts& parts() const { return m_parts; }

private:
    void stopIfCancelled() const {
        if (m_progress.cancelled()) cancel();
    }

    std::vector<Evaluation> chainOf(EvaluationId id) const {
        for (auto next = m_evaluations.successorOf(id); next && isSubmitted(*next);
             next = m_evaluations.successorOf(id))
            id = *next;
        std::vector<Evaluation> chain;
        for (std::optional<EvaluationId> revision = id; revision; revision = chain.back().replaces) {
            auto evaluation = m_evaluations.find(*revision);
            if (!evaluation)
                throw Failure(Error{ErrorCode::Corrupt, revision->toString(),
                                    "an earlier revision of an evaluation is missing"});
            chain.push_back(std::move(*evaluation));
        }
        std::ranges::reverse(chain);
        return chain;
    }

    /// A correction that is still being written replaces nothing yet.
    bool isSubmitted(EvaluationId id) const {
        const auto status = m_evaluations.statusOf(id);
        return status && *status != model::EvaluationStatus::Draft &&
               *status != model::EvaluationStatus::Parked;
    }

    void addChain(EvaluationId head) {
        const std::vector<Evaluation> chain = chainOf(head);
        if (!m_taken.insert(chain.front().id).second) return;
        const std::string newest = storage::sealText(storage::sealOf(chain.back()));
        if (m_choice.isSent && m_choice.isSent(newest)) return;
        if (!hasRoom(chain)) return leaveForNext();
        m_made.seals.push_back(newest);
        std::string lines;
        for (const Evaluation& evaluation : chain) {
            lines +=
                exchange::writeEvaluationLine({evaluation, storage::sealText(storage::sealOf(evaluation))});
            note(evaluation);
        }
        m_lines.add(lines);
        ++counts().evaluations;
        counts().revisions += static_cast<std::int64_t>(chain.size());
    }

    bool hasRoom(const std::vector<Evaluation>& chain) const {
        const auto revisions = m_made.manifest.counts.revisions + static_cast<std::int64_t>(chain.size());
        if (revisions > m_choice.mostRevisions) return false;
        // Each call can bring two files, and a few entries of text stand beside them.
        constexpr std::size_t kMostCallsWithSound = exchange::kMostPackageFiles / 2 - 500;
        return m_choice.media == PackageChoice::Media::None || m_recordings.size() < kMostCallsWithSound;
    }

    void leaveForNext() {
        if (!m_choice.isSent)
            throw Failure(Error{ErrorCode::TooLarge, "package",
                                "more than a package holds (" + std::to_string(m_choice.mostRevisions) +
                                    " evaluations, " + std::to_string(exchange::kMostPackageFiles) +
                                    " files); export fewer days at a time"});
        ++m_made.leftForNext;
    }

    void note(const Evaluation& evaluation) {
        m_cards.insert(evaluation.cardVersion);
        m_inspectors.insert(evaluation.inspector);
        noteCall(evaluation.recording, evaluation.id.toString());
        if (m_choice.media != PackageChoice::Media::Excerpts) return;
        for (const auto& [criterion, answer] : evaluation.answers)
            for (const model::Moment& moment : answer.moments)
                m_parts[evaluation.recording].push_back(
                    {moment.startMs - kAroundMoments, moment.endMs + kAroundMoments});
    }

    void noteCall(RecordingId id, const std::string& whose) {
        if (m_recordings.contains(id)) return;
        auto recording = storage::RecordingStore(m_connection).find(id);
        if (!recording) throw Failure(Error{ErrorCode::Corrupt, whose, "its recording is missing"});
        if (recording->agent) m_agents.insert(*recording->agent);
        if (recording->team) m_teams.insert(*recording->team);
        m_recordings.emplace(id, std::move(*recording));
    }

    /// One that was sent goes again once it was answered.
    void addUrgent() {
        std::set<RecordingId> calls;
        for (const auto& [id, recording] : m_recordings)
            calls.insert(id);
        LineEntries lines(m_writer, "urgent");
        for (const model::UrgentFinding& finding :
             urgentFindingsOf(m_connection, m_choice.slice, m_zone, calls)) {
            stopIfCancelled();
            const std::string line = exchange::writeUrgentLine(finding);
            const std::string digits = hashOf(line);
            if (m_choice.isSent && m_choice.isSent(digits)) continue;
            m_made.seals.push_back(digits);
            noteCall(finding.recording, finding.id.toString());
            m_inspectors.insert(finding.raisedBy);
            lines.add(line);
            ++counts().urgent;
        }
        lines.flush();
    }

    static std::string hashOf(const std::string& line) {
        exchange::PackageHash hash;
        hash.add(line);
        return hash.finish();
    }

    void addRecordings() {
        LineEntries lines(m_writer, "recordings");
        for (const auto& [id, recording] : m_recordings)
            lines.add(exchange::writeRecordingLine(recording));
        lines.flush();
        counts().recordings = static_cast<std::int64_t>(m_recordings.size());
    }

    void addCards() {
        const storage::CardStore store(m_connection);
        for (const CardVersionId id : m_cards) {
            const auto card = store.find(id);
            if (!card)
                throw Failure(
                    Error{ErrorCode::Corrupt, id.toString(), "an evaluation's scorecard is missing"});
            require(m_writer.addText("cards/" + id.toString() + ".json", packedCard(*card)));
        }
        counts().cards = static_cast<std::int64_t>(m_cards.size());
    }

    /// The frozen text leaves out what may change later; a package carries it.
    static std::string packedCard(const storage::StoredCard& stored) {
        auto card = exchange::parseCard(stored.content, stored.cardKey);
        if (!card) throw Failure(card.error());
        card->id = stored.id;
        card->version = stored.version;
        card->status = stored.status;
        card->publishedBy = stored.publishedBy;
        card->publishedAt = stored.publishedAt;
        card->publishReason = stored.publishReason;
        return exchange::writeCard(*card);
    }

    void addRoster() {
        const storage::RosterStore store(m_connection);
        exchange::PackageRoster roster;
        for (const AgentId id : m_agents) {
            auto agent = store.agent(id);
            if (!agent) throw Failure(Error{ErrorCode::Corrupt, id.toString(), "a call's agent is missing"});
            for (const model::Membership& membership : agent->memberships)
                m_teams.insert(membership.team);
            roster.agents.push_back(std::move(*agent));
        }
        for (const TeamId id : m_teams)
            if (auto team = store.team(id)) roster.teams.push_back(std::move(*team));
        for (const InspectorId id : m_inspectors)
            if (auto inspector = store.inspector(id)) roster.inspectors.push_back(std::move(*inspector));
        require(m_writer.addText("roster.json", exchange::writeRoster(roster)));
        counts().teams = static_cast<std::int64_t>(roster.teams.size());
        counts().agents = static_cast<std::int64_t>(roster.agents.size());
        counts().inspectors = static_cast<std::int64_t>(roster.inspectors.size());
    }

    exchange::PackageCounts& counts() { return m_made.manifest.counts; }

    Connection& m_connection;
    const PackageChoice& m_choice;
    const Zone& m_zone;
    PackageWriter& m_writer;
    ExportedPackage& m_made;
    Progress& m_progress;
    EvaluationStore m_evaluations;
    LineEntries m_lines;
    std::set<EvaluationId> m_taken; ///< first revisions
    std::set<CardVersionId> m_cards;
    std::set<InspectorId> m_inspectors;
    std::set<AgentId> m_agents;
    std::set<TeamId> m_teams;
    std::map<RecordingId, Recording> m_recordings;
    HeardParts m_parts;
};

storage::PackageStore::Choice withdrawnChoice(const Slice& slice, const Zone& zone) {
    storage::PackageStore::Choice choice;
    if (slice.from) choice.from = zone.startOf(*slice.from);
    if (slice.to) choice.before = zone.startOf(*slice.to + std::chrono::days(1));
    choice.team = slice.team;
    choice.agent = slice.agent;
    choice.inspector = slice.inspector;
    choice.cardKey = slice.cardKey;
    choice.queue = slice.queue;
    choice.callType = slice.callType;
    choice.direction = slice.direction;
    choice.purposes = slice.purposes;
    return choice;
}

/// Any revision of each chosen evaluation, in an order that depends on nothing else.
std::vector<EvaluationId> headsOf(Connection& connection, const Slice& slice, const Zone& zone,
                                  const std::vector<EvaluationRow>& rows) {
    std::vector<EvaluationId> heads =
        storage::PackageStore(connection).withdrawn(withdrawnChoice(slice, zone));
    for (const EvaluationRow& row : rows)
        heads.push_back(row.evaluation);
    std::ranges::sort(heads);
    return heads;
}

bool isTaken(const std::filesystem::path& target) {
    std::error_code failed;
    return std::filesystem::exists(target, failed);
}

} // namespace

Result<ExportedPackage> PackageExport::write(const std::filesystem::path& target, const PackageChoice& choice,
                                             Progress& progress) {
    auto made = writeIfAny(target, choice, progress);
    if (!made) return made.error();
    if (!*made)
        return Error{ErrorCode::NotFound, exchange::pathText(target),
                     "no evaluation and no urgent finding was chosen; widen the choice"};
    return std::move(**made);
}

Result<std::optional<ExportedPackage>> PackageExport::writeIfAny(const std::filesystem::path& target,
                                                                 const PackageChoice& choice,
                                                                 Progress& progress) {
    using Made = std::optional<ExportedPackage>;
    const auto identity = PackageTrust(m_workspace).identity();
    if (!identity) return identity.error();
    Slice slice = choice.slice;
    if (slice.purposes.empty()) slice.purposes.assign(std::begin(kAllPurposes), std::end(kAllPurposes));
    const auto rows =
        ResultsService(m_workspace).evaluations(slice, std::numeric_limits<std::size_t>::max(), 0);
    if (!rows) return rows.error();

    PackageWriter writer;
    ExportedPackage made;
    made.manifest.madeAt = m_workspace.clock().now();
    made.manifest.program = programVersion();
    made.manifest.sender = identity->sender;
    made.manifest.zone = m_workspace.zone().name();
    made.manifest.choice = choice.words;
    std::map<RecordingId, Recording> recordings;
    HeardParts parts;
    const auto gathered = m_workspace.store().read([&](Connection& connection) {
        Gathering gathering(connection, choice, m_workspace.zone(), writer, made, progress);
        gathering.gather(headsOf(connection, slice, m_workspace.zone(), *rows));
        recordings = gathering.recordings();
        parts = gathering.parts();
    });
    if (!gathered) return gathered.error();
    if (made.manifest.counts.evaluations + made.manifest.counts.urgent == 0) return Made();
    if (choice.keepsOlder && isTaken(target))
        return Error{ErrorCode::AlreadyExists, exchange::pathText(target),
                     "the package of this name may not have been fetched yet; choose another name"};
    WorkFolder work(target, m_workspace.ids().next());
    const auto written = storage::guarded([&]() -> Result<void> {
        SoundFiles(choice.media, work, writer, made, progress).add(recordings, parts);
        return writer.write(target, made.manifest, identity->keys, progress);
    });
    if (!written) return written.error();
    return Made(std::move(made));
}

} // namespace earmark::service
