#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// What only packages ask of evaluations and recordings.
class PackageStore {
public:
    explicit PackageStore(Connection& connection)
        : m_connection(connection) {}

    /// Empty members do not restrict.
    struct Choice {
        std::optional<Instant> from;
        std::optional<Instant> before; ///< not included
        std::optional<TeamId> team;
        std::optional<AgentId> agent;
        std::optional<InspectorId> inspector;
        std::optional<std::string> cardKey;
        std::optional<std::string> queue;
        std::optional<std::string> callType;
        std::optional<model::Direction> direction;
        std::vector<model::Purpose> purposes;
    };
    /// Withdrawn evaluations of the calls, by id.
    std::vector<EvaluationId> withdrawn(const Choice& choice) const;

    /// Recordings (not merged away) of this start and call number and, where that is empty, path; by id.
    std::vector<RecordingId> sameCall(const model::Recording& recording) const;
    /// From now on its files lie there.
    void setPlace(const model::Recording& recording);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
