#include "app/cli/find_call.h"

namespace earmark::cli {

namespace {

using service::CallRow;
using service::CallService;

constexpr std::size_t kMostTold = 3;

std::string told(const CallRow& row, const Zone& zone) {
    return row.recording.toString() + " (" + zone.timeText(row.startedAt) +
           (row.agentNumber.empty() ? ")" : ", agent " + row.agentNumber + ")");
}

/// Which calls go by a name. `error` itself where they cannot be listed.
Error severalCalls(service::Workspace& workspace, const Error& error) {
    const std::string& name = error.subject;
    service::CallFilter filter;
    filter.text = name;
    const auto rows = CallService(workspace).list(InspectorId(), filter);
    if (!rows) return error;
    std::string some;
    std::size_t count = 0;
    for (const CallRow& row : *rows) {
        if (row.callNumber != name && row.path != name) continue;
        if (++count <= kMostTold) some += (some.empty() ? "" : ", ") + told(row, workspace.zone());
    }
    return {error.code, name,
            std::to_string(count) + " calls go by this name; give the id of the one that is meant: " + some +
                (count > kMostTold ? " …; 'earmark-cli call list --text' has them all" : "")};
}

} // namespace

Result<std::optional<RecordingId>> findOnly(service::Workspace& workspace,
                                            const CallService::CallName& name) {
    auto found = CallService(workspace).find(name);
    if (!found && found.error().code == ErrorCode::Conflict) return severalCalls(workspace, found.error());
    return found;
}

Result<RecordingId> findCall(service::Workspace& workspace, const std::string& name) {
    const auto id = RecordingId::fromString(name);
    const CallService::CallName names[] = {{id, {}, {}, {}}, {{}, name, {}, {}}, {{}, {}, {}, name}};
    for (const auto& tried : names) {
        if (!tried.id && tried.callNumber.empty() && tried.path.empty()) continue;
        const auto found = findOnly(workspace, tried);
        if (!found) return found.error();
        if (*found) return **found;
    }
    return Error{
        ErrorCode::NotFound, name,
        "the store has no call of this id, number or path; 'earmark-cli call list' has those there are"};
}

} // namespace earmark::cli
