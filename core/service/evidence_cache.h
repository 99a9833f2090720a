#pragma once

#include "core/model/acoustic_event.h"
#include "core/model/evidence_thresholds.h"
#include "core/model/figures.h"
#include "core/model/recording.h"

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

    /// The sound ended before it should: then there are no figures.
    bool cutOff() const { return figures.empty(); }
    bool operator==(const RecordingEvidence&) const = default;
};

/// What evidence depends on: other evidence is found where one of these differs.
struct EvidenceBasis {
    std::string contentHash; ///< as audio::contentHash() gives it
    model::SideLayout sides = model::SideLayout::Unknown;
    std::string format; ///< as CallFiles::format
    model::EvidenceThresholds thresholds;

    bool operator==(const EvidenceBasis&) const = default;
};

/// Keeps evidence by what it depends on, a small file each in a folder of its own. The folder may be deleted
/// at any time. From any thread; never fails: what cannot be kept is measured again.
class EvidenceCache {
public:
    /// An empty folder keeps nothing.
    explicit EvidenceCache(std::filesystem::path folder)
        : m_folder(std::move(folder)) {}

    /// Below the system's place for caches.
    static std::filesystem::path usualFolder();

    std::optional<RecordingEvidence> find(const EvidenceBasis& basis) const;
    void keep(const EvidenceBasis& basis, const RecordingEvidence& evidence) const;
    /// Some 200 MB.
    static constexpr std::size_t kMostFiles = 100'000;
    /// Removes the oldest beyond so many files.
    void prune(std::size_t most) const;

private:
    std::filesystem::path fileOf(const EvidenceBasis& basis) const;

    std::filesystem::path m_folder;
};

} // namespace earmark::service
