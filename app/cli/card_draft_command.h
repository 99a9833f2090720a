#pragma once

#include "app/cli/command_line.h"

namespace earmark::cli {

/// Adds "card drafts" and "card draft begin|show|save|discard|publish" to the group "card".
void addCardDraftVerbs(CommandLine& line, CLI::App& cardGroup);

} // namespace earmark::cli
