#pragma once

namespace earmark::cli {

class CommandLine;

void addImportCommand(CommandLine& line);

} // namespace earmark::cli
