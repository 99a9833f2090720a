#pragma once

#include "core/base/calendar.h"
#include "core/base/change_set.h"
#include "core/base/localized_text.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/service/call_row.h"
#include "core/service/sampling.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which calls to list. Empty members do not restrict.
struct CallFilter {
    std::optional<Day> from; ///< first day, the centre's zone
    std::optional<Day> to;   ///< last day, included
    std::optional<TeamId> team;
    std::optional<AgentId> agent;
    std::optional<CallState> state;
    bool unfinished = false;               ///< only what is still to do: waiting, drafts and parked
    std::optional<bool> mystery;           ///< only mystery calls, or only the others
    std::optional<model::EventKind> event; ///< only recordings in which such an event was found
    std::optional<SamplingPlan> draw;      ///< only what the plan draws
    std::string text; ///< part of agent name or number, call number, customer number or file name
};

/// The recorded calls and what an inspector has still to do with them.
class CallService {
public:
    explicit CallService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// By start, oldest first.
    Result<std::vector<CallRow>> list(InspectorId inspector, const CallFilter& filter) const;
    /// How the agents' months stand against a plan, over the calls of a filter's period, team and agent.
    Result<std::vector<Quota>> quotas(InspectorId inspector, const CallFilter& filter,
                                      const SamplingPlan& plan) const;
    Result<model::Recording> get(RecordingId id) const;

    /// How a person or a file names a call: by its id, else by the centre's number of it, else by where its
    /// recording lies (a whole path, one below `root`, or one below any recordings folder).
    struct CallName {
        std::optional<RecordingId> id;
        std::string callNumber;
        std::string root;
        std::string path;
    };
    /// The call of that name; nullopt when the store has none; Conflict when the name is not one call's
    /// alone.
    Result<std::optional<RecordingId>> find(const CallName& name) const;
    /// The call to open after this one in the worklist's order: a draft or waiting call, Ready or Pending
    /// media first; nullopt when all is done.
    Result<std::optional<RecordingId>> next(InspectorId inspector, const CallFilter& filter,
                                            std::optional<RecordingId> after) const;

    /// Adds recordings; one whose content hash (or, while unknown, root and path) exists already is left out.
    struct Added {
        std::size_t added = 0;
        std::size_t alreadyThere = 0;
        ChangeSet changes;
    };
    Result<Added> add(const std::vector<model::Recording>& recordings);

    Result<ChangeSet> setSides(RecordingId id, model::SideLayout sides);
    /// Says what a headerless file is (audio::headerlessFormats(); empty: by content); it is looked at again.
    /// InvalidArgument for another word; NotAllowed for a call that was scored as it is heard now.
    Result<ChangeSet> setSoundFormat(RecordingId id, const std::string& format);
    Result<ChangeSet> skip(RecordingId id, InspectorId inspector, const std::string& reason);

    /// The recordings folders in use, with how many calls of each are missing.
    struct Root {
        std::string path;
        std::size_t recordings = 0;
        std::size_t missing = 0;
    };
    Result<std::vector<Root>> roots() const;
    /// Points every recording of one folder to where the folder lies now; they are looked at again.
    Result<ChangeSet> moveRoot(const std::string& from, const std::string& to);

    /// What the newest calls say of themselves, so that a rule can be made of what there is.
    struct FieldInUse {
        std::string name;                ///< "direction", "queue", "call_type" or a field of the centre's own
        std::vector<std::string> values; ///< most frequent first, a hundred at most
    };
    Result<std::vector<FieldInUse>> fieldsInUse() const; ///< by name, forty at most

    /// Recordings whose files have not been looked at yet, at most `limit`.
    Result<std::vector<model::Recording>> pendingMedia(std::size_t limit) const;
    /// What the file said. A recording whose hash another one has already is merged into it (its evaluations
    /// stay readable under the older one).
    struct MediaFinding {
        RecordingId recording;
        model::MediaState state = model::MediaState::Ready;
        std::string problem;
        model::SideLayout sides = model::SideLayout::Unknown; ///< Unknown leaves what is stored
        std::int64_t durationMs = 0;
        std::string contentHash;
        std::optional<model::Medium> medium = std::nullopt; ///< absent leaves what is stored
    };
    Result<ChangeSet> recordMedia(const std::vector<MediaFinding>& findings);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
