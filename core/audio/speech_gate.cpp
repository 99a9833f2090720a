#include "core/audio/speech_gate.h"

#include <algorithm>
#include <cstddef>

namespace earmark::audio {

namespace {

constexpr int kFloorWindowMs = 10'000;
constexpr int kFloorStepMs = 500;
constexpr double kFloorShare = 0.08;
constexpr float kLowestFloorDb = -66;  ///< below this is digital silence, not a line
constexpr float kHighestFloorDb = -38; ///< above this the "floor" is somebody who never stops
constexpr float kOpenDb = 10;
constexpr float kCloseDb = 7;
constexpr int kMergeMs = 200;
constexpr int kShortestMs = 60;
constexpr float kLeakDb = 24;
constexpr float kSilenceDb = -96;

/// The noise floor for each step of the call.
std::vector<float> noiseFloor(const std::vector<float>& levels, std::size_t step, std::size_t window) {
    std::vector<float> floors;
    std::vector<float> around;
    for (std::size_t at = 0; at < levels.size(); at += step) {
        const std::size_t from = at > window / 2 ? at - window / 2 : 0;
        const std::size_t to = std::min(levels.size(), at + window / 2);
        around.assign(levels.begin() + static_cast<std::ptrdiff_t>(from),
                      levels.begin() + static_cast<std::ptrdiff_t>(to));
        const auto rank = around.begin() +
                          static_cast<std::ptrdiff_t>(kFloorShare * static_cast<double>(around.size() - 1));
        std::nth_element(around.begin(), rank, around.end());
        floors.push_back(std::clamp(*rank, kLowestFloorDb, kHighestFloorDb));
    }
    return floors;
}

std::vector<FrameSpan> joinedAndFiltered(const std::vector<FrameSpan>& raw, std::int64_t merge,
                                         std::int64_t shortest) {
    std::vector<FrameSpan> joined;
    for (const FrameSpan& span : raw)
        if (!joined.empty() && span.start - joined.back().end < merge)
            joined.back().end = span.end;
        else
            joined.push_back(span);
    std::erase_if(joined, [&](const FrameSpan& span) { return span.length() < shortest; });
    return joined;
}

} // namespace

std::vector<FrameSpan> speechSpans(const std::vector<float>& levels, int hopMs) {
    const auto step = static_cast<std::size_t>(kFloorStepMs / hopMs);
    const std::vector<float> floors =
        noiseFloor(levels, step, static_cast<std::size_t>(kFloorWindowMs / hopMs));
    std::vector<FrameSpan> raw;
    bool open = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const float above = levels[i] - floors[i / step];
        const bool speech = above > (open ? kCloseDb : kOpenDb);
        const auto hop = static_cast<std::int64_t>(i);
        if (speech && !open) raw.push_back({hop, hop});
        if (speech) raw.back().end = hop + 1;
        open = speech;
    }
    return joinedAndFiltered(raw, kMergeMs / hopMs, kShortestMs / hopMs);
}

std::vector<float> withoutLeak(const std::vector<float>& levels, const std::vector<float>& other) {
    std::vector<float> own = levels;
    for (std::size_t i = 0; i < std::min(own.size(), other.size()); ++i)
        if (other[i] - own[i] > kLeakDb) own[i] = std::min(own[i], kSilenceDb);
    return own;
}

} // namespace earmark::audio
