#pragma once

#include "core/base/calendar.h"
#include "core/base/id.h"
#include "core/reporting/reported_finding.h"
#include "core/statistics/matched_difference.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The work of inspectors in a week or a month, as plain values, by the day on which it was submitted
/// (docs/reports.md).
namespace earmark::reporting {

struct InspectorWork {
    InspectorId inspector;
    std::string key;
    std::string name;
    std::size_t evaluations = 0;
    std::size_t calls = 0;
    std::size_t agents = 0;
    std::int64_t heardMs = 0; ///< of the calls, parts heard twice counted once
    std::int64_t callMs = 0;  ///< length of the calls whose length is known
    std::int64_t spentMs = 0;
    std::size_t findings = 0; ///< criteria that failed
    std::size_t fatal = 0;    ///< evaluations with a fatal error
    /// Matters raised at once, and those of them raised on the day of scoring or before.
    std::size_t raised = 0;
    std::size_t raisedSameDay = 0;
    /// Of the final scores, against the other inspectors on the same agents, over the quarter to the last
    /// day.
    statistics::MatchedDifference difference;

    /// heard ÷ length, millionths; absent of calls without a length.
    std::optional<std::int64_t> coverageMillionths() const;
};

/// What many agents have in common.
struct CommonProblem {
    std::string cardKey;
    std::string criterionKey;
    LocalizedText name;
    std::size_t answered = 0;
    std::size_t failed = 0;
    std::size_t agents = 0; ///< who failed at it
    std::int64_t lostThousandths = 0;
    std::size_t ofOrganisation = 0; ///< causes named of each side
    std::size_t ofPeople = 0;
    std::vector<ReportedFinding> examples; ///< to be heard; one at most

    enum class Request { None, Training, Process };
    /// Three agents or more make it common; what findings were put down to says who has to act.
    Request request() const;
};

inline constexpr std::size_t kAgentsInCommon = 3;

struct InspectorReport {
    Day from;
    Day to;                                ///< included
    Day comparedFrom;                      ///< first day of the calls that inspectors are compared on
    std::vector<InspectorWork> inspectors; ///< most evaluations first
    InspectorWork total;                   ///< of all of them; without a difference
    std::vector<CommonProblem> problems;   ///< those that cost most points first, five at most
};

} // namespace earmark::reporting
