#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace earmark::model {

/// From where on something in a recording is an event. A centre sets them for each queue: what is long in a
/// hotline is short where contracts are looked up.
struct EvidenceThresholds {
    std::int64_t deadAirMs = 5'000;
    std::int64_t talkOverMs = 600; ///< shorter: assent, or a beginning that gave way
    std::int64_t slowResponseMs = 3'000;
    std::int64_t lateGreetingMs = 3'000;
    std::int64_t holdMs = 5'000;
    std::int64_t clippingMs = 50;
    std::int64_t noiseDbfs = -45; ///< before the greeting, on the agent's side
    std::int64_t quietLufs = -36; ///< speech of one turn
    std::int64_t loudLufs = -13;
    std::int64_t fastPerMinute = 450; ///< syllables of one turn
    std::int64_t slowPerMinute = 120;
    std::int64_t leastTalkPercent = 20; ///< the agent's share of all speech
    std::int64_t mostTalkPercent = 80;

    bool operator==(const EvidenceThresholds&) const = default;
};

/// One threshold: how files and commands call it, where it lies, and what it may be.
struct ThresholdField {
    std::string_view name;
    std::int64_t EvidenceThresholds::*value;
    std::int64_t least;
    std::int64_t most;
    std::string_view unit; ///< "ms", "dBFS", "LUFS", "/min" or "%"
};

inline constexpr std::array kThresholdFields{
    ThresholdField{"dead-air", &EvidenceThresholds::deadAirMs, 1'000, 600'000, "ms"},
    ThresholdField{"talk-over", &EvidenceThresholds::talkOverMs, 200, 60'000, "ms"},
    ThresholdField{"slow-response", &EvidenceThresholds::slowResponseMs, 500, 600'000, "ms"},
    ThresholdField{"late-greeting", &EvidenceThresholds::lateGreetingMs, 500, 600'000, "ms"},
    ThresholdField{"hold", &EvidenceThresholds::holdMs, 4'000, 3'600'000, "ms"},
    ThresholdField{"clipping", &EvidenceThresholds::clippingMs, 10, 60'000, "ms"},
    ThresholdField{"noise-before-greeting", &EvidenceThresholds::noiseDbfs, -90, 0, "dBFS"},
    ThresholdField{"too-quiet", &EvidenceThresholds::quietLufs, -70, 0, "LUFS"},
    ThresholdField{"too-loud", &EvidenceThresholds::loudLufs, -70, 0, "LUFS"},
    ThresholdField{"fast-speech", &EvidenceThresholds::fastPerMinute, 60, 1'200, "/min"},
    ThresholdField{"slow-speech", &EvidenceThresholds::slowPerMinute, 0, 600, "/min"},
    ThresholdField{"least-talk-share", &EvidenceThresholds::leastTalkPercent, 0, 100, "%"},
    ThresholdField{"most-talk-share", &EvidenceThresholds::mostTalkPercent, 0, 100, "%"},
};

} // namespace earmark::model
