#pragma once

#include <filesystem>

namespace earmark::test {

/// Files made for tests.
std::filesystem::path dataDirectory();
/// Files that ship.
std::filesystem::path shippedDirectory();

} // namespace earmark::test
