#include "core/audio/event_list.h"
#include "core/audio/responses.h"

#include <algorithm>
#include <optional>

namespace earmark::audio {

namespace {

using model::CallSide;
using model::EventKind;

constexpr float kWorkAboveFloorDb = 10;
constexpr double kWorkShare = 0.02;
constexpr std::int64_t kShortestNoiseMs = 500;

const Turn* lastBefore(const std::vector<Turn>& turns, std::int64_t frame) {
    const Turn* last = nullptr;
    for (const Turn& turn : turns)
        if (turn.span.start < frame && (last == nullptr || turn.span.end >= last->span.end)) last = &turn;
    return last;
}

/// Levels of the hops that lie wholly within a span.
std::vector<float> levelsIn(const DecodedCall& call, int side, const FrameSpan& span) {
    const auto& levels = call.features().levels(side);
    const std::int64_t hop = call.features().hopFrames();
    const auto count = static_cast<std::int64_t>(levels.size());
    const std::int64_t from = std::min(count, (span.start + hop - 1) / hop);
    const std::int64_t to = std::clamp(span.end / hop, from, count);
    return {levels.begin() + from, levels.begin() + to};
}

/// Keys, papers, a mouse: sounds that stand out of the line without being speech.
bool worksDuring(const DecodedCall& call, int side, const FrameSpan& span) {
    std::vector<float> levels = levelsIn(call, side, span);
    if (levels.empty()) return false;
    const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
    std::nth_element(levels.begin(), middle, levels.end());
    const float above = *middle + kWorkAboveFloorDb;
    const auto loud = std::ranges::count_if(levels, [above](float level) { return level > above; });
    return static_cast<double>(loud) >= kWorkShare * static_cast<double>(levels.size());
}

/// Who should have spoken: at the beginning the agent; then whoever did not speak last, unless the agent is
/// heard at work, who lets the customer wait after an announcement.
CallSide owedBy(const EventList& list, const FrameSpan& silence) {
    if (!list.hasSides()) return CallSide::Nobody;
    const Turn* last = lastBefore(list.call.speech().turns(), silence.end);
    if (last == nullptr || last->side == 1 || worksDuring(list.call, 0, silence)) return CallSide::Agent;
    return CallSide::Customer;
}

void addSilences(EventList& list) {
    for (const FrameSpan& silence : list.call.speech().silences())
        if (list.lengthMs(silence) >= list.thresholds.deadAirMs)
            list.addLasting(EventKind::DeadAir, owedBy(list, silence), silence);
}

/// What is long enough for dead air is dead air alone.
void addResponses(EventList& list) {
    const auto& hold = list.call.speech().hold(0);
    for (const Response& response : responses(list.call.speech())) {
        const std::int64_t waited = list.lengthMs(response.wait);
        const bool held = std::ranges::any_of(hold, [&](const FrameSpan& music) {
            return music.start < response.wait.end && music.end > response.wait.start;
        });
        if (!held && waited >= list.thresholds.slowResponseMs && waited < list.thresholds.deadAirMs)
            list.addLasting(EventKind::SlowResponse, list.sideOf(response.side), response.wait);
    }
}

void addHold(EventList& list) {
    for (int side = 0; side < list.call.pcm.sides(); ++side)
        for (const FrameSpan& music : list.call.speech().hold(side))
            if (list.lengthMs(music) >= list.thresholds.holdMs)
                list.addLasting(EventKind::Hold, list.sideOf(side), music);
}

std::optional<double> noiseLevel(const DecodedCall& call, const FrameSpan& span) {
    const std::vector<float> levels = levelsIn(call, 0, span);
    if (levels.empty()) return std::nullopt;
    double power = 0;
    for (const float level : levels)
        power += std::pow(10.0, double{level} / 10);
    return 10 * std::log10(power / static_cast<double>(levels.size()));
}

void addGreeting(EventList& list) {
    const auto& speech = list.call.speech().speech(0);
    if (speech.empty()) return;
    const FrameSpan before{0, speech.front().start};
    if (list.lengthMs(before) >= list.thresholds.lateGreetingMs)
        list.addLasting(EventKind::LateGreeting, list.sideOf(0), before);
    const auto& hold = list.call.speech().hold(0);
    if (list.lengthMs(before) < kShortestNoiseMs || (!hold.empty() && hold.front().start < before.end))
        return;
    if (const auto level = noiseLevel(list.call, before);
        level && *level >= static_cast<double>(list.thresholds.noiseDbfs))
        list.add(EventKind::NoiseBeforeGreeting, list.sideOf(0), before, *level);
}

} // namespace

void addWaits(EventList& list) {
    addSilences(list);
    addResponses(list);
    addHold(list);
    addGreeting(list);
}

} // namespace earmark::audio
