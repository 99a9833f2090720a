#pragma once

#include "core/service/results_service.h"
#include "core/service/workspace.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace earmark::cli {

/// The options by which reports choose evaluations, as typed.
struct SliceOptions {
    std::string from;
    std::string to;
    std::string team;
    std::string agent;
    std::string inspector;
    std::string card;
    std::string queue;
    std::string callType;
    std::string direction;
    std::vector<std::string> purposes;
    std::string fatal;
    std::string passed;
    std::string failedCriterion;
    std::string lostSection;
    std::string cause;
};

/// What is wrong with a day as typed; empty when nothing is. For CLI::Validator.
std::string badDay(std::string& text);

void addSliceOptions(CLI::App& verb, SliceOptions& options);
/// Only those by which a trial chooses: days, team, card and purpose.
void addTrialSliceOptions(CLI::App& verb, SliceOptions& options);

/// The slice that the options mean in this store: teams, agents and inspectors by id, key or number, or name.
/// NotFound for one that the store does not know, and for such a card, queue, type of call or criterion.
Result<service::Slice> resolveSlice(const SliceOptions& options, service::Workspace& workspace);

} // namespace earmark::cli
