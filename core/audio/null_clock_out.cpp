#include "core/audio/null_clock_out.h"

#include <chrono>
#include <vector>

namespace earmark::audio {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPeriod(10);
/// After a computer has slept the call goes on where it was; lost time is not played.
constexpr std::chrono::milliseconds kLongestCatchUp(100);

} // namespace

NullClockOut::NullClockOut()
    : m_thread([this] { run(); }) {}

NullClockOut::~NullClockOut() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void NullClockOut::attach(std::shared_ptr<Renderer> renderer) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_rendering; });
    m_renderer = std::move(renderer);
    m_resting = false;
    m_changed.notify_all();
}

void NullClockOut::wake() {
    const std::lock_guard lock(m_mutex);
    m_resting = false;
    m_changed.notify_all();
}

void NullClockOut::run() {
    std::vector<std::int16_t> block;
    Clock::time_point due = Clock::now();
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (!m_renderer || m_resting) {
            m_changed.wait(lock, [&] { return m_stop || (m_renderer && !m_resting); });
            due = Clock::now();
            continue;
        }
        const std::shared_ptr<Renderer> renderer = m_renderer;
        const Clock::time_point now = Clock::now();
        if (now - due > kLongestCatchUp) due = now - kLongestCatchUp;
        const auto frames =
            static_cast<std::size_t>((now - due) * renderer->outputRate() / std::chrono::seconds(1));
        due += std::chrono::duration_cast<Clock::duration>(std::chrono::seconds(1)) *
               static_cast<long>(frames) / renderer->outputRate();
        m_rendering = true;
        m_resting = true; // unless there was something to play, or wake() says otherwise meanwhile
        lock.unlock();
        block.resize(2 * frames);
        const bool played = renderer->render(block) > 0;
        lock.lock();
        m_rendering = false;
        if (played || frames == 0 || renderer->waiting()) m_resting = false;
        m_changed.notify_all();
        m_changed.wait_for(lock, kPeriod, [&] { return m_stop; });
    }
}

} // namespace earmark::audio
