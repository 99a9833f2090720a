#pragma once

#include "app/cli/command_line.h"

#include <string>
#include <vector>

namespace earmark::cli {

/// Evidence of many recordings: files, folders, or every call of the store.
struct BatchOptions {
    std::vector<std::string> paths;
    bool wholeStore = false;
    int jobs = 0; ///< recordings at once; 0 for as many as there are cores
    bool withoutCache = false;
};

ExitCode analyseBatch(Context& context, const BatchOptions& options);

} // namespace earmark::cli
