#pragma once

#include "core/base/id_source.h"
#include "core/exchange/call_list.h"
#include "core/exchange/roster_list.h"
#include "core/service/import_directory.h"
#include "core/service/import_plan.h"
#include "core/service/import_service.h"

#include <filesystem>
#include <functional>

namespace earmark::service {

/// Turns calls as a list or file names tell them into recordings: agents and teams looked up, paths brought
/// below the recordings folder.
class CallPlanner {
public:
    /// Names the column that holds a field, for findings; a folder has none.
    using Place = std::function<exchange::Finding(const exchange::CallEntry&, exchange::ListField)>;

    CallPlanner(ImportDirectory directory, IdSource& ids, const Zone& zone,
                const ImportService::CallOptions& options, Place place);

    /// Ends early when the person cancels. With `checkFiles`, a file that is not there is a remark.
    CallImportPlan plan(exchange::CallListReading reading, bool checkFiles, Progress& progress);

private:
    bool take(exchange::CallEntry& call, bool checkFiles);
    bool takePath(const exchange::CallEntry& call, exchange::ListField field, const std::string& written,
                  bool checkFile, std::string& path);
    bool takeTeam(const exchange::CallEntry& call, model::Recording& recording);
    bool takeAgent(const exchange::CallEntry& call, model::Recording& recording);
    void note(exchange::FindingKind kind, const exchange::CallEntry& call, exchange::ListField field,
              std::string value, std::string detail = {});

    ImportDirectory m_directory;
    IdSource& m_ids;
    const Zone& m_zone;
    std::filesystem::path m_root;
    std::string m_rootText;
    UnknownAgents m_unknownAgents;
    model::SideLayout m_sides; ///< of files with two channels
    Place m_place;
    CallImportPlan m_plan;
};

/// Joins what a roster file says to what the store has: what the file leaves empty stays.
RosterImportPlan planRosterOf(exchange::RosterReading reading, RosterService::Roster stored, IdSource& ids,
                              Day today);

} // namespace earmark::service
