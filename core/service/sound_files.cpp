#include "core/service/sound_files.h"

#include "core/audio/media_probe.h"
#include "core/exchange/recording_sniffer.h"
#include "core/exchange/table_reader.h"
#include "core/model/replaced_recording.h"

namespace earmark::service {

audio::CallFiles soundFilesOf(const model::Recording& recording) {
    const std::filesystem::path root = exchange::pathFromText(recording.root);
    audio::CallFiles files;
    files.path = root / exchange::pathFromText(recording.path);
    if (!recording.customerPath.empty())
        files.customerPath = root / exchange::pathFromText(recording.customerPath);
    files.sides = recording.sides;
    files.format = recording.soundFormat;
    return files;
}

Result<audio::CallFiles> scoredSoundOf(const model::Recording& recording) {
    audio::CallFiles files = soundFilesOf(recording);
    if (recording.contentHash.empty()) return files;
    const auto hash = audio::contentHash(files);
    if (!hash) return hash.error();
    if (*hash != recording.contentHash) return Error{ErrorCode::Conflict, recording.path, model::kReplaced};
    return files;
}

bool beginsAsSound(const model::Recording& recording) {
    return !recording.customerPath.empty() ||
           isRecording(exchange::sniffRecording(soundFilesOf(recording).path), recording.soundFormat);
}

} // namespace earmark::service
