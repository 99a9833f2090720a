#include "tests/soak/kill_trial.h"

#include "tests/soak/trial_centre.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <random>

namespace earmark::trial {

namespace {

constexpr std::int64_t kNumbersOfOneChild = 1'000'000;

struct Child {
    pid_t process = -1;
    std::FILE* output = nullptr;
};

Child start(const std::string& program, const std::string& store, const std::string& seed,
            const std::string& firstNumber) {
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t process = fork();
    if (process < 0) throw std::runtime_error("no child");
    if (process == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl(program.c_str(), program.c_str(), store.c_str(), seed.c_str(), firstNumber.c_str(),
              static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ends[1]);
    return {process, fdopen(ends[0], "r")};
}

/// Passes time without giving the processor away, so that the blow falls anywhere within the child's work.
void spinFor(std::chrono::microseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
    }
}

} // namespace

KillTrial::KillTrial(std::filesystem::path folder, std::filesystem::path child, std::uint64_t seed)
    : m_store(folder / "centre.db")
    , m_child(std::move(child))
    , m_seed(seed) {
    makeCentre(m_store);
}

std::vector<std::string> KillTrial::killOnce() {
    ++m_round;
    letChildWork(m_seed + static_cast<std::uint64_t>(m_round));
    try {
        auto workspace = openCentre(m_store);
        return m_ledger.losses(*workspace);
    } catch (const std::exception& problem) {
        return {std::string("the store does not open: ") + problem.what()};
    }
}

void KillTrial::letChildWork(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const std::uint64_t linesBeforeKill = 1 + random() % 60;
    const std::chrono::microseconds delay(random() % 3000);
    const Child child = start(m_child.string(), m_store.string(), std::to_string(seed),
                              std::to_string(m_round * kNumbersOfOneChild));
    char line[256];
    std::uint64_t lines = 0;
    // Lines that were printed before the blow are still in the pipe after it: they count.
    while (std::fgets(line, sizeof line, child.output) != nullptr) {
        m_ledger.note(line);
        if (++lines == linesBeforeKill) {
            spinFor(delay);
            kill(child.process, SIGKILL);
        }
    }
    std::fclose(child.output);
    int status = 0;
    waitpid(child.process, &status, 0);
    if (!WIFSIGNALED(status)) throw std::runtime_error("the child ended by itself: it could not work");
}

} // namespace earmark::trial
