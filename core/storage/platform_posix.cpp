#include "core/storage/connection.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#include <sys/param.h>
#endif

#include <cerrno>
#include <cstring>
#include <utility>

namespace earmark::storage::platform {

namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

[[noreturn]] void failWith(int systemError, const std::filesystem::path& path, const char* doing) {
    const ErrorCode code = systemError == ENOSPC || systemError == EDQUOT ? ErrorCode::NoSpace
                           : systemError == EACCES || systemError == EROFS || systemError == EPERM
                               ? ErrorCode::ReadOnly
                           : systemError == EEXIST ? ErrorCode::AlreadyExists
                                                   : ErrorCode::Io;
    throw Failure(Error{code, utf8(path), std::string(doing) + ": " + std::strerror(systemError)});
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) close(m_number);
    }
    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

class PosixLock final : public FileLock {
public:
    PosixLock(Descriptor descriptor, std::string previousOwner)
        : m_descriptor(std::move(descriptor))
        , m_previousOwner(std::move(previousOwner)) {}

    const std::string& previousOwner() const override { return m_previousOwner; }
    void setOwner(const std::string& owner) override {
        // Left in place by a disk that refuses, a name at worst raises a question at the next start.
        if (ftruncate(m_descriptor.number(), 0) != 0 ||
            pwrite(m_descriptor.number(), owner.data(), owner.size(), 0) !=
                static_cast<ssize_t>(owner.size()))
            errno = 0;
    }

private:
    Descriptor m_descriptor; // the lock belongs to it and goes with it
    std::string m_previousOwner;
};

std::string contentOf(const Descriptor& file) {
    char text[128];
    const ssize_t size = pread(file.number(), text, sizeof text, 0);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

void syncPath(const std::filesystem::path& path, int flags) {
    const Descriptor descriptor(open(path.c_str(), flags | O_CLOEXEC));
    if (descriptor.number() < 0) failWith(errno, path, "cannot be opened for syncing");
    if (fsync(descriptor.number()) != 0) failWith(errno, path, "cannot be synced");
}

} // namespace

std::unique_ptr<FileLock> tryLock(const std::filesystem::path& path) {
    Descriptor descriptor(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly));
    if (descriptor.number() < 0) failWith(errno, path, "the lock file cannot be made");
    // flock, not fcntl: its locks end with this descriptor, not with any descriptor of the file.
    if (flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return nullptr;
        failWith(errno, path, "the lock file cannot be locked");
    }
    std::string previousOwner = contentOf(descriptor);
    return std::make_unique<PosixLock>(std::move(descriptor), std::move(previousOwner));
}

#ifdef __linux__

std::optional<std::string> networkShare(const std::filesystem::path& path) {
    struct statfs facts {};
    if (statfs(path.c_str(), &facts) != 0) return std::nullopt;
    switch (static_cast<unsigned long>(facts.f_type)) { // numbers as in statfs(2)
    case 0x6969:
        return "nfs";
    case 0x517b:
    case 0xfe534d42:
        return "smb";
    case 0xff534d42:
        return "cifs";
    case 0x564c:
        return "ncp";
    case 0x5346414f:
        return "afs";
    case 0x00c36400:
        return "ceph";
    case 0x01021997:
        return "9p";
    case 0x47504653:
        return "gpfs";
    case 0x0bd00bd0:
        return "lustre";
    default:
        return std::nullopt;
    }
}

#else

std::optional<std::string> networkShare(const std::filesystem::path& path) {
    struct statfs facts {};
    if (statfs(path.c_str(), &facts) != 0 || (facts.f_flags & MNT_LOCAL) != 0) return std::nullopt;
    return std::string(facts.f_fstypename);
}

#endif

void createPrivateFile(const std::filesystem::path& path) {
    const Descriptor descriptor(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
    if (descriptor.number() < 0) failWith(errno, path, "the file cannot be made");
}

void createPrivateFolder(const std::filesystem::path& path) {
    if (path.empty() || std::filesystem::is_directory(path)) return;
    createPrivateFolder(path.parent_path());
    if (mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        failWith(errno, path, "the folder cannot be made");
}

bool canWriteIn(const std::filesystem::path& folder) {
    return access(folder.c_str(), W_OK | X_OK) == 0;
}

void syncFile(const std::filesystem::path& path) {
    syncPath(path, O_RDONLY);
}

void syncFolder(const std::filesystem::path& folder) {
    syncPath(folder, O_RDONLY | O_DIRECTORY);
}

std::string processName() {
    return "process " + std::to_string(getpid());
}

} // namespace earmark::storage::platform
