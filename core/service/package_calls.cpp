#include "core/service/package_calls.h"

#include "core/exchange/table_reader.h"
#include "core/storage/evidence_store.h"
#include "core/storage/failure.h"
#include "core/storage/package_store.h"
#include "core/storage/recording_store.h"

namespace earmark::service {

namespace {

using exchange::PackageReader;
using model::MediaState;
using model::Recording;
using storage::Failure;
using storage::RecordingStore;

constexpr std::string_view kMedia = "media/";
constexpr std::string_view kExcerpts = "excerpts/";
constexpr std::string_view kCustomer = "-customer";
constexpr std::size_t kIdLength = 36;

std::string fileOf(const std::string& entry) {
    return entry.substr(entry.rfind('/') + 1);
}

[[noreturn]] void refuse(const std::string& subject, const std::string& what) {
    throw Failure(Error{ErrorCode::Malformed, subject, what});
}

/// Whether its own file is at hand, as far as the store knows.
bool isAtHand(const Recording& recording) {
    return recording.mediaState == MediaState::Ready || recording.mediaState == MediaState::Pending;
}

} // namespace

std::map<RecordingId, PackageFiles> filesIn(const PackageReader& package) {
    std::map<RecordingId, PackageFiles> files;
    for (const std::string_view prefix : {kExcerpts, kMedia})
        for (const std::string& entry : package.entries(prefix)) {
            const std::string name = fileOf(entry);
            const auto id = RecordingId::fromString(std::string_view(name).substr(0, kIdLength));
            if (!id || entry.size() != prefix.size() + name.size())
                refuse(entry, "a file is named by the id of its call");
            PackageFiles& call = files[*id];
            const bool isCustomer = name.substr(kIdLength).starts_with(kCustomer);
            (isCustomer ? call.customer : call.file) = entry;
            call.isExcerpt = prefix == kExcerpts;
        }
    for (const auto& [id, call] : files)
        if (call.file.empty()) refuse(call.customer, "the first file of the pair is missing");
    return files;
}

std::filesystem::path packageFolder(const std::filesystem::path& storePath) {
    std::filesystem::path folder = storePath;
    folder += ".recordings";
    std::error_code failed;
    const auto absolute = std::filesystem::absolute(folder, failed);
    return failed ? folder : absolute;
}

PackageCalls::PackageCalls(storage::Connection& connection, const PackageReader& package,
                           const std::filesystem::path& folder, const PackagePeople& people,
                           const std::set<RecordingId>& placed, bool write, PackageOutcome& outcome)
    : m_connection(connection)
    , m_folder(folder)
    , m_people(people)
    , m_placed(placed)
    , m_write(write)
    , m_outcome(outcome)
    , m_files(filesIn(package)) {
    for (const RecordingStore::Root& root : RecordingStore(m_connection).roots())
        m_roots.insert(root.path);
    for (const std::string& name : package.entries("recordings/")) {
        const auto read = package.lines(name, [&](std::string_view line, const std::string& place) {
            auto recording = exchange::parseRecordingLine(line, place);
            if (!recording) return Result<void>(recording.error());
            if (m_calls.contains(recording->id))
                return Result<void>(Error{ErrorCode::Malformed, place, "the recording stands twice"});
            add(std::move(*recording));
            return Result<void>();
        });
        if (!read) throw Failure(read.error());
    }
}

void PackageCalls::add(Recording told) {
    if (told.agent) told.agent = m_people.agent(*told.agent);
    if (told.team) told.team = m_people.team(*told.team);
    const RecordingId theirs = told.id;
    const MediaState toldState = told.mediaState;
    const std::string toldFormat = told.soundFormat;
    auto here = sameHere(told);
    const bool isNew = !here;
    if (isNew) {
        here = std::move(told);
        settle(*here);
    }
    const bool moved = place(*here, theirs, toldState, isNew);
    if (moved) here->soundFormat = m_files.at(theirs).isExcerpt ? "" : toldFormat; // excerpts are WAV
    if (m_write && isNew) RecordingStore(m_connection).insert(*here);
    if (m_write && moved && !isNew) storage::PackageStore(m_connection).setPlace(*here);
    if (m_write && moved && !isNew) storage::EvidenceStore(m_connection).forget(here->id);
    m_outcome.recordingsAdded += isNew ? 1 : 0;
    m_outcome.filesAdded += moved ? 1 : 0;
    m_outcome.changes.recordings = m_outcome.changes.recordings || isNew || moved;
    m_calls.emplace(theirs, std::move(*here));
}

/// Only below a folder that this store looks in is a new call's file looked for: a path from elsewhere may
/// name anything. One without a hash was never looked at and is not now (docs/decisions.md, "share media").
void PackageCalls::settle(Recording& recording) const {
    const bool isNear = m_roots.contains(recording.root);
    const bool unlooked = recording.contentHash.empty() && recording.mediaState == MediaState::Ready;
    if (isNear && unlooked) return;
    recording.mediaState = isNear ? MediaState::Pending : MediaState::Missing;
    recording.mediaProblem = isNear ? "" : "the file lies on the PC that sent the package";
}

/// Points the recording to the files that the package brings, unless its own are at hand. In a preview the
/// files are only wanted.
bool PackageCalls::place(Recording& recording, RecordingId theirs, MediaState toldState, bool isNew) {
    const auto files = m_files.find(theirs);
    if (files == m_files.end()) return false;
    const std::string root = exchange::pathText(m_folder);
    const bool hasExcerpt = recording.root == root && recording.path.starts_with(kExcerpts);
    const bool wanted = isNew || (hasExcerpt && !files->second.isExcerpt) || !isAtHand(recording);
    if (!wanted) return false;
    m_wantsFiles.insert(theirs);
    if (m_write && !m_placed.contains(theirs)) return false;
    recording.root = root;
    recording.path = files->second.isExcerpt ? files->second.file : fileOf(files->second.file);
    recording.customerPath = files->second.customer.empty() ? "" : fileOf(files->second.customer);
    if (files->second.isExcerpt && recording.sides != model::SideLayout::Mono)
        recording.sides = model::SideLayout::AgentLeft;
    // Whole, as its hash in the package says; it is looked at again only where the sender had not done so.
    recording.mediaState = toldState == MediaState::Pending ? MediaState::Pending : MediaState::Ready;
    recording.mediaProblem.clear();
    return true;
}

std::optional<Recording> PackageCalls::sameHere(const Recording& told) const {
    const RecordingStore store(m_connection);
    if (auto known = store.find(told.id)) return known;
    if (const auto same = store.withContent(told.contentHash)) return store.find(*same);
    for (const RecordingId id : storage::PackageStore(m_connection).sameCall(told)) {
        auto known = store.find(id);
        const bool otherContent = known && !known->contentHash.empty() && !told.contentHash.empty() &&
                                  known->contentHash != told.contentHash;
        if (known && !otherContent) return known;
    }
    return std::nullopt;
}

const Recording& PackageCalls::find(RecordingId theirs) const {
    const auto found = m_calls.find(theirs);
    if (found == m_calls.end())
        refuse("recordings", "there is no recording " + theirs.toString() + ", which an evaluation names");
    return found->second;
}

} // namespace earmark::service
