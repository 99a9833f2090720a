#include "core/audio/event_list.h"
#include "core/audio/syllables.h"

#include <algorithm>
#include <optional>
#include <span>

namespace earmark::audio {

namespace {

using model::EventKind;

constexpr std::int64_t kLeastSpeechMs = 3'000; ///< of a turn whose pace is told
constexpr double kMsPerMinute = 60'000;

/// Those of ordered spans that touch `among`: calls of hours have thousands, of which few are near.
std::span<const FrameSpan> touching(std::span<const FrameSpan> spans, const FrameSpan& among) {
    const auto first = std::ranges::upper_bound(spans, among.start, {}, &FrameSpan::end);
    const auto last = std::ranges::lower_bound(first, spans.end(), among.end, {}, &FrameSpan::start);
    return {first, last};
}

/// Both at once, begun by whoever spoke later; a pause for breath does not end it.
void addTalkOver(EventList& list) {
    const SpeechMap& speech = list.call.speech();
    for (const FrameSpan& agent : speech.speech(0))
        for (const FrameSpan& customer : touching(speech.speech(1), agent)) {
            const FrameSpan both{std::max(agent.start, customer.start), std::min(agent.end, customer.end)};
            if (list.lengthMs(both) >= list.thresholds.talkOverMs)
                list.addLasting(EventKind::TalkOver, list.sideOf(agent.start >= customer.start ? 0 : 1),
                                both);
        }
}

void addShare(EventList& list) {
    const auto agent = static_cast<double>(list.call.speech().spokenFrames(0));
    const auto all = agent + static_cast<double>(list.call.speech().spokenFrames(1));
    if (all <= 0) return;
    const double percent = 100 * agent / all;
    if (percent < static_cast<double>(list.thresholds.leastTalkPercent) ||
        percent > static_cast<double>(list.thresholds.mostTalkPercent))
        list.add(EventKind::TalkShare, model::CallSide::Agent, {0, list.call.pcm.readyFrames()}, percent);
}

/// Syllables a minute of what is speech in a turn; nothing where there is too little of it.
std::optional<double> paceOf(const DecodedCall& call, const Turn& turn) {
    const std::int64_t hop = call.features().hopFrames();
    std::int64_t frames = 0;
    int syllables = 0;
    for (const FrameSpan& span : touching(call.speech().speech(turn.side), turn.span)) {
        frames += span.length();
        syllables += countSyllables(call.features().side(turn.side), span.start / hop, span.end / hop);
    }
    if (call.toMs(frames) < kLeastSpeechMs) return std::nullopt;
    return syllables * kMsPerMinute / static_cast<double>(call.toMs(frames));
}

void addPace(EventList& list) {
    for (const Turn& turn : list.call.speech().turns()) {
        const auto pace = paceOf(list.call, turn);
        if (!pace) continue;
        if (*pace > static_cast<double>(list.thresholds.fastPerMinute))
            list.add(EventKind::FastSpeech, list.sideOf(turn.side), turn.span, *pace);
        else if (*pace < static_cast<double>(list.thresholds.slowPerMinute))
            list.add(EventKind::SlowSpeech, list.sideOf(turn.side), turn.span, *pace);
    }
}

} // namespace

void addTalk(EventList& list) {
    if (list.hasSides()) {
        addTalkOver(list);
        addShare(list);
    }
    addPace(list);
}

} // namespace earmark::audio
