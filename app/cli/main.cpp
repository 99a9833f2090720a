#include "app/cli/analyse_command.h"
#include "app/cli/card_command.h"
#include "app/cli/command_line.h"
#include "app/cli/import_command.h"
#include "app/cli/init_command.h"
#include "app/cli/report_command.h"
#include "app/cli/sample_command.h"
#include "app/cli/score_command.h"
#include "app/cli/submit_command.h"
#include "app/cli/verify_command.h"
#include "app/cli/version_command.h"

#include <csignal>
#include <exception>
#include <iostream>

using namespace earmark;

namespace {

/// A closed pipe is an error of the write, said in a sentence, instead of a silent death.
void ignoreBrokenPipes() {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

cli::ExitCode run(int argc, char** argv, cli::Console& console) {
    cli::CommandLine line;
    cli::addInitCommand(line);
    cli::addImportCommand(line);
    cli::addCardCommand(line);
    cli::addScoreCommand(line);
    cli::addSubmitCommand(line);
    cli::addReportCommand(line);
    cli::addAnalyseCommand(line);
    cli::addVerifyCommand(line);
    cli::addSampleCommand(line);
    cli::addVersionCommand(line);
    const SystemClock clock;
    return line.run(argc, argv, console, clock);
}

} // namespace

int main(int argc, char** argv) {
    ignoreBrokenPipes();
    std::ios::sync_with_stdio(false);
    cli::Console console(std::cout, std::cerr);
    try {
        return static_cast<int>(run(argc, argv, console));
    } catch (const std::exception& exception) {
        return static_cast<int>(console.fail({ErrorCode::Internal, "earmark-cli", exception.what()}));
    }
}
