#include "ui/results/views/saved_view.h"

#include "ui/common/text.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

constexpr std::array kPeriods = {"all_time",     "this_month",    "last_month",
                                 "three_months", "twelve_months", "days"};
constexpr std::array kSteps = {"day", "week", "month"};

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

/// The place of a word in a list; `otherwise` for an unknown one.
template <class Enum, std::size_t N>
Enum fromWord(const std::array<const char*, N>& words, const QJsonValue& word, Enum otherwise) {
    const auto found =
        std::ranges::find_if(words, [&](const char* one) { return word.toString() == latin(one); });
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

QJsonObject nameJson(const LocalizedText& name) {
    return {{latin("en"), toQString(name.en)}, {latin("zh"), toQString(name.zh)}};
}

LocalizedText nameFrom(const QJsonValue& json) {
    return {toUtf8(json[latin("en")].toString()), toUtf8(json[latin("zh")].toString())};
}

QJsonObject toJson(const ResultFilter& filter) {
    return {{latin("kind"), latin(filterKindName(filter.kind))},
            {latin("value"), toQString(filter.value)},
            {latin("name"), nameJson(filter.name)}};
}

QJsonObject toJson(const Comparison& comparison) {
    return {{latin("kind"), latin(comparisonName(comparison.kind))},
            {latin("team"), toQString(comparison.team)},
            {latin("name"), nameJson(comparison.teamName)}};
}

std::optional<Day> dayFrom(const QJsonValue& json) {
    const auto day = parseDay(toUtf8(json.toString()));
    return day ? std::optional(*day) : std::nullopt;
}

ResultFilters filtersFrom(const QJsonArray& array) {
    ResultFilters filters;
    for (const QJsonValue& one : array)
        if (const auto kind = filterKindFromName(toUtf8(one[latin("kind")].toString())))
            filters = withFilter(std::move(filters), {*kind, toUtf8(one[latin("value")].toString()),
                                                      nameFrom(one[latin("name")])});
    return filters;
}

} // namespace

QJsonObject toJson(const SavedView& view) {
    const ResultsWish& wish = view.wish;
    QJsonArray filters;
    for (const ResultFilter& filter : wish.filters)
        filters.append(toJson(filter));
    QJsonObject json{{latin("name"), view.name},
                     {latin("period"), latin(kPeriods[static_cast<std::size_t>(view.period)])},
                     {latin("filters"), filters},
                     {latin("comparison"), toJson(wish.comparison)},
                     {latin("trend_step"), latin(kSteps[static_cast<std::size_t>(wish.trendStep)])}};
    if (view.period != PeriodBar::Choice::Custom) return json;
    if (wish.from) json.insert(latin("from"), toQString(dayText(*wish.from)));
    if (wish.to) json.insert(latin("to"), toQString(dayText(*wish.to)));
    return json;
}

std::optional<SavedView> savedViewFrom(const QJsonObject& json) {
    SavedView view;
    view.name = json[latin("name")].toString();
    if (view.name.isEmpty()) return std::nullopt;
    view.period = fromWord(kPeriods, json[latin("period")], PeriodBar::Choice::AllTime);
    view.wish.from = dayFrom(json[latin("from")]);
    view.wish.to = dayFrom(json[latin("to")]);
    view.wish.filters = filtersFrom(json[latin("filters")].toArray());
    view.wish.trendStep = fromWord(kSteps, json[latin("trend_step")], service::TrendStep::Month);
    const QJsonValue comparison = json[latin("comparison")];
    view.wish.comparison = {comparisonFromName(toUtf8(comparison[latin("kind")].toString()))
                                .value_or(Comparison::Kind::PeriodBefore),
                            toUtf8(comparison[latin("team")].toString()),
                            nameFrom(comparison[latin("name")])};
    return view;
}

} // namespace earmark::ui
