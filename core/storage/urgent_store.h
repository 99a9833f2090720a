#pragma once

#include "core/model/urgent_finding.h"
#include "core/storage/connection.h"

#include <optional>
#include <vector>

namespace earmark::storage {

/// Findings raised at once. Each is covered by a checksum, which put() sets.
class UrgentStore {
public:
    explicit UrgentStore(Connection& connection)
        : m_connection(connection) {}

    /// Throws a Corrupt failure when the finding does not match its checksum.
    std::optional<model::UrgentFinding> find(model::UrgentFindingId id) const;
    /// The finding as it can be read, whether it matches its checksum or not; nullopt where it cannot be.
    std::optional<model::UrgentFinding> examine(model::UrgentFindingId id) const;

    /// Empty members do not restrict.
    struct Filter {
        bool openOnly = false;
        std::optional<Instant> from;   ///< of raising
        std::optional<Instant> before; ///< not included
        std::optional<InspectorId> raisedBy;
        std::optional<AgentId> agent; ///< of the call
        std::optional<TeamId> team;   ///< of the call
    };
    /// Oldest first; checksums are not looked at.
    std::vector<model::UrgentFinding> list(const Filter& filter) const;
    /// When the call was scored: the finding's evaluation, else the first submitted one by who raised it.
    std::optional<Instant> scoredAt(const model::UrgentFinding& finding) const;
    /// The findings that do not match their checksum.
    std::vector<model::UrgentFindingId> damaged() const;

    /// Adds the whole, or replaces what has its id.
    void put(const model::UrgentFinding& finding);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
