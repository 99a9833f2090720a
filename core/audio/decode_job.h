#pragma once

#include "core/audio/evidence_features.h"
#include "core/audio/open_source.h"
#include "core/audio/pcm_store.h"
#include "core/audio/peak_pyramid.h"
#include "core/audio/speech_map.h"
#include "core/base/progress.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace earmark::audio {

/// What protects the machine from a hostile or endless recording.
struct DecodeLimits {
    std::chrono::milliseconds wallTime{std::chrono::minutes(10)};
    std::chrono::hours soundLength{24};
    bool evidence = true; ///< false: sound and peaks alone; nobody is found to speak
};

/// A call while it is being decoded and after. Shared by the decoder, the renderer and the waveform.
class DecodedCall {
public:
    DecodedCall(SourceFormat sourceFormat, std::int64_t claimed, std::int64_t maxFrames)
        : format(std::move(sourceFormat))
        , pcm(format.sides(), format.sampleRate, maxFrames)
        , peaks(pcm, maxFrames)
        , claimedFrames(claimed)
        , m_features(pcm) {}

    const SourceFormat format;
    PcmStore pcm;
    PeakPyramid peaks;
    const std::int64_t claimedFrames;   ///< by the file's own word, for progress only; 0 unknown
    std::atomic<bool> truncated{false}; ///< known when pcm.finished()

    /// Peaks of what was committed to pcm since; by the decoding thread.
    void measure() { peaks.extend(); }
    /// Measures what evidence is drawn from, while `goOn` says so, finds who spoke when and closes pcm. After
    /// the last frame, so that the whole call can be seen and heard before; by the decoding thread, once.
    void finish(const std::function<bool()>& goOn = [] { return true; }) {
        m_features.extend(goOn);
        m_speech = SpeechMap(m_features, pcm.sides(), pcm.readyFrames(), pcm.sampleRate());
        pcm.finish();
    }
    /// Only when pcm.finished().
    const SpeechMap& speech() const { return m_speech; }
    const EvidenceFeatures& features() const { return m_features; }

    std::int64_t toMs(std::int64_t frames) const { return frames * 1000 / pcm.sampleRate(); }
    std::int64_t toFrames(std::int64_t ms) const { return ms * pcm.sampleRate() / 1000; }
    /// The length, once finished; until then the longer of what the file claims and what is decoded.
    std::int64_t lengthFrames() const {
        const std::int64_t ready = pcm.readyFrames();
        return pcm.finished() || ready > claimedFrames ? ready : claimedFrames;
    }

private:
    EvidenceFeatures m_features;
    SpeechMap m_speech;
};

/// Opens and decodes a call once, from beginning to end, on a thread of its own. What is decoded is kept even
/// when the rest fails. Destroying it cancels and waits for the thread.
class DecodeJob {
public:
    explicit DecodeJob(CallFiles files, DecodeLimits limits = {});
    ~DecodeJob();
    DecodeJob(const DecodeJob&) = delete;
    DecodeJob& operator=(const DecodeJob&) = delete;

    const CallFiles& files() const { return m_files; }
    /// Frames decoded so far, of those claimed; cancel() stops the work soon.
    Progress& progress() { return m_progress; }

    /// Null while the file is being opened, and for good when that failed. From any thread.
    std::shared_ptr<const DecodedCall> call() const;
    bool finished() const;
    /// Why nothing could be decoded; absent while working and when at least some sound came out.
    std::optional<Error> error() const;
    /// Why the decoder gave up on the rest, once finished, where what came before is kept.
    std::optional<Error> interruption() const;

    /// Waits until the file is open and so many frames are ready, or the work has ended.
    void waitForFrames(std::int64_t frames) const;
    void wait() const;

private:
    void run();
    Result<std::shared_ptr<DecodedCall>> open(std::unique_ptr<AudioSource>& source);
    void decode(AudioSource& source, DecodedCall& call);
    bool mayGoOn() const;
    void interrupt(const Error& error);
    void end(std::optional<Error> error);

    const CallFiles m_files;
    const DecodeLimits m_limits;
    const std::chrono::steady_clock::time_point m_deadline;
    Progress m_progress;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_advanced; ///< more is ready, or the end
    mutable std::condition_variable m_ended;    ///< who waits for the end is not woken before
    std::shared_ptr<DecodedCall> m_call;
    std::optional<Error> m_error;
    std::optional<Error> m_interruption;
    bool m_finished = false;
    std::thread m_thread;
};

} // namespace earmark::audio
