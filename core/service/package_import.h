#pragma once

#include "core/base/progress.h"
#include "core/exchange/package_reader.h"
#include "core/service/package_outcome.h"
#include "core/service/workspace.h"

namespace earmark::service {

/// Takes packages in (docs/packages.md). Steps of `progress` are evaluations.
class PackageImport {
public:
    explicit PackageImport(Workspace& workspace)
        : m_workspace(workspace) {}

    /// What import() would do now. Writes nothing, whoever sent it.
    Result<PackageOutcome> preview(const exchange::PackageReader& package, Progress& progress) const;
    /// One transaction, durable when it returns; the same package again changes nothing. NotAllowed for a
    /// sender that is not trusted; Malformed or Corrupt, with the place, for a package that contradicts
    /// itself; Cancelled. After any Error the store and its folder of recordings are as they were.
    Result<PackageOutcome> import(const exchange::PackageReader& package, Progress& progress);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
