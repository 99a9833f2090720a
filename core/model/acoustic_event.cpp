#include "core/model/acoustic_event.h"

#include <algorithm>
#include <array>

namespace earmark::model {

namespace {

struct KindWords {
    EventKind kind;
    const char* name;
    const char* unit;
    LocalizedText text;
};

const std::array kWords{
    KindWords{EventKind::DeadAir, "dead-air", "s", {"Dead air", "冷场"}},
    KindWords{EventKind::TalkOver, "talk-over", "s", {"Talk-over", "抢话"}},
    KindWords{EventKind::SlowResponse, "slow-response", "s", {"Slow answer", "应答迟缓"}},
    KindWords{EventKind::LateGreeting, "late-greeting", "s", {"Late greeting", "开场过迟"}},
    KindWords{EventKind::NoiseBeforeGreeting,
              "noise-before-greeting",
              "dBFS",
              {"Noise before the greeting", "开场前杂音"}},
    KindWords{EventKind::Hold, "hold", "s", {"Hold music", "等待音乐"}},
    KindWords{EventKind::TooQuiet, "too-quiet", "LUFS", {"Too quiet", "音量过小"}},
    KindWords{EventKind::TooLoud, "too-loud", "LUFS", {"Too loud", "音量过大"}},
    KindWords{EventKind::Clipping, "clipping", "s", {"Clipped sound", "爆音（削波）"}},
    KindWords{EventKind::FastSpeech, "fast-speech", "/min", {"Fast speech", "语速过快"}},
    KindWords{EventKind::SlowSpeech, "slow-speech", "/min", {"Slow speech", "语速过慢"}},
    KindWords{EventKind::TalkShare, "talk-share", "%", {"Share of the talk", "说话占比"}},
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

const LocalizedText& eventKindText(EventKind kind) {
    return wordsOf(kind).text;
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
