#pragma once

namespace earmark::cli {

class CommandLine;

void addCardCommand(CommandLine& line);

} // namespace earmark::cli
