#pragma once

#include "core/service/workspace.h"

#include <cstddef>

namespace earmark::ui::test {

/// Two teams, four agents, two inspectors and so many calls, an hour apart from 2026-03-02 09:00 UTC, the
/// agents in turn. Every seventh recording is missing, every eleventh cannot be read.
void seedCalls(service::Workspace& workspace, std::size_t calls);

} // namespace earmark::ui::test
