#pragma once

#include "core/service/call_service.h"

#include <optional>
#include <string>

namespace earmark::cli {

/// CallService::find(). Where the name is several calls', Conflict tells some of them by their ids.
Result<std::optional<RecordingId>> findOnly(service::Workspace& workspace,
                                            const service::CallService::CallName& name);
/// A call as a person names it: by id, number or path. NotFound; Conflict as above.
Result<RecordingId> findCall(service::Workspace& workspace, const std::string& name);

} // namespace earmark::cli
