#include "core/storage/connection.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"

#define NOMINMAX
#include <windows.h>

#include <system_error>
#include <utility>

namespace earmark::storage::platform {

namespace {

[[noreturn]] void failWith(DWORD systemError, const std::filesystem::path& path, const char* doing) {
    const ErrorCode code =
        systemError == ERROR_DISK_FULL || systemError == ERROR_HANDLE_DISK_FULL    ? ErrorCode::NoSpace
        : systemError == ERROR_ACCESS_DENIED || systemError == ERROR_WRITE_PROTECT ? ErrorCode::ReadOnly
        : systemError == ERROR_FILE_EXISTS || systemError == ERROR_ALREADY_EXISTS  ? ErrorCode::AlreadyExists
                                                                                   : ErrorCode::Io;
    const std::string reason = std::system_category().message(static_cast<int>(systemError));
    throw Failure(Error{code, utf8(path), std::string(doing) + ": " + reason});
}

class Handle {
public:
    explicit Handle(HANDLE handle)
        : m_handle(handle) {}
    ~Handle() {
        if (m_handle != INVALID_HANDLE_VALUE) CloseHandle(m_handle);
    }
    Handle(Handle&& other) noexcept
        : m_handle(std::exchange(other.m_handle, INVALID_HANDLE_VALUE)) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    Handle& operator=(Handle&&) = delete;

    bool isValid() const { return m_handle != INVALID_HANDLE_VALUE; }
    HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle;
};

class WindowsLock final : public FileLock {
public:
    WindowsLock(Handle handle, std::string previousOwner)
        : m_handle(std::move(handle))
        , m_previousOwner(std::move(previousOwner)) {}

    const std::string& previousOwner() const override { return m_previousOwner; }
    void setOwner(const std::string& owner) override {
        DWORD written = 0;
        SetFilePointer(m_handle.get(), 0, nullptr, FILE_BEGIN);
        SetEndOfFile(m_handle.get());
        WriteFile(m_handle.get(), owner.data(), static_cast<DWORD>(owner.size()), &written, nullptr);
    }

private:
    Handle m_handle; // opened without sharing for writing: that is the lock
    std::string m_previousOwner;
};

std::string contentOf(const Handle& file) {
    char text[128];
    DWORD size = 0;
    if (!ReadFile(file.get(), text, sizeof text, &size, nullptr)) size = 0;
    SetFilePointer(file.get(), 0, nullptr, FILE_BEGIN);
    return std::string(text, size);
}

} // namespace

std::unique_ptr<FileLock> tryLock(const std::filesystem::path& path) {
    Handle handle(CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, nullptr,
                              OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!handle.isValid()) {
        if (GetLastError() == ERROR_SHARING_VIOLATION) return nullptr;
        failWith(GetLastError(), path, "the lock file cannot be made");
    }
    std::string previousOwner = contentOf(handle);
    return std::make_unique<WindowsLock>(std::move(handle), std::move(previousOwner));
}

std::optional<std::string> networkShare(const std::filesystem::path& path) {
    const std::filesystem::path whole = std::filesystem::absolute(path);
    const bool uncPath = whole.native().starts_with(L"\\\\") && !whole.native().starts_with(L"\\\\?\\");
    if (uncPath || GetDriveTypeW(whole.root_path().c_str()) == DRIVE_REMOTE) return "network drive";
    return std::nullopt;
}

// A user's profile is closed to other users by its inherited access list, so no mode is needed here.
void createPrivateFile(const std::filesystem::path& path) {
    const Handle handle(
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!handle.isValid()) failWith(GetLastError(), path, "the file cannot be made");
}

void createPrivateFolder(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::create_directories(path, problem);
    if (problem) failWith(static_cast<DWORD>(problem.value()), path, "the folder cannot be made");
}

bool canWriteIn(const std::filesystem::path& folder) {
    const Handle handle(CreateFileW((folder / L".earmark-write-check").c_str(), GENERIC_WRITE, 0, nullptr,
                                    CREATE_NEW, FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE,
                                    nullptr));
    return handle.isValid();
}

void syncFile(const std::filesystem::path& path) {
    const Handle handle(CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!handle.isValid()) failWith(GetLastError(), path, "cannot be opened for syncing");
    if (!FlushFileBuffers(handle.get())) failWith(GetLastError(), path, "cannot be synced");
}

// NTFS journals its folders: a rename is durable with the file's own flush.
void syncFolder(const std::filesystem::path&) {}

std::string processName() {
    return "process " + std::to_string(GetCurrentProcessId());
}

} // namespace earmark::storage::platform
