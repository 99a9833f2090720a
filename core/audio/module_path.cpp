#include "core/audio/module_path.h"

#include <cstdlib>
#include <vector>

#ifdef _WIN32
#define NOMINMAX
#include <windows.h>
#endif

namespace earmark::audio {

namespace {

namespace fs = std::filesystem;

fs::path programDirectory() {
#ifdef _WIN32
    std::vector<wchar_t> path(32768);
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    return fs::path(path.data(), path.data() + length).parent_path();
#else
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
#endif
}

std::vector<fs::path> candidates() {
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("EARMARK_MODULES")) folders.emplace_back(named);
    folders.push_back(programDirectory());
    folders.emplace_back(EARMARK_INSTALLED_MODULE_DIR);
    folders.emplace_back(EARMARK_BUILD_MODULE_DIR);
    return folders;
}

} // namespace

std::optional<fs::path> modulePath(const char* fileName) {
    for (const fs::path& folder : candidates()) {
        std::error_code ignored;
        if (fs::exists(folder / fileName, ignored)) return folder / fileName;
    }
    return std::nullopt;
}

} // namespace earmark::audio
