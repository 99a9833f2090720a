#pragma once

#include <atomic>
#include <cstdint>

namespace earmark {

/// How far a long work has come and whether the person still wants it. Written by the worker, read by the
/// screen; both from any thread.
class Progress {
public:
    void setTotal(std::int64_t total) { m_total.store(total, std::memory_order_relaxed); }
    void advance(std::int64_t steps = 1) { m_done.fetch_add(steps, std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    /// Steps the work will take; 0 while unknown.
    std::int64_t total() const { return m_total.load(std::memory_order_relaxed); }
    std::int64_t done() const { return m_done.load(std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> m_total{0};
    std::atomic<std::int64_t> m_done{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace earmark
