#include "app/cli/analyse_command.h"
#include "app/cli/backup_command.h"
#include "app/cli/call_command.h"
#include "app/cli/card_command.h"
#include "app/cli/coaching_command.h"
#include "app/cli/command_line.h"
#include "app/cli/examples_command.h"
#include "app/cli/import_command.h"
#include "app/cli/init_command.h"
#include "app/cli/package_command.h"
#include "app/cli/repair_command.h"
#include "app/cli/report_command.h"
#include "app/cli/restore_command.h"
#include "app/cli/sample_command.h"
#include "app/cli/score_command.h"
#include "app/cli/submit_command.h"
#include "app/cli/thresholds_command.h"
#include "app/cli/training_command.h"
#include "app/cli/upgrade_command.h"
#include "app/cli/urgent_command.h"
#include "app/cli/verify_command.h"
#include "app/cli/version_command.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace earmark;

namespace {

/// Where a standard stream is closed, the next file opened would take its place and get our results. The null
/// device, open the wrong way round, holds the place: writing results to it fails and is said.
void holdClosedStreams() {
#if defined(__unix__) || defined(__APPLE__)
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const bool closed = fcntl(stream, F_GETFD) == -1 && errno == EBADF;
        // The lowest free descriptor is the one that is closed, as those below are open by now.
        if (closed && open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream) std::abort();
    }
#endif
}

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
    cli::addCoachingCommand(line);
    cli::addTrainingCommand(line);
    cli::addExamplesCommand(line);
    cli::addUrgentCommand(line);
    cli::addPackageCommand(line);
    cli::addCallCommand(line);
    cli::addAnalyseCommand(line);
    cli::addThresholdsCommand(line);
    cli::addVerifyCommand(line);
    cli::addBackupCommand(line);
    cli::addRestoreCommand(line);
    cli::addRepairCommand(line);
    cli::addUpgradeCommand(line);
    cli::addSampleCommand(line);
    cli::addVersionCommand(line);
    const SystemClock clock;
    return line.run(argc, argv, console, clock);
}

} // namespace

int main(int argc, char** argv) {
    holdClosedStreams();
    ignoreBrokenPipes();
    std::ios::sync_with_stdio(false);
    cli::Console console(std::cout, std::cerr);
    try {
        return static_cast<int>(run(argc, argv, console));
    } catch (const std::exception& exception) {
        return static_cast<int>(console.fail({ErrorCode::Internal, "earmark-cli", exception.what()}));
    }
}
