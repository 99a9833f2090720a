#pragma once

#include "core/service/package_export.h"

#include <optional>

namespace earmark::service {

/// Packages of what was not sent before: new evaluations and urgent findings, and those that were corrected,
/// withdrawn or answered since.
/// What was sent is remembered with the store by the seal of the newest revision, so neither a changed clock
/// nor a restored backup loses anything: at worst something is sent twice, and known where it arrives.
class PackageOutbox {
public:
    explicit PackageOutbox(Workspace& workspace)
        : m_workspace(workspace) {}

    /// As PackageExport::write(), without what was sent; nullopt, and no file, where nothing is new.
    /// AlreadyExists where the name is taken: the package before may not have been fetched, and what it holds
    /// is not sent again.
    Result<std::optional<ExportedPackage>> write(const std::filesystem::path& target, PackageChoice choice,
                                                 Progress& progress);

private:
    Workspace& m_workspace;
};

/// Which evaluations of a choice are written.
enum class PackageScope { All, NotSentYet };

/// By PackageExport or PackageOutbox, whichever the scope asks for; nullopt, and no file, only where nothing
/// is new.
Result<std::optional<ExportedPackage>> exportPackage(Workspace& workspace,
                                                     const std::filesystem::path& target,
                                                     const PackageChoice& choice, PackageScope scope,
                                                     Progress& progress);

} // namespace earmark::service
