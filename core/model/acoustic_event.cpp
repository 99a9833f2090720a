#include "core/model/acoustic_event.h"

#include <algorithm>
#include <array>

namespace earmark::model {

namespace {

struct KindWords {
    EventKind kind;
    const char* name;
    const char* unit;
};

constexpr std::array kWords{
    KindWords{EventKind::DeadAir, "dead-air", "s"},
    KindWords{EventKind::TalkOver, "talk-over", "s"},
    KindWords{EventKind::SlowResponse, "slow-response", "s"},
    KindWords{EventKind::LateGreeting, "late-greeting", "s"},
    KindWords{EventKind::NoiseBeforeGreeting, "noise-before-greeting", "dBFS"},
    KindWords{EventKind::Hold, "hold", "s"},
    KindWords{EventKind::TooQuiet, "too-quiet", "LUFS"},
    KindWords{EventKind::TooLoud, "too-loud", "LUFS"},
    KindWords{EventKind::Clipping, "clipping", "s"},
    KindWords{EventKind::FastSpeech, "fast-speech", "/min"},
    KindWords{EventKind::SlowSpeech, "slow-speech", "/min"},
    KindWords{EventKind::TalkShare, "talk-share", "%"},
};

const KindWords& wordsOf(EventKind kind) {
    return kWords[static_cast<std::size_t>(kind)];
}

} // namespace

std::span<const EventKind> eventKinds() {
    static const auto kKinds = [] {
        std::array<EventKind, kWords.size()> kinds{};
        std::ranges::transform(kWords, kinds.begin(), &KindWords::kind);
        return kinds;
    }();
    return kKinds;
}

const char* eventKindName(EventKind kind) {
    return wordsOf(kind).name;
}

std::optional<EventKind> eventKindFromName(std::string_view name) {
    const auto found = std::ranges::find(kWords, name, &KindWords::name);
    return found == kWords.end() ? std::nullopt : std::optional(found->kind);
}

const char* eventUnit(EventKind kind) {
    return wordsOf(kind).unit;
}

const char* callSideName(CallSide side) {
    switch (side) {
    case CallSide::Agent:
        return "agent";
    case CallSide::Customer:
        return "customer";
    case CallSide::Nobody:
        break;
    }
    return "nobody";
}

} // namespace earmark::model
