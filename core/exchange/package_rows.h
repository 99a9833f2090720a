#pragma once

#include "core/base/result.h"
#include "core/model/people.h"
#include "core/model/recording.h"

#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// The people that the recordings and evaluations of a package name.
struct PackageRoster {
    std::vector<model::Team> teams;
    std::vector<model::Agent> agents;
    std::vector<model::Inspector> inspectors;

    bool operator==(const PackageRoster&) const = default;
};

std::string writeRoster(const PackageRoster& roster);
/// Malformed with the JSON path of the fault.
Result<PackageRoster> parseRoster(std::string_view json, const std::string& subject);

/// One line of JSON, ended by a line break.
std::string writeRecordingLine(const model::Recording& recording);
/// Malformed with the JSON path of the fault; a path that leaves its folder is one.
Result<model::Recording> parseRecordingLine(std::string_view line, const std::string& subject);

} // namespace earmark::exchange
