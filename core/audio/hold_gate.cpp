#include "core/audio/hold_gate.h"

#include "core/audio/level_histogram.h"

#include <algorithm>

namespace earmark::audio {

namespace {

constexpr std::size_t kWindowHops = 300;
constexpr std::size_t kStepHops = 25;
constexpr std::int64_t kMarkedHops = 50; ///< on either side of a window's middle: its edges may be a voice
constexpr float kLeastMiddleDb = -50;
constexpr float kRestDb = -56; ///< fainter is a rest, however faint
constexpr std::int64_t kLongestBreak = 400;
constexpr std::int64_t kShortestHold = 400;
constexpr std::int64_t kEdgeHops = 100;
constexpr std::int64_t kToneHops = 40;  ///< two notes
constexpr std::int64_t kNotesHops = 70; ///< of what sounds: more than a note or two
constexpr std::int64_t kSurelyIn = 100; ///< from a window's middle: further in, its music plays
constexpr std::int64_t kRestHops = 25;
constexpr double kLeastHeld = 0.15;
constexpr double kLeastHeldOverall = 0.19;
constexpr std::int64_t kBesideHops = 500;
constexpr double kFloorShare = 0.08;
constexpr float kEdgeBelowDb = 18;
constexpr float kEdgeAboveFloorDb = 6;
constexpr float kEdgeLeastDb = 4; ///< below the music's middle level, whatever lies beside it

/// What three seconds of sound look like.
struct Window {
    LevelHistogram levels;
    double held = 0;

    void take(const SideFeatures& side, std::size_t hop, int sign) {
        const float level = std::max(side.levels[hop], kRestDb);
        if (sign > 0)
            levels.add(level);
        else
            levels.remove(level);
        held += sign * double{side.held[hop]};
    }

