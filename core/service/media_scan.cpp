#include "core/service/media_scan.h"

#include "core/audio/content_prefix.h"
#include "core/audio/file_reader.h"
#include "core/audio/media_probe.h"
#include "core/exchange/conversation_reader.h"
#include "core/model/cut_off.h"
#include "core/service/sound_files.h"
#include "core/storage/evidence_store.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace earmark::service {

namespace {

using Finding = CallService::MediaFinding;

/// Small enough that the first lengths appear at once, large enough that a batch costs one sync.
constexpr std::size_t kBatch = 24;
constexpr std::size_t kCounted = 1'000'000;

/// Unknown leaves what is stored. Recorders put the agent on the first channel more often than not; the
/// person can say otherwise at the import and swap them later.
model::SideLayout sidesOf(const model::Recording& recording, const audio::MediaFacts& facts) {
    if (!recording.customerPath.empty()) return model::SideLayout::PairOfFiles;
    if (facts.channels < 2) return model::SideLayout::Mono;
    const bool said =
        recording.sides == model::SideLayout::AgentLeft || recording.sides == model::SideLayout::AgentRight;
    return said ? model::SideLayout::Unknown : model::SideLayout::AgentLeft;
}

/// Of a text the left side is who its words say is the agent; a wish that was meant for recordings with two
/// channels does not touch it, a swap made since does.
model::SideLayout textSidesOf(const model::Recording& recording) {
    return recording.medium == model::Medium::Text ? model::SideLayout::Unknown
                                                   : model::SideLayout::AgentLeft;
}

Finding unusable(const model::Recording& recording, const Error& error) {
    Finding finding;
    finding.recording = recording.id;
    finding.state =
        error.code == ErrorCode::NotFound ? model::MediaState::Missing : model::MediaState::Unreadable;
    finding.problem = error.detail.empty() ? describe(error) : error.detail;
    return finding;
}

/// What a written contact says of itself; an Error where the file is none.
Result<Finding> readText(const model::Recording& recording, const Zone& zone) {
    const audio::CallFiles files = soundFilesOf(recording);
    const auto reading = exchange::readConversationFile(files.path, zone);
    if (!reading) return reading.error();
    const auto hash = audio::contentHash(files);
    if (!hash) return hash.error();
    Finding finding;
    finding.recording = recording.id;
    finding.medium = model::Medium::Text;
    finding.sides = textSidesOf(recording);
    finding.durationMs = model::figuresOf(reading->conversation).durationMs.value_or(0);
    finding.contentHash = *hash;
    return finding;
}

/// Only for the choice of words: what was meant to be a text is told what is wrong with it as a text.
bool isNamedAsText(const model::Recording& recording) {
    constexpr std::array<std::string_view, 7> kEndings{".json", ".jsonl", ".csv", ".tsv",
                                                       ".eml",  ".txt",   ".log"};
    return std::ranges::any_of(kEndings,
                               [&](std::string_view ending) { return recording.path.ends_with(ending); });
}

/// What a look found, and whether the file is the one that was looked at before with more behind it.
struct Look {
    Finding finding;
    bool goesOn = false;
};

bool goesOn(const model::Recording& before, const audio::CallFiles& files, const audio::MediaFacts& facts,
            const Progress& progress) {
    const bool mayBe = !before.contentHash.empty() && before.contentHash != facts.contentHash &&
                       files.customerPath.empty() && before.durationMs > 0 &&
                       facts.durationMs >= before.durationMs;
    if (!mayBe) return false;
    const auto bytes = audio::FileReader::open(files.path);
    const double share = static_cast<double>(before.durationMs) / static_cast<double>(facts.durationMs);
    return bytes && audio::beginsWithContent(**bytes, before.contentHash, share, &progress);
}

/// nullopt when the person cancelled in between.
std::optional<Look> lookAt(const model::Recording& recording, const Zone& zone, const Progress& progress) {
    const audio::CallFiles files = soundFilesOf(recording);
    const bool sound = beginsAsSound(recording);
    const auto text = sound ? Result<Finding>(Error{}) : readText(recording, zone);
    if (text) return Look{*text};
    const Result<audio::MediaFacts> facts = audio::probe(files, &progress);
    if (!facts && facts.error().code == ErrorCode::Cancelled) return std::nullopt;
    if (!facts)
        return Look{unusable(recording, !sound && isNamedAsText(recording) ? text.error() : facts.error())};
    Finding finding;
    finding.recording = recording.id;
    finding.medium = model::Medium::Call;
    finding.sides = sidesOf(recording, *facts);
    finding.durationMs = facts->durationMs;
    finding.contentHash = facts->contentHash;
    if (facts->truncated) finding.problem = model::kCutOff;
    return Look{finding, goesOn(recording, files, *facts, progress)};
}

std::vector<Look> lookAtAll(const std::vector<model::Recording>& batch, const Zone& zone, unsigned helpers,
                            Progress& progress) {
    std::vector<std::optional<Look>> found(batch.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t index = next++; index < batch.size() && !progress.cancelled(); index = next++) {
            found[index] = lookAt(batch[index], zone, progress);
            progress.advance();
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned helper = 0; helper < helpers; ++helper)
        threads.emplace_back(work);
    work();
    threads.clear(); // waits
    std::vector<Look> looks;
    for (std::optional<Look>& look : found)
        if (look) looks.push_back(std::move(*look));
    return looks;
}

/// Keeps what looks found. Of a recording that goes on, first that its content is a longer one now: then it
/// is no other.
Result<ChangeSet> record(Workspace& workspace, const std::vector<Look>& looks) {
    const auto takeOver = [&](storage::Connection& connection) {
        storage::RecordingStore store(connection);
        for (const Look& look : looks) {
            auto recording = look.goesOn ? store.find(look.finding.recording) : std::nullopt;
            if (!recording) continue;
            recording->contentHash = look.finding.contentHash;
            store.updateMedia(*recording);
            storage::EvidenceStore(connection).forget(recording->id);
        }
    };
    if (std::ranges::any_of(looks, &Look::goesOn))
        if (const auto taken = workspace.store().write(takeOver); !taken) return taken.error();
    std::vector<Finding> findings;
    for (const Look& look : looks)
        findings.push_back(look.finding);
    return CallService(workspace).recordMedia(findings);
}

/// Without what was found in files that are no longer the recording's, or read otherwise than they are now:
/// its folder was moved meanwhile, or a person said what it is; it is looked at again.
std::vector<Look> stillTrue(const CallService& calls, const std::vector<model::Recording>& batch,
                            std::vector<Look> looks) {
    std::erase_if(looks, [&](const Look& look) {
        const auto before = std::ranges::find(batch, look.finding.recording, &model::Recording::id);
        const auto now = calls.get(look.finding.recording);
        return now && (now->root != before->root || now->soundFormat != before->soundFormat);
    });
    return looks;
}

Result<void> countPending(const CallService& calls, Progress& progress) {
    const auto all = calls.pendingMedia(kCounted);
    if (!all) return all.error();
    progress.setTotal(static_cast<std::int64_t>(all->size()));
    return {};
}

} // namespace

