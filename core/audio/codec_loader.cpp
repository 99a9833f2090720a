#include "core/audio/codec_loader.h"

#include "core/audio/module_path.h"

#ifdef _WIN32
#define NOMINMAX
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace earmark::audio {

namespace {

using Entry = const CodecModule* (*)();

#ifdef _WIN32

constexpr const char* kFileName = "earmark-codecs.dll";

Entry load(const std::filesystem::path& file, std::string& why) {
    const HMODULE module = LoadLibraryW(file.c_str());
    if (module == nullptr) {
        why = "error " + std::to_string(GetLastError());
        return nullptr;
    }
    return reinterpret_cast<Entry>(reinterpret_cast<void*>(GetProcAddress(module, kCodecModuleEntry)));
}

#else

constexpr const char* kFileName = "earmark-codecs.so";

Entry load(const std::filesystem::path& file, std::string& why) {
    void* module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
        why = ::dlerror();
        return nullptr;
    }
    return reinterpret_cast<Entry>(::dlsym(module, kCodecModuleEntry));
}

#endif

Result<const CodecModule*> loadModule() {
    std::string why = "it was not found";
    if (const auto file = modulePath(kFileName))
        if (const Entry entry = load(*file, why)) return entry();
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
