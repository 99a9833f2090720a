#include "core/exchange/package_writer.h"

#include "core/base/system_failure.h"
#include "core/exchange/package_hash.h"

#include <zip.h>

#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace earmark::exchange {

namespace {

constexpr zip_uint32_t kFastPacking = 1; // a sixth larger than the tightest, in a fifth of its time
constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

Error failed(const std::filesystem::path& path, int systemError, const std::string& words) {
    const std::error_code reason(systemError, std::generic_category());
    return {codeOfRefusedWrite(reason), shownPath(path), "the package could not be written: " + words};
}

Error failed(const std::filesystem::path& path, const std::error_code& reason) {
    return failed(path, reason.value(), reason.message());
}

/// Removes an unfinished file unless it got its name.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& target)
        : m_path(target) {
        m_path += ".part";
        std::error_code none;
        std::filesystem::remove(m_path, none);
    }
    ~Unfinished() {
        std::error_code gone;
        std::filesystem::remove(m_path, gone);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

struct ZipDiscard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, ZipDiscard>;

#ifdef _WIN32
void keepForOwner(const std::filesystem::path&) {}
std::error_code sync(const std::filesystem::path&) {
    return {};
}
#else
/// A package holds what a store holds, so it is as private; whoever passes it on decides otherwise.
void keepForOwner(const std::filesystem::path& path) {
    (void)chmod(path.c_str(), S_IRUSR | S_IWUSR);
}

std::error_code sync(const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return {errno, std::generic_category()};
    const int problem = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return {problem, std::generic_category()};
}
#endif

/// Adds an entry that takes over the source; false when the engine refuses.
bool add(zip_t* zip, const std::string& name, zip_source_t* source, bool packs) {
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    zip_file_set_mtime(zip, at, 0, 0); // the same content gives the same bytes
    return zip_set_file_compression(zip, at, packs ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                    packs ? kFastPacking : 0) == 0;
}

int wantsCancel(zip_t*, void* progress) {
    return static_cast<Progress*>(progress)->cancelled() ? 1 : 0;
}

} // namespace

Result<void> PackageWriter::addText(const std::string& name, std::string text) {
    if (text.size() > kMostTextEntryBytes)
        return Error{ErrorCode::TooLarge, name, "more than 64 MiB of text in one entry"};
    PackageHash hash;
    hash.add(text);
    m_contents.push_back({{name, text.size(), hash.finish()}, std::move(text), {}, true});
    return {};
}

Result<void> PackageWriter::addFile(const std::string& name, const std::filesystem::path& file, bool packs) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{ErrorCode::NotFound, shownPath(file), "the file cannot be read"};
    PackageHash hash;
    std::uint64_t bytes = 0;
    std::string buffer(kBufferBytes, '\0');
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        hash.add(std::string_view(buffer.data(), got));
        bytes += got;
        if (bytes > kMostMediaEntryBytes)
            return Error{ErrorCode::TooLarge, shownPath(file), "more than 4 GiB in one file"};
    }
    if (in.bad()) return Error{ErrorCode::Io, shownPath(file), "the file could not be read to its end"};
    m_contents.push_back({{name, bytes, hash.finish()}, {}, file, packs});
    return {};
}

Result<void> PackageWriter::write(const std::filesystem::path& target, PackageManifest manifest,
                                  const KeyPair& keys, Progress& progress) const {
    if (m_contents.size() > kMostPackageFiles)
        return Error{ErrorCode::TooLarge, shownPath(target),
                     "a package has at most " + std::to_string(kMostPackageFiles) +
                         " entries; export fewer days at a time"};
    const Unfinished unfinished(target);
    int problem = 0;
    Zip zip(zip_open(shownPath(unfinished.path()).c_str(), ZIP_CREATE | ZIP_EXCL, &problem));
    if (!zip) return failed(target, errno, "its folder cannot be written to, or does not exist");
    manifest.entries.clear();
    for (const Content& content : m_contents)
        manifest.entries.push_back(content.entry);
    const std::string manifestText = writeManifest(manifest);
    const std::string trailer = unsignedTrailer();
    bool added =
        add(zip.get(), kManifestName,
            zip_source_buffer(zip.get(), manifestText.data(), manifestText.size(), 0), true) &&
        zip_set_archive_comment(zip.get(), trailer.data(), static_cast<zip_uint16_t>(trailer.size())) == 0;
    for (const Content& content : m_contents) {
        if (!added) break;
        zip_source_t* source = content.file.empty()
                                   ? zip_source_buffer(zip.get(), content.text.data(), content.text.size(), 0)
                                   : zip_source_file(zip.get(), shownPath(content.file).c_str(), 0, -1);
        added = add(zip.get(), content.entry.name, source, content.packs);
    }
    if (!added) return failed(target, 0, zip_strerror(zip.get()));
    zip_register_cancel_callback_with_state(zip.get(), wantsCancel, nullptr, &progress);
    if (zip_close(zip.get()) != 0) {
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, shownPath(target), {}};
        return failed(target,
                      zip_error_system_type(zip_get_error(zip.get())) == ZIP_ET_SYS
                          ? zip_error_code_system(zip_get_error(zip.get()))
                          : 0,
                      zip_strerror(zip.get()));
    }
    (void)zip.release(); // closed
    keepForOwner(unfinished.path());
    if (const auto done = signFile(unfinished.path(), keys); !done) return done.error();
    if (const auto reason = sync(unfinished.path())) return failed(target, reason);
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, shownPath(target), {}};
    std::error_code reason;
    std::filesystem::rename(unfinished.path(), target, reason);
    if (!reason) {
        const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
        reason = sync(folder);
    }
    return reason ? Result<void>(failed(target, reason)) : Result<void>();
}

} // namespace earmark::exchange
