#pragma once

namespace earmark::cli {

class CommandLine;

void addScoreCommand(CommandLine& line);

} // namespace earmark::cli
