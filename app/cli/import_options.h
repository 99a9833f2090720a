#pragma once

#include "core/service/import_plan.h"

#include <string>
#include <vector>

namespace earmark::cli {

/// What the command line says of an import.
struct ImportOptions {
    std::string from;
    std::string recordings;
    std::string sheet;
    std::string encoding;
    std::vector<std::string> columns; ///< "heading=field"
    std::string pattern;
    std::string pairs;
    std::string format;
    std::string agentSide;
    bool leaveOutBadRows = false;
    bool addUnknownAgents = false;
    bool dryRun = false;
    bool noScan = false;
};

inline service::BadRows badRows(const ImportOptions& options) {
    return options.leaveOutBadRows ? service::BadRows::LeaveOut : service::BadRows::Refuse;
}

} // namespace earmark::cli
