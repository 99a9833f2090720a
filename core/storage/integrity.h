#pragma once

#include "core/storage/connection.h"

#include <string>
#include <vector>

namespace earmark::storage {

/// What the engine itself finds wrong with the file: damaged pages, indexes that disagree with their tables,
/// values of the wrong type. Empty when nothing is.
std::vector<std::string> damagedPages(Connection& connection);

/// A row whose reference points to nothing.
struct BrokenReference {
    std::string table;
    std::string parent;
};
std::vector<BrokenReference> brokenReferences(Connection& connection);

} // namespace earmark::storage
