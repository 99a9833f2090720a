#pragma once

#include "app/cli/console.h"
#include "core/base/progress.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace earmark::cli {

/// Says on the message stream how far a long work has come, every few seconds; nothing of a short one.
/// Ctrl-C cancels the work while this lives.
class ProgressLine {
public:
    /// Never: nothing is said; only Ctrl-C is listened for.
    enum class Telling { EveryFewSeconds, Never };

    ProgressLine(Console& console, Progress& progress, std::string steps,
                 Telling telling = Telling::EveryFewSeconds);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

private:
    void watch();
    void tell();

    Console& m_console;
    Progress& m_progress;
    std::string m_steps; ///< what is counted: "evaluations"
    Telling m_telling;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_over = false;
    std::thread m_thread; // last: starts when everything above is ready
};

/// Runs the work under a progress line.
template <class Work>
auto withProgressLine(Console& console, Progress& progress, std::string steps, Work work) {
    const ProgressLine line(console, progress, std::move(steps));
    return work();
}

} // namespace earmark::cli
