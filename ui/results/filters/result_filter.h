#pragma once

#include "core/service/results_service.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace earmark::ui {

class Session;

/// What results can be narrowed to.
enum class FilterKind {
    Team,
    Agent,
    Inspector,
    Card,
    Queue,
    CallType,
    Direction,
    Purpose,
    Criterion,
    Cause,
    Fatal,
    Passed,
};

inline constexpr FilterKind kFilterKinds[] = {
    FilterKind::Team,      FilterKind::Agent,    FilterKind::Inspector, FilterKind::Card,
    FilterKind::Queue,     FilterKind::CallType, FilterKind::Direction, FilterKind::Purpose,
    FilterKind::Criterion, FilterKind::Cause,    FilterKind::Fatal,     FilterKind::Passed,
};

/// One chip: a kind and the value it must have. The name is kept beside the value so that a chip can be shown
/// without asking the store.
struct ResultFilter {
    FilterKind kind = FilterKind::Team;
    /// Id, key or word as the store has it; "yes" or "no" of what is either.
    std::string value;
    LocalizedText name; ///< of teams, people, cards and criteria

    bool operator==(const ResultFilter&) const = default;
};

/// The chips in the order in which they were set. Of each kind there is one, but of purposes: there each adds
/// to what is shown.
using ResultFilters = std::vector<ResultFilter>;

inline constexpr const char* kYes = "yes";
inline constexpr const char* kNo = "no";

/// Puts a chip at the end, or in the place of the one of its kind.
ResultFilters withFilter(ResultFilters filters, const ResultFilter& added);
const ResultFilter* filterOf(const ResultFilters& filters, FilterKind kind);
/// Narrows a slice to all of the chips together.
void narrow(service::Slice& slice, const ResultFilters& filters);

/// The stable name of a kind, for saved views ("call_type").
const char* filterKindName(FilterKind kind);
std::optional<FilterKind> filterKindFromName(const std::string& name);

/// "Team", "Call type" … as a person reads it.
QString filterKindText(FilterKind kind);
/// The value alone: "North", "Inbound", "With a fatal error".
QString filterValueText(const Session& session, const ResultFilter& filter);
/// What the chip says: "Team North", "Failed: Greeting".
QString filterText(const Session& session, const ResultFilter& filter);

} // namespace earmark::ui
