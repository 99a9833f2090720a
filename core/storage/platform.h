#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

/// What the store needs of the operating system; one implementation each in platform_posix.cpp and
/// platform_windows.cpp. Failures throw storage::Failure.
namespace earmark::storage::platform {

/// An exclusive lock on a file, held until destroyed (or until the process ends, however it ends).
class FileLock {
public:
    virtual ~FileLock() = default;
    /// What stood in the file when it was locked: the name of who held it last and did not clear it.
    virtual const std::string& previousOwner() const = 0;
    /// Writes a name into the file in place of what stands there; an empty one tells whoever locks it next
    /// that nothing was left undone. That it could not be written is no failure: it only helps messages.
    virtual void setOwner(const std::string& owner) = 0;
};

/// Locks the file, made if missing, and leaves its content as it is; nullptr when somebody else holds it.
std::unique_ptr<FileLock> tryLock(const std::filesystem::path& path);

/// The kind of network file system the path lies on ("nfs", "smb" …); nullopt on a local one.
std::optional<std::string> networkShare(const std::filesystem::path& path);

/// Makes an empty file that only its owner may read. AlreadyExists when there is one.
void createPrivateFile(const std::filesystem::path& path);
/// Makes the folder and its parents; those made can be entered by their owner only.
void createPrivateFolder(const std::filesystem::path& path);

/// Whether new files can be made in the folder.
bool canWriteIn(const std::filesystem::path& folder);

/// Makes a file's content, or a folder's entries, survive a loss of power.
void syncFile(const std::filesystem::path& path);
void syncFolder(const std::filesystem::path& folder);

/// "process 4711", for the message of whoever finds the lock taken.
std::string processName();

} // namespace earmark::storage::platform
