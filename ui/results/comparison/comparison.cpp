#include "ui/results/comparison/comparison.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr std::array kNames = {"period_before", "year_before", "centre", "team", "nothing"};

Day monthsBefore(Day first, int months) {
    const std::chrono::year_month_day date{first};
    return Day(std::chrono::year_month_day{date.year() / date.month() / std::chrono::day(1)} -
               std::chrono::months(months));
}

/// The same day a year earlier; of 29 February the 28th.
Day yearBefore(Day day) {
    const std::chrono::year_month_day date{day};
    const std::chrono::year_month_day before{date.year() - std::chrono::years(1), date.month(), date.day()};
    return before.ok() ? Day(before) : Day(before.year() / before.month() / std::chrono::last);
}

bool wholeMonths(Day from, Day to) {
    const Day after = to + std::chrono::days(1);
    return monthOf(from) == from && monthOf(after) == after;
}

int monthsBetween(Day from, Day after) {
    const std::chrono::year_month_day first{from};
    const std::chrono::year_month_day last{after};
    return static_cast<int>((last.year() - first.year()).count()) * 12 +
           static_cast<int>(static_cast<unsigned>(last.month())) -
           static_cast<int>(static_cast<unsigned>(first.month()));
}

/// Whole months are compared with as many whole months, other periods with as many days.
std::optional<service::Slice> slicePeriodBefore(const service::Slice& slice) {
    if (!slice.from || !slice.to) return std::nullopt;
    service::Slice before = slice;
    const Day after = *slice.to + std::chrono::days(1);
    before.to = *slice.from - std::chrono::days(1);
    before.from = wholeMonths(*slice.from, *slice.to)
                      ? monthsBefore(*slice.from, monthsBetween(*slice.from, after))
                      : *slice.from - (after - *slice.from);
    return before;
}

std::optional<service::Slice> sliceYearBefore(const service::Slice& slice) {
    if (!slice.from || !slice.to) return std::nullopt;
    service::Slice before = slice;
    before.from = yearBefore(*slice.from);
    before.to = wholeMonths(*slice.from, *slice.to) // February of a leap year has a day more
                    ? yearBefore(*slice.to + std::chrono::days(1)) - std::chrono::days(1)
                    : yearBefore(*slice.to);
    return before;
}

std::optional<service::Slice> sliceCentre(const service::Slice& slice) {
    if (!slice.team && !slice.agent && !slice.inspector) return std::nullopt;
    service::Slice centre = slice;
    centre.team.reset();
    centre.agent.reset();
    centre.inspector.reset();
    return centre;
}

std::optional<service::Slice> sliceTeam(const service::Slice& slice, const std::string& id) {
    const auto team = TeamId::fromString(id);
    if (!team || (slice.team == team && !slice.agent)) return std::nullopt;
    service::Slice other = slice;
    other.team = team;
    other.agent.reset();
    return other;
}

std::optional<service::Slice> sliceOf(const service::Slice& slice, const Comparison& comparison) {
    switch (comparison.kind) {
    case Comparison::Kind::PeriodBefore:
        return slicePeriodBefore(slice);
    case Comparison::Kind::YearBefore:
        return sliceYearBefore(slice);
    case Comparison::Kind::Centre:
        return sliceCentre(slice);
    case Comparison::Kind::Team:
        return sliceTeam(slice, comparison.team);
    case Comparison::Kind::Nothing:
        break;
    }
    return std::nullopt;
}

} // namespace

const char* comparisonName(Comparison::Kind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Comparison::Kind> comparisonFromName(const std::string& name) {
    const auto found = std::ranges::find_if(kNames, [&](const char* one) { return name == one; });
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Comparison::Kind>(found - kNames.begin());
}

QString comparisonText(const Session& session, const Comparison& comparison) {
    switch (comparison.kind) {
    case Comparison::Kind::PeriodBefore:
        return ComparisonText::tr("The period before");
    case Comparison::Kind::YearBefore:
        return ComparisonText::tr("The same period a year before");
    case Comparison::Kind::Centre:
        return ComparisonText::tr("The whole centre");
    case Comparison::Kind::Team:
        return ComparisonText::tr("Team %1").arg(isolated(session.text(comparison.teamName)));
    case Comparison::Kind::Nothing:
        break;
    }
    return ComparisonText::tr("Nothing");
}

QString comparisonLabel(const Session& session, const Comparison& comparison) {
    switch (comparison.kind) {
    case Comparison::Kind::PeriodBefore:
        return ComparisonText::tr("before");
    case Comparison::Kind::YearBefore:
        return ComparisonText::tr("a year before");
    case Comparison::Kind::Centre:
        return ComparisonText::tr("centre");
    case Comparison::Kind::Team:
        return isolated(session.text(comparison.teamName));
    case Comparison::Kind::Nothing:
        break;
    }
    return {};
}

std::optional<ComparedSlice> comparedSlice(const service::Slice& slice, const Comparison& comparison) {
    using Kind = Comparison::Kind;
    if (comparison.kind == Kind::Nothing) return std::nullopt;
    const Comparison instead{comparison.kind == Kind::Centre ? Kind::PeriodBefore : Kind::Centre, {}, {}};
    for (const Comparison& one : {comparison, instead})
        if (auto compared = sliceOf(slice, one)) return ComparedSlice{one, std::move(*compared)};
    return std::nullopt;
}

} // namespace earmark::ui
