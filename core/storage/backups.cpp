#include "core/storage/backups.h"

#include "core/base/calendar.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>
#include <system_error>

namespace earmark::storage {

namespace {

constexpr std::size_t kDays = 12;
constexpr std::size_t kWeeks = 10;
constexpr std::size_t kMonths = 9;
constexpr std::string_view kDaily = "daily";

Day utcDay(Instant instant) {
    return std::chrono::floor<std::chrono::days>(instant);
}

/// The newest of each of the last `count` periods. `newestFirst` is sorted.
void keepNewestOfEach(const std::vector<Instant>& newestFirst, const std::function<Day(Day)>& periodOf,
                      std::size_t count, std::set<Instant>& kept) {
    std::optional<Day> last;
    for (const Instant instant : newestFirst) {
        const Day period = periodOf(utcDay(instant));
        if (last == period) continue;
        if (count-- == 0) return;
        last = period;
        kept.insert(instant);
    }
}

/// "earmark-1772442852000-daily.db": the instant in UTC milliseconds sorts and parses without a calendar.
std::optional<Backup> backupNamed(const std::filesystem::path& path, const std::string& stem) {
    const std::string name = utf8(path.filename());
    const std::string prefix = stem + "-";
    if (!name.starts_with(prefix) || !name.ends_with(".db")) return std::nullopt;
    const std::string_view rest = std::string_view(name).substr(prefix.size());
    std::int64_t utcMs = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), utcMs);
    if (problem != std::errc() || *end != '-') return std::nullopt;
    const std::string_view reason(end + 1,
                                  static_cast<std::size_t>(rest.data() + rest.size() - 3 - (end + 1)));
    return Backup{path, fromUtcMs(utcMs), reason != kDaily};
}

} // namespace

std::vector<Instant> keptBackups(std::vector<Instant> madeAt) {
    std::ranges::sort(madeAt, std::ranges::greater());
    std::set<Instant> kept;
    keepNewestOfEach(
        madeAt, [](Day day) { return day; }, kDays, kept);
    keepNewestOfEach(madeAt, weekOf, kWeeks, kept);
    keepNewestOfEach(madeAt, monthOf, kMonths, kept);
    return {kept.rbegin(), kept.rend()};
}

Backups::Backups(const std::filesystem::path& storePath)
    : m_folder(storePath.parent_path() /
               (storePath.filename().native() + std::filesystem::path(".backups").native()))
    , m_stem(utf8(storePath.stem())) {}

std::vector<Backup> Backups::list() const {
    std::vector<Backup> backups;
    std::error_code noFolderYet;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, noFolderYet))
        if (const auto backup = backupNamed(entry.path(), m_stem)) backups.push_back(*backup);
    std::ranges::sort(backups, std::ranges::greater(), &Backup::madeAt);
    return backups;
}

Backup Backups::make(Connection& connection, Instant now, const std::string& reason) const {
    platform::createPrivateFolder(m_folder);
    const Backup backup{m_folder / (m_stem + "-" + std::to_string(toUtcMs(now)) + "-" + reason + ".db"), now,
                        reason != kDaily};
    std::filesystem::path unfinished = backup.path;
    unfinished += ".part";
    std::error_code none;
    std::filesystem::remove(unfinished, none);
    try {
        platform::createPrivateFile(unfinished); // VACUUM INTO accepts an empty file and keeps its mode
        connection.execute("VACUUM INTO ?1", utf8(unfinished));
        platform::syncFile(unfinished);
        std::filesystem::rename(unfinished, backup.path);
        platform::syncFolder(m_folder);
    } catch (const std::filesystem::filesystem_error& problem) {
        std::filesystem::remove(unfinished, none);
        throw Failure(Error{ErrorCode::Io, utf8(backup.path), problem.code().message()});
    } catch (...) {
        std::filesystem::remove(unfinished, none);
        throw;
    }
    return backup;
}

bool Backups::isDue(Instant now) const {
    return std::ranges::none_of(list(),
                                [&](const Backup& backup) { return utcDay(backup.madeAt) == utcDay(now); });
}

void Backups::thin() const {
    std::vector<Instant> daily;
    const std::vector<Backup> all = list();
    for (const Backup& backup : all)
        if (!backup.beforeMigration) daily.push_back(backup.madeAt);
    const std::vector<Instant> kept = keptBackups(daily);
    for (const Backup& backup : all) {
        if (backup.beforeMigration || std::ranges::find(kept, backup.madeAt) != kept.end()) continue;
        std::error_code triedAgainNextTime;
        std::filesystem::remove(backup.path, triedAgainNextTime);
    }
}

} // namespace earmark::storage
