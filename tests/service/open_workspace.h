#pragma once

#include "core/service/workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"

#include <memory>

namespace earmark::test {

/// A new store in a folder of its own, its centre in Shanghai, its clock in the test's hand.
struct OpenWorkspace {
    OpenWorkspace() {
        service::Workspace::Options options;
        options.create = true;
        workspace = valueOf(service::Workspace::open(folder / "centre.db", options, clock));
        valueOf(workspace->setZone(valueOf(Zone::named("Asia/Shanghai"))));
    }

    /// Closes the store and opens it again, as the next start of the program does.
    void reopen() {
        workspace.reset();
        workspace = valueOf(service::Workspace::open(folder / "centre.db", {}, clock));
    }

    TemporaryFolder folder;
    ManualClock clock;
    std::unique_ptr<service::Workspace> workspace;
};

} // namespace earmark::test
