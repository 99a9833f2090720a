#include "core/audio/decode_job.h"

#include <algorithm>
#include <exception>

namespace earmark::audio {

namespace {

/// Small at first, so that the first sound can play at once.
constexpr std::size_t kFirstFrames = 2048;
constexpr std::size_t kStepFrames = 32768;

} // namespace

DecodeJob::DecodeJob(CallFiles files, DecodeLimits limits)
    : m_files(std::move(files))
    , m_limits(limits)
    , m_deadline(std::chrono::steady_clock::now() + limits.wallTime)
    , m_thread([this] { run(); }) {}

DecodeJob::~DecodeJob() {
    m_progress.cancel();
    m_thread.join();
}

std::shared_ptr<const DecodedCall> DecodeJob::call() const {
    const std::lock_guard lock(m_mutex);
    return m_call;
}

bool DecodeJob::finished() const {
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

std::optional<Error> DecodeJob::error() const {
    const std::lock_guard lock(m_mutex);
    return m_error;
}

std::optional<Error> DecodeJob::interruption() const {
    const std::lock_guard lock(m_mutex);
    return m_interruption;
}

void DecodeJob::interrupt(const Error& error) {
    const std::lock_guard lock(m_mutex);
    m_interruption = error;
}

void DecodeJob::waitForFrames(std::int64_t frames) const {
    std::unique_lock lock(m_mutex);
    m_advanced.wait(lock, [&] { return m_finished || (m_call && m_call->pcm.readyFrames() >= frames); });
}

void DecodeJob::wait() const {
    std::unique_lock lock(m_mutex);
    m_ended.wait(lock, [&] { return m_finished; });
}

void DecodeJob::run() {
    try {
        std::unique_ptr<AudioSource> source;
        auto opened = open(source);
        if (!opened) return end(opened.error());
        const std::shared_ptr<DecodedCall> call = *opened;
        {
            const std::lock_guard lock(m_mutex);
            m_call = call;
        }
        decode(*source, *call);
        if (m_progress.cancelled()) return end(Error{ErrorCode::Cancelled, m_files.path.string(), ""});
        if (call->pcm.readyFrames() == 0 && interruption()) return end(interruption());
        if (call->pcm.readyFrames() == 0 && !mayGoOn())
            return end(
                Error{ErrorCode::Audio, m_files.path.string(),
                      "decoding takes too long; the file may be damaged, ask the recorder for it again"});
        if (call->pcm.readyFrames() == 0)
            return end(
                Error{ErrorCode::Malformed, m_files.path.string(),
                      "the file holds no sound; the recorder may have failed, ask it for the file again"});
        end(std::nullopt);
    } catch (const std::exception& failure) {
        end(Error{ErrorCode::Audio, m_files.path.string(), failure.what()});
    }
}

Result<std::shared_ptr<DecodedCall>> DecodeJob::open(std::unique_ptr<AudioSource>& source) {
    auto opened = openCall(m_files, &m_progress);
    if (!opened) return opened.error();
    source = std::move(*opened);
    const SourceFormat& format = source->format();
    const std::int64_t maxFrames =
        std::chrono::duration_cast<std::chrono::seconds>(m_limits.soundLength).count() * format.sampleRate;
    const std::int64_t claimed = std::min(source->claimedFrames(), maxFrames);
    m_progress.setTotal(claimed);
    return std::make_shared<DecodedCall>(format, claimed, maxFrames);
}

void DecodeJob::decode(AudioSource& source, DecodedCall& call) {
    std::size_t step = kFirstFrames;
    bool cut = false;
    for (;;) {
        Planes room = call.pcm.writable();
        cut = room.frames == 0 || !mayGoOn();
        if (cut) break;
        room.frames = std::min(room.frames, step);
        const auto got = source.read(room);
        cut = !got;
        if (!got) interrupt(got.error());
        if (!got || *got == 0) break;
        call.pcm.commit(*got);
        call.measure();
        m_progress.advance(static_cast<std::int64_t>(*got));
        step = kStepFrames;
        { const std::lock_guard lock(m_mutex); } // a waiter is either before its check or in its wait
        m_advanced.notify_all();
    }
    call.truncated = cut || source.truncated();
    if (m_limits.evidence)
        call.finish([this] { return mayGoOn(); });
    else
        call.pcm.finish();
}

bool DecodeJob::mayGoOn() const {
    return !m_progress.cancelled() && std::chrono::steady_clock::now() < m_deadline;
}

void DecodeJob::end(std::optional<Error> error) {
    {
        const std::lock_guard lock(m_mutex);
        m_error = std::move(error);
        m_finished = true;
    }
    m_advanced.notify_all();
    m_ended.notify_all();
}

} // namespace earmark::audio
