#include "core/service/checked_copy.h"

#include "core/service/verify_service.h"
#include "core/storage/failure.h"
#include "core/storage/integrity.h"
#include "core/storage/migrator.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace fs = std::filesystem;
using storage::Connection;
using storage::Failure;

namespace {

Error damaged(const fs::path& original, const std::string& what, std::size_t more) {
    return {ErrorCode::Corrupt, storage::utf8(original),
            what + (more > 0 ? " (and " + std::to_string(more) + " more)" : "") +
                "; the store was left as it is: choose another backup"};
}

Result<std::unique_ptr<Workspace>> openCopy(const fs::path& copy, const Clock& clock) {
    storage::Store::Options options;
    options.dailyBackup = false;
    options.copyBeforeMigration = false;
    auto store = storage::Store::open(copy, options, clock);
    if (!store) return store.error();
    return Workspace::over(std::move(*store), clock);
}

/// That the store once lost its log is nothing that is wrong with a copy of it: every later backup has the
/// note, and each is whole.
Result<void> forgetLostLog(Workspace& copy) {
    return copy.store().write(
        [](Connection& connection) { storage::SettingStore(connection).remove(storage::kLostLogSetting); });
}

} // namespace

void requireStore(const fs::path& path) {
    if (!fs::is_regular_file(path))
        throw Failure(Error{ErrorCode::NotFound, storage::utf8(path), "there is no such file"});
    Connection connection(path, storage::readingMode(path));
    if (storage::Migrator(storage::shippedMigrations()).inspect(connection) == 0)
        throw Failure(Error{ErrorCode::Malformed, storage::utf8(path), "the file is empty, not a store"});
}

void copyStore(const fs::path& from, const fs::path& to, Progress* progress) {
    Connection source(from, storage::readingMode(from));
    if (progress != nullptr) source.setWatch([progress] { return !progress->cancelled(); });
    const std::vector<std::string> problems = storage::damagedPages(source);
    if (!problems.empty()) throw Failure(damaged(from, problems.front(), problems.size() - 1));
    storage::platform::createPrivateFile(to);
    source.execute("VACUUM INTO ?1", storage::utf8(to));
}

Result<void> requireSound(const fs::path& copy, const fs::path& original, const Clock& clock,
                          Progress* progress) {
    auto workspace = openCopy(copy, clock);
    if (!workspace) return workspace.error();
    if (const auto forgotten = forgetLostLog(**workspace); !forgotten) return forgotten;
    const auto findings = VerifyService(**workspace).verify(progress);
    if (!findings) return findings.error();
    if (findings->empty()) return {};
    const auto serious =
        std::ranges::find_if(*findings, [](const Finding& finding) { return !isDerived(finding.kind); });
    if (serious != findings->end())
        return damaged(original, serious->subject + ": " + serious->what, findings->size() - 1);
    return (*workspace)->setZone((*workspace)->zone()); // figures are derived and made again
}

} // namespace earmark::service
