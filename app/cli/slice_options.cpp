#include "app/cli/slice_options.h"

#include "app/cli/known_words.h"
#include "app/cli/people.h"
#include "core/model/scorecard.h"

#include <algorithm>
#include <iterator>

namespace earmark::cli {

namespace {

std::optional<std::string> given(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<bool> yesOrNo(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text == "yes");
}

Result<void> resolvePeople(const SliceOptions& options, const service::RosterService& roster,
                           service::Slice& slice) {
    if (!options.team.empty()) {
        const auto team = findTeam(roster, options.team);
        if (!team) return team.error();
        slice.team = *team;
    }
    if (!options.agent.empty()) {
        const auto agent = findAgent(roster, options.agent);
        if (!agent) return agent.error();
        slice.agent = *agent;
    }
    if (!options.inspector.empty()) {
        const auto inspector = findInspector(roster, options.inspector);
        if (!inspector) return inspector.error();
        slice.inspector = *inspector;
    }
    return {};
}

Result<void> checkWords(const SliceOptions& options, service::Workspace& workspace) {
    if (const auto card = requireCard(workspace, options.card); !card) return card;
    if (const auto queue = requireWord(workspace, service::CallWord::Queue, options.queue); !queue)
        return queue;
    if (const auto type = requireWord(workspace, service::CallWord::CallType, options.callType); !type)
        return type;
    if (const auto section = requireSection(workspace, options.card, options.lostSection); !section)
        return section;
    return requireCriterion(workspace, options.card, options.failedCriterion);
}

Result<void> resolveDays(const SliceOptions& options, service::Slice& slice) {
    if (!options.from.empty()) {
        const auto day = parseDay(options.from);
        if (!day) return day.error();
        slice.from = *day;
    }
    if (!options.to.empty()) {
        const auto day = parseDay(options.to);
        if (!day) return day.error();
        slice.to = *day;
    }
    if (slice.from && slice.to && *slice.to < *slice.from)
        return Error{ErrorCode::InvalidArgument, options.from + " to " + options.to, "ends before it begins"};
    return {};
}

} // namespace

std::string badDay(std::string& text) {
    const auto day = parseDay(text);
    return day ? std::string() : describe(day.error());
}

void addTrialSliceOptions(CLI::App& verb, SliceOptions& options) {
    const CLI::Validator aDay(badDay, "YYYY-MM-DD", "day");
    verb.add_option("--from", options.from, "First day of the calls")->check(aDay);
    verb.add_option("--to", options.to, "Last day of the calls, included")->check(aDay);
    verb.add_option("--team", options.team, "Only this team: its key, name or id");
    verb.add_option("--card", options.card, "Only on this card: its key");
    verb.add_option("--purpose", options.purposes, "Evaluations of these purposes (default: regular)")
        ->check(CLI::IsMember({"regular", "mystery", "calibration", "practice", "rescore"}));
}

void addSliceOptions(CLI::App& verb, SliceOptions& options) {
    const CLI::IsMember yesNo({"yes", "no"});
    addTrialSliceOptions(verb, options);
    verb.add_option("--agent", options.agent, "Only this agent: number, extension, name or id");
    verb.add_option("--inspector", options.inspector, "Only by this inspector: key, name or id");
    verb.add_option("--queue", options.queue, "Only calls of this queue");
    verb.add_option("--call-type", options.callType, "Only calls of this type");
    verb.add_option("--direction", options.direction, "Only calls of this direction")
        ->check(CLI::IsMember({"inbound", "outbound", "internal", "unknown"}));
    verb.add_option("--fatal", options.fatal, "Only with (yes) or without (no) a fatal error")->check(yesNo);
    verb.add_option("--passed", options.passed, "Only passed (yes) or not passed (no)")->check(yesNo);
    verb.add_option("--failed-criterion", options.failedCriterion,
                    "Only where this criterion failed: its key");
    verb.add_option("--lost-section", options.lostSection,
                    "Only where points were lost in this section: its key");
    verb.add_option("--cause", options.cause, "Only with a finding put down to this cause")
        ->check(CLI::IsMember(
            std::vector<std::string>(std::begin(model::kCauseKeys), std::end(model::kCauseKeys))));
}

Result<service::Slice> resolveSlice(const SliceOptions& options, service::Workspace& workspace) {
    service::Slice slice;
    if (const auto days = resolveDays(options, slice); !days) return days.error();
    const service::RosterService roster(workspace);
    if (const auto people = resolvePeople(options, roster, slice); !people) return people.error();
    if (const auto words = checkWords(options, workspace); !words) return words.error();
    slice.cardKey = given(options.card);
    slice.queue = given(options.queue);
    slice.callType = given(options.callType);
    if (!options.direction.empty()) slice.direction = model::directionFromName(options.direction);
    for (const std::string& purpose : options.purposes)
        if (const auto known = model::purposeFromName(purpose)) slice.purposes.push_back(*known);
    slice.fatal = yesOrNo(options.fatal);
    slice.passed = yesOrNo(options.passed);
    slice.failedCriterion = given(options.failedCriterion);
    slice.lostSection = given(options.lostSection);
    slice.cause = given(options.cause);
    return slice;
}

} // namespace earmark::cli
