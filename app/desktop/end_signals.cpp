#include "app/desktop/end_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace earmark::desktop {

namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT, SIGHUP};

/// A handler may do next to nothing: it writes into one end of a pipe, the event loop reads the other.
std::array<int, 2> pipeEnds = {-1, -1};

void onSignal(int number) {
    const int error = errno;
    const auto kind = static_cast<char>(number);
    if (write(pipeEnds[1], &kind, 1) < 0) {
        // Nothing can be done here; the next signal of the kind ends the program.
    }
    errno = error;
}

void listenTo(int number) {
    struct sigaction before = {};
    if (sigaction(number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) return;
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

void leaveToTheSystem(int number) {
    struct sigaction now = {};
    if (sigaction(number, nullptr, &now) == 0 && now.sa_handler == onSignal) std::signal(number, SIG_DFL);
}

} // namespace

EndSignals::EndSignals(std::function<bool()> onWish) {
    if (pipe(pipeEnds.data()) != 0) return;
    for (const int end : pipeEnds)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [wish = std::move(onWish)] {
                         char kind = 0;
                         if (read(pipeEnds[0], &kind, 1) == 1 && !wish()) listenTo(kind);
                     });
    for (const int number : kSignals)
        listenTo(number);
}

EndSignals::~EndSignals() {
    for (const int number : kSignals)
        leaveToTheSystem(number);
    m_notifier.reset();
    for (int& end : pipeEnds)
        if (end >= 0) close(std::exchange(end, -1));
}

} // namespace earmark::desktop

#else

namespace earmark::desktop {

EndSignals::EndSignals(std::function<bool()>) {}

EndSignals::~EndSignals() = default;

} // namespace earmark::desktop

#endif
