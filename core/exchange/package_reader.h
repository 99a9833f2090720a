#pragma once

#include "core/base/progress.h"
#include "core/exchange/package_manifest.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace earmark::exchange {

/// A package whose signature was found to hold, read entry by entry within the sizes that were signed. What
/// is read is a private copy, made while the signature was checked: whatever becomes of the file, it stays.
class PackageReader {
public:
    /// The copy lies in `copies`, without one in the system's folder for temporary files. NotFound;
    /// InvalidArgument for a folder; Malformed where it is no package or not whole; Corrupt where a byte is
    /// not as it was signed, of which nothing is unpacked then; Unsupported for another format; TooLarge;
    /// NoSpace, ReadOnly, Io.
    static Result<PackageReader> open(const std::filesystem::path& path,
                                      const std::filesystem::path& copies = {});
    ~PackageReader();
    PackageReader(PackageReader&&) noexcept;
    PackageReader& operator=(PackageReader&&) noexcept;

    const PackageManifest& manifest() const { return m_manifest; }
    const std::filesystem::path& path() const { return m_path; }
    /// 128 digits that no other package has.
    const std::string& signature() const { return m_signature; }
    /// Names that begin so, in their order.
    std::vector<std::string> entries(std::string_view prefix) const;

    /// A whole entry. Malformed where there is none; Corrupt.
    Result<std::string> text(const std::string& name) const;
    /// An entry, line by line; the lines are told their place as "name:12". An Error of `line` ends it.
    Result<void>
    lines(const std::string& name,
          const std::function<Result<void>(std::string_view line, const std::string& place)>& line) const;
    /// Writes an entry into a file, whole or not at all. Cancelled, NoSpace, Io, Corrupt.
    Result<void> extract(const std::string& name, const std::filesystem::path& target,
                         const Progress& progress) const;

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    using Take = std::function<Result<void>(std::string_view piece)>;

    /// A file that goes with its last owner.
    struct Remove {
        void operator()(std::filesystem::path* file) const;
    };
    using Copy = std::unique_ptr<std::filesystem::path, Remove>;

    PackageReader(std::filesystem::path path, Copy copy, std::unique_ptr<zip, Discard> archive);

    static Result<PackageReader> openArchive(const std::filesystem::path& path, Copy copy);
    Result<void> readManifest();
    Result<void> read(const PackageEntry& entry, const Take& take) const;
    Error damaged(const std::string& name) const;

    std::filesystem::path m_path;
    Copy m_copy; ///< goes after the archive, which has it open
    std::unique_ptr<zip, Discard> m_archive;
    PackageManifest m_manifest;
    std::string m_signature;
};

} // namespace earmark::exchange
