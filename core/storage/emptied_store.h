#pragma once

#include <filesystem>

namespace earmark::storage {

/// Throws Failure (Corrupt) for a store whose file has no bytes although backups of it lie beside it: it was
/// emptied by something else and must not be taken for a new one.
void refuseEmptied(const std::filesystem::path& path);
/// The same, with or without backups, for those who make no store of it: there is none in a file without
/// bytes.
void refuseEmpty(const std::filesystem::path& path);

} // namespace earmark::storage
