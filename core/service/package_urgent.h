#pragma once

#include "core/exchange/package_reader.h"
#include "core/model/urgent_finding.h"
#include "core/service/package_calls.h"
#include "core/service/package_outcome.h"
#include "core/service/package_people.h"
#include "core/service/slice.h"
#include "core/service/workspace.h"
#include "core/storage/connection.h"

#include <set>
#include <string>
#include <vector>

namespace earmark::service {

/// The findings that go along with a choice of evaluations, oldest first: those on `calls`, which the package
/// carries anyway, and those on other calls of the choice's days, people, queue, type and direction, scored
/// or not. Where the choice asks for what only evaluations have (card, purpose, result), the former alone.
std::vector<model::UrgentFinding> urgentFindingsOf(storage::Connection& connection, const Slice& choice,
                                                   const Zone& zone, const std::set<RecordingId>& calls);

/// Brings a package's urgent findings together with a store's (docs/packages.md): a new one is added, an
/// answer reaches an open one, and where both stores say something and not the same, both stay as they are.
class PackageUrgent {
public:
    /// Writes only where `write` is set; the evaluations of the package are in the store by then, else in the
    /// outcome's changes. Throws storage::Failure: Malformed, Corrupt.
    PackageUrgent(Workspace& workspace, storage::Connection& connection, const PackagePeople& people,
                  const PackageCalls& calls, bool write, PackageOutcome& outcome);

    void take(const exchange::PackageReader& package);

private:
    void takeOne(model::UrgentFinding told, const std::string& place);
    model::UrgentFinding translated(model::UrgentFinding told, const std::string& place) const;
    bool isHere(EvaluationId evaluation) const;
    void merge(const model::UrgentFinding& here, const model::UrgentFinding& told);
    bool sameMatter(const model::UrgentFinding& here, const model::UrgentFinding& told) const;
    void dispute(const model::UrgentFinding& here, PackageFinding::Reason reason, const char* why);

    Workspace& m_workspace;
    storage::Connection& m_connection;
    const PackagePeople& m_people;
    const PackageCalls& m_calls;
    bool m_write;
    PackageOutcome& m_outcome;
    std::set<model::UrgentFindingId> m_seen;
};

} // namespace earmark::service
