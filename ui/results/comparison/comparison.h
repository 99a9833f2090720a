#pragma once

#include "ui/results/filters/result_filter.h"

#include <QString>

#include <optional>

namespace earmark::ui {

/// What the figures are compared with.
struct Comparison {
    enum class Kind { PeriodBefore, YearBefore, Centre, Team, Nothing };

    Kind kind = Kind::PeriodBefore;
    std::string team; ///< its id, of Kind::Team
    LocalizedText teamName;

    bool operator==(const Comparison&) const = default;
};

/// The stable name of a kind, for saved views ("year_before").
const char* comparisonName(Comparison::Kind kind);
std::optional<Comparison::Kind> comparisonFromName(const std::string& name);

/// "The period before", "Team North" … as a choice.
QString comparisonText(const Session& session, const Comparison& comparison);
/// The same in small type before a figure: "before", "centre", "North".
QString comparisonLabel(const Session& session, const Comparison& comparison);

/// The slice to compare with, and which comparison it is.
struct ComparedSlice {
    Comparison comparison;
    service::Slice slice;
};

/// The comparison that is wanted where it is possible. A period without ends has none before it and the
/// centre is not compared with itself: then the other of the two takes its place, and nothing where that is
/// not possible either.
std::optional<ComparedSlice> comparedSlice(const service::Slice& slice, const Comparison& comparison);

} // namespace earmark::ui
