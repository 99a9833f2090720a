#include "core/audio/decoder/confinement.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace earmark::audio {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0; ///< no filter is known: the limits alone hold
#endif

/// What decoders call: memory, reading from what is open, talking to the window, time, ending.
constexpr std::uint32_t kAllowed[] = {
    __NR_read,
    __NR_pread64,
    __NR_readv,
    __NR_lseek,
    __NR_fstat,
    __NR_write,
    __NR_sendmsg,
    __NR_recvmsg,
    __NR_munmap,
    __NR_mremap,
    __NR_madvise,
    __NR_brk,
    __NR_futex,
    __NR_exit,
    __NR_exit_group,
    __NR_clock_gettime,
    __NR_clock_getres,
    __NR_gettimeofday,
    __NR_nanosleep,
    __NR_clock_nanosleep,
    __NR_sched_yield,
    __NR_rt_sigreturn,
    __NR_rt_sigaction,
    __NR_rt_sigprocmask,
    __NR_sigaltstack,
    __NR_getpid,
    __NR_gettid,
    __NR_tgkill,
    __NR_getrandom,
    __NR_sched_getaffinity,
    __NR_restart_syscall,
#ifdef __NR_time
    __NR_time,
#endif
};
/// Allowed unless they would make memory executable.
constexpr std::uint32_t kAllowedWithoutCode[] = {__NR_mmap, __NR_mprotect};

sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

sock_filter answer(std::uint32_t action) {
    return BPF_STMT(BPF_RET | BPF_K, action);
}

sock_filter skipUnlessEqual(std::uint32_t value, std::uint8_t skipped) {
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
}

std::vector<sock_filter> makeFilter() {
    constexpr std::uint32_t kRefused = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> steps{load(offsetof(seccomp_data, arch)), skipUnlessEqual(kArchitecture, 1),
                                   load(offsetof(seccomp_data, nr))};
    steps.insert(steps.begin() + 2, BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0));
    steps.insert(steps.begin() + 3, answer(SECCOMP_RET_KILL_PROCESS)); // calls of another architecture
    for (const std::uint32_t call : kAllowed) {
        steps.push_back(skipUnlessEqual(call, 1));
        steps.push_back(answer(SECCOMP_RET_ALLOW));
    }
    for (const std::uint32_t call : kAllowedWithoutCode) {
        steps.push_back(skipUnlessEqual(call, 4));
        steps.push_back(load(offsetof(seccomp_data, args[2])));
        steps.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1));
        steps.push_back(answer(kRefused));
        steps.push_back(answer(SECCOMP_RET_ALLOW));
    }
    steps.push_back(answer(kRefused));
    return steps;
}

void refuseAllOtherCalls() {
    if constexpr (kArchitecture == 0) return;
    std::vector<sock_filter> steps = makeFilter();
    const sock_fprog program{static_cast<unsigned short>(steps.size()), steps.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

void limit(int resource, rlim_t most) {
    rlimit both{most, most};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

void limitMemory(std::int64_t more) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static_cast<void>(more); // the sanitizer's own maps go beyond any limit
#else
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr) return;
    long long pages = 0;
    long long dataPages = 0;
    const int found = std::fscanf(file, "%lld %*d %*d %*d %*d %lld", &pages, &dataPages);
    std::fclose(file);
    if (found != 2) return;
    const long long page = ::sysconf(_SC_PAGESIZE);
    limit(RLIMIT_AS, static_cast<rlim_t>(pages * page + more));
    limit(RLIMIT_DATA, static_cast<rlim_t>(dataPages * page + more));
#endif
}

} // namespace

void confine(std::int64_t memoryBytes, int cpuSeconds) {
    ::prctl(PR_SET_DUMPABLE, 0); // a core file would hold a customer's voice
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limitMemory(memoryBytes);
    // The first limit ends it with a signal of its own, so that the reason can be told.
    const rlimit time{static_cast<rlim_t>(cpuSeconds), static_cast<rlim_t>(cpuSeconds) + 5};
    ::setrlimit(RLIMIT_CPU, &time);
    for (const int resource : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC, RLIMIT_MEMLOCK})
        limit(resource, 0);
    refuseAllOtherCalls();
}

} // namespace earmark::audio
