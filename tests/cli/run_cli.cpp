#include "tests/cli/run_bound_cli.h"

#include "tests/support/catch.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/capability.h>
#include <sys/prctl.h>
#endif

namespace earmark::test {

namespace {

constexpr int kFailedToStart = 127;
constexpr auto kPatience = std::chrono::seconds(60);

struct Pipe {
    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeEnd(std::size_t end) {
        if (ends[end] >= 0) close(ends[end]);
        ends[end] = -1;
    }

    std::array<int, 2> ends{-1, -1};
};

/// Of the program that this process becomes; one that is not root's has no such privileges.
void giveUpPrivileges() {
#ifdef __linux__
    (void)prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
    (void)prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
#endif
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const CliSetting& setting, int out,
                         int messages) {
    if (!setting.resultsTo.empty())
        out = open(setting.resultsTo.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(messages, STDERR_FILENO);
    std::vector<char*> argv{const_cast<char*>(EARMARK_CLI)};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    setenv("EARMARK_RESOURCES", EARMARK_TEST_RESOURCES, 1);
    if (!setting.interruptAfter.empty()) std::signal(SIGINT, SIG_IGN); // what does not listen is not ended
    for (const std::string& variable : setting.environment)
        putenv(const_cast<char*>(variable.c_str()));
    execv(EARMARK_CLI, argv.data());
    _exit(kFailedToStart);
}

/// Takes what there is; false at the end of the stream.
bool drain(int descriptor, std::string& into) {
    std::array<char, 65536> buffer;
    const ssize_t count = read(descriptor, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR;
    into.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

int exitCodeOf(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// How long the next message may take; short where a Ctrl-C is due again and again.
int patienceMs(const CliSetting& setting, std::chrono::milliseconds left) {
    constexpr int kBetweenInterrupts = 20;
    const int whole = std::max(0, static_cast<int>(left.count()));
    return setting.interruptAfter.empty() ? whole : std::min(whole, kBetweenInterrupts);
}

void readBoth(pid_t child, Pipe& results, Pipe& messages, const CliSetting& setting, CliRun& run) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::array<pollfd, 2> streams{{{results.ends[0], POLLIN, 0}, {messages.ends[0], POLLIN, 0}}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        const int ready = poll(streams.data(), streams.size(), patienceMs(setting, left));
        if (left.count() <= 0 || (ready == 0 && setting.interruptAfter.empty())) {
            kill(child, SIGKILL);
            return;
        }
        if (streams[0].revents != 0 && !drain(streams[0].fd, run.results)) streams[0].fd = -1;
        if (streams[1].revents != 0 && !drain(streams[1].fd, run.messages)) streams[1].fd = -1;
        const bool due = run.messages.find(setting.interruptAfter) != std::string::npos;
        if (!setting.interruptAfter.empty() && due) kill(child, SIGINT);
        if (setting.killAtFirstLine && run.results.find('\n') != std::string::npos) kill(child, SIGKILL);
    }
}

} // namespace

nlohmann::json CliRun::json() const {
    INFO(results);
    INFO(messages);
    const auto parsed = nlohmann::json::parse(results, nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    return parsed;
}

namespace {

/// `prepare` is called in the process that becomes the program.
CliRun runPrepared(const std::vector<std::string>& arguments, const CliSetting& setting, void (*prepare)()) {
    Pipe results;
    Pipe messages;
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
        if (setting.closeResults) results.closeEnd(0); // the last reader of the pipe is gone
        prepare();
        become(arguments, setting, results.ends[1], messages.ends[1]);
    }
    results.closeEnd(1);
    messages.closeEnd(1);
    if (setting.closeResults) results.closeEnd(0);
    CliRun run;
    readBoth(child, results, messages, setting, run);
    run.exitCode = exitCodeOf(child);
    return run;
}

} // namespace

CliRun runCli(const std::vector<std::string>& arguments, const CliSetting& setting) {
    return runPrepared(arguments, setting, [] {});
}

CliRun runBoundCli(const std::vector<std::string>& arguments) {
    return runPrepared(arguments, {}, giveUpPrivileges);
}

std::filesystem::path dataFile(const std::string& name) {
    return dataDirectory() / name;
}

} // namespace earmark::test
