/// Ten thousand mutated recordings of every format: earmark_audio_soak [FILES [SEED]]. Exit code 0 when none
/// broke anything.

#include "tests/soak/media_trial.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace earmark::test;

int report(const MediaTrial& trial, const MediaTrialOutcome& outcome) {
    std::printf("%d mutated recordings, seed %llu\n", trial.files,
                static_cast<unsigned long long>(trial.seed));
    std::printf("  played whole %d, played as far as they go %d, refused with a reason %d\n", outcome.whole,
                outcome.cut, outcome.refused);
    for (const auto& [how, count] : outcome.stopped)
        std::printf("  decoder stopped %d: %s\n", count, how.c_str());
    std::printf("  slowest %lld ms (%s)\n", static_cast<long long>(outcome.slowest.count()),
                outcome.slowestName.c_str());
    for (const std::string& fault : outcome.faults)
        std::printf("  FAULT %s\n", fault.c_str());
    return outcome.faults.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    MediaTrial trial;
    trial.recordings = EARMARK_SOAK_RECORDINGS;
    trial.files = argc > 1 ? std::atoi(argv[1]) : 10'000;
    trial.seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    // In a process of its own, so that a crash is seen, and the memory of all decoders with it.
    const pid_t child = ::fork();
    if (child == 0) std::exit(report(trial, runMediaTrial(trial)));
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) return 1;
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    std::printf("  the largest process, decoders among them, took %ld MB\n", used.ru_maxrss / 1024);
    if (WIFSIGNALED(status)) std::printf("  CRASHED by signal %d\n", WTERMSIG(status));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
