/// How quickly the window answers, seen from another process: start → first painted window, key → changed
/// pixels, results opened → painted, submit → next call. Wants a display, $EARMARK_BENCH_PROGRAM,
/// $EARMARK_BENCH_SETTINGS and $EARMARK_BENCH_STORE (./dev bench sets what is not set; a store given to it is
/// measured in place of the sample).

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <poll.h>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(10);

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double> samples, double share) {
    if (samples.empty()) return -1;
    std::sort(samples.begin(), samples.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1) + 0.5);
    return samples[index];
}

void printRow(const char* figure, const std::vector<double>& samples, double goalMs) {
    std::printf("%-46s median %7.1f ms   p95 %7.1f ms   goal p95 <= %.0f ms   n %zu\n", figure,
                percentile(samples, 0.5), percentile(samples, 0.95), goalMs, samples.size());
}

/// The X server seen by an onlooker: which windows appear, and when their pixels change.
class Onlooker {
public:
    Onlooker()
        : m_display(XOpenDisplay(nullptr)) {
        if (m_display == nullptr) return;
        int errorBase = 0;
        XDamageQueryExtension(m_display, &m_damageEvent, &errorBase);
        XSelectInput(m_display, DefaultRootWindow(m_display), SubstructureNotifyMask);
        XSync(m_display, False);
    }
    ~Onlooker() {
        if (m_display != nullptr) XCloseDisplay(m_display);
    }
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;

    bool connected() const { return m_display != nullptr; }

    /// Waits for the first top-level window of some size and its first paint.
    Window awaitPaintedWindow() {
        const Window window = awaitEvent<Window>(
            [](const XEvent& event) -> Window { return event.type == MapNotify ? event.xmap.window : None; });
        if (window != None) watch(window);
        return window != None && awaitDamage() ? window : None;
    }

    void watch(Window window) {
        XDamageCreate(m_display, window, XDamageReportRawRectangles);
        XSelectInput(m_display, window, PropertyChangeMask);
        XSetInputFocus(m_display, window, RevertToPointerRoot, CurrentTime);
        XSync(m_display, False);
    }

    bool awaitDamage() {
        return awaitEvent<bool>([this](const XEvent& event) { return event.type == m_damageEvent; });
    }
    bool awaitTitle() {
        const Atom name = XInternAtom(m_display, "_NET_WM_NAME", False);
        return awaitEvent<bool>([name](const XEvent& event) {
            return event.type == PropertyNotify && event.xproperty.atom == name;
        });
    }

    /// Milliseconds from `start` to the last change of pixels before a quiet while; -1 where none came.
    double awaitLastChange(Clock::time_point start) {
        constexpr auto kQuiet = std::chrono::milliseconds(300);
        double last = -1;
        const auto deadline = Clock::now() + kPatience;
        while (Clock::now() < deadline && waitReadable(last < 0 ? kPatience : kQuiet)) {
            while (XPending(m_display) > 0) {
                XEvent event;
                XNextEvent(m_display, &event);
                if (event.type == m_damageEvent) last = millisecondsSince(start);
            }
        }
        return last;
    }

    void press(KeySym key, std::initializer_list<KeySym> modifiers = {}) {
        for (const KeySym modifier : modifiers)
            send(modifier, True);
        send(key, True);
        send(key, False);
        for (const KeySym modifier : modifiers)
            send(modifier, False);
        XFlush(m_display);
    }

    double roundTripMs() {
        const auto start = Clock::now();
        XSync(m_display, False);
        return millisecondsSince(start);
    }

    /// Lets what is still being painted settle: no change for a while.
    void settle() {
        while (waitReadable(std::chrono::milliseconds(120)))
            drain();
    }

