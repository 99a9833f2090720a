#include "core/audio/decoder/apart_source.h"

#include "core/audio/decoder/message_socket.h"
#include "core/base/text.h"

#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <fcntl.h>

#include <algorithm>
#include <csignal>
#include <cstring>

namespace earmark::audio {

namespace {

constexpr int kCancelPollMs = 20;

/// Memory that neither side can shrink: reading beyond its end would kill us.
OwnedDescriptor makeSharedMemory() {
    OwnedDescriptor memory(::memfd_create("earmark-sound", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    const bool made = memory && ::ftruncate(memory.get(), static_cast<off_t>(kSharedBytes)) == 0 &&
                      ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
    return made ? std::move(memory) : OwnedDescriptor();
}

template <std::size_t N>
std::string textOf(const std::array<char, N>& room, const char* otherwise) {
    const std::string text(room.data(), ::strnlen(room.data(), room.size()));
    return isPlainLine(text) ? text : otherwise;
}

} // namespace

ApartSource::ApartSource(std::unique_ptr<Decoder> decoder, const ApartFile& file, const DecoderLimits& limits,
                         const Progress* cancel)
    : m_decoder(std::move(decoder))
    , m_subject(file.subject)
    , m_limits(limits)
    , m_cancel(cancel) {}

ApartSource::~ApartSource() {
    if (m_shared != nullptr) ::munmap(const_cast<std::int16_t*>(m_shared), kSharedBytes);
}

Result<std::unique_ptr<AudioSource>> ApartSource::open(DecoderHost& host, const ApartFile& file,
                                                       const DecoderLimits& limits, const Progress* cancel) {
    auto decoder = host.start();
    if (!decoder) return decoder.error();
    std::unique_ptr<ApartSource> source(new ApartSource(std::move(*decoder), file, limits, cancel));
    if (auto begun = source->begin(file); !begun) return begun.error();
    return std::unique_ptr<AudioSource>(std::move(source));
}

Result<void> ApartSource::begin(const ApartFile& file) {
    const OwnedDescriptor memory = makeSharedMemory();
    if (!memory)
        return Error{ErrorCode::Audio, m_subject, "the system has no memory to share with the decoder"};
    void* shared = ::mmap(nullptr, kSharedBytes, PROT_READ, MAP_SHARED, memory.get(), 0);
    if (shared == MAP_FAILED)
        return Error{ErrorCode::Audio, m_subject, "the system has no memory to share with the decoder"};
    m_shared = static_cast<const std::int16_t*>(shared);

    ToDecoder request;
    request.cpuSeconds = m_limits.cpuSeconds;
    request.memoryBytes = m_limits.memoryBytes;
    file.extension.copy(request.extension.data(), request.extension.size() - 1);
    const std::array<int, 2> passed{file.bytes->descriptor(), memory.get()};
    if (!sendMessage(m_decoder->socket(), request, passed)) return howItEnded();
    const auto reply = await();
    return reply ? takeFormat(*reply) : Result<void>(reply.error());
}

Result<void> ApartSource::takeFormat(const FromDecoder& opened) {
    if (opened.kind == FromDecoder::Kind::Failed) {
        const bool ours = opened.errorCode == static_cast<std::int32_t>(ErrorCode::Unsupported) ||
                          opened.errorCode == static_cast<std::int32_t>(ErrorCode::Audio);
        return Error{ours ? static_cast<ErrorCode>(opened.errorCode) : ErrorCode::Malformed, m_subject,
                     textOf(opened.detail, kDecoderBroke)};
    }
    const bool sane = opened.kind == FromDecoder::Kind::Opened && opened.channels >= 1 &&
                      opened.channels <= 1024 && opened.sampleRate >= 1000 && opened.sampleRate <= 384'000;
    if (!sane) return broken(kDecoderBroke);
    m_format = {textOf(opened.container, "?"), textOf(opened.codec, "?"), opened.channels, opened.sampleRate};
    m_claimedFrames = std::max<std::int64_t>(opened.claimedFrames, 0);
    return {};
}

/// The decoder's next word. Waits no longer than a decoder may take for one block.
Result<FromDecoder> ApartSource::await() {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + m_limits.stall;
    for (;;) {
        if (m_cancel != nullptr && m_cancel->cancelled()) return broken(nullptr);
        pollfd waiting{m_decoder->socket(), POLLIN, 0};
        if (::poll(&waiting, 1, kCancelPollMs) > 0) break;
        if (Clock::now() >= deadline) return broken(kDecoderStuck);
    }
    FromDecoder message;
    if (receiveMessage(m_decoder->socket(), message, false) != Arrival::Message) return howItEnded();
    return message;
}

/// Ends the decoder and remembers why; without a detail it was the person who cancelled.
Error ApartSource::broken(const char* detail) {
    m_decoder->finish();
    m_truncated = true;
    m_error = detail == nullptr ? Error{ErrorCode::Cancelled, m_subject, ""}
                                : Error{ErrorCode::Audio, m_subject, detail};
    return *m_error;
}

Error ApartSource::howItEnded() {
    const auto status = m_decoder->finish();
    const bool overLimit = status && ((WIFSIGNALED(*status) && WTERMSIG(*status) == SIGXCPU) ||
                                      (WIFEXITED(*status) && WEXITSTATUS(*status) == kExitOutOfMemory));
    return broken(overLimit ? kDecoderTooMuch : kDecoderBroke);
}

/// Takes over the next block; false at the end.
Result<bool> ApartSource::nextBlock() {
    const auto message = await();
    if (!message) return message.error();
    if (message->kind == FromDecoder::Kind::Ended) {
        m_ended = true;
        m_truncated = message->truncated != 0;
        m_decoder->finish();
        return false;
    }
    const bool sane = message->kind == FromDecoder::Kind::Block && message->block < kSharedBlocks &&
                      message->frames >= 1 && message->frames <= kBlockFrames;
    if (!sane) return broken(kDecoderBroke);
    const std::int64_t most = std::chrono::seconds(m_limits.soundLength).count() * m_format.sampleRate;
    if (m_delivered + message->frames > most) return broken(kDecoderTooMuch);
    m_block = message->block;
    m_blockFrames = message->frames;
    m_blockTaken = 0;
    return true;
}

Result<std::size_t> ApartSource::read(const Planes& out) {
    if (m_error) return *m_error;
    if (m_ended) return std::size_t{0};
    if (m_blockFrames == 0) {
        const auto more = nextBlock();
        if (!more) return more.error();
        if (!*more) return std::size_t{0};
    }
    const std::size_t count = std::min(out.frames, m_blockFrames - m_blockTaken);
    for (int side = 0; side < m_format.sides(); ++side)
        std::memcpy(out.side[static_cast<std::size_t>(side)],
                    m_shared + placeInShared(m_block, side) + m_blockTaken, count * sizeof(std::int16_t));
    m_blockTaken += count;
    m_delivered += static_cast<std::int64_t>(count);
    if (m_blockTaken == m_blockFrames) {
        m_blockFrames = 0;
        ToDecoder freed;
        freed.kind = ToDecoder::Kind::Free;
        freed.block = m_block;
        // A decoder that has said its last word no longer listens, so this may fail.
        static_cast<void>(sendMessage(m_decoder->socket(), freed));
    }
    return count;
}

} // namespace earmark::audio
