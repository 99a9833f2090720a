#include "core/service/evidence_summary.h"

#include "core/model/cut_off.h"
#include "core/model/replaced_recording.h"
#include "core/storage/evidence_store.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

model::EvidenceSummary summaryOf(const RecordingEvidence& evidence) {
    const auto figure = [&](const char* name) -> std::optional<std::int64_t> {
        const auto found = evidence.figures.find(name);
        return found == evidence.figures.end() ? std::nullopt : std::optional(found->second);
    };
    model::EvidenceSummary summary{figure("agent-talk-share"), figure("longest-dead-air"), std::nullopt, 0};
    if (!evidence.mono)
        summary.talkOvers =
            std::ranges::count(evidence.events, model::EventKind::TalkOver, &model::AcousticEvent::kind);
    for (const model::AcousticEvent& event : evidence.events)
        summary.kinds |= model::EvidenceSummary::bitOf(event.kind);
    return summary;
}

EvidenceBasis basisOf(const model::Recording& recording, const EvidenceSettings& settings) {
    return {recording.contentHash, recording.sides, recording.soundFormat, settings.of(recording.queue)};
}

namespace {

/// Also where it could not be read before: it was measured now. Of what nobody looked at nothing is known,
/// and what is known to be another than was scored need not be looked at each time.
bool isAnotherFile(const model::Recording& recording, const EvidenceBasis& basis) {
    if (recording.contentHash.empty()) return false;
    if (recording.contentHash != basis.contentHash) return recording.mediaProblem != model::kReplaced;
    return recording.mediaState == model::MediaState::Missing ||
           recording.mediaState == model::MediaState::Unreadable;
}

} // namespace

Result<std::vector<RecordingId>> keepEvidence(Workspace& workspace, const std::vector<MeasuredCall>& calls) {
    const auto settings = readEvidenceSettings(workspace);
    if (!settings) return settings.error();
    std::vector<RecordingId> changed;
    const auto kept = workspace.store().write([&](storage::Connection& connection) {
        storage::EvidenceStore found(connection);
        storage::RecordingStore recordings(connection);
        for (const MeasuredCall& call : calls) {
            const auto recording = recordings.find(call.recording);
            if (!recording) continue;
            if (isAnotherFile(*recording, call.basis)) changed.push_back(call.recording);
            if (basisOf(*recording, *settings) != call.basis) continue;
            if (found.find(call.recording) != call.summary) found.keep(call.recording, call.summary);
            if (recording->mediaState == model::MediaState::Ready &&
                model::isCutOff(*recording) != call.cutOff)
                recordings.setMediaProblem(call.recording, call.cutOff ? model::kCutOff : "");
        }
    });
    if (!kept) return kept.error();
    return changed;
}

} // namespace earmark::service
