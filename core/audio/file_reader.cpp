#include "core/audio/file_reader.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#ifdef _WIN32
#define NOMINMAX
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace earmark::audio {

namespace {

Error notARegularFile(const std::string& subject) {
    return {ErrorCode::InvalidArgument, subject,
            "this is a folder or a device, not a file; name the recording itself"};
}

Error missing(const std::string& subject) {
    return {ErrorCode::NotFound, subject,
            "the recording is not there; put it back or point to the folder it was moved to"};
}

} // namespace

#ifdef _WIN32

Result<std::unique_ptr<FileReader>> FileReader::open(const std::filesystem::path& path) {
    const std::string subject = path.string();
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return notARegularFile(subject);
    const HANDLE handle =
        CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD code = GetLastError();
        if (code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND) return missing(subject);
        return Error{ErrorCode::Io, subject, std::system_category().message(static_cast<int>(code))};
    }
    LARGE_INTEGER size{};
    if (GetFileType(handle) != FILE_TYPE_DISK || !GetFileSizeEx(handle, &size)) {
        CloseHandle(handle);
        return notARegularFile(subject);
    }
    return std::unique_ptr<FileReader>(
        new FileReader(reinterpret_cast<std::intptr_t>(handle), size.QuadPart));
}

FileReader::~FileReader() {
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

std::size_t FileReader::readAt(std::int64_t offset, std::span<std::byte> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const std::int64_t at = offset + static_cast<std::int64_t>(done);
        OVERLAPPED place{};
        place.Offset = static_cast<DWORD>(at & 0xffffffff);
        place.OffsetHigh = static_cast<DWORD>(at >> 32);
        DWORD got = 0;
        const auto want = static_cast<DWORD>(std::min<std::size_t>(out.size() - done, 1u << 30));
        if (!ReadFile(reinterpret_cast<HANDLE>(m_handle), out.data() + done, want, &got, &place) || got == 0)
            break;
        done += got;
    }
    return done;
}

#else

Result<std::unique_ptr<FileReader>> FileReader::open(const std::filesystem::path& path) {
    const std::string subject = path.string();
    // O_NONBLOCK: opening a pipe without a writer would otherwise wait for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return missing(subject);
        return Error{ErrorCode::Io, subject,
                     "cannot be opened: " + std::generic_category().message(errno) +
                         "; check the permissions of the file"};
    }
    return adopt(descriptor, subject);
}

Result<std::unique_ptr<FileReader>> FileReader::adopt(int descriptor, const std::string& subject) {
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(descriptor);
        return notARegularFile(subject);
    }
    return std::unique_ptr<FileReader>(new FileReader(descriptor, facts.st_size));
}

FileReader::~FileReader() {
    ::close(static_cast<int>(m_handle));
}

std::size_t FileReader::readAt(std::int64_t offset, std::span<std::byte> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::pread(static_cast<int>(m_handle), out.data() + done, out.size() - done,
                                    offset + static_cast<std::int64_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

#endif

} // namespace earmark::audio
