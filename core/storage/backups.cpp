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

/// The last made of each of the last `count` periods. Goes by the order of making: a clock that jumped only
/// makes a period of its own.
void keepNewestOfEach(const std::vector<Instant>& madeAt, const std::function<Day(Day)>& periodOf,
                      std::size_t count, std::set<std::size_t>& kept) {
    std::optional<Day> last;
    for (std::size_t position = madeAt.size(); position-- > 0;) {
        const Day period = periodOf(utcDay(madeAt[position]));
        if (last == period) continue;
        if (count-- == 0) return;
        last = period;
        kept.insert(position);
    }
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

/// "earmark-1772442852000-daily-17.db": UTC milliseconds, the reason, and the number that gives the order.
std::optional<Backup> backupNamed(const std::filesystem::path& path, const std::string& stem) {
    const std::string name = utf8(path.filename());
    const std::string prefix = stem + "-";
    if (!name.starts_with(prefix) || !name.ends_with(".db")) return std::nullopt;
    std::string_view rest = std::string_view(name).substr(prefix.size(), name.size() - prefix.size() - 3);
    const std::size_t dash = rest.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto utcMs = wholeNumber(rest.substr(0, dash));
    if (!utcMs) return std::nullopt;
    rest.remove_prefix(dash + 1);
    Backup backup{path, fromUtcMs(*utcMs), 0, std::string(rest)};
    const std::size_t lastDash = rest.rfind('-');
    if (lastDash == std::string_view::npos) return backup;
    if (const auto number = wholeNumber(rest.substr(lastDash + 1))) {
        backup.number = *number;
        backup.reason = rest.substr(0, lastDash);
    }
    return backup;
}

bool madeLater(const Backup& one, const Backup& other) {
    return std::pair(one.number, one.madeAt) > std::pair(other.number, other.madeAt);
}

/// Tells how far the copying into `growing` has come, and stops it on demand.
class CopyWatch {
public:
    CopyWatch(Connection& connection, std::filesystem::path growing, Progress& progress)
        : m_connection(connection)
        , m_growing(std::move(growing))
        , m_progress(progress)
        , m_pageSize(connection.integer("PRAGMA page_size", 4096)) {
        progress.setTotal(connection.integer("PRAGMA page_count"));
        connection.setWatch([this] { return look(); });
    }
    ~CopyWatch() { m_connection.setWatch({}); }
    CopyWatch(const CopyWatch&) = delete;
    CopyWatch& operator=(const CopyWatch&) = delete;

private:
    bool look() {
        std::error_code notYet;
        const std::uintmax_t bytes = std::filesystem::file_size(m_growing, notYet);
        const std::int64_t pages = notYet ? 0 : static_cast<std::int64_t>(bytes) / m_pageSize;
        if (pages > m_progress.done()) m_progress.advance(pages - m_progress.done());
        return !m_progress.cancelled();
    }

    Connection& m_connection;
    std::filesystem::path m_growing;
    Progress& m_progress;
    std::int64_t m_pageSize;
};

/// VACUUM INTO accepts an empty file and keeps its mode.
void copyInto(Connection& connection, const std::filesystem::path& target, Progress* progress) {
    if (progress != nullptr && progress->cancelled())
        throw Failure(Error{ErrorCode::Cancelled, utf8(target), "cancelled"});
    platform::createPrivateFile(target);
    std::optional<CopyWatch> watch;
    if (progress != nullptr) watch.emplace(connection, target, *progress);
    connection.execute("VACUUM INTO ?1", utf8(target));
    platform::syncFile(target);
}

} // namespace

std::vector<std::size_t> keptBackups(const std::vector<Instant>& madeAt) {
    std::set<std::size_t> kept;
    keepNewestOfEach(
        madeAt, [](Day day) { return day; }, kDays, kept);
    keepNewestOfEach(madeAt, weekOf, kWeeks, kept);
    keepNewestOfEach(madeAt, monthOf, kMonths, kept);
    return {kept.begin(), kept.end()};
}

Backups::Backups(const std::filesystem::path& storePath)
    : m_store(storePath)
    , m_folder(storePath.parent_path() /
               (storePath.filename().native() + std::filesystem::path(".backups").native()))
    , m_stem(utf8(storePath.stem())) {}

std::vector<Backup> Backups::list() const {
    std::vector<Backup> backups;
    std::error_code noFolderYet;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, noFolderYet))
        if (const auto backup = backupNamed(entry.path(), m_stem); backup && !isTheStore(entry.path()))
            backups.push_back(*backup);
    std::ranges::sort(backups, madeLater);
    return backups;
}

/// A replacement that power cut short leaves a second name of the store itself, which is no copy of it.
bool Backups::isTheStore(const std::filesystem::path& path) const {
    std::error_code goneMeanwhile;
    return std::filesystem::equivalent(path, m_store, goneMeanwhile);
}

Backup Backups::next(Instant now, const std::string& reason) const {
    platform::createPrivateFolder(m_folder);
    const std::vector<Backup> made = list();
    const std::int64_t number = made.empty() ? 1 : made.front().number + 1;
    return {m_folder / (m_stem + "-" + std::to_string(toUtcMs(now)) + "-" + reason + "-" +
                        std::to_string(number) + ".db"),
            now, number, reason};
}

Backup Backups::make(Connection& connection, Instant now, const std::string& reason,
                     Progress* progress) const {
    const Backup backup = next(now, reason);
    std::filesystem::path unfinished = backup.path;
    unfinished += ".part";
    std::error_code none;
    std::filesystem::remove(unfinished, none);
    try {
        copyInto(connection, unfinished, progress);
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
    const std::vector<Backup> made = list();
    return made.empty() || utcDay(made.front().madeAt) != utcDay(now);
}

void Backups::thin() const {
    std::vector<Backup> daily;
    for (const Backup& backup : list())
        if (backup.isDaily()) daily.insert(daily.begin(), backup);
    std::vector<Instant> madeAt;
    for (const Backup& backup : daily)
        madeAt.push_back(backup.madeAt);
    const std::vector<std::size_t> kept = keptBackups(madeAt);
    for (std::size_t position = 0; position < daily.size(); ++position) {
        if (std::ranges::binary_search(kept, position)) continue;
        std::error_code triedAgainNextTime;
        std::filesystem::remove(daily[position].path, triedAgainNextTime);
    }
}

} // namespace earmark::storage
