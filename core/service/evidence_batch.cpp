#include "core/service/evidence_batch.h"

#include "core/audio/call_figures.h"
#include "core/audio/find_events.h"
#include "core/audio/media_probe.h"
#include "core/exchange/conversation_reader.h"
#include "core/service/call_service.h"
#include "core/service/evidence_summary.h"
#include "core/service/media_scan.h"
#include "core/service/sound_files.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>

namespace earmark::service {

namespace {

Result<RecordingEvidence> analyse(const EvidenceWish& wish, const Progress& progress) {
    audio::DecodeJob job(wish.files);
    for (std::int64_t frames = 1; !job.finished(); frames += audio::PcmStore::kChunkFrames) {
        if (progress.cancelled()) job.progress().cancel();
        job.waitForFrames(frames);
    }
    const auto call = job.call();
    if (const auto error = job.error(); error || !call)
        return error.value_or(Error{ErrorCode::Audio, wish.name, "it could not be decoded"});
    RecordingEvidence evidence;
    evidence.mono = call->pcm.sides() == 1;
    evidence.figures = audio::figuresOf(*call);
    evidence.events = audio::findEvents(*call, wish.thresholds);
    return evidence;
}

std::optional<EvidenceOutcome> outcomeOf(const EvidenceWish& wish, const EvidenceCache& cache,
                                         const Progress& progress) {
    EvidenceOutcome outcome;
    outcome.name = wish.name;
    outcome.recording = wish.recording;
    const auto hash = audio::contentHash(wish.files);
    if (!hash) {
        outcome.evidence = hash.error();
        return outcome;
    }
    outcome.basis = {*hash, wish.files.sides, wish.files.format, wish.thresholds};
    if (auto known = cache.find(outcome.basis)) {
        outcome.known = true;
        outcome.evidence = std::move(*known);
        return outcome;
    }
    outcome.evidence = analyse(wish, progress);
    if (progress.cancelled()) return std::nullopt;
    if (outcome.evidence) cache.keep(outcome.basis, *outcome.evidence);
    return outcome;
}

/// A file that could not be read before is tried again, so that each run says what keeps it from being
/// analysed. Only a written contact that nobody has looked at yet is not meant.
bool isSpoken(const model::Recording& recording, const Zone& zone) {
    if (recording.medium != model::Medium::Call) return false;
    return recording.mediaState == model::MediaState::Ready || beginsAsSound(recording) ||
           !exchange::readConversationFile(soundFilesOf(recording).path, zone);
}

/// Writes what was found a few at a time: each write is a sync of the disk. One that fails ends the run.
class KeptBatches {
public:
    KeptBatches(Workspace& workspace, Progress& progress)
        : m_workspace(workspace)
        , m_progress(progress) {}

    void add(const EvidenceOutcome& outcome) {
        if (!outcome.evidence || !outcome.recording || m_failed) return;
        m_calls.push_back(
            {*outcome.recording, outcome.basis, summaryOf(*outcome.evidence), outcome.evidence->cutOff()});
        if (m_calls.size() == kBatch) write();
    }
    Result<void> finish() {
        if (!m_calls.empty() && !m_failed) write();
        if (m_failed) return *m_failed;
        return m_changed.empty() ? Result<void>() : lookAgain();
    }

private:
    static constexpr std::size_t kBatch = 100;

    void write() {
        const auto changed = keepEvidence(m_workspace, m_calls);
        if (changed) {
            std::ranges::copy_if(m_calls, std::back_inserter(m_changed), [&](const MeasuredCall& call) {
                return std::ranges::find(*changed, call.recording) != changed->end();
            });
        } else {
            m_failed = changed.error();
            m_progress.cancel();
        }
        m_calls.clear();
    }

    /// What was measured in a file that changed is kept once the recording is known to be that file. One who
    /// cancels leaves it to the next run.
    Result<void> lookAgain() {
        for (const MeasuredCall& call : m_changed) {
            const auto looked = scanMediaOf(m_workspace, call.recording, m_progress);
            if (!looked && looked.error().code == ErrorCode::Cancelled) return {};
            if (!looked) return looked.error();
        }
        const auto kept = keepEvidence(m_workspace, m_changed);
        return kept ? Result<void>() : Result<void>(kept.error());
    }

    Workspace& m_workspace;
    Progress& m_progress;
    std::vector<MeasuredCall> m_calls;
    std::vector<MeasuredCall> m_changed; ///< of files that are others than were looked at
    std::optional<Error> m_failed;
};

} // namespace

Result<std::vector<EvidenceWish>> evidenceWishes(Workspace& workspace) {
    const auto settings = readEvidenceSettings(workspace);
    if (!settings) return settings.error();
    const CallService calls(workspace);
    const auto rows = calls.list({}, {});
    if (!rows) return rows.error();
    std::vector<EvidenceWish> wishes;
    for (const CallRow& row : *rows) {
        const auto recording = calls.get(row.recording);
        if (!recording) return recording.error();
        if (isSpoken(*recording, workspace.zone()))
            wishes.push_back(
                {recording->path, soundFilesOf(*recording), settings->of(recording->queue), recording->id});
    }
    return wishes;
}

std::vector<EvidenceOutcome> analyseAll(const std::vector<EvidenceWish>& wishes, const EvidenceCache& cache,
                                        unsigned helpers, Progress& progress,
                                        const std::function<void(const EvidenceOutcome&)>& done) {
    progress.setTotal(static_cast<std::int64_t>(wishes.size()));
    std::vector<std::optional<EvidenceOutcome>> found(wishes.size());
    std::atomic<std::size_t> next{0};
    std::mutex telling;
    const auto work = [&] {
        for (std::size_t index = next++; index < wishes.size() && !progress.cancelled(); index = next++) {
            found[index] = outcomeOf(wishes[index], cache, progress);
            progress.advance();
            const std::lock_guard one(telling);
            if (done && found[index]) done(*found[index]);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned helper = 0; helper < helpers; ++helper)
        threads.emplace_back(work);
    work();
    threads.clear(); // waits
    cache.prune(EvidenceCache::kMostFiles);
    std::vector<EvidenceOutcome> outcomes;
    for (auto& outcome : found)
        if (outcome) outcomes.push_back(std::move(*outcome));
    return outcomes;
}

Result<std::vector<EvidenceOutcome>> analyseStore(Workspace& workspace, const EvidenceCache& cache,
                                                  unsigned helpers, Progress& progress) {
    const auto wishes = evidenceWishes(workspace);
    if (!wishes) return wishes.error();
    KeptBatches batches(workspace, progress);
    auto outcomes = analyseAll(*wishes, cache, helpers, progress,
                               [&](const EvidenceOutcome& outcome) { batches.add(outcome); });
    if (const auto done = batches.finish(); !done) return done.error();
    return outcomes;
}

} // namespace earmark::service
