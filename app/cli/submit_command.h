#pragma once

namespace earmark::cli {

class CommandLine;

void addSubmitCommand(CommandLine& line);

} // namespace earmark::cli
