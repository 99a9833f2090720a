#include "app/cli/progress_line.h"

#include <csignal>

namespace earmark::cli {

namespace {

constexpr auto kGlance = std::chrono::milliseconds(200);
constexpr auto kTelling = std::chrono::seconds(5);

volatile std::sig_atomic_t interrupted = 0;
void (*onInterruptBefore)(int) = SIG_DFL; ///< what Ctrl-C does while there is no line

void onInterrupt(int) {
    interrupted = 1;
}

} // namespace

ProgressLine::ProgressLine(Console& console, Progress& progress, std::string steps, Telling telling)
    : m_console(console)
    , m_progress(progress)
    , m_steps(std::move(steps))
    , m_telling(telling)
    , m_thread([this] { watch(); }) {
    interrupted = 0;
    onInterruptBefore = std::signal(SIGINT, onInterrupt);
}

ProgressLine::~ProgressLine() {
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_ended.notify_one();
    m_thread.join();
    std::signal(SIGINT, onInterruptBefore);
}

void ProgressLine::watch() {
    auto nextTelling = std::chrono::steady_clock::now() + kTelling;
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, kGlance, [this] { return m_over; })) {
        if (interrupted != 0) m_progress.cancel();
        if (m_telling == Telling::Never || std::chrono::steady_clock::now() < nextTelling) continue;
        nextTelling += kTelling;
        tell();
    }
}

void ProgressLine::tell() {
    const std::int64_t total = m_progress.total();
    m_console.say(std::to_string(m_progress.done()) + (total > 0 ? " of " + std::to_string(total) : "") +
                  " " + m_steps);
}

} // namespace earmark::cli
