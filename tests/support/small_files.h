#pragma once

#include <csignal>
#include <cstdint>

#include <sys/resource.h>

namespace earmark::test {

/// While it lives, no file of the process grows beyond so many bytes: a write beyond that fails, as on a disk
/// with no more room.
class SmallFiles {
public:
    explicit SmallFiles(std::uint64_t mostBytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = mostBytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    using Handler = void (*)(int);

    Handler m_signal;
    rlimit m_before{};
};

} // namespace earmark::test
