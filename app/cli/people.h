#pragma once

#include "core/service/roster_service.h"

#include <string>

/// People and teams as a person names them on the command line or in a file. NotFound for one that the store
/// does not know.
namespace earmark::cli {

/// By key, name in either language, or id.
Result<TeamId> findTeam(const service::RosterService& roster, const std::string& name);
/// By number, extension, name, or id.
Result<AgentId> findAgent(const service::RosterService& roster, const std::string& name);
/// By key, name, or id.
Result<InspectorId> findInspector(const service::RosterService& roster, const std::string& name);

} // namespace earmark::cli
