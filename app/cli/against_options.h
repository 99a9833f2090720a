#pragma once

#include "app/cli/slice_options.h"

#include <CLI/CLI.hpp>
#include <string>

namespace earmark::cli {

/// How the second slice of a comparison differs from the first, as typed: another value, or "any" for no
/// restriction. What is not given stays as in the first.
struct AgainstOptions {
    std::string from;
    std::string to;
    std::string team;
    std::string agent;
    std::string inspector;
    std::string card;
    std::string queue;
    std::string callType;
};

/// Adds --against-from, --against-team …; at least one of them is required.
void addAgainstOptions(CLI::App& verb, AgainstOptions& options);

SliceOptions secondSlice(const SliceOptions& first, const AgainstOptions& against);

} // namespace earmark::cli
