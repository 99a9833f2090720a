#include "app/cli/record_options.h"

#include "app/cli/slice_options.h"
#include "core/base/instant_text.h"
#include "core/base/text.h"

namespace earmark::cli {

namespace {

std::string badId(std::string& text) {
    return Uuid::fromString(text) ? "" : text + ": not an id as the program prints them";
}

std::string badInstant(std::string& text) {
    const auto instant = parseInstant(text);
    return instant ? std::string() : describe(instant.error());
}

std::string badText(std::string& text) {
    if (trimmed(text).empty()) return "says nothing";
    return isValidUtf8(text) ? "" : "is not UTF-8";
}

std::string badName(std::string& text) {
    if (const std::string bad = badText(text); !bad.empty()) return bad;
    return isPlainLine(text) ? "" : "holds characters that cannot be shown on one line";
}

template <class AnyId, class Find>
Result<std::optional<AnyId>> maybe(const service::RosterService& roster, const std::string& name, Find find) {
    if (name.empty()) return std::optional<AnyId>();
    const Result<AnyId> found = find(roster, name);
    if (!found) return found.error();
    return std::optional<AnyId>(*found);
}

} // namespace

const CLI::Validator kAnId(badId, "ID", "id");
const CLI::Validator kADay(badDay, "YYYY-MM-DD", "day");
const CLI::Validator kAnInstant(badInstant, "TIME", "time");
const CLI::Validator kAName(badName, "NAME", "name");
const CLI::Validator kAText(badText, "TEXT", "text");

void addFormatOption(CLI::App& verb, std::string& format) {
    verb.add_option("--format", format, "json (default) or csv")->check(CLI::IsMember({"json", "csv"}));
}

void addPeriodOptions(CLI::App& verb, std::string& from, std::string& to, const char* ofWhat) {
    verb.add_option("--from", from, std::string("First day ") + ofWhat)->check(kADay);
    verb.add_option("--to", to, std::string("Last day ") + ofWhat + ", included")->check(kADay);
}

std::optional<Day> dayOf(const std::string& text) {
    const auto day = parseDay(text);
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<Instant> instantOf(const std::string& text) {
    const auto instant = parseInstant(text);
    return instant ? std::optional(*instant) : std::nullopt;
}

Result<std::optional<TeamId>> maybeTeam(const service::RosterService& roster, const std::string& name) {
    return maybe<TeamId>(roster, name, findTeam);
}

Result<std::optional<AgentId>> maybeAgent(const service::RosterService& roster, const std::string& name) {
    return maybe<AgentId>(roster, name, findAgent);
}

Result<std::optional<InspectorId>> maybeInspector(const service::RosterService& roster,
                                                  const std::string& name) {
    return maybe<InspectorId>(roster, name, findInspector);
}

} // namespace earmark::cli
