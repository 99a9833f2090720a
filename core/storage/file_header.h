#pragma once

#include <filesystem>

namespace earmark::storage {

/// Copies a damaged store and writes over the parts of its first 100 bytes that are the same in every store
/// (the engine's file format, "Database Header"). Its log stays behind. Throws Failure.
void copyWithStoreHeader(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace earmark::storage
