#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/model/evaluation.h"
#include "core/statistics/interval.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The figures that a results view, a report and the command line show, as plain values. Shares stand in
/// millionths; a share is absent where nothing was scored.
namespace earmark::reporting {

/// A share of a whole with the interval that likely holds the true one (Wilson's, 95 %), millionths.
struct ShareFigure {
    std::size_t part = 0;
    std::size_t whole = 0;
    std::optional<std::int64_t> millionths; ///< absent of nothing
    std::optional<statistics::WholeInterval> interval;

    bool operator==(const ShareFigure&) const = default;
};

/// A number for each critical family that has one: customer, business, compliance.
inline constexpr std::size_t kCriticalFamilies = 3;

/// The figures of one group of evaluations.
struct Figures {
    std::size_t count = 0;                      ///< evaluations
    std::size_t scored = 0;                     ///< of them with a score (not scorable ones are in no mean)
    std::optional<std::int64_t> meanMillionths; ///< half away from zero
    std::optional<statistics::WholeInterval> meanInterval; ///< 95 %, Student's; absent below two
    std::optional<std::int64_t> deviationMillionths;       ///< sample standard deviation; absent below two
    std::optional<std::int64_t>
        lowerQuartileMillionths; ///< the three are absent where they were not asked for
    std::optional<std::int64_t> medianMillionths;
    std::optional<std::int64_t> upperQuartileMillionths;
    std::size_t passed = 0;
    std::size_t fatal = 0;
    std::optional<std::int64_t> passRateMillionths;            ///< passed ÷ scored
    std::optional<statistics::WholeInterval> passRateInterval; ///< Wilson's, 95 %
    std::optional<std::int64_t> fatalRateMillionths;           ///< fatal ÷ count
    std::optional<statistics::WholeInterval> fatalRateInterval;
    /// Evaluations without a failed criterion of a family ÷ those with an applicable one.
    std::array<ShareFigure, kCriticalFamilies> criticalAccuracy;
    ShareFigure nonCriticalAccuracy; ///< criteria not failed ÷ answered, of no critical family

    bool operator==(const Figures&) const = default;
};

/// One row of a breakdown by team, agent or inspector.
struct GroupFigures {
    std::string id;     ///< TeamId, AgentId or InspectorId as text
    std::string number; ///< agent number, team or inspector key
    LocalizedText name;
    std::optional<LocalizedText> teamName; ///< of agents
    Figures figures;
};

/// What was put down to one cause. An answer with several causes counts in each of them.
struct CauseFigures {
    std::string cause; ///< of model::kCauseKeys
    std::size_t findings = 0;
    std::int64_t lostThousandths = 0;
    std::optional<std::int64_t> lostShareMillionths; ///< of all points lost by what it stands in

    bool operator==(const CauseFigures&) const = default;
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
    /// Σ earned ÷ Σ possible of each version, the versions weighed by how often it was answered: a maximum
    /// that a newer version changed moves nothing by itself.
    std::optional<std::int64_t> meanMillionths;
    std::int64_t lostThousandths = 0;                ///< Σ (possible − earned), deductions included
    std::optional<std::int64_t> lostShareMillionths; ///< of all points lost in the slice
    std::optional<statistics::WholeInterval> failedInterval; ///< of failed ÷ answered; Wilson's, 95 %
    std::vector<CauseFigures> causes; ///< those that were named, as model::kCauseKeys has them
};

/// One step of a trend.
struct TrendPoint {
    Day from; ///< first day of the step
    Figures figures;
    std::string newVersions; ///< versions of cards that take over in it: "standard 1 → 2 (2026-03-05)"
};

/// One step of a criterion's trend, versions of the card joined by its stable key.
struct CriterionTrendPoint {
    Day from;                 ///< first day of the step
    CriterionFigures figures; ///< its lost share is of the points lost by this criterion in the whole trend
    std::string newVersions;
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
    std::string cardReason; ///< why not the card that the rules choose; mostly empty
    int revision = 1;
    model::Purpose purpose = model::Purpose::Regular;
    std::optional<std::int64_t> finalMillionths;
    std::string shownScore; ///< as the card shows it
    bool failed = false;
    bool passed = false;
    int fatalErrors = 0;
    int nonFatalErrors = 0;
};

} // namespace earmark::reporting
