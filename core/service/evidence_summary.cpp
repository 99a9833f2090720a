#include "core/service/evidence_summary.h"

#include "core/service/sound_files.h"
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

Result<ChangeSet> keepEvidence(Workspace& workspace, const std::vector<MeasuredCall>& calls) {
    return workspace.store().write([&](storage::Connection& connection) {
        storage::EvidenceStore found(connection);
        const storage::RecordingStore recordings(connection);
        ChangeSet changes;
        for (const MeasuredCall& call : calls) {
            const auto recording = recordings.find(call.recording);
            if (!recording || soundFilesOf(*recording) != call.files) continue;
            if (found.find(call.recording) == call.summary) continue;
            found.keep(call.recording, call.summary);
            changes.recordings = true;
        }
        return changes;
    });
}

} // namespace earmark::service
