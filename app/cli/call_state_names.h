#pragma once

#include "core/service/call_row.h"

#include <optional>
#include <string>
#include <vector>

/// Where a call and its recording stand, by stable names (docs/cli.md).
namespace earmark::cli {

const char* callStateName(service::CallState state);
std::optional<service::CallState> callStateFromName(const std::string& name);
std::vector<std::string> callStateNames();
const char* mediaStateName(model::MediaState state);

} // namespace earmark::cli
