#include "core/storage/store_replacement.h"

#include "core/base/system_failure.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"

#include <functional>
#include <system_error>

namespace earmark::storage {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failWith(const std::error_code& problem, const fs::path& path) {
    throw Failure(Error{codeOfRefusedWrite(problem), utf8(path), problem.message()});
}

void attempt(const fs::path& path, const std::function<void(std::error_code&)>& action) {
    std::error_code problem;
    action(problem);
    if (problem) failWith(problem, path);
}

/// Copies the log back into the file. A file that is too damaged for it is kept with its log.
void settle(const fs::path& store) {
    try {
        Connection connection(store, Connection::Mode::ReadWrite);
        connection.executeScript("PRAGMA synchronous = FULL");
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const DatabaseFailure& failure) {
        if (failure.error().code != ErrorCode::Corrupt) throw;
    }
}

/// The same bytes under a second name, without copying where the file system can.
void keepAs(const fs::path& from, const fs::path& to) {
    std::error_code noLinks;
    fs::create_hard_link(from, to, noLinks);
    if (noLinks) attempt(to, [&](std::error_code& problem) { fs::copy_file(from, to, problem); });
    platform::syncFile(to);
}

void removeFile(const fs::path& path) {
    attempt(path, [&](std::error_code& problem) { fs::remove(path, problem); });
}

} // namespace

StoreReplacement::StoreReplacement(const fs::path& store)
    : m_store(fs::absolute(store))
    , m_lock(m_store)
    , m_folder(withSuffix(m_store, ".making"))
    , m_draft(m_folder / m_store.filename()) {
    std::error_code none;
    fs::remove_all(m_folder, none);
    platform::createPrivateFolder(m_folder);
}

StoreReplacement::~StoreReplacement() {
    std::error_code left;
    fs::remove_all(m_folder, left);
}

std::optional<Backup> StoreReplacement::keepOld(Instant now, const std::string& reason, Keeping keeping) {
    if (!fs::exists(m_store)) return std::nullopt;
    const fs::path log = withSuffix(m_store, "-wal");
    const bool hadLog = bytesIn(log) > 0;
    if (keeping == Keeping::Settled) settle(m_store);
    if (hadLog && bytesIn(log) == 0) m_lock.release(); // the file holds it now, so that nobody misses it
    const Backup kept = Backups(m_store).next(now, reason);
    if (bytesIn(log) > 0) keepAs(log, withSuffix(kept.path, "-wal"));
    keepAs(m_store, kept.path);
    platform::syncFolder(kept.path.parent_path());
    return kept;
}

std::optional<Backup> StoreReplacement::commit(Instant now, const std::string& reason, Keeping keeping) {
    if (bytesIn(withSuffix(m_draft, "-wal")) > 0)
        throw Failure(Error{ErrorCode::Internal, utf8(m_draft), "the new store was not closed"});
    platform::syncFile(m_draft);
    std::optional<Backup> kept = keepOld(now, reason, keeping);
    try {
        putInPlace();
    } catch (...) {
        if (kept) takeBack(*kept);
        throw;
    }
    platform::syncFolder(m_store.parent_path());
    m_lock.release();
    return kept;
}

void StoreReplacement::putInPlace() {
    // A log of the old file beside the new one would be taken for the new one's own.
    removeFile(withSuffix(m_store, "-wal"));
    removeFile(withSuffix(m_store, "-shm"));
    attempt(m_store, [&](std::error_code& problem) { fs::rename(m_draft, m_store, problem); });
}

/// The old store stays in its place: what was kept of it is the same file under a second name, which would
/// change with it.
void StoreReplacement::takeBack(const Backup& kept) const {
    if (!fs::exists(m_store)) return;
    std::error_code left;
    const fs::path log = withSuffix(m_store, "-wal");
    const fs::path keptLog = withSuffix(kept.path, "-wal");
    if (fs::exists(keptLog, left) && !fs::exists(log, left)) fs::rename(keptLog, log, left);
    fs::remove(keptLog, left);
    fs::remove(kept.path, left);
}

} // namespace earmark::storage
