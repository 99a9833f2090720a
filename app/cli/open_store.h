#pragma once

#include "app/cli/command_line.h"
#include "core/service/workspace.h"

#include <memory>

namespace earmark::cli {

/// Opens the store that the command line names. A missing one is answered with how to make it.
Result<std::unique_ptr<service::Workspace>> openStore(const Context& context,
                                                      service::Workspace::Options options = {});

/// For commands that only look: works beside a program that has the store open.
Result<std::unique_ptr<service::Workspace>> openStoreToRead(const Context& context);

} // namespace earmark::cli
