#include "app/cli/against_options.h"

namespace earmark::cli {

namespace {

constexpr const char* kAny = "any";

std::string badDayOrAny(std::string& text) {
    return text == kAny ? std::string() : badDay(text);
}

std::string changed(const std::string& first, const std::string& against) {
    if (against.empty()) return first;
    return against == kAny ? std::string() : against;
}

} // namespace

void addAgainstOptions(CLI::App& verb, AgainstOptions& options) {
    const CLI::Validator dayOrAny(badDayOrAny, "YYYY-MM-DD|any", "day");
    CLI::Option_group& group = *verb.add_option_group(
        "compared with", "Like the choice, but for these; \"any\" lifts a restriction");
    group.add_option("--against-from", options.from, "First day of the calls")->check(dayOrAny);
    group.add_option("--against-to", options.to, "Last day of the calls, included")->check(dayOrAny);
    group.add_option("--against-team", options.team, "This team");
    group.add_option("--against-agent", options.agent, "This agent");
    group.add_option("--against-inspector", options.inspector, "This inspector");
    group.add_option("--against-card", options.card, "This card");
    group.add_option("--against-queue", options.queue, "This queue");
    group.add_option("--against-call-type", options.callType, "This type of call");
    group.require_option(1, 0);
}

SliceOptions secondSlice(const SliceOptions& first, const AgainstOptions& against) {
    SliceOptions second = first;
    second.from = changed(first.from, against.from);
    second.to = changed(first.to, against.to);
    second.team = changed(first.team, against.team);
    second.agent = changed(first.agent, against.agent);
    second.inspector = changed(first.inspector, against.inspector);
    second.card = changed(first.card, against.card);
    second.queue = changed(first.queue, against.queue);
    second.callType = changed(first.callType, against.callType);
    return second;
}

} // namespace earmark::cli
