#pragma once

#include "core/audio/evidence_features.h"
#include "core/audio/frame_span.h"

#include <array>
#include <vector>

namespace earmark::audio {

/// One speaker's uninterrupted share of a conversation.
struct Turn {
    int side = 0;
    FrameSpan span;

    bool operator==(const Turn&) const = default;
};

/// Who spoke when, in frames of the call. For a mono call "side 0" is whoever speaks.
class SpeechMap {
public:
    SpeechMap() = default;
    /// Of a call that is decoded to its end.
    SpeechMap(const EvidenceFeatures& features, int sides, std::int64_t callFrames, int sampleRate);

    const std::vector<FrameSpan>& speech(int side) const { return m_speech[static_cast<std::size_t>(side)]; }
    /// Where one side plays music. It is neither speech nor silence.
    const std::vector<FrameSpan>& hold(int side) const { return m_hold[static_cast<std::size_t>(side)]; }
    /// Where nobody speaks and no music plays, the beginning and the end of the call included.
    const std::vector<FrameSpan>& silences() const { return m_silences; }
    /// What skipping jumps over: silences of more than 1.5 s, less 250 ms on either side.
    std::vector<FrameSpan> longSilences() const;
    /// Alternating speakers, by start; a pause of more than 2 s begins a new turn of the same speaker.
    const std::vector<Turn>& turns() const { return m_turns; }
    std::int64_t spokenFrames(int side) const;

private:
    void findSpeech(const EvidenceFeatures& features, int sides);
    void findSilences(std::int64_t callFrames);
    void findTurns();

    std::array<std::vector<FrameSpan>, kMaxSides> m_speech;
    std::array<std::vector<FrameSpan>, kMaxSides> m_hold;
    std::vector<FrameSpan> m_silences;
    std::vector<Turn> m_turns;
    int m_sampleRate = 8000;
};

} // namespace earmark::audio
