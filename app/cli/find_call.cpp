#include "app/cli/find_call.h"

#include "core/service/call_service.h"

namespace earmark::cli {

Result<RecordingId> findCall(service::Workspace& workspace, const std::string& name) {
    const service::CallService calls(workspace);
    const auto id = RecordingId::fromString(name);
    const service::CallService::CallName names[] = {{id, {}, {}, {}}, {{}, name, {}, {}}, {{}, {}, {}, name}};
    for (const auto& tried : names) {
        if (!tried.id && tried.callNumber.empty() && tried.path.empty()) continue;
        const auto found = calls.find(tried);
        if (!found) return found.error();
        if (*found) return **found;
    }
    return Error{ErrorCode::NotFound, name, "the store has no call of this id, number or path"};
}

} // namespace earmark::cli
