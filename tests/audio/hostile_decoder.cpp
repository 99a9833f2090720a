/// A decoder that does what its recording says, as one would that a file has taken over. Started by tests in
/// the place of earmark-decoder.

#include "core/audio/decoder/decoder_server.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

using namespace earmark;
using namespace earmark::audio;

constexpr std::size_t kSecond = 8000;

/// One second that counts upwards, or sound without end; may die after its last frame.
class CountingSource final : public AudioSource {
public:
    CountingSource(bool endless, bool diesAtEnd)
        : m_endless(endless)
        , m_diesAtEnd(diesAtEnd) {}

    const SourceFormat& format() const override { return m_format; }
    std::int64_t claimedFrames() const override { return kSecond; }
    bool truncated() const override { return false; }
    Result<std::size_t> read(const Planes& out) override {
        if (m_frame == kSecond && m_diesAtEnd) ::raise(SIGSEGV);
        const std::size_t left = m_endless ? out.frames : kSecond - m_frame;
        const std::size_t count = std::min(out.frames, left);
        for (std::size_t i = 0; i < count; ++i)
            out.side[0][i] = static_cast<std::int16_t>(m_frame++ % kSecond);
        return count;
    }

private:
    bool m_endless;
    bool m_diesAtEnd;
    std::size_t m_frame = 0;
    SourceFormat m_format{"counted", "numbers", 1, 8000};
};

[[noreturn]] void eatMemory() {
    for (std::vector<std::vector<char>> eaten;;)
        eaten.emplace_back(1 << 20, 'x');
}

std::string reachOut() {
    std::string reached;
    const auto tried = [&](const char* what, bool done) {
        if (done) reached += std::string(" ") + what;
    };
    tried("a-file", ::open("/etc/passwd", O_RDONLY) >= 0);
    tried("a-new-file", ::open("/tmp/earmark-hostile", O_WRONLY | O_CREAT, 0600) >= 0);
    tried("the-network", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
    tried("the-session", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    tried("another-process", ::kill(::getppid(), 0) == 0);
    tried("code", ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                         0) != MAP_FAILED);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    tried("a-process", child > 0);
    char* const arguments[] = {nullptr};
    ::execve("/bin/true", arguments, arguments); // would end this decoder without a word
    for (int descriptor = 5; descriptor < 64; ++descriptor)
        tried("a-descriptor", ::lseek(descriptor, 0, SEEK_CUR) >= 0 || errno != EBADF);
    return reached.empty() ? "nothing" : reached;
}

Result<std::unique_ptr<AudioSource>> misbehave(const CompressedFile& file) {
    std::vector<std::byte> bytes(static_cast<std::size_t>(file.bytes->size()));
    file.bytes->readAt(0, bytes);
    const std::string wish(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (wish == "crash") ::raise(SIGSEGV);
    if (wish == "abort") std::abort();
    if (wish == "leave") ::_exit(0);
    if (wish == "sleep")
        for (;;)
            ::usleep(1'000'000);
    if (wish == "spin")
        for (std::atomic<int> turns{0};; ++turns) {
        }
    if (wish == "eat") eatMemory();
    if (wish == "reach out") return Error{ErrorCode::Unsupported, "", reachOut()};
    return std::unique_ptr<AudioSource>(
        std::make_unique<CountingSource>(wish == "endless", wish == "crash later"));
}

} // namespace

int main() {
    return keepDecoders(&misbehave);
}
