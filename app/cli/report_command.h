#pragma once

namespace earmark::cli {

class CommandLine;

void addReportCommand(CommandLine& line);

} // namespace earmark::cli
