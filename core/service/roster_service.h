#pragma once

#include "core/base/change_set.h"
#include "core/model/people.h"
#include "core/service/workspace.h"

#include <vector>

namespace earmark::service {

/// Teams, agents and inspectors.
class RosterService {
public:
    explicit RosterService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<std::vector<model::Team>> teams() const;           ///< by key
    Result<std::vector<model::Agent>> agents() const;         ///< by number
    Result<std::vector<model::Inspector>> inspectors() const; ///< by key

    /// Matches a call list's word for an agent: by number first, then by extension, exactly as text.
    Result<std::optional<model::Agent>> findAgent(const std::string& numberOrExtension) const;

    /// Adds or, where the key or number exists, updates; memberships are merged by day. One transaction.
    struct Roster {
        std::vector<model::Team> teams;
        std::vector<model::Agent> agents;
        std::vector<model::Inspector> inspectors;
    };
    Result<ChangeSet> save(const Roster& roster);

    /// The inspector of that sign-in name, made if missing.
    Result<model::Inspector> inspectorNamed(const std::string& key, const std::string& name);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
