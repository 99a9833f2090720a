#pragma once

#include "core/base/localized_text.h"
#include "core/model/urgent_finding.h"
#include "core/reporting/figures.h"
#include "core/service/record_changes.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// An urgent finding with the names a list shows.
struct UrgentRow {
    model::UrgentFinding finding;
    Instant callStartedAt{};
    std::optional<AgentId> agent; ///< of the call
    std::string agentNumber;
    std::string agentName;
    std::optional<TeamId> team; ///< of the call
    LocalizedText teamName;
    std::string raisedByName;
    /// When the call was scored: the evaluation it names, else the first by who raised it; absent while there
    /// is none.
    std::optional<Instant> scoredAt;
    std::optional<bool> sameDay; ///< raised on the day of scoring or before; absent while not scored
};

/// What is raised.
struct UrgentWish {
    std::optional<EvaluationId> evaluation; ///< a submitted one
    std::optional<RecordingId> recording;   ///< needed without an evaluation
    std::string criterion;                  ///< of the evaluation's card; empty: the call as a whole
    std::string text;
    InspectorId raisedBy;
};

/// Which findings to list. Empty members do not restrict.
struct UrgentFilter {
    bool openOnly = false;
    std::optional<Day> from; ///< of raising
    std::optional<Day> to;   ///< included
    std::optional<InspectorId> raisedBy;
    std::optional<AgentId> agent;
    std::optional<TeamId> team;
};

struct SavedUrgent {
    model::UrgentFinding finding;
    RecordChanges changes;
};

/// Findings that cannot wait: they stand before the leader until somebody answers. Everything is durable when
/// it returns.
class UrgentService {
public:
    explicit UrgentService(Workspace& workspace)
        : m_workspace(workspace) {}

    /// Oldest first.
    Result<std::vector<UrgentRow>> list(const UrgentFilter& filter) const;
    /// Of the filter's findings on calls that were scored, those raised on the day of scoring or before.
    Result<reporting::ShareFigure> raisedSameDay(const UrgentFilter& filter) const;

    /// NotFound for an evaluation, recording, criterion or inspector that the store does not know;
    /// InvalidArgument without a text, with neither evaluation nor recording, and where the two do not belong
    /// together.
    Result<SavedUrgent> raise(const UrgentWish& wish);
    /// Who answers it, and what was done. NotAllowed where it was answered already.
    Result<SavedUrgent> answer(model::UrgentFindingId id, const std::string& by, const std::string& what);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
