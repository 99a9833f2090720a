#include "app/cli/call_state_names.h"

namespace earmark::cli {

namespace {

using model::MediaState;
using service::CallState;

constexpr CallState kStates[] = {CallState::Waiting, CallState::Draft, CallState::Parked,
                                 CallState::Submitted, CallState::Skipped};

} // namespace

const char* callStateName(CallState state) {
    switch (state) {
    case CallState::Waiting:
        break;
    case CallState::Draft:
        return "draft";
    case CallState::Parked:
        return "parked";
    case CallState::Submitted:
        return "submitted";
    case CallState::Skipped:
        return "skipped";
    }
    return "waiting";
}

std::optional<CallState> callStateFromName(const std::string& name) {
    for (const CallState state : kStates)
        if (name == callStateName(state)) return state;
    return std::nullopt;
}

std::vector<std::string> callStateNames() {
    std::vector<std::string> names;
    for (const CallState state : kStates)
        names.emplace_back(callStateName(state));
    return names;
}

const char* mediaStateName(MediaState state) {
    switch (state) {
    case MediaState::Ready:
        return "ready";
    case MediaState::Missing:
        return "missing";
    case MediaState::Unreadable:
        return "unreadable";
    case MediaState::Pending:
        break;
    }
    return "pending";
}

} // namespace earmark::cli
