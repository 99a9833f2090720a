#include "core/audio/codec_loader.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

#ifdef _WIN32
#define NOMINMAX
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace earmark::audio {

namespace {

using Entry = const CodecModule* (*)();
namespace fs = std::filesystem;

#ifdef _WIN32

constexpr const char* kFileName = "earmark-codecs.dll";

fs::path programDirectory() {
    std::vector<wchar_t> path(32768);
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    return fs::path(path.data(), path.data() + length).parent_path();
}

Entry load(const fs::path& file, std::string& why) {
    const HMODULE module = LoadLibraryW(file.c_str());
    if (module == nullptr) {
        why = "error " + std::to_string(GetLastError());
        return nullptr;
    }
    return reinterpret_cast<Entry>(reinterpret_cast<void*>(GetProcAddress(module, kCodecModuleEntry)));
}

#else

constexpr const char* kFileName = "earmark-codecs.so";

fs::path programDirectory() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

Entry load(const fs::path& file, std::string& why) {
    void* module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
        why = ::dlerror();
        return nullptr;
    }
    return reinterpret_cast<Entry>(::dlsym(module, kCodecModuleEntry));
}

#endif

std::vector<fs::path> candidates() {
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("EARMARK_MODULES")) folders.emplace_back(named);
    folders.push_back(programDirectory());
    folders.emplace_back(EARMARK_INSTALLED_MODULE_DIR);
    folders.emplace_back(EARMARK_BUILD_MODULE_DIR);
    return folders;
}

Result<const CodecModule*> loadModule() {
    std::string why = "it was not found";
    for (const fs::path& folder : candidates()) {
        std::error_code ignored;
        const fs::path file = folder / kFileName;
        if (!fs::exists(file, ignored)) continue;
        if (const Entry entry = load(file, why)) return entry();
    }
    return Error{ErrorCode::Audio, kFileName,
                 "the part of the program that reads compressed recordings could not be loaded (" + why +
                     "); install the program again"};
}

} // namespace

Result<const CodecModule*> codecModule() {
    // Never unloaded: libav keeps state of its own for the life of the process.
    static const Result<const CodecModule*> loaded = loadModule();
    return loaded;
}

} // namespace earmark::audio
