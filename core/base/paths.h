#pragma once

#include <filesystem>

namespace earmark {

/// Where shipped files (scorecards, samples, schemas) lie: $EARMARK_RESOURCES, else the installed folder,
/// else the source tree the program was built from.
std::filesystem::path resourceDirectory();

/// The store a person gets who names none: earmark.db in the system's place for a user's own data
/// ($XDG_DATA_HOME or ~/.local/share, %LOCALAPPDATA%, ~/Library/Application Support), below "earmark".
std::filesystem::path defaultStorePath();

/// What can be made again lies below it: "earmark" in the system's place for caches ($XDG_CACHE_HOME or
/// ~/.cache, %LOCALAPPDATA%, ~/Library/Caches). Safe to delete.
std::filesystem::path defaultCachePath();

/// The program's version, "0.1.0".
const char* programVersion();

} // namespace earmark
