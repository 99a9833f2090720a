#include "app/cli/period_options.h"

#include "app/cli/slice_options.h"

namespace earmark::cli {

namespace {

Period lastWhole(const std::string& unit, Day today) {
    constexpr std::chrono::days kDay{1};
    constexpr std::chrono::days kWeek{7};
    if (unit == "week") return {weekOf(today) - kWeek, weekOf(today) - kDay};
    const Day end = monthOf(today) - kDay;
    return {monthOf(end), end};
}

Result<std::optional<Day>> dayOf(const std::string& text) {
    if (text.empty()) return std::optional<Day>();
    const auto day = parseDay(text);
    if (!day) return day.error();
    return std::optional(*day);
}

} // namespace

void addPeriodOptions(CLI::App& verb, PeriodOptions& options) {
    const CLI::Validator aDay(badDay, "YYYY-MM-DD", "day");
    CLI::Option* from = verb.add_option("--from", options.from, "First day")->check(aDay);
    CLI::Option* to = verb.add_option("--to", options.to, "Last day, included")->check(aDay);
    verb.add_option("--last", options.last, "Instead: the last whole week (from Monday) or month")
        ->check(CLI::IsMember({"week", "month"}))
        ->excludes(from)
        ->excludes(to);
}

Result<Period> resolvePeriod(const PeriodOptions& options, const service::Workspace& workspace) {
    if (!options.last.empty())
        return lastWhole(options.last, workspace.zone().dayOf(workspace.clock().now()));
    const auto from = dayOf(options.from);
    if (!from) return from.error();
    const auto to = dayOf(options.to);
    if (!to) return to.error();
    if (*from && *to && **to < **from)
        return Error{ErrorCode::InvalidArgument, options.from + " to " + options.to, "ends before it begins"};
    return Period{*from, *to};
}

Result<Period> requirePeriod(const PeriodOptions& options, const service::Workspace& workspace) {
    auto period = resolvePeriod(options, workspace);
    if (period && (!period->from || !period->to))
        return Error{ErrorCode::InvalidArgument, "period",
                     "give both --from and --to, or --last week, or --last month"};
    return period;
}

} // namespace earmark::cli
