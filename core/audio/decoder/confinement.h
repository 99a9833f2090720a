#pragma once

#include <cstdint>

namespace earmark::audio {

/// Takes from this process, for good, what decoding does not need: opening files and sockets, starting
/// processes and programs, writing files, memory beyond what it has now plus `memoryBytes`, processor time
/// beyond `cpuSeconds`. Where the kernel has no seccomp filters, the limits alone hold: no new descriptor, no
/// new process, no file that grows. Only for a process with one thread.
void confine(std::int64_t memoryBytes, int cpuSeconds);

} // namespace earmark::audio
