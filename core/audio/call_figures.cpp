#include "core/audio/call_figures.h"

#include <algorithm>

namespace earmark::audio {

namespace {

constexpr std::int64_t kPercentThousandths = 100'000;

void addSilences(const DecodedCall& call, model::Figures& figures) {
    std::int64_t longest = 0;
    std::int64_t total = 0;
    for (const FrameSpan& silence : call.speech().silences()) {
        longest = std::max(longest, silence.length());
        if (call.toMs(silence.length()) >= kDeadAirMs) total += silence.length();
    }
    figures["longest-dead-air"] = call.toMs(longest);
    figures["dead-air-total"] = call.toMs(total);
}

void addSides(const DecodedCall& call, model::Figures& figures) {
    if (const auto& agent = call.speech().speech(0); !agent.empty())
        figures["first-response"] = call.toMs(agent.front().start);
    const std::int64_t agent = call.speech().spokenFrames(0);
    const std::int64_t all = agent + call.speech().spokenFrames(1);
    if (all > 0) figures["agent-talk-share"] = (agent * kPercentThousandths + all / 2) / all;
}

} // namespace

model::Figures figuresOf(const DecodedCall& call) {
    if (call.truncated) return {};
    // Milliseconds are thousandths of seconds.
    model::Figures figures{{"duration", call.toMs(call.pcm.readyFrames())}};
    addSilences(call, figures);
    if (call.pcm.sides() == 2) addSides(call, figures);
    return figures;
}

} // namespace earmark::audio
