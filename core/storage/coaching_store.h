#pragma once

#include "core/model/coaching_session.h"
#include "core/storage/connection.h"

#include <optional>
#include <vector>

namespace earmark::storage {

/// Coaching sessions with their findings and actions; each is covered by a checksum over all of it, which
/// put() sets.
class CoachingStore {
public:
    explicit CoachingStore(Connection& connection)
        : m_connection(connection) {}

    /// Throws a Corrupt failure when the session does not match its checksum.
    std::optional<model::CoachingSession> find(model::CoachingSessionId id) const;
    /// The session as it can be read, whether it matches its checksum or not; nullopt where it cannot be.
    std::optional<model::CoachingSession> examine(model::CoachingSessionId id) const;
    std::optional<model::CoachingSessionId> sessionOf(model::CoachingActionId id) const;

    /// Empty members do not restrict.
    struct Filter {
        std::optional<AgentId> agent;
        std::optional<model::CoachingState> state;
        std::optional<Day> from; ///< days for which sessions are planned
        std::optional<Day> to;   ///< included
        bool withOpenActions = false;
    };
    /// By the day for which they are planned, oldest first; checksums are not looked at.
    std::vector<model::CoachingSession> list(const Filter& filter) const;
    /// When each agent's last session was held.
    struct LastHeld {
        AgentId agent;
        Instant at{};
    };
    std::vector<LastHeld> lastHeld() const;
    /// The sessions that do not match their checksum.
    std::vector<model::CoachingSessionId> damaged() const;

    /// Adds the whole, or replaces what has its id.
    void put(const model::CoachingSession& session);
    void remove(model::CoachingSessionId id);

private:
    std::vector<EvaluationId> findingsOf(model::CoachingSessionId id) const;
    std::vector<model::CoachingAction> actionsOf(model::CoachingSessionId id) const;
    void removeParts(model::CoachingSessionId id);
    void insertParts(const model::CoachingSession& session);
    model::CoachingSession readWhole(const Statement& row) const;

    Connection& m_connection;
};

} // namespace earmark::storage
