#include "core/storage/store.h"

#include "core/storage/emptied_store.h"
#include "core/storage/failure.h"
#include "core/storage/migrator.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"
#include "core/storage/setting_store.h"
#include "core/storage/store_lock.h"

namespace earmark::storage {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(ErrorCode code, const fs::path& path, std::string detail) {
    throw Failure(Error{code, utf8(path), std::move(detail)});
}

fs::path folderOf(const fs::path& path) {
    return fs::absolute(path).parent_path();
}

void refuseNetworkShare(const fs::path& path) {
    if (const auto kind = platform::networkShare(folderOf(path)))
        refuse(ErrorCode::NetworkShare, path,
               "the folder lies on a network share (" + *kind +
                   "), where a store would be damaged sooner or later; use a local disk");
}

/// The engine would make the file readable to everybody, and its -wal and -shm take the mode from it.
void createMissingFile(const fs::path& path, bool create) {
    if (fs::exists(path)) return;
    if (!create) refuse(ErrorCode::NotFound, path, "no such store");
    platform::createPrivateFile(path);
}

/// What must be set before the first table: WAL is remembered in the file, the rest per connection. What a
/// statement may have to take back is not held in memory beyond the engine's 64 KB: there it is a list, which
/// every further statement of a batch walks from its start.
void configureWriting(Connection& connection, Store::Durability durability) {
    connection.executeScript(
        "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON; PRAGMA temp_store = FILE;"
        "PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -16384");
    connection.execute(durability == Store::Durability::Full ? "PRAGMA synchronous = FULL"
                                                             : "PRAGMA synchronous = NORMAL");
}

/// A store that was not closed has its last saves in the log. Without it they are gone, and nothing in the
/// file would tell.
void noteLostLog(Connection& connection, Instant now) {
    Transaction transaction(connection, Transaction::Kind::Write);
    SettingStore(connection).set(kLostLogSetting, std::to_string(toUtcMs(now)));
    transaction.commit();
}

/// The first look at the file makes the log; only then may the store count as open, or a kill in between
/// would look like a lost log.
void claimWithLog(Connection& connection, StoreLock& lock) {
    connection.integer("PRAGMA schema_version");
    lock.claim();
}

} // namespace

Store::Store(fs::path path, std::unique_ptr<StoreLock> lock, std::unique_ptr<Connection> writing,
             Connection::Mode readMode, const Options& options)
    : m_path(std::move(path))
    , m_vfs(options.vfs)
    , m_readMode(readMode)
    , m_lock(std::move(lock))
    , m_readers(m_path, readMode, options.vfs)
    , m_writer(writing ? std::make_unique<Writer>(std::move(writing), options.checkpointPages) : nullptr) {}

Store::~Store() {
    if (m_backup.joinable()) m_backup.join();
    m_readers.closeIdle();
    // The engine removes the log when it closes. A kill right after that must not look like a lost log, so
    // the store counts as closed from when nothing is left in it.
    const bool isWhole = m_writer && m_writer->finish();
    if (m_lock && isWhole) m_lock->release();
    m_writer.reset();
    if (m_lock && !isWhole) m_lock->release();
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& path, const Options& options, const Clock& clock) {
    std::unique_ptr<Store> store;
    const Result<void> opened = guarded([&]() -> Result<void> {
        store = options.readOnly ? openForReading(path, options) : openForWriting(path, options, clock);
        return {};
    });
    if (!opened) return opened.error();
    return store;
}

std::unique_ptr<Store> Store::openForWriting(const fs::path& path, const Options& options,
                                             const Clock& clock) {
    if (!options.create && !fs::exists(path)) refuse(ErrorCode::NotFound, path, "no such store");
    refuseEmptied(path);
    platform::createPrivateFolder(folderOf(path));
    refuseNetworkShare(path);
    if (!platform::canWriteIn(folderOf(path)))
        refuse(ErrorCode::ReadOnly, path, "the folder of the store cannot be written");
    auto lock = std::make_unique<StoreLock>(path);
    const bool logIsLost = lock->wasLeftOpen() && bytesIn(path) > 0 && !fs::exists(withSuffix(path, "-wal"));
    try {
        return openLocked(path, options, clock, lock, logIsLost);
    } catch (...) {
        // Closed again and whole; where it is not, or where a log was lost before, the next start has to
        // know.
        if (lock && !logIsLost && !fs::exists(withSuffix(path, "-wal"))) lock->release();
        throw;
    }
}

std::unique_ptr<Store> Store::openLocked(const fs::path& path, const Options& options, const Clock& clock,
                                         std::unique_ptr<StoreLock>& lock, bool logIsLost) {
    createMissingFile(path, options.create);
    auto connection = std::make_unique<Connection>(path, Connection::Mode::ReadWrite, options.vfs);
    const Migrator migrator(shippedMigrations());
    const bool isNew = migrator.inspect(*connection) == 0;
    configureWriting(*connection, options.durability);
    claimWithLog(*connection, *lock);
    const Backups backups(path);
    migrator.migrate(*connection, [&](int version) {
        if (!options.copyBeforeMigration) return;
        backups.make(*connection, clock.now(), "before-v" + std::to_string(version + 1));
    });
    if (logIsLost) noteLostLog(*connection, clock.now());
    std::unique_ptr<Store> store(
        new Store(path, std::move(lock), std::move(connection), Connection::Mode::ReadOnly, options));
    if (options.dailyBackup && !isNew && backups.isDue(clock.now())) store->startDailyBackup(clock.now());
    return store;
}

std::unique_ptr<Store> Store::openForReading(const fs::path& path, const Options& options) {
    if (!fs::exists(path)) refuse(ErrorCode::NotFound, path, "no such store");
    refuseEmpty(path);
    refuseNetworkShare(path);
    const Connection::Mode mode = readingMode(path);
    const Migrator migrator(shippedMigrations());
    Connection connection(path, mode, options.vfs);
    const int version = migrator.inspect(connection);
    if (version < migrator.newest())
        refuse(ErrorCode::NotAllowed, path,
               "the store is of an older version; open it once for writing, which brings it up to date");
    return std::unique_ptr<Store>(new Store(path, nullptr, nullptr, mode, options));
}

/// Copies in the background: a store of some gigabytes takes longer than a window may take to open.
void Store::startDailyBackup(Instant now) {
    m_backup = std::thread([this, now] {
        // A backup that fails keeps nobody from working; the next start tries again.
        if (backUp(now, "daily"))
            (void)guarded([&]() -> Result<void> { return Backups(m_path).thin(), Result<void>(); });
    });
}

Result<Backup> Store::backUp(Instant now, const std::string& reason, Progress* progress) const {
    Backup made;
    const Result<void> done = guarded([&]() -> Result<void> {
        // One of its own: the pool's connections are barred from writing even a copy.
        Connection connection(m_path, m_readMode, m_vfs);
        made = Backups(m_path).make(connection, now, reason, progress);
        return {};
    });
    return done ? Result<Backup>(std::move(made)) : Result<Backup>(done.error());
}

Error Store::readOnlyError() const {
    return {ErrorCode::ReadOnly, utf8(m_path), "the store was opened for reading only"};
}

void Store::post(Writer::Work work, Writer::Done done) {
    if (m_writer)
        m_writer->post(std::move(work), std::move(done));
    else
        done(readOnlyError());
}

} // namespace earmark::storage
