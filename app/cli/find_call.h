#pragma once

#include "core/service/workspace.h"

#include <string>

namespace earmark::cli {

/// A call as a person names it: by id, number or path. NotFound; Conflict where the name is several calls'.
Result<RecordingId> findCall(service::Workspace& workspace, const std::string& name);

} // namespace earmark::cli
