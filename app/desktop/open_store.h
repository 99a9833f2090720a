#pragma once

#include "app/desktop/options.h"
#include "app/desktop/sample_folder.h"
#include "core/service/workspace.h"

#include <memory>

namespace earmark::desktop {

/// The store the window works on; a sample's folder goes away with it.
struct OpenStore {
    std::unique_ptr<SampleFolder> sampleFolder;
    std::unique_ptr<service::Workspace> workspace;
};

/// Opens the store that was asked for. The person's own store is made at the first start, with the shipped
/// scorecards in it; a named one that does not exist is NotFound; a sample is made anew each time.
Result<OpenStore> openStore(const Options& options, const Clock& clock);

/// Where the store lies that openStore() opens; empty for a sample.
std::filesystem::path storePathOf(const Options& options);

} // namespace earmark::desktop
