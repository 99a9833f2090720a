#pragma once

#include "core/model/acoustic_event.h"
#include "core/model/evidence_thresholds.h"
#include "core/model/figures.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// What measuring found in one recording.
struct RecordingEvidence {
    bool mono = false; ///< one channel: nobody can say who speaks
    model::Figures figures;
    std::vector<model::AcousticEvent> events;

    bool operator==(const RecordingEvidence&) const = default;
};

/// Keeps evidence by the recording's content and the thresholds it was found with, a small file each in a
/// folder of its own. The folder may be deleted at any time. From any thread; never fails: what cannot be
/// kept is measured again.
class EvidenceCache {
public:
    /// An empty folder keeps nothing.
    explicit EvidenceCache(std::filesystem::path folder)
        : m_folder(std::move(folder)) {}

    /// Below the system's place for caches.
    static std::filesystem::path usualFolder();

    /// `contentHash` as audio::contentHash() gives it.
    std::optional<RecordingEvidence> find(const std::string& contentHash,
                                          const model::EvidenceThresholds& thresholds) const;
    void keep(const std::string& contentHash, const model::EvidenceThresholds& thresholds,
              const RecordingEvidence& evidence) const;
    /// Removes the oldest beyond so many files.
    void prune(std::size_t most) const;

private:
    std::filesystem::path fileOf(const std::string& contentHash,
                                 const model::EvidenceThresholds& thresholds) const;

    std::filesystem::path m_folder;
};

} // namespace earmark::service
