#pragma once

#include "core/base/progress.h"
#include "core/exchange/package_manifest.h"
#include "core/service/results_service.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earmark::service {

/// What goes into a package.
struct PackageChoice {
    enum class Media {
        None,
        Recordings, ///< the files themselves
        Excerpts,   ///< the sound around the moments; nothing of calls without any
    };

    Slice slice; ///< without purposes: all of them
    Media media = Media::None;
    /// What was asked for, as people read it; goes into the manifest.
    std::vector<std::pair<std::string, std::string>> words;
    /// Evaluations whose newest revision bears such a seal, and urgent findings of such a hash, stay out;
    /// empty for none.
    std::function<bool(const std::string& seal)> isSent;
    bool keepsOlder = false; ///< AlreadyExists rather than replace a file of the name
    /// Evaluations with their earlier revisions; at most what a reader takes.
    std::int64_t mostRevisions = exchange::kMostPackageEvaluations;
};

/// What was written, and what could not go along.
struct ExportedPackage {
    exchange::PackageManifest manifest;
    std::vector<std::string> missingFiles; ///< recordings whose file is not at hand
    /// Of the newest revision of each evaluation; of urgent findings a hash over all they say.
    std::vector<std::string> seals;
    std::size_t leftForNext = 0; ///< what was not sent yet and finds no room: the next package takes it
};

/// Writes packages (docs/packages.md).
class PackageExport {
public:
    explicit PackageExport(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Whole and durable when it returns; an older file of the name is replaced. Steps of `progress` are
    /// evaluations and files. NotFound where nothing was chosen; TooLarge (but not where isSent is asked);
    /// Cancelled, NoSpace, ReadOnly, Io.
    Result<ExportedPackage> write(const std::filesystem::path& target, const PackageChoice& choice,
                                  Progress& progress);

    /// The same; nullopt, and no file, where nothing was chosen.
    Result<std::optional<ExportedPackage>> writeIfAny(const std::filesystem::path& target,
                                                      const PackageChoice& choice, Progress& progress);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
