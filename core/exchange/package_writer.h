#pragma once

#include "core/base/progress.h"
#include "core/exchange/package_manifest.h"

#include <filesystem>
#include <string>
#include <vector>

namespace earmark::exchange {

/// Collects what goes into a package and writes it in one go. Texts are kept in memory until then, files are
/// read from where they lie.
class PackageWriter {
public:
    /// TooLarge beyond the limits of an entry.
    Result<void> addText(const std::string& name, std::string text);
    /// A file as it lies, whether it can be packed tighter or not. NotFound, TooLarge, Io.
    Result<void> addFile(const std::string& name, const std::filesystem::path& file, bool packs);

    /// Writes, syncs and signs under a temporary name beside the target and renames. `manifest` without its
    /// entries. Cancelled, NoSpace, ReadOnly, Io; nothing is left behind and an older file stays as it was.
    Result<void> write(const std::filesystem::path& target, PackageManifest manifest, const KeyPair& keys,
                       Progress& progress) const;

private:
    struct Content {
        PackageEntry entry;
        std::string text;
        std::filesystem::path file; ///< empty for a text
        bool packs = true;
    };

    std::vector<Content> m_contents;
};

} // namespace earmark::exchange
