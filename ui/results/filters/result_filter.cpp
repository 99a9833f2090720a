#include "ui/results/filters/result_filter.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

struct ResultFilterText {
    Q_DECLARE_TR_FUNCTIONS(ResultFilter)
};

constexpr std::array kKindNames = {"team",      "agent",   "inspector", "card",  "queue", "call_type",
                                   "direction", "purpose", "criterion", "cause", "fatal", "passed"};
static_assert(kKindNames.size() == std::size(kFilterKinds));

QString directionText(const std::string& value) {
    switch (model::directionFromName(value).value_or(model::Direction::Unknown)) {
    case model::Direction::Inbound:
        return ResultFilterText::tr("inbound");
    case model::Direction::Outbound:
        return ResultFilterText::tr("outbound");
    case model::Direction::Internal:
        return ResultFilterText::tr("internal");
    case model::Direction::Unknown:
        break;
    }
    return ResultFilterText::tr("unknown");
}

QString purposeText(const std::string& value) {
    switch (model::purposeFromName(value).value_or(model::Purpose::Regular)) {
    case model::Purpose::Mystery:
        return ResultFilterText::tr("mystery calls");
    case model::Purpose::Calibration:
        return ResultFilterText::tr("calibration");
    case model::Purpose::Practice:
        return ResultFilterText::tr("practice");
    case model::Purpose::Rescore:
        return ResultFilterText::tr("scored again");
    case model::Purpose::Regular:
        break;
    }
    return ResultFilterText::tr("regular");
}

template <class Id>
std::optional<Id> idOf(const std::string& value) {
    return Id::fromString(value);
}

void narrowBy(service::Slice& slice, const ResultFilter& filter) {
    switch (filter.kind) {
    case FilterKind::Team:
        slice.team = idOf<TeamId>(filter.value);
        break;
    case FilterKind::Agent:
        slice.agent = idOf<AgentId>(filter.value);
        break;
    case FilterKind::Inspector:
        slice.inspector = idOf<InspectorId>(filter.value);
        break;
    case FilterKind::Card:
        slice.cardKey = filter.value;
        break;
    case FilterKind::Queue:
        slice.queue = filter.value;
        break;
    case FilterKind::CallType:
        slice.callType = filter.value;
        break;
    case FilterKind::Direction:
        slice.direction = model::directionFromName(filter.value);
        break;
    case FilterKind::Purpose:
        if (const auto purpose = model::purposeFromName(filter.value)) slice.purposes.push_back(*purpose);
        break;
    case FilterKind::Criterion:
        slice.failedCriterion = filter.value;
        break;
    case FilterKind::Cause:
        slice.cause = filter.value;
        break;
    case FilterKind::Fatal:
        slice.fatal = filter.value == kYes;
        break;
    case FilterKind::Passed:
        slice.passed = filter.value == kYes;
        break;
    }
}

} // namespace

ResultFilters withFilter(ResultFilters filters, const ResultFilter& added) {
    const bool several = added.kind == FilterKind::Purpose;
    const auto same = std::ranges::find_if(
        filters, [&](const ResultFilter& one) { return several ? one == added : one.kind == added.kind; });
    if (same == filters.end())
        filters.push_back(added);
    else
        *same = added;
    return filters;
}

const ResultFilter* filterOf(const ResultFilters& filters, FilterKind kind) {
    const auto found = std::ranges::find(filters, kind, &ResultFilter::kind);
    return found == filters.end() ? nullptr : &*found;
}

void narrow(service::Slice& slice, const ResultFilters& filters) {
    for (const ResultFilter& filter : filters)
        narrowBy(slice, filter);
}

const char* filterKindName(FilterKind kind) {
    return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<FilterKind> filterKindFromName(const std::string& name) {
    for (const FilterKind kind : kFilterKinds)
        if (name == filterKindName(kind)) return kind;
    return std::nullopt;
}

QString filterKindText(FilterKind kind) {
    switch (kind) {
    case FilterKind::Team:
        return ResultFilterText::tr("Team");
    case FilterKind::Agent:
        return ResultFilterText::tr("Agent");
    case FilterKind::Inspector:
        return ResultFilterText::tr("Inspector");
    case FilterKind::Card:
        return ResultFilterText::tr("Scorecard");
    case FilterKind::Queue:
        return ResultFilterText::tr("Queue");
    case FilterKind::CallType:
        return ResultFilterText::tr("Call type");
    case FilterKind::Direction:
        return ResultFilterText::tr("Direction");
    case FilterKind::Purpose:
        return ResultFilterText::tr("Purpose");
    case FilterKind::Criterion:
        return ResultFilterText::tr("Criterion failed");
    case FilterKind::Cause:
        return ResultFilterText::tr("Cause");
    case FilterKind::Fatal:
        return ResultFilterText::tr("Fatal error");
    case FilterKind::Passed:
        return ResultFilterText::tr("Pass mark");
    }
    return {};
}

QString filterValueText(const Session& session, const ResultFilter& filter) {
    switch (filter.kind) {
    case FilterKind::Direction:
        return directionText(filter.value);
    case FilterKind::Purpose:
        return purposeText(filter.value);
    case FilterKind::Cause:
        return causeText(filter.value);
    case FilterKind::Fatal:
        return filter.value == kYes ? ResultFilterText::tr("With a fatal error")
                                    : ResultFilterText::tr("Without a fatal error");
    case FilterKind::Passed:
        return filter.value == kYes ? ResultFilterText::tr("Passed") : ResultFilterText::tr("Not passed");
    default:
        break;
    }
    return filter.name.empty() ? toQString(filter.value) : session.text(filter.name);
}

QString filterText(const Session& session, const ResultFilter& filter) {
    const QString value = isolated(filterValueText(session, filter));
    if (filter.kind == FilterKind::Fatal || filter.kind == FilterKind::Passed) return value;
    if (filter.kind == FilterKind::Criterion) return ResultFilterText::tr("Failed: %1").arg(value);
    return ResultFilterText::tr("%1: %2", "filter kind and value").arg(filterKindText(filter.kind), value);
}

} // namespace earmark::ui