Result<std::size_t> scanPendingMedia(Workspace& workspace, unsigned helpers, Progress& progress,
                                     const std::function<void(const ChangeSet&)>& found) {
    CallService calls(workspace);
    if (const auto counted = countPending(calls, progress); !counted) return counted.error();
    std::size_t looked = 0;
    while (true) {
        const auto batch = calls.pendingMedia(kBatch);
        if (!batch) return batch.error();
        if (batch->empty()) return looked;
        const std::vector<Look> looks =
            stillTrue(calls, *batch, lookAtAll(*batch, workspace.zone(), helpers, progress));
        if (!looks.empty()) {
            const auto recorded = record(workspace, looks);
            if (!recorded) return recorded.error();
            if (found) found(*recorded);
        }
        looked += looks.size();
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    }
}

Result<ChangeSet> scanMediaOf(Workspace& workspace, RecordingId recording, const Progress& progress) {
    CallService calls(workspace);
    const auto found = calls.get(recording);
    if (!found) return found.error();
    const auto look = lookAt(*found, workspace.zone(), progress);
    if (!look) return Error{ErrorCode::Cancelled, {}, {}};
    return record(workspace, {*look});
}

Result<model::Recording> lookAgainWhereChanged(Workspace& workspace, const model::Recording& recording,
                                               bool cutOff, const Progress& progress) {
    // Past calls of a sample store share files and so have no hash; looking at them again would merge them.
    if (recording.contentHash.empty()) return recording;
    const auto hash = audio::contentHash(soundFilesOf(recording));
    if (!hash) return hash.error();
    if (*hash == recording.contentHash && model::isCutOff(recording) == cutOff) return recording;
    if (const auto looked = scanMediaOf(workspace, recording.id, progress); !looked) return looked.error();
    return CallService(workspace).get(recording.id);
}

MediaScan::MediaScan(Workspace& workspace, Listener listener)
    : m_workspace(workspace)
    , m_listener(std::move(listener))
    , m_progress(std::make_shared<Progress>())
    , m_thread([this] { loop(); }) {}

MediaScan::~MediaScan() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_progress->cancel();
    }
    m_woken.notify_all();
    m_thread.join();
}

void MediaScan::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
        m_running = true;
    }
    m_woken.notify_all();
}

void MediaScan::cancel() {
    const std::lock_guard lock(m_mutex);
    m_wanted = false;
    m_progress->cancel();
}

std::int64_t MediaScan::done() const {
    const std::lock_guard lock(m_mutex);
    return m_progress->done();
}

std::int64_t MediaScan::total() const {
    const std::lock_guard lock(m_mutex);
    return m_progress->total();
}

void MediaScan::loop() {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned helpers = std::min(3U, cores / 2 > 0 ? cores / 2 - 1 : 0U); // half the cores stay free
    std::unique_lock lock(m_mutex);
    while (true) {
        m_woken.wait(lock, [&] { return m_wanted || m_closing; });
        if (m_closing) return;
        m_wanted = false;
        m_progress = std::make_shared<Progress>();
        const std::shared_ptr<Progress> progress = m_progress;
        lock.unlock();
        const auto outcome = scanPendingMedia(m_workspace, helpers, *progress, m_listener.found);
        lock.lock();
        m_running = m_wanted && !m_closing;
        lock.unlock();
        if (m_listener.finished) m_listener.finished(outcome);
        lock.lock();
    }
}

} // namespace earmark::service
