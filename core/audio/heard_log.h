#pragma once

#include "core/audio/frame_span.h"
#include "core/model/evaluation.h"

#include <map>
#include <vector>

namespace earmark::audio {

/// Which parts of a call were played, and how fast. Parts played again at the same speed count once.
class HeardLog {
public:
    /// `sampleRate` of the frames given, in Hz.
    explicit HeardLog(int sampleRate)
        : m_sampleRate(sampleRate) {}

    void add(FrameSpan played, double speed);
    /// Takes in what an earlier session heard.
    void restore(const std::vector<model::HeardSpan>& spans);

    /// By start, then speed; whole milliseconds.
    std::vector<model::HeardSpan> spans() const;
    /// What was heard at any speed, by start, without overlaps.
    std::vector<FrameSpan> covered() const;

private:
    int m_sampleRate;
    std::map<double, std::vector<FrameSpan>> m_bySpeed; ///< each sorted and without overlaps
};

} // namespace earmark::audio
