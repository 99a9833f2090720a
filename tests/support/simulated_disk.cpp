#include "tests/support/simulated_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <vector>

namespace earmark::test {

namespace {

constexpr std::size_t kSector = 512;

using Bytes = std::vector<char>;

/// A write (or, without bytes, a truncation to `offset`) that was not synced yet.
struct Pending {
    std::size_t offset = 0;
    Bytes bytes;
    bool truncates = false;
};

struct FileImage {
    Bytes durable;
    std::vector<Pending> pending;
    std::int64_t size = 0; ///< as programs see it
};

void write(Bytes& image, std::size_t offset, const char* bytes, std::size_t size) {
    if (image.size() < offset + size) image.resize(offset + size);
    std::copy_n(bytes, size, image.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(Bytes& image, const Pending& pending) {
    if (pending.truncates)
        image.resize(std::min(image.size(), pending.offset));
    else
        write(image, pending.offset, pending.bytes.data(), pending.bytes.size());
}

/// The sectors of one write that reached the disk; whether some did and some did not.
bool applyTorn(Bytes& image, const Pending& pending, std::mt19937_64& random) {
    std::size_t arrived = 0;
    std::size_t sectors = 0;
    for (std::size_t at = 0; at < pending.bytes.size(); at += kSector, ++sectors) {
        if (random() % 2 != 0) continue;
        ++arrived;
        write(image, pending.offset + at, pending.bytes.data() + at,
              std::min(kSector, pending.bytes.size() - at));
    }
    return arrived != 0 && arrived != sectors;
}

/// Any subset of the unsynced writes: each is whole, gone, or torn between sectors.
Bytes afterPowerCut(const FileImage& file, std::mt19937_64& random, std::int64_t& torn) {
    Bytes image = file.durable;
    for (const Pending& pending : file.pending) {
        switch (random() % 3) {
        case 0:
            break;
        case 1:
            apply(image, pending);
            break;
        default:
            if (!pending.truncates && applyTorn(image, pending, random)) ++torn;
        }
    }
    return image;
}

Bytes contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

struct SimulatedDisk::State {
    std::string name;
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    mutable std::mutex mutex;
    std::map<std::string, FileImage> files;
    std::map<std::string, Bytes> survivors;
    std::int64_t operations = 0;
    std::int64_t syncs = 0;
    std::int64_t torn = 0;
    std::int64_t capacity = 0;
    std::atomic<int> systemError{0};
    std::int64_t actBefore = 0;
    std::function<void()> action;
    std::function<void()> whenFilesChange;
    std::condition_variable released;
    bool syncsAreHeld = false;
    std::int64_t cutBefore = 0;
    std::uint64_t cutSeed = 0;
    std::atomic<bool> cut{false};
    std::int64_t failFrom = 0;
    std::int64_t failuresLeft = 0;
    Fault fault = Fault::DiskFull;

    void opened(const std::string& path) {
        const std::lock_guard lock(mutex);
        if (files.find(path) != files.end()) return;
        FileImage& file = files[path];
        file.durable = contentOf(path);
        file.size = static_cast<std::int64_t>(file.durable.size());
    }
    void deleted(const std::string& path) {
        const std::lock_guard lock(mutex);
        files.erase(path);
    }

    /// Counts the operation, cuts the power when its time has come; the code to fail with, or SQLITE_OK.
    int begin(bool isSync) {
        ++operations;
        if (isSync) ++syncs;
        if (operations == actBefore) action();
        if (operations == cutBefore) cutPower();
        const bool ofSyncs = fault == Fault::SyncError || fault == Fault::SyncFull;
        const bool fails = failFrom != 0 && operations >= failFrom && failuresLeft != 0 && ofSyncs == isSync;
        if (!fails) return SQLITE_OK;
        if (failuresLeft > 0) --failuresLeft;
        systemError = fault == Fault::DiskFull || fault == Fault::SyncFull ? ENOSPC : EIO;
        if (isSync) return SQLITE_IOERR_FSYNC;
        return fault == Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

    /// Whether the file may grow to this size.
    bool hasRoom(const FileImage& growing, std::int64_t size) const {
        if (capacity == 0 || size <= growing.size) return true;
        std::int64_t used = size - growing.size;
        for (const auto& [path, file] : files)
            used += file.size;
        return used <= capacity;
    }

    void cutPower() {
        std::mt19937_64 random(cutSeed);
        for (const auto& [path, file] : files)
            survivors[path] = afterPowerCut(file, random, torn);
        cut = true;
    }
};

namespace {

using State = SimulatedDisk::State;

/// Our file in front of the engine's own, which lies right behind it in memory.
struct File {
    sqlite3_file base;
    State* state;
    const char* path; ///< owned by the engine while the file is open; nullptr for temporary files
    bool tracked;
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

File& ours(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

int closeFile(sqlite3_file* file) {
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}
int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    File& own = ours(file);
    if (own.tracked) {
        const std::lock_guard lock(own.state->mutex);
        const int refused = own.state->begin(false);
        if (refused != SQLITE_OK) return refused;
        FileImage& image = own.state->files[own.path];
        if (!own.state->hasRoom(image, offset + size)) return SQLITE_FULL;
        image.size = std::max(image.size, static_cast<std::int64_t>(offset) + size);
        const char* first = static_cast<const char*>(bytes);
        image.pending.push_back({static_cast<std::size_t>(offset), Bytes(first, first + size), false});
    }
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    File& own = ours(file);
    if (own.tracked) {
        const std::lock_guard lock(own.state->mutex);
        const int refused = own.state->begin(false);
        if (refused != SQLITE_OK) return refused;
        FileImage& image = own.state->files[own.path];
        image.size = std::min(image.size, static_cast<std::int64_t>(size));
        image.pending.push_back({static_cast<std::size_t>(size), {}, true});
    }
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int) {
    File& own = ours(file);
    if (!own.tracked) return SQLITE_OK;
    std::unique_lock lock(own.state->mutex);
    own.state->released.wait(lock, [&] { return !own.state->syncsAreHeld; });
    const int refused = own.state->begin(true);
    FileImage& image = own.state->files[own.path];
    if (refused != SQLITE_OK) {
        image.pending.clear();
        return refused;
    }
    for (const Pending& pending : image.pending)
        apply(image.durable, pending);
    image.pending.clear();
    return SQLITE_OK;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReserved(sqlite3_file* file, int* held) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods kMethods = {2,           closeFile,  readFile,        writeFile,  truncateFile,
                                     syncFile,    fileSize,   lockFile,        unlockFile, checkReserved,
                                     fileControl, sectorSize, characteristics, shmMap,     shmLock,
                                     shmBarrier,  shmUnmap,   nullptr,         nullptr};

State& stateOf(sqlite3_vfs* vfs) {
    return *static_cast<State*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    State& state = stateOf(vfs);
    File& own = ours(file);
    own.state = &state;
    own.path = path;
    own.tracked = path != nullptr && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) != 0;
    if (own.tracked && state.whenFilesChange) state.whenFilesChange();
    if (own.tracked) state.opened(path);
    const int code = state.real->xOpen(state.real, path, realOf(file), flags, outFlags);
    own.base.pMethods = realOf(file)->pMethods != nullptr ? &kMethods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    stateOf(vfs).deleted(path);
    const int code = stateOf(vfs).real->xDelete(stateOf(vfs).real, path, syncFolder);
    if (stateOf(vfs).whenFilesChange) stateOf(vfs).whenFilesChange();
    return code;
}

} // namespace

SimulatedDisk::SimulatedDisk()
    : m_state(std::make_unique<State>()) {
    static std::atomic<int> made{0};
    m_state->name = "simulated-disk-" + std::to_string(++made);
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real;
    m_state->vfs.zName = m_state->name.c_str();
    m_state->vfs.pNext = nullptr;
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    // The rest takes the engine's own layer, which keeps its methods' table in pAppData.
    m_state->vfs.xAccess = [](sqlite3_vfs* vfs, const char* path, int flags, int* result) {
        return stateOf(vfs).real->xAccess(stateOf(vfs).real, path, flags, result);
    };
    m_state->vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* path, int size, char* full) {
        return stateOf(vfs).real->xFullPathname(stateOf(vfs).real, path, size, full);
    };
    m_state->vfs.xGetLastError = [](sqlite3_vfs* vfs, int size, char* text) {
        const int simulated = stateOf(vfs).systemError.exchange(0);
        if (simulated != 0) return simulated;
        return stateOf(vfs).real->xGetLastError(stateOf(vfs).real, size, text);
    };
    sqlite3_vfs_register(&m_state->vfs, 0);
}

SimulatedDisk::~SimulatedDisk() {
    sqlite3_vfs_unregister(&m_state->vfs);
}

const std::string& SimulatedDisk::name() const {
    return m_state->name;
}

void SimulatedDisk::cutBefore(std::int64_t operation, std::uint64_t seed) {
    const std::lock_guard lock(m_state->mutex);
    m_state->cutBefore = m_state->operations + operation;
    m_state->cutSeed = seed;
}

void SimulatedDisk::cut(std::uint64_t seed) {
    const std::lock_guard lock(m_state->mutex);
    m_state->cutSeed = seed;
    m_state->cutPower();
}

std::int64_t SimulatedDisk::tornWrites() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->torn;
}

void SimulatedDisk::before(std::int64_t operation, std::function<void()> action) {
    const std::lock_guard lock(m_state->mutex);
    m_state->actBefore = m_state->operations + operation;
    m_state->action = std::move(action);
}

void SimulatedDisk::whenFilesChange(std::function<void()> action) {
    m_state->whenFilesChange = std::move(action);
}

std::int64_t SimulatedDisk::syncs() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->syncs;
}

void SimulatedDisk::setCapacity(std::int64_t bytes) {
    const std::lock_guard lock(m_state->mutex);
    m_state->capacity = bytes;
}

void SimulatedDisk::holdSyncs() {
    const std::lock_guard lock(m_state->mutex);
    m_state->syncsAreHeld = true;
}

void SimulatedDisk::releaseSyncs() {
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->syncsAreHeld = false;
    }
    m_state->released.notify_all();
}

bool SimulatedDisk::wasCut() const {
    return m_state->cut;
}

std::int64_t SimulatedDisk::operations() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->operations;
}

void SimulatedDisk::restoreInto(const std::filesystem::path& folder) const {
    for (const auto& [path, bytes] : m_state->survivors) {
        std::ofstream file(folder / std::filesystem::path(path).filename(), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

void SimulatedDisk::failFrom(std::int64_t operation, Fault fault, std::int64_t times) {
    const std::lock_guard lock(m_state->mutex);
    m_state->failFrom = m_state->operations + operation;
    m_state->fault = fault;
    m_state->failuresLeft = times == 0 ? -1 : times;
}

void SimulatedDisk::heal() {
    const std::lock_guard lock(m_state->mutex);
    m_state->failFrom = 0;
}

} // namespace earmark::test
