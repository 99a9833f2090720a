#include "core/service/package_watch.h"

#include "core/exchange/table_reader.h"
#include "core/service/package_trust.h"
#include "core/storage/setting_store.h"
#include "core/storage/store.h"

#include <algorithm>

namespace earmark::service {

namespace {

using exchange::PackageReader;
using storage::Connection;
using storage::SettingStore;
using State = WatchedPackage::State;

constexpr std::string_view kEnding = ".earmark";
constexpr std::size_t kSignatureDigits = 32; ///< of 128; enough to tell packages apart

/// One setting a package: it is asked for by name, and none is ever in the way of another.
std::string settingOf(const std::string& signature) {
    return "package.taken." + signature.substr(0, kSignatureDigits);
}

Result<bool> wasTaken(Workspace& workspace, const std::string& signature) {
    return workspace.store().read([&](Connection& connection) {
        return SettingStore(connection).find(settingOf(signature)).has_value();
    });
}

Result<void> remember(Workspace& workspace, const std::string& signature, const std::filesystem::path& file) {
    return workspace.store().write([&](Connection& connection) {
        SettingStore(connection).set(settingOf(signature), exchange::pathText(file.filename()));
    });
}

bool notWhole(const Error& error) {
    return error.code == ErrorCode::Malformed;
}

/// Whether the next look may find it otherwise, with the file as it is.
bool isPassing(ErrorCode code) {
    return code == ErrorCode::NoSpace || code == ErrorCode::Io || code == ErrorCode::ReadOnly ||
           code == ErrorCode::Cancelled || code == ErrorCode::Busy;
}

} // namespace

Result<std::vector<std::filesystem::path>> PackageWatch::packages() const {
    std::error_code failed;
    std::filesystem::directory_iterator entries(m_folder, failed);
    if (failed)
        return Error{ErrorCode::NotFound, exchange::pathText(m_folder),
                     "the folder cannot be read: " + failed.message()};
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::directory_iterator end; !failed && entries != end;
         entries.increment(failed)) {
        std::error_code ignored;
        const std::string name = exchange::pathText(entries->path().filename());
        if (name.ends_with(kEnding) && !name.starts_with('.') && entries->is_regular_file(ignored))
            files.push_back(entries->path());
    }
    std::ranges::sort(files);
    return files;
}

Result<std::vector<WatchedPackage>> PackageWatch::look(Progress& progress) {
    const auto files = packages();
    if (!files) return files.error();
    std::vector<WatchedPackage> found;
    for (const std::filesystem::path& file : *files) {
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
        if (auto watched = lookAt(file, progress)) found.push_back(std::move(*watched));
    }
    std::erase_if(m_seen,
                  [&](const auto& seen) { return std::ranges::find(*files, seen.first) == files->end(); });
    return found;
}

/// Whether there is a reason to look at a file again that has not changed: its sender is trusted by now, or
/// it was not the file that stood in the way.
bool PackageWatch::isWelcomeNow(const Seen& before, const std::filesystem::path& file) const {
    if (before.passing) return true;
    if (!before.wasUntrusted) return false;
    const auto trailer = exchange::readTrailer(file);
    if (!trailer) return false;
    exchange::PackageSender sender;
    sender.key = trailer->key;
    const auto standing = PackageTrust(m_workspace).standing(sender);
    return standing && *standing == PackageTrust::Standing::Trusted;
}

std::optional<WatchedPackage> PackageWatch::lookAt(const std::filesystem::path& file, Progress& progress) {
    std::error_code failed;
    Seen now;
    now.size = std::filesystem::file_size(file, failed);
    now.changed = std::filesystem::last_write_time(file, failed);
    if (failed) return std::nullopt; // gone again
    const auto before = m_seen.find(file);
    const bool unchanged =
        before != m_seen.end() && before->second.size == now.size && before->second.changed == now.changed;
    if (unchanged && !isWelcomeNow(before->second, file)) return std::nullopt;
    const auto trailer = exchange::readTrailer(file);
    const auto taken = trailer ? wasTaken(m_workspace, trailer->signature) : Result<bool>(false);
    std::optional<WatchedPackage> watched;
    if (!trailer)
        watched = WatchedPackage{
            file, notWhole(trailer.error()) ? State::Waiting : State::Refused, {}, trailer.error()};
    else if (!taken || !*taken)
        watched = takeIn(file, progress);
    if (watched && watched->state == State::Refused && isPassing(watched->error->code))
        now.passing = watched->error;
    const bool wasTold = unchanged && now.passing && now.passing == before->second.passing;
    now.wasUntrusted = watched && watched->error && watched->error->code == ErrorCode::NotAllowed;
    m_seen[file] = now;
    return wasTold ? std::nullopt : std::move(watched);
}

WatchedPackage PackageWatch::takeIn(const std::filesystem::path& file, Progress& progress) {
    WatchedPackage watched{file, State::Refused, {}, {}};
    const auto package = PackageReader::open(file, m_workspace.path().parent_path());
    if (!package) {
        watched.error = package.error();
        return watched;
    }
    auto outcome = PackageImport(m_workspace).import(*package, progress);
    if (!outcome) {
        watched.error = outcome.error();
        return watched;
    }
    watched.outcome = std::move(*outcome);
    const auto remembered = remember(m_workspace, package->signature(), file);
    if (!remembered) watched.error = remembered.error();
    watched.state = State::Taken;
    return watched;
}

} // namespace earmark::service
