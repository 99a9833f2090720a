#include "core/service/package_import.h"

#include "core/exchange/table_reader.h"
#include "core/service/package_merge.h"
#include "core/service/package_trust.h"
#include "core/storage/failure.h"
#include "core/storage/platform.h"
#include "core/storage/store.h"

namespace earmark::service {

namespace {

using exchange::PackageReader;
using storage::Connection;

/// The name of a package stands before what is wrong with one of its entries.
Error inPackage(const PackageReader& package, Error error) {
    const bool ofEntry = error.code == ErrorCode::Malformed || error.code == ErrorCode::Corrupt;
    const std::string file = exchange::pathText(package.path());
    if (ofEntry && error.subject != file) {
        error.detail = error.subject + ": " + error.detail;
        error.subject = file;
    }
    return error;
}

/// Files of calls that a package brings, in the package folder; taken away again unless they are kept.
class PlacedFiles {
public:
    explicit PlacedFiles(std::filesystem::path folder)
        : m_folder(std::move(folder)) {}
    ~PlacedFiles() {
        std::error_code gone;
        for (const std::filesystem::path& file : m_files)
            std::filesystem::remove(file, gone);
    }
    PlacedFiles(const PlacedFiles&) = delete;
    PlacedFiles& operator=(const PlacedFiles&) = delete;

    Result<void> place(const PackageReader& package, const std::set<RecordingId>& wanted,
                       const Progress& progress) {
        const auto all = filesIn(package);
        for (const RecordingId id : wanted) {
            const PackageFiles& files = all.at(id);
            for (const std::string& entry : {files.file, files.customer})
                if (!entry.empty())
                    if (const auto done = placeOne(package, entry, files.isExcerpt, progress); !done)
                        return done;
            m_placed.insert(id);
        }
        return {};
    }

    const std::set<RecordingId>& placed() const { return m_placed; }
    void keep() { m_files.clear(); }

private:
    Result<void> placeOne(const PackageReader& package, const std::string& entry, bool isExcerpt,
                          const Progress& progress) {
        const std::filesystem::path target =
            m_folder / (isExcerpt ? std::filesystem::path(entry) : std::filesystem::path(entry).filename());
        storage::platform::createPrivateFolder(target.parent_path());
        const bool wasThere = std::filesystem::exists(target);
        if (auto done = package.extract(entry, target, progress); !done) return done;
        if (!wasThere) m_files.push_back(target);
        return {};
    }

    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_files;
    std::set<RecordingId> m_placed;
};

} // namespace

Result<PackageOutcome> PackageImport::preview(const PackageReader& package, Progress& progress) const {
    auto outcome = m_workspace.store().read([&](Connection& connection) {
        return PackageMerge(m_workspace, connection, package, {}, false, progress).run();
    });
    return outcome ? std::move(outcome) : Result<PackageOutcome>(inPackage(package, outcome.error()));
}

Result<PackageOutcome> PackageImport::import(const PackageReader& package, Progress& progress) {
    if (const auto trusted = PackageTrust(m_workspace).check(package.manifest().sender); !trusted)
        return trusted.error();
    PlacedFiles files(packageFolder(m_workspace.path()));
    const auto placed = storage::guarded([&]() -> Result<void> {
        if (package.manifest().counts.files == 0) return {};
        Progress unseen;
        const auto wanted = m_workspace.store().read([&](Connection& connection) {
            return PackageMerge(m_workspace, connection, package, {}, false, unseen).wantsFiles();
        });
        return wanted ? files.place(package, *wanted, progress) : Result<void>(wanted.error());
    });
    if (!placed) return inPackage(package, placed.error());
    auto outcome = m_workspace.store().write([&](Connection& connection) {
        return PackageMerge(m_workspace, connection, package, files.placed(), true, progress).run();
    });
    if (!outcome) return inPackage(package, outcome.error());
    files.keep();
    return outcome;
}

} // namespace earmark::service
