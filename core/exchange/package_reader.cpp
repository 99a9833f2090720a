#include "core/exchange/package_reader.h"

#include "core/base/system_failure.h"
#include "core/exchange/package_hash.h"
#include "core/exchange/private_file.h"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace earmark::exchange {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10;
constexpr std::uint64_t kMostManifestBytes = std::uint64_t{16} << 20;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void PackageReader::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

void PackageReader::Remove::operator()(std::filesystem::path* file) const {
    const std::unique_ptr<std::filesystem::path> owned(file);
    std::error_code gone;
    std::filesystem::remove(*file, gone);
}

PackageReader::PackageReader(std::filesystem::path path, Copy copy, std::unique_ptr<zip, Discard> archive)
    : m_path(std::move(path))
    , m_copy(std::move(copy))
    , m_archive(std::move(archive)) {}

PackageReader::~PackageReader() = default;
PackageReader::PackageReader(PackageReader&&) noexcept = default;
PackageReader& PackageReader::operator=(PackageReader&&) noexcept = default;

Result<PackageReader> PackageReader::open(const std::filesystem::path& path,
                                          const std::filesystem::path& copies) {
    if (const auto whole = readTrailer(path); !whole) return whole.error(); // before anything is made
    std::error_code failed;
    auto made = makePrivateFile(copies.empty() ? std::filesystem::temp_directory_path(failed) : copies,
                                ".earmark-package");
    if (!made) return made.error();
    Copy copy(new std::filesystem::path(std::move(*made)));
    std::ofstream out(*copy, std::ios::binary | std::ios::trunc);
    auto trailer = verifyInto(out, path);
    out.close();
    if (!trailer) return trailer.error();
    auto reader = openArchive(path, std::move(copy));
    if (!reader) return reader;
    if (reader->m_manifest.sender.key != trailer->key)
        return Error{ErrorCode::Corrupt, shownPath(path),
                     "the package names another key than the one it is signed with; ask for it again"};
    reader->m_signature = std::move(trailer->signature);
    return reader;
}

Result<PackageReader> PackageReader::openArchive(const std::filesystem::path& path, Copy copy) {
    int problem = 0;
    std::unique_ptr<zip, Discard> archive(zip_open(shownPath(*copy).c_str(), ZIP_RDONLY, &problem));
    if (!archive) return Error{ErrorCode::Malformed, shownPath(path), "the package cannot be unpacked"};
#ifndef _WIN32
    copy.reset(); // it stays open without its name, and goes even if the program is killed
#endif
    PackageReader reader(path, std::move(copy), std::move(archive));
    if (const auto read = reader.readManifest(); !read) return read.error();
    return reader;
}

Result<void> PackageReader::readManifest() {
    const zip_int64_t index = zip_name_locate(m_archive.get(), kManifestName, ZIP_FL_ENC_GUESS);
    const auto entries = zip_get_num_entries(m_archive.get(), 0);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return Error{ErrorCode::Malformed, shownPath(m_path), "the package has no manifest"};
    if (stat.size > kMostManifestBytes || entries > static_cast<zip_int64_t>(kMostPackageFiles) + 1)
        return Error{ErrorCode::TooLarge, shownPath(m_path), "the package names too many entries"};
    std::string text;
    const auto read = this->read({kManifestName, stat.size, {}}, [&](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    if (!read) return read.error();
    auto manifest = parseManifest(text, shownPath(m_path));
    if (!manifest) return manifest.error();
    m_manifest = std::move(*manifest);
    if (entries != static_cast<zip_int64_t>(m_manifest.entries.size()) + 1)
        return Error{ErrorCode::Malformed, shownPath(m_path),
                     "the package holds " + std::to_string(entries) + " entries, its manifest names " +
                         std::to_string(m_manifest.entries.size() + 1)};
    return {};
}

Error PackageReader::damaged(const std::string& name) const {
    return {ErrorCode::Corrupt, shownPath(m_path),
            name + ": the entry is not as it was signed; ask for the package again"};
}

Result<void> PackageReader::read(const PackageEntry& entry, const Take& take) const {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(m_archive.get(), entry.name.c_str(), 0));
    if (!file) return damaged(entry.name);
    PackageHash hash;
    std::string buffer(kBufferBytes, '\0');
    std::uint64_t left = entry.bytes;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0 || static_cast<std::uint64_t>(got) > left) return damaged(entry.name);
        if (got == 0) break;
        left -= static_cast<std::uint64_t>(got);
        const std::string_view piece(buffer.data(), static_cast<std::size_t>(got));
        hash.add(piece);
        if (const auto taken = take(piece); !taken) return taken;
    }
    const bool asSigned = left == 0 && (entry.hash.empty() || hash.finish() == entry.hash);
    return asSigned ? Result<void>() : Result<void>(damaged(entry.name));
}

std::vector<std::string> PackageReader::entries(std::string_view prefix) const {
    std::vector<std::string> names;
    for (const PackageEntry& entry : m_manifest.entries)
        if (entry.name.starts_with(prefix)) names.push_back(entry.name);
    return names;
}

Result<std::string> PackageReader::text(const std::string& name) const {
    const auto entry = std::ranges::find(m_manifest.entries, name, &PackageEntry::name);
    if (entry == m_manifest.entries.end())
        return Error{ErrorCode::Malformed, shownPath(m_path), "the package has no entry " + name};
    std::string text;
    const auto done = read(*entry, [&](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    return done ? Result<std::string>(std::move(text)) : Result<std::string>(done.error());
}

Result<void> PackageReader::lines(
    const std::string& name,
    const std::function<Result<void>(std::string_view line, const std::string& place)>& line) const {
    const auto whole = text(name);
    if (!whole) return whole.error();
    const std::string_view rest = *whole;
    std::size_t number = 0;
    for (std::size_t start = 0; start < rest.size();) {
        const std::size_t end = std::min(rest.find('\n', start), rest.size());
        const auto done = line(rest.substr(start, end - start), name + ":" + std::to_string(++number));
        if (!done) return done;
        start = end + 1;
    }
    return {};
}

Result<void> PackageReader::extract(const std::string& name, const std::filesystem::path& target,
                                    const Progress& progress) const {
    const auto entry = std::ranges::find(m_manifest.entries, name, &PackageEntry::name);
    if (entry == m_manifest.entries.end())
        return Error{ErrorCode::Malformed, shownPath(m_path), "the package has no entry " + name};
    const auto made = makePrivateFile(target.parent_path(), ".unpacking");
    if (!made) return made.error();
    const std::filesystem::path& unfinished = *made;
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    auto done = read(*entry, [&](std::string_view piece) -> Result<void> {
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, shownPath(m_path), {}};
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (!out) return Error{ErrorCode::NoSpace, shownPath(target), "the file could not be written"};
        return {};
    });
    out.close();
    std::error_code problem;
    if (done && !out) done = Error{ErrorCode::NoSpace, shownPath(target), "the file could not be written"};
    if (done) std::filesystem::rename(unfinished, target, problem);
    if (done && problem) done = Error{ErrorCode::Io, shownPath(target), problem.message()};
    std::error_code gone;
    if (!done) std::filesystem::remove(unfinished, gone);
    return done;
}

} // namespace earmark::exchange
