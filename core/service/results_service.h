#pragma once

#include "core/base/calendar.h"
#include "core/model/evaluation.h"
#include "core/model/recording.h"
#include "core/model/scorecard.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Which submitted evaluations a figure is about, by the day of the call in the centre's zone. Empty members
/// do not restrict; without purposes, regular ones only.
struct Slice {
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::optional<TeamId> team;
    std::optional<AgentId> agent;
    std::optional<InspectorId> inspector;
    std::optional<std::string> cardKey;
    std::optional<std::string> queue;
    std::optional<std::string> callType;
    std::optional<model::Direction> direction;
    std::vector<model::Purpose> purposes;
    std::optional<bool> fatal;
    std::optional<bool> passed;
    std::optional<std::string> failedCriterion; ///< only evaluations in which this criterion failed
};

/// The figures of one group of evaluations. Shares in millionths; absent where nothing was scored.
struct Figures {
    std::size_t count = 0;                      ///< evaluations
    std::size_t scored = 0;                     ///< of them with a score (not scorable ones are in no mean)
    std::optional<std::int64_t> meanMillionths; ///< half away from zero
    std::optional<std::int64_t> deviationMillionths; ///< sample standard deviation; absent below two
    std::optional<std::int64_t> medianMillionths;
    std::size_t passed = 0;
    std::size_t fatal = 0;
    std::optional<std::int64_t> passRateMillionths;  ///< passed ÷ scored
    std::optional<std::int64_t> fatalRateMillionths; ///< fatal ÷ count
};

enum class Grouping { Team, Agent, Inspector };

/// One row of a breakdown.
struct GroupFigures {
    std::string id;     ///< TeamId, AgentId or InspectorId as text
    std::string number; ///< agent number, team or inspector key
    LocalizedText name;
    std::optional<LocalizedText> teamName; ///< of agents
    Figures figures;
};

/// One criterion (or section) over a slice, versions of a card joined by its stable key.
struct CriterionFigures {
    std::string cardKey;
    std::string sectionKey;
    std::string criterionKey; ///< empty for a section
    LocalizedText name;       ///< of the newest version
    std::size_t answered = 0; ///< answered and applicable
    std::size_t notApplicable = 0;
    std::size_t failed = 0; ///< below its met-mark, or fatal
    std::size_t fatal = 0;
    std::optional<std::int64_t> meanMillionths;      ///< Σ earned ÷ Σ possible
    std::int64_t lostThousandths = 0;                ///< Σ (possible − earned), deductions included
    std::optional<std::int64_t> lostShareMillionths; ///< of all points lost in the slice
};

enum class TrendStep { Day, Week, Month };

struct TrendPoint {
    Day from; ///< first day of the step
    Figures figures;
};

/// One evaluation of a list.
struct EvaluationRow {
    EvaluationId evaluation;
    RecordingId recording;
    Instant callStartedAt{};
    Instant submittedAt{};
    std::string agentNumber;
    std::string agentName;
    LocalizedText teamName;
    std::string inspectorName;
    std::string cardKey;
    int cardVersion = 1;
    LocalizedText cardName;
    int revision = 1;
    model::Purpose purpose = model::Purpose::Regular;
    std::optional<std::int64_t> finalMillionths;
    std::string shownScore; ///< as the card shows it
    bool failed = false;
    bool passed = false;
    int fatalErrors = 0;
    int nonFatalErrors = 0;
};

/// Figures over submitted evaluations, folded from the facts each time they are asked for: nothing is kept
/// up to date in place, so nothing drifts.
class ResultsService {
public:
    explicit ResultsService(Workspace& workspace)
        : m_workspace(workspace) {}

    Result<Figures> figures(const Slice& slice) const;
    /// Best mean first, groups without a score last.
    Result<std::vector<GroupFigures>> breakdown(const Slice& slice, Grouping grouping) const;
    /// In the card's order.
    Result<std::vector<CriterionFigures>> sections(const Slice& slice) const;
    Result<std::vector<CriterionFigures>> criteria(const Slice& slice) const;
    /// The criteria that cost most points, most first.
    Result<std::vector<CriterionFigures>> weakest(const Slice& slice, std::size_t limit) const;
    /// Every step from the first to the last with evaluations, empty ones between included.
    Result<std::vector<TrendPoint>> trend(const Slice& slice, TrendStep step) const;
    /// Newest call first.
    Result<std::vector<EvaluationRow>> evaluations(const Slice& slice, std::size_t limit,
                                                   std::size_t offset) const;

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
