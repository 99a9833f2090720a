#pragma once

namespace earmark::cli {

class CommandLine;

void addVerifyCommand(CommandLine& line);

} // namespace earmark::cli
