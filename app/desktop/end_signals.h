#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace earmark::desktop {

/// Hears the system's wish that the program end (SIGTERM, SIGINT, SIGHUP), so that it can end as if its
/// window had been closed: drafts are saved, what is temporary goes away. A second wish of the same kind ends
/// it at once while the first is being granted. What the program was started to ignore (nohup) stays ignored.
/// One at a time.
class EndSignals {
public:
    /// `onWish` is called by the event loop of this thread; it says whether the wish is granted. One that is
    /// not is forgotten: the next of its kind is a first one again.
    explicit EndSignals(std::function<bool()> onWish);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace earmark::desktop
