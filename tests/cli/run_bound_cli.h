#pragma once

#include "tests/cli/run_cli.h"

namespace earmark::test {

/// runCli(), bound by the permissions of files also where the tests run as root (Linux).
CliRun runBoundCli(const std::vector<std::string>& arguments);

} // namespace earmark::test
