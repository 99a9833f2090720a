#pragma once

#include "app/cli/people.h"
#include "core/base/calendar.h"
#include "core/base/clock.h"
#include "core/base/id.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

/// Options of verbs on coaching, trainings, examples and urgent findings. What has not the form that it must
/// have is wrong usage, said before any store is opened.
namespace earmark::cli {

extern const CLI::Validator kAnId;      ///< as the program prints ids
extern const CLI::Validator kADay;      ///< YYYY-MM-DD
extern const CLI::Validator kAnInstant; ///< RFC 3339, with its offset
extern const CLI::Validator kAName;     ///< says something, on one line
extern const CLI::Validator kAText;     ///< says something

void addFormatOption(CLI::App& verb, std::string& format);
void addPeriodOptions(CLI::App& verb, std::string& from, std::string& to, const char* ofWhat);

/// Of options that were checked; nothing of an empty one.
std::optional<Day> dayOf(const std::string& text);
std::optional<Instant> instantOf(const std::string& text);
template <class AnyId>
AnyId idOf(const std::string& text) {
    return AnyId::fromString(text).value_or(AnyId());
}

/// A team, agent or inspector that need not be named; NotFound as findTeam() and so on.
Result<std::optional<TeamId>> maybeTeam(const service::RosterService& roster, const std::string& name);
Result<std::optional<AgentId>> maybeAgent(const service::RosterService& roster, const std::string& name);
Result<std::optional<InspectorId>> maybeInspector(const service::RosterService& roster,
                                                  const std::string& name);

} // namespace earmark::cli
