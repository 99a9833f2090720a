#pragma once

#include "core/base/localized_text.h"
#include "core/model/evaluation.h"
#include "core/model/evidence_summary.h"
#include "core/model/recording.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// What was done with a call, as one inspector sees it: the own draft, else the own newest submitted
/// evaluation, else a colleague's regular one.
struct ListedEvaluation {
    EvaluationId id;
    bool own = true;
    CardVersionId cardVersion;
    model::EvaluationStatus status = model::EvaluationStatus::Draft;
    std::optional<std::int64_t> finalMillionths;
    bool failed = false;
    bool passed = false;
};

/// A call with the names a list shows.
struct ListedCall {
    RecordingId recording;
    Instant startedAt{};
    std::string agentNumber;
    std::string agentName;
    LocalizedText teamName;
    std::string callNumber;
    std::string customerNumber;
    std::string queue;
    std::string callType;
    model::Direction direction = model::Direction::Unknown;
    model::Medium medium = model::Medium::Call;
    std::int64_t durationMs = 0;
    model::MediaState mediaState = model::MediaState::Pending;
    std::string mediaProblem;
    std::string path;
    bool skipped = false;
    std::optional<model::EvidenceSummary> evidence; ///< absent until it was analysed
    std::optional<ListedEvaluation> evaluation;
};

/// The list of calls as one inspector sees it.
class CallListStore {
public:
    explicit CallListStore(Connection& connection)
        : m_connection(connection) {}

    /// Empty members do not restrict.
    struct Filter {
        std::optional<Instant> from;
        std::optional<Instant> before; ///< not included
        std::optional<TeamId> team;
        std::optional<AgentId> agent;
        std::string text; ///< part of a name, number or path, ASCII letters of either case
        /// Only calls that no regular evaluation was submitted of, or that the inspector has a draft of: few,
        /// however many calls there are.
        bool open = false;
    };
    /// By start, oldest first.
    std::vector<ListedCall> list(InspectorId inspector, const Filter& filter) const;

    /// Calls that stand among the open ones without being open, or the other way round; sound stores have
    /// none.
    std::vector<RecordingId> wronglyOpen() const;
    /// Tells anew which calls are open.
    void rebuildOpen();

    void skip(RecordingId recording, InspectorId inspector, const std::string& reason, Instant at);

private:
    void addEvaluationsOfMergedCalls(InspectorId inspector, std::vector<ListedCall>& calls) const;

    Connection& m_connection;
};

} // namespace earmark::storage
