#include "core/audio/decoder/decoder_server.h"

#include "core/audio/decoder/confinement.h"
#include "core/audio/decoder/decoder_protocol.h"
#include "core/audio/decoder/message_socket.h"
#include "core/audio/file_reader.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <new>

namespace earmark::audio {

namespace {

/// Small at first, so that the first sound can play at once.
constexpr std::size_t kFirstFrames = 1024;
constexpr int kReapTries = 200;

template <std::size_t N>
void copyText(const std::string& text, std::array<char, N>& room) {
    const std::size_t length = std::min(text.size(), N - 1);
    std::memcpy(room.data(), text.data(), length);
}

/// Sends one recording's sound, block by block, into the blocks that the window has set free.
class Sender {
public:
    Sender(int socket, std::int16_t* shared)
        : m_socket(socket)
        , m_shared(shared) {
        m_free.fill(true);
    }

    void fail(const Error& error) {
        FromDecoder failed;
        failed.errorCode = static_cast<std::int32_t>(error.code);
        copyText(error.detail, failed.detail);
        sendMessage(m_socket, failed);
    }

    void run(AudioSource& source) {
        if (!tellOpened(source)) return;
        bool more = true;
        for (std::size_t step = kFirstFrames; more; step = std::min(2 * step, kBlockFrames)) {
            const int block = awaitFreeBlock();
            if (block < 0) return;
            more = sendBlock(source, static_cast<std::uint32_t>(block), step);
        }
        FromDecoder ended;
        ended.kind = FromDecoder::Kind::Ended;
        ended.truncated = m_failed || source.truncated() ? 1 : 0;
        if (!sendMessage(m_socket, ended)) return;
        // Closing the socket over unread words would cost the window what is still under way.
        for (ToDecoder freed; receiveMessage(m_socket, freed, true) == Arrival::Message;) {
        }
    }

private:
    bool tellOpened(const AudioSource& source) {
        FromDecoder opened;
        opened.kind = FromDecoder::Kind::Opened;
        opened.channels = source.format().channels;
        opened.sampleRate = source.format().sampleRate;
        opened.claimedFrames = source.claimedFrames();
        copyText(source.format().container, opened.container);
        copyText(source.format().codec, opened.codec);
        return sendMessage(m_socket, opened);
    }

    /// −1 when the window is gone.
    int awaitFreeBlock() {
        for (;;) {
            const auto free = std::find(m_free.begin(), m_free.end(), true);
            if (free != m_free.end()) return static_cast<int>(free - m_free.begin());
            ToDecoder freed;
            if (receiveMessage(m_socket, freed, true) != Arrival::Message) return -1;
            if (freed.block < kSharedBlocks) m_free[freed.block] = true;
            while (receiveMessage(m_socket, freed, false) == Arrival::Message)
                if (freed.block < kSharedBlocks) m_free[freed.block] = true;
        }
    }

    /// False when there is nothing more to send.
    bool sendBlock(AudioSource& source, std::uint32_t block, std::size_t frames) {
        std::size_t done = 0;
        bool more = true;
        while (more && done < frames) {
            Planes room;
            room.frames = frames - done;
            for (int side = 0; side < kMaxSides; ++side)
                room.side[static_cast<std::size_t>(side)] = m_shared + placeInShared(block, side) + done;
            const auto got = source.read(room);
            m_failed = !got;
            more = got && *got > 0;
            if (more) done += *got;
        }
        if (done == 0) return false;
        FromDecoder filled;
        filled.kind = FromDecoder::Kind::Block;
        filled.block = block;
        filled.frames = static_cast<std::uint32_t>(done);
        m_free[block] = false;
        return sendMessage(m_socket, filled) && more;
    }

    int m_socket;
    std::int16_t* m_shared;
    std::array<bool, kSharedBlocks> m_free;
    bool m_failed = false;
};

/// The life of one decoder, from its first message to its end.
void decodeOne(int socket, CompressedOpener open) {
    ToDecoder request;
    PassedDescriptors passed;
    if (receiveMessage(socket, request, true, &passed) != Arrival::Message) return;
    void* shared = ::mmap(nullptr, kSharedBytes, PROT_READ | PROT_WRITE, MAP_SHARED, passed[1].get(), 0);
    if (shared == MAP_FAILED) return;
    passed[1].reset();
    request.extension.back() = '\0';
    Sender sender(socket, static_cast<std::int16_t*>(shared));
    auto bytes = FileReader::adopt(passed[0].release());
    if (!bytes) return sender.fail(bytes.error());
    confine(request.memoryBytes, request.cpuSeconds);
    auto source = open({std::move(*bytes), "", request.extension.data()});
    if (!source) return sender.fail(source.error());
    sender.run(**source);
}

/// Never returns to the keeper's code: whatever happens, the process ends here.
[[noreturn]] void beDecoder(int socket, CompressedOpener open, pid_t keeper) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != keeper) ::_exit(1);
    try {
        decodeOne(socket, open);
    } catch (const std::bad_alloc&) {
        ::_exit(kExitOutOfMemory);
    }
    ::_exit(0); // what is still open belongs to the kernel; nothing foreign runs any more
}

/// A decoder that waits for its recording. Forked before it is needed: with all codecs in it a process takes
/// a millisecond to fork.
struct WaitingDecoder {
    std::int32_t process = 0; ///< −errno where the system had none
    OwnedDescriptor socket;   ///< the window's end
};

WaitingDecoder forkDecoder(CompressedOpener open) {
    const pid_t keeper = ::getpid();
    auto [ours, theirs] = makeSocketPair();
    if (!ours) return {-errno, {}};
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(theirs.get(), kDecoderSocket); // in the place of the keeper's own
        theirs.reset();
        ours.reset();
        beDecoder(kDecoderSocket, open, keeper);
    }
    if (child < 0) return {-errno, {}};
    return {child, std::move(ours)};
}

bool waits(const WaitingDecoder& decoder) {
    int status = 0;
    return decoder.process > 0 && ::waitpid(decoder.process, &status, WNOHANG) == 0;
}

/// A decoder that hangs in a read from a dead network drive cannot be reaped; it is left to the next call.
std::int32_t finishDecoder(pid_t decoder) {
    if (decoder <= 1) return 0; // never a group
    int status = 0;
    if (::waitpid(decoder, &status, WNOHANG) == decoder) return status;
    ::kill(decoder, SIGKILL);
    for (int tries = 0; tries < kReapTries; ++tries) {
        if (::waitpid(decoder, &status, WNOHANG) != 0) return status;
        const timespec pause{0, 500'000};
        ::nanosleep(&pause, nullptr);
    }
    return status;
}

} // namespace

int keepDecoders(CompressedOpener open) {
    WaitingDecoder next = forkDecoder(open);
    for (;;) {
        ToKeeper request;
        if (receiveMessage(kDecoderSocket, request, true) != Arrival::Message) return 0;
        if (request.kind == ToKeeper::Kind::Finish) {
            if (!sendMessage(kDecoderSocket, FromKeeper{finishDecoder(request.decoder)})) return 0;
            continue;
        }
        if (!waits(next)) {
            next.socket.reset();
            next = forkDecoder(open);
        }
        const int socket = next.socket.get();
        const auto passed = next.socket ? std::span(&socket, 1) : std::span<const int>();
        if (!sendMessage(kDecoderSocket, FromKeeper{next.process}, passed)) return 0;
        next.socket.reset(); // nobody else's: the next one is not to have it, either
        next = forkDecoder(open);
    }
}

} // namespace earmark::audio
