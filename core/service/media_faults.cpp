#include "core/service/media_faults.h"

#include "core/model/cut_off.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"

#include <optional>

namespace earmark::service {

namespace {

std::optional<MediaFault::Kind> faultOf(const model::Recording& recording) {
    switch (recording.mediaState) {
    case model::MediaState::Missing:
        return MediaFault::Kind::Missing;
    case model::MediaState::Unreadable:
        return MediaFault::Kind::Unreadable;
    case model::MediaState::Pending:
    case model::MediaState::Ready:
        break;
    }
    return isCutOff(recording) ? std::optional(MediaFault::Kind::CutOff) : std::nullopt;
}

} // namespace

const char* mediaFaultName(MediaFault::Kind kind) {
    switch (kind) {
    case MediaFault::Kind::CutOff:
        return "cut-off";
    case MediaFault::Kind::Unreadable:
        return "unreadable";
    case MediaFault::Kind::Missing:
        return "missing";
    }
    return "";
}

Result<std::vector<MediaFault>> mediaFaultsAmong(Workspace& workspace,
                                                 const std::vector<RecordingId>& recordings) {
    return workspace.store().read([&](storage::Connection& connection) {
        const storage::RecordingStore store(connection);
        std::vector<MediaFault> faults;
        for (const RecordingId id : recordings) {
            const auto recording = store.find(id);
            const auto kind = recording ? faultOf(*recording) : std::nullopt;
            if (kind && store.standing(id) == id)
                faults.push_back({*kind, recording->path, recording->mediaProblem});
        }
        return faults;
    });
}

} // namespace earmark::service
