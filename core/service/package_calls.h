#pragma once

#include "core/exchange/package_reader.h"
#include "core/model/recording.h"
#include "core/service/package_outcome.h"
#include "core/service/package_people.h"
#include "core/storage/connection.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace earmark::service {

/// The files that a package brings for one call.
struct PackageFiles {
    std::string file;     ///< name of the entry
    std::string customer; ///< of a pair; else empty
    bool isExcerpt = false;
};

/// Which calls bring files, by their id in the package.
std::map<RecordingId, PackageFiles> filesIn(const exchange::PackageReader& package);

/// Where files from packages lie: a folder beside the store.
std::filesystem::path packageFolder(const std::filesystem::path& storePath);

/// Finds a package's recordings in a store; those that are not known are added.
class PackageCalls {
public:
    /// Writes only where `write` is set. `placed` are the calls whose files lie in the package folder by now.
    /// Throws storage::Failure: Malformed, Corrupt, Cancelled.
    PackageCalls(storage::Connection& connection, const exchange::PackageReader& package,
                 const std::filesystem::path& folder, const PackagePeople& people,
                 const std::set<RecordingId>& placed, bool write, PackageOutcome& outcome);

    /// As it stands here, under the id that it has here. Throws storage::Failure (Malformed) for one that the
    /// package does not hold.
    const model::Recording& find(RecordingId theirs) const;
    /// Calls whose files are not at hand here while the package has them, by their id in the package.
    const std::set<RecordingId>& wantsFiles() const { return m_wantsFiles; }

private:
    void add(model::Recording told);
    void settle(model::Recording& recording) const;
    std::optional<model::Recording> sameHere(const model::Recording& told) const;
    bool place(model::Recording& recording, RecordingId theirs, model::MediaState toldState, bool isNew);

    storage::Connection& m_connection;
    std::filesystem::path m_folder;
    const PackagePeople& m_people;
    const std::set<RecordingId>& m_placed;
    bool m_write;
    PackageOutcome& m_outcome;
    std::map<RecordingId, PackageFiles> m_files;
    std::set<std::string> m_roots; ///< folders that this store looks for recordings in
    std::map<RecordingId, model::Recording> m_calls;
    std::set<RecordingId> m_wantsFiles;
};

} // namespace earmark::service
