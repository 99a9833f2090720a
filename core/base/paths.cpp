#include "core/base/paths.h"

#include <cstdlib>

namespace earmark {

namespace {

std::filesystem::path environmentPath(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

std::filesystem::path userDataDirectory() {
#if defined(_WIN32)
    return environmentPath("LOCALAPPDATA");
#elif defined(__APPLE__)
    return environmentPath("HOME") / "Library" / "Application Support";
#else
    const std::filesystem::path explicitPlace = environmentPath("XDG_DATA_HOME");
    return explicitPlace.is_absolute() ? explicitPlace : environmentPath("HOME") / ".local" / "share";
#endif
}

std::filesystem::path userCacheDirectory() {
#if defined(_WIN32)
    return environmentPath("LOCALAPPDATA");
#elif defined(__APPLE__)
    return environmentPath("HOME") / "Library" / "Caches";
#else
    const std::filesystem::path explicitPlace = environmentPath("XDG_CACHE_HOME");
    return explicitPlace.is_absolute() ? explicitPlace : environmentPath("HOME") / ".cache";
#endif
}

} // namespace

std::filesystem::path resourceDirectory() {
    const std::filesystem::path named = environmentPath("EARMARK_RESOURCES");
    if (!named.empty()) return named;
    std::error_code ignored;
    const std::filesystem::path installed = EARMARK_INSTALLED_RESOURCE_DIR;
    return std::filesystem::is_directory(installed, ignored) ? installed : EARMARK_RESOURCE_DIR;
}

std::filesystem::path defaultStorePath() {
    return userDataDirectory() / "earmark" / "earmark.db";
}

std::filesystem::path defaultCachePath() {
    return userCacheDirectory() / "earmark";
}

const char* programVersion() {
    return EARMARK_VERSION;
}

} // namespace earmark
