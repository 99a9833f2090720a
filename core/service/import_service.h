#pragma once

#include "core/base/progress.h"
#include "core/exchange/call_list.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/recording_folder.h"
#include "core/service/import_plan.h"
#include "core/service/workspace.h"

#include <filesystem>
#include <optional>

namespace earmark::service {

/// How a folder of recordings was last taken in.
struct FolderNaming {
    std::string pattern = "{date}_{time}_{agent}_{customer}_{direction}";
    std::string sidePairs = std::string(exchange::kUsualSidePairs);
    std::string soundFormat =
        {}; ///< of files without a header (audio::headerlessFormats()); empty: none said

    bool operator==(const FolderNaming&) const = default;
};

/// Call lists, rosters and folders of recordings on their way into the store: first a plan with everything
/// that is wrong, then, if the person agrees, one transaction. Nothing is written by halves.
class ImportService {
public:
    explicit ImportService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// The columns as they were taken the last time for the same headings, else as the headings' words say.
    Result<exchange::ListMapping> mappingFor(const exchange::Table& table, exchange::ListKind kind) const;
    Result<void> remember(const exchange::Table& table, const exchange::ListMapping& mapping);
    Result<FolderNaming> folderNaming() const;
    /// The same, but where all names have the same letters before the agents' numbers ("A0007") and the
    /// roster knows most of the agents, but only without them, with a pattern that has these letters before
    /// {agent}.
    Result<FolderNaming> fitted(FolderNaming naming, const exchange::FolderListing& listing) const;
    Result<void> remember(const FolderNaming& naming);

    /// Where the files that a call list names most likely lie: in the list's own folder, one directly below
    /// it, or a recordings folder in use; the list's folder when they are found nowhere.
    std::filesystem::path likelyRecordings(const std::filesystem::path& listFolder,
                                           const exchange::Table& table,
                                           const exchange::ListMapping& mapping) const;

    struct CallOptions {
        /// The folder that a list's paths start from; a folder of recordings is its own.
        std::filesystem::path recordings = {};
        UnknownAgents unknownAgents = UnknownAgents::Refuse;
        /// AgentLeft or AgentRight, where the person knows who is on which channel of files with two.
        model::SideLayout sides = model::SideLayout::Unknown;
        /// What a folder's files without a header are (audio::headerlessFormats()), where the person knows.
        std::string soundFormat = {};
    };
    /// Cancelled when the person cancels; store errors. What is wrong with the list is in the plan.
    Result<CallImportPlan> planCalls(const exchange::Table& table, const exchange::ListMapping& mapping,
                                     const CallOptions& options, Progress& progress) const;
    /// InvalidArgument, too, for a sound format that is none.
    Result<CallImportPlan> planFolder(const exchange::FolderListing& listing,
                                      const exchange::FilePattern& pattern,
                                      const std::vector<exchange::SidePair>& pairs,
                                      const CallOptions& options, Progress& progress) const;
    Result<RosterImportPlan> planRoster(const exchange::Table& table, const exchange::ListMapping& mapping,
                                        Progress& progress) const;

    /// One transaction, durable when it returns. InvalidArgument, naming the first error, when something
    /// concerns the whole list, or rows have errors and are not to be left out; Cancelled leaves the store
    /// untouched. A call that came in between plan and import is left alone.
    Result<Imported> importCalls(const CallImportPlan& plan, BadRows badRows, Progress& progress);
    Result<Imported> importRoster(const RosterImportPlan& plan, BadRows badRows);

private:
    Result<std::optional<std::string>> setting(const std::string& name) const;
    Result<void> setSetting(const std::string& name, const std::string& value);

    Workspace& m_workspace;
};

} // namespace earmark::service