    /// The bounds lie between what music and voices were measured to have, on quiet and noisy lines: of
    /// music nearly all windows hold more than 0.17 of their power within 5 to 32 dB, of voices hardly any.
    bool isMusic() const {
        const float swing = levels.percentile(0.9) - levels.percentile(0.1);
        const double share = held / kWindowHops;
        const bool steady = swing <= 28 && share >= 0.17;
        const bool pureTones = swing <= 36 && share >= 0.34;
        return levels.percentile(0.5) > kLeastMiddleDb && (steady || pureTones);
    }
};

void addOrJoin(std::vector<FrameSpan>& spans, const FrameSpan& span) {
    if (!spans.empty() && span.start - spans.back().end <= kLongestBreak)
        spans.back().end = span.end;
    else
        spans.push_back(span);
}

std::vector<FrameSpan> steadySpans(const SideFeatures& side) {
    std::vector<FrameSpan> spans;
    Window window;
    for (std::size_t hop = 0; hop < side.levels.size(); ++hop) {
        window.take(side, hop, 1);
        if (hop >= kWindowHops) window.take(side, hop - kWindowHops, -1);
        if (hop + 1 < kWindowHops || (hop + 1) % kStepHops != 0 || !window.isMusic()) continue;
        const auto middle = static_cast<std::int64_t>(hop + 1 - kWindowHops / 2);
        addOrJoin(spans, {middle - kMarkedHops, middle + kMarkedHops});
    }
    return spans;
}

float middleLevel(const SideFeatures& side, const FrameSpan& span) {
    LevelHistogram levels;
    for (auto hop = span.start; hop < span.end; ++hop)
        levels.add(side.levels[static_cast<std::size_t>(hop)]);
    return levels.percentile(0.5);
}

/// The mean share of partials that stand.
double heldIn(const SideFeatures& side, std::int64_t from, std::int64_t to) {
    const auto hops = static_cast<std::int64_t>(side.held.size());
    from = std::clamp<std::int64_t>(from, 0, hops);
    to = std::clamp(to, from, hops);
    double sum = 0;
    for (std::int64_t hop = from; hop < to; ++hop)
        sum += double{side.held[static_cast<std::size_t>(hop)]};
    return to > from ? sum / static_cast<double>(to - from) : 0;
}

/// What is heard beside the music, in the five seconds next to it.
float floorIn(const SideFeatures& side, std::int64_t from, std::int64_t to) {
    LevelHistogram levels;
    const auto hops = static_cast<std::int64_t>(side.levels.size());
    for (std::int64_t hop = std::max<std::int64_t>(0, from); hop < std::min(hops, to); ++hop)
        levels.add(side.levels[static_cast<std::size_t>(hop)]);
    return levels.percentile(kFloorShare);
}

/// Whether a rest begins at a hop and goes on to one side, `by` 1 or −1: quieter than the edge in the mean.
bool restsFrom(const SideFeatures& side, std::int64_t hop, std::int64_t by, float edge) {
    const auto hops = static_cast<std::int64_t>(side.levels.size());
    float sum = 0;
    for (std::int64_t i = 0; i < kRestHops; ++i) {
        const std::int64_t at = hop + i * by;
        sum += at >= 0 && at < hops ? side.levels[static_cast<std::size_t>(at)] : LevelHistogram::kLowestDb;
    }
    return sum <= edge * static_cast<float>(kRestHops);
}

/// Whether partials stand through what is louder than the edge, when there is more of it than a note or two.
bool notesIn(const SideFeatures& side, std::int64_t from, std::int64_t to, float edge) {
    std::int64_t loud = 0;
    double held = 0;
    for (auto hop = static_cast<std::size_t>(from); hop < static_cast<std::size_t>(to); ++hop) {
        if (side.levels[hop] <= edge) continue;
        ++loud;
        held += double{side.held[hop]};
    }
    return held >= kLeastHeld * static_cast<double>(std::max(loud, kNotesHops));
}

/// Whether music plays on behind a rest, from `beyond` to `last`: partials stand through all of it, or the
/// rest was short and they stand through what sounds, which may be the first notes.
bool playsOn(const SideFeatures& side, std::int64_t beyond, std::int64_t last, std::int64_t by, float edge) {
    const auto [from, to] = std::minmax(beyond, last);
    if (heldIn(side, from, to) >= kLeastHeld) return true;
    return !restsFrom(side, beyond, by, edge) && notesIn(side, from, to, edge);
}

/// From inside the music outwards to `last`: as far as a rest behind which nothing plays on.
std::int64_t outwards(const SideFeatures& side, std::int64_t from, std::int64_t last, float edge) {
    const std::int64_t by = last < from ? -1 : 1;
    for (std::int64_t hop = from; hop != last; hop += by) {
        if (side.levels[static_cast<std::size_t>(hop)] > edge || !restsFrom(side, hop, by, edge)) continue;
        const std::int64_t beyond = hop + by * kRestHops;
        if (by * (last - beyond) <= 0) return hop;
        if (!playsOn(side, beyond, last, by, edge)) return hop;
    }
    return last;
}

/// A window that is half music counts as music or not: the edges are where the sound begins and ends.
FrameSpan withTrueEdges(const SideFeatures& side, FrameSpan span) {
    const float middle = middleLevel(side, span);
    const auto edgeLevel = [&](float floor) {
        return std::min(middle - kEdgeLeastDb, std::max(middle - kEdgeBelowDb, floor + kEdgeAboveFloorDb));
    };
    const float before = edgeLevel(floorIn(side, span.start - kBesideHops, span.start));
    const float after = edgeLevel(floorIn(side, span.end, span.end + kBesideHops));
    const auto level = [&](std::int64_t hop) { return side.levels[static_cast<std::size_t>(hop)]; };
    const auto hops = static_cast<std::int64_t>(side.levels.size());
    const std::int64_t middleOfFirst = span.start + kMarkedHops;
    const std::int64_t middleOfLast = span.end - kMarkedHops;
    span = {outwards(side, std::min(middleOfFirst + kSurelyIn, middleOfLast),
                     std::max<std::int64_t>(0, span.start - kEdgeHops), before),
            outwards(side, std::max(middleOfLast - kSurelyIn, middleOfFirst),
                     std::min(hops, span.end + kEdgeHops), after)};
    while (span.start < span.end &&
           (level(span.start) <= before || heldIn(side, span.start, span.start + kToneHops) < kLeastHeld))
        ++span.start;
    while (span.end > span.start &&
           (level(span.end - 1) <= after || heldIn(side, span.end - kToneHops, span.end) < kLeastHeld))
        --span.end;
    // A partial is known to stand only after a while.
    const std::int64_t earliest = std::max<std::int64_t>(0, span.start - kToneHops);
    while (span.start > earliest && level(span.start - 1) > before)
        --span.start;
    return span;
}

} // namespace

std::vector<FrameSpan> holdSpans(const SideFeatures& side) {
    std::vector<FrameSpan> spans;
    for (const FrameSpan& steady : steadySpans(side)) {
        const FrameSpan span = withTrueEdges(side, steady);
        if (span.length() >= kShortestHold && heldIn(side, span.start, span.end) >= kLeastHeldOverall)
            spans.push_back(span);
    }
    return spans;
}

} // namespace earmark::audio