    unsigned long pixels(Window window) {
        XWindowAttributes attributes{};
        XGetWindowAttributes(m_display, window, &attributes);
        XImage* image = XGetImage(m_display, window, 0, 0, static_cast<unsigned>(attributes.width),
                                  static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
        if (image == nullptr) return 0;
        unsigned long digest = 5381;
        const auto bytes =
            static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
        for (std::size_t index = 0; index < bytes; index += 4)
            digest = digest * 33 + static_cast<unsigned char>(image->data[index]);
        XDestroyImage(image);
        return digest;
    }

private:
    void send(KeySym key, Bool down) {
        XTestFakeKeyEvent(m_display, XKeysymToKeycode(m_display, key), down, CurrentTime);
    }

    void drain() {
        while (XPending(m_display) > 0) {
            XEvent event;
            XNextEvent(m_display, &event);
        }
    }

    bool waitReadable(std::chrono::milliseconds limit) {
        if (XPending(m_display) > 0) return true;
        pollfd descriptor{ConnectionNumber(m_display), POLLIN, 0};
        return poll(&descriptor, 1, static_cast<int>(limit.count())) > 0;
    }

    template <class Found, class Pick>
    Found awaitEvent(Pick pick) {
        const auto deadline = Clock::now() + kPatience;
        while (Clock::now() < deadline) {
            while (XPending(m_display) > 0) {
                XEvent event;
                XNextEvent(m_display, &event);
                if (const Found found = pick(event)) return found;
            }
            waitReadable(std::chrono::milliseconds(100));
        }
        return Found{};
    }

    Display* m_display;
    int m_damageEvent = 0;
};

/// The program under test, ended when this goes.
class Program {
public:
    explicit Program(const std::string& store) {
        m_process = fork();
        if (m_process != 0) return;
        const char* program = std::getenv("EARMARK_BENCH_PROGRAM");
        execl(program, program, "--store", store.c_str(), "--settings", std::getenv("EARMARK_BENCH_SETTINGS"),
              nullptr);
        _exit(127);
    }
    ~Program() {
        kill(m_process, SIGTERM);
        waitpid(m_process, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

private:
    pid_t m_process;
};

std::vector<double> measureStarts(Onlooker& onlooker, const std::string& store) {
    constexpr int kStarts = 21; // the first one warms the caches and is not counted
    std::vector<double> samples;
    for (int round = 0; round < kStarts; ++round) {
        const auto start = Clock::now();
        const Program program(store);
        if (onlooker.awaitPaintedWindow() == None) return {};
        if (round > 0) samples.push_back(millisecondsSince(start));
        onlooker.settle();
    }
    return samples;
}

/// The results from the key to the last pixel of the figures: gone to for the first time in a run of the
/// program, soon after its start, and going on into the first team.
struct ResultsTimes {
    std::vector<double> opened;
    std::vector<double> team;
};

ResultsTimes measureResults(Onlooker& onlooker, const std::string& store) {
    constexpr int kStarts = 21; // the first one warms the caches and is not counted
    ResultsTimes times;
    for (int round = 0; round < kStarts; ++round) {
        const Program program(store);
        if (onlooker.awaitPaintedWindow() == None) return {};
        onlooker.settle();
        auto start = Clock::now();
        onlooker.press(XK_3, {XK_Control_L});
        const double opened = onlooker.awaitLastChange(start);
        onlooker.press(XK_Down);
        onlooker.settle();
        start = Clock::now();
        onlooker.press(XK_Return);
        const double team = onlooker.awaitLastChange(start);
        if (round == 0) continue;
        times.opened.push_back(opened);
        times.team.push_back(team);
    }
    return times;
}

/// One key press until the window's pixels differ, less the X round trip measured beside it.
double measureKey(Onlooker& onlooker, Window window, KeySym key) {
    onlooker.settle();
    const unsigned long before = onlooker.pixels(window);
    const double roundTrip = onlooker.roundTripMs();
    const auto start = Clock::now();
    onlooker.press(key);
    if (!onlooker.awaitDamage()) return -1;
    const double elapsed = millisecondsSince(start);
    onlooker.settle();
    return onlooker.pixels(window) != before ? std::max(0.0, elapsed - roundTrip) : -1;
}

} // namespace

int main() {
    const char* store = std::getenv("EARMARK_BENCH_STORE");
    Onlooker onlooker;
    const bool told = store != nullptr && std::getenv("EARMARK_BENCH_PROGRAM") != nullptr &&
                      std::getenv("EARMARK_BENCH_SETTINGS") != nullptr;
    if (!told || !onlooker.connected()) {
        std::printf("window: skipped; it wants a display, $EARMARK_BENCH_PROGRAM, _STORE and _SETTINGS\n");
        return 0;
    }
    printRow("start -> first painted window", measureStarts(onlooker, store), 300);

    const ResultsTimes results = measureResults(onlooker, store);
    printRow("results opened -> every figure painted", results.opened, 100);
    printRow("a team opened -> every figure painted", results.team, 100);

    const Program program(store);
    const Window window = onlooker.awaitPaintedWindow();
    if (window == None) return 1;
    std::vector<double> worklistKeys;
    for (int round = 0; round < 40; ++round)
        if (const double ms = measureKey(onlooker, window, round % 2 == 0 ? XK_Down : XK_Up); ms >= 0)
            worklistKeys.push_back(ms);
    printRow("key -> changed pixels, worklist", worklistKeys, 20);

    onlooker.press(XK_Return);
    if (!onlooker.awaitTitle()) {
        std::printf("scoring form: skipped; every call of this store is scored\n");
        return 0;
    }
    std::vector<double> formKeys;
    for (int round = 0; round < 100; ++round)
        if (const double ms = measureKey(onlooker, window, round % 4 < 2 ? XK_j : XK_k); ms >= 0)
            formKeys.push_back(ms);
    printRow("key -> changed pixels, scoring form", formKeys, 20);

    std::vector<double> nextCalls;
    for (int round = 0; round < 10; ++round) {
        onlooker.settle();
        const auto start = Clock::now();
        onlooker.press(XK_p, {XK_Control_L, XK_Alt_L});
        if (!onlooker.awaitTitle()) break;
        nextCalls.push_back(millisecondsSince(start));
    }
    printRow("call put aside -> next call open", nextCalls, 100);
    return 0;
}
