#include "core/audio/decoder/decoder_host.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <system_error>
#include <vector>

extern char** environ;

namespace earmark::audio {

namespace {

/// Loading the codecs from a slow disk takes seconds; a keeper that says nothing for so long is none.
constexpr int kAnswerMs = 15'000;

Error cannotStart(const std::string& why) {
    return {ErrorCode::Audio, "earmark-decoder",
            "the part of the program that decodes compressed recordings could not be started (" + why +
                "); install the program again"};
}

/// Only what the loader and our own modules need: the environment may hold secrets.
std::vector<char*> environmentForDecoder() {
    constexpr std::array<std::string_view, 6> kPassed{
        "EARMARK_MODULES=", "LD_LIBRARY_PATH=", "LD_PRELOAD=",
        "ASAN_OPTIONS=",    "TSAN_OPTIONS=",    "UBSAN_OPTIONS="};
    std::vector<char*> passed;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry)
        for (const std::string_view name : kPassed)
            if (std::string_view(*entry).starts_with(name)) passed.push_back(*entry);
    passed.push_back(nullptr);
    return passed;
}

/// The files of the new process: nothing but its socket.
class SpawnPlan {
public:
    explicit SpawnPlan(int socket) {
        posix_spawn_file_actions_init(&files);
        for (const int standard : {0, 1, 2})
            posix_spawn_file_actions_addopen(&files, standard, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&files, socket, kDecoderSocket);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        posix_spawn_file_actions_addclosefrom_np(&files, kDecoderSocket + 1);
#endif
        posix_spawnattr_init(&attributes);
        // A session of its own: ^C in a terminal is for the command, which ends its decoders itself.
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

} // namespace

Result<std::shared_ptr<DecoderKeeper>> DecoderKeeper::start(const std::filesystem::path& program) {
    auto [ours, theirs] = makeSocketPair();
    if (!ours) return cannotStart(std::generic_category().message(errno));
    std::string name = program.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    const std::vector<char*> environment = environmentForDecoder();
    const SpawnPlan plan(theirs.get());
    pid_t process = 0;
    const int failed = ::posix_spawn(&process, name.c_str(), &plan.files, &plan.attributes, arguments.data(),
                                     environment.data());
    if (failed != 0) return cannotStart(std::generic_category().message(failed));
    return std::shared_ptr<DecoderKeeper>(new DecoderKeeper(process, std::move(ours)));
}

DecoderKeeper::~DecoderKeeper() {
    ::kill(m_process, SIGKILL); // its decoders have asked to die with it
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
}

std::optional<std::int32_t> DecoderKeeper::ask(const ToKeeper& request, PassedDescriptors* passed) {
    const std::lock_guard lock(m_mutex);
    if (!m_socket) return std::nullopt;
    FromKeeper reply;
    pollfd waiting{m_socket.get(), POLLIN, 0};
    if (sendMessage(m_socket.get(), request) && ::poll(&waiting, 1, kAnswerMs) == 1 &&
        receiveMessage(m_socket.get(), reply, false, passed) == Arrival::Message)
        return reply.answer;
    m_socket.reset(); // an answer that came late would be taken for the next one's
    return std::nullopt;
}

std::optional<std::int32_t> Decoder::finish() {
    m_socket.reset();
    if (m_process == 0) return std::nullopt;
    return m_keeper->ask({ToKeeper::Kind::Finish, std::exchange(m_process, 0)});
}

std::shared_ptr<DecoderKeeper> DecoderHost::keeper() const {
    const std::lock_guard lock(m_mutex);
    return m_keeper;
}

Result<std::shared_ptr<DecoderKeeper>> DecoderHost::ready() {
    const std::lock_guard lock(m_mutex);
    if (m_keeper) return m_keeper;
    const auto program = m_find();
    if (!program) return cannotStart("it was not found");
    auto started = DecoderKeeper::start(*program);
    if (started) m_keeper = *started;
    return started;
}

void DecoderHost::drop(const std::shared_ptr<DecoderKeeper>& dead) {
    const std::lock_guard lock(m_mutex);
    if (m_keeper == dead) m_keeper.reset();
}

void DecoderHost::warmUp() {
    static_cast<void>(ready()); // whoever needs it hears what is wrong
}

Result<std::unique_ptr<Decoder>> DecoderHost::start() {
    std::string why = "it ended at once";
    for (int tries = 0; tries < 2; ++tries) { // the second one for a keeper that had died meanwhile
        auto keeper = ready();
        if (!keeper) return keeper.error();
        PassedDescriptors passed;
        const auto answer = (*keeper)->ask({ToKeeper::Kind::Start, 0}, &passed);
        if (answer && *answer > 0 && passed[0])
            return std::make_unique<Decoder>(*keeper, *answer, std::move(passed[0]));
        if (answer && *answer <= 0) return cannotStart(std::generic_category().message(-*answer));
        drop(*keeper);
    }
    return cannotStart(why);
}

} // namespace earmark::audio
