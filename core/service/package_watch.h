#pragma once

#include "core/service/package_import.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// What was found of one file in a watched folder.
struct WatchedPackage {
    enum class State {
        Taken,   ///< imported now
        Waiting, ///< not whole yet: it is still being written or copied
        Refused, ///< could not be imported; `error` says why
    };

    std::filesystem::path file;
    State state = State::Waiting;
    std::optional<PackageOutcome> outcome; ///< of a taken one
    std::optional<Error> error;
};

/// A folder in which packages appear, such as one that two PCs share. Packages that were taken in are
/// remembered by their signature, over restarts and under any name; the files themselves are left alone.
class PackageWatch {
public:
    PackageWatch(Workspace& workspace, std::filesystem::path folder)
        : m_workspace(workspace)
        , m_folder(std::move(folder)) {}

    /// Looks once and imports what is new, by name. Files taken in before are left out of the answer, as are
    /// refused and waiting ones that have not changed since the last look, unless their sender is trusted by
    /// now. What failed for want of room or the like is tried at every look, and told once. NotFound where
    /// the folder cannot be read; Cancelled.
    Result<std::vector<WatchedPackage>> look(Progress& progress);

private:
    struct Seen {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed{};
        bool wasUntrusted = false;
        std::optional<Error> passing; ///< why it could not be taken for now
    };

    Result<std::vector<std::filesystem::path>> packages() const;
    bool isWelcomeNow(const Seen& before, const std::filesystem::path& file) const;
    std::optional<WatchedPackage> lookAt(const std::filesystem::path& file, Progress& progress);
    WatchedPackage takeIn(const std::filesystem::path& file, Progress& progress);

    Workspace& m_workspace;
    std::filesystem::path m_folder;
    std::map<std::filesystem::path, Seen> m_seen;
};

} // namespace earmark::service
