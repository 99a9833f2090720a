#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace earmark::cli {

/// The folder that holds this program's own file; empty where the system does not tell.
std::filesystem::path programFolder();

/// Runs a program to its end, no shell in between, with this one's standard error; its exit code (128 + the
/// signal where it was killed). NotFound where there is no such program.
Result<int> runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);

} // namespace earmark::cli
