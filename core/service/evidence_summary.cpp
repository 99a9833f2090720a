#include "core/service/evidence_summary.h"

#include "core/service/call_service.h"
#include "core/service/evidence_settings.h"

#include <algorithm>

namespace earmark::service {

EvidenceSummary summaryOf(const RecordingEvidence& evidence) {
    const auto figure = [&](const char* name) -> std::optional<std::int64_t> {
        const auto found = evidence.figures.find(name);
        return found == evidence.figures.end() ? std::nullopt : std::optional(found->second);
    };
    EvidenceSummary summary{figure("agent-talk-share"), figure("longest-dead-air"), std::nullopt};
    if (!evidence.mono)
        summary.talkOvers =
            std::ranges::count(evidence.events, model::EventKind::TalkOver, &model::AcousticEvent::kind);
    return summary;
}

Result<std::map<RecordingId, EvidenceSummary>>
knownEvidence(Workspace& workspace, const std::vector<RecordingId>& recordings, const EvidenceCache& cache) {
    const auto settings = readEvidenceSettings(workspace);
    if (!settings) return settings.error();
    const CallService calls(workspace);
    std::map<RecordingId, EvidenceSummary> known;
    for (const RecordingId id : recordings) {
        const auto recording = calls.get(id);
        if (!recording) continue; // deleted meanwhile
        if (const auto evidence = cache.find(recording->contentHash, settings->of(recording->queue)))
            known.emplace(id, summaryOf(*evidence));
    }
    return known;
}

} // namespace earmark::service
