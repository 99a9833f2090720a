/// Evidence: what is found in calls put together from human speech and hold music with a known truth, and how
/// fast. The speech is that of packaged telephone prompts; without them only the speed is measured.

#include "core/audio/find_events.h"
#include "core/audio/responses.h"
#include "tests/bench/mixed_call.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>

namespace {

using namespace earmark;
using namespace earmark::audio;
using namespace earmark::bench;
namespace fs = std::filesystem;

constexpr int kRate = 8000;
constexpr int kHop = 80;
constexpr unsigned kCalls = 24;

fs::path folderNamed(const char* variable, const char* usual) {
    const char* said = std::getenv(variable);
    return said != nullptr ? said : usual;
}

template <class... Values>
void printRow(const std::string& figure, const std::string& goal, const char* format, Values... values) {
    char measured[96];
    std::snprintf(measured, sizeof measured, format, values...);
    std::printf("%-52s | %-34s | %s\n", figure.c_str(), measured, goal.c_str());
}

std::int64_t common(const FrameSpan& a, const FrameSpan& b) {
    return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

std::int64_t common(const std::vector<FrameSpan>& all, const FrameSpan& one) {
    std::int64_t frames = 0;
    for (const FrameSpan& span : all)
        frames += common(span, one);
    return frames;
}

std::int64_t total(const std::vector<FrameSpan>& spans) {
    std::int64_t frames = 0;
    for (const FrameSpan& span : spans)
        frames += span.length();
    return frames;
}

/// How often what was found is true, over all calls of one kind.
struct Tally {
    std::int64_t both = 0, spoken = 0, found = 0;
    int deadAir = 0, deadAirFound = 0, deadAirFalse = 0;
    int overlaps = 0, overlapsFound = 0, beginnersRight = 0, overlapsFalse = 0;
    std::int64_t hold = 0, holdFound = 0, holdFalse = 0;
    double worstShare = 0;
    std::vector<double> lateness;
    int responses = 0;
};

std::vector<FrameSpan> eventSpans(const std::vector<model::AcousticEvent>& events, model::EventKind kind) {
    std::vector<FrameSpan> spans;
    for (const model::AcousticEvent& event : events)
        if (event.kind == kind) spans.push_back({event.startMs * kRate / 1000, event.endMs * kRate / 1000});
    return spans;
}

void tallySpeech(Tally& tally, const MixedCall& truth, const SpeechMap& speech) {
    for (const int side : {0, 1}) {
        const auto& spoken = truth.speech[static_cast<std::size_t>(side)];
        for (const FrameSpan& span : speech.speech(side))
            tally.both += common(spoken, span);
        tally.spoken += total(spoken);
        tally.found += speech.spokenFrames(side);
    }
    const auto shareOf = [](std::int64_t agent, std::int64_t customer) {
        return 100 * static_cast<double>(agent) / static_cast<double>(agent + customer);
    };
    const double error = shareOf(total(truth.speech[0]), total(truth.speech[1])) -
                         shareOf(speech.spokenFrames(0), speech.spokenFrames(1));
    tally.worstShare = std::max(tally.worstShare, std::abs(error));
}

/// Silences of the truth of 5 s and more.
std::vector<FrameSpan> deadAirOf(const MixedCall& truth) {
    std::vector<FrameSpan> sound = truth.hold;
    for (const auto& side : truth.speech)
        sound.insert(sound.end(), side.begin(), side.end());
    std::ranges::sort(sound, {}, &FrameSpan::start);
    std::vector<FrameSpan> dead;
    std::int64_t end = 0;
    for (const FrameSpan& span : sound) {
        if (span.start - end >= 5 * kRate) dead.push_back({end, span.start});
        end = std::max(end, span.end);
    }
    return dead;
}

void tallyDeadAir(Tally& tally, const MixedCall& truth, const std::vector<FrameSpan>& found) {
    const auto dead = deadAirOf(truth);
    for (const FrameSpan& one : dead) {
        ++tally.deadAir;
        if (10 * common(found, one) >= 9 * one.length()) ++tally.deadAirFound;
    }
    for (const FrameSpan& one : found)
        if (10 * common(dead, one) < 9 * one.length()) ++tally.deadAirFalse;
}

void tallyOverlaps(Tally& tally, const MixedCall& truth, const std::vector<model::AcousticEvent>& events) {
    const auto found = eventSpans(events, model::EventKind::TalkOver);
    for (std::size_t i = 0; i < truth.overlaps.size(); ++i) {
        ++tally.overlaps;
        if (2 * common(found, truth.overlaps[i]) < truth.overlaps[i].length()) continue;
        ++tally.overlapsFound;
        for (const model::AcousticEvent& event : events) {
            const FrameSpan span{event.startMs * kRate / 1000, event.endMs * kRate / 1000};
            const auto wanted =
                truth.overlapBegunBy[i] == 0 ? model::CallSide::Agent : model::CallSide::Customer;
            if (event.kind == model::EventKind::TalkOver && common(span, truth.overlaps[i]) > 0) {
                tally.beginnersRight += event.side == wanted ? 1 : 0;
                break;
            }
        }
    }
    for (const FrameSpan& one : found)
        if (2 * common(truth.overlaps, one) < one.length()) ++tally.overlapsFalse;
}

void tallyResponses(Tally& tally, const MixedCall& truth, const SpeechMap& speech) {
    const auto found = responses(speech);
    for (const FrameSpan& wanted : truth.responses) {
        ++tally.responses;
        for (const Response& one : found)
            if (std::abs(one.wait.end - wanted.end) < kRate / 2) {
                tally.lateness.push_back(
                    1000.0 * static_cast<double>(std::abs(one.wait.length() - wanted.length())) / kRate);
                break;
            }
    }
}

void tallyHold(Tally& tally, const MixedCall& truth, const std::vector<FrameSpan>& found) {
    tally.hold += total(truth.hold);
    for (const FrameSpan& one : found) {
        const std::int64_t right = common(truth.hold, one);
        tally.holdFound += right;
        tally.holdFalse += one.length() - right;
    }
}

void take(Tally& tally, const MixedCall& truth, const fs::path& folder) {
    const fs::path path = folder / "mixed.wav";
    const std::string bytes = truth.wav();
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    DecodeJob job({path, {}, {}});
    job.wait();
    const auto call = job.call();
    if (!call) return;
    const auto events = findEvents(*call, {});
    tallySpeech(tally, truth, call->speech());
    tallyDeadAir(tally, truth, eventSpans(events, model::EventKind::DeadAir));
    tallyOverlaps(tally, truth, events);
    tallyResponses(tally, truth, call->speech());
    tallyHold(tally, truth, call->speech().hold(0));
}

double seconds(std::int64_t frames) {
    return static_cast<double>(frames) / kRate;
}

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void print(const std::string& line, Tally& tally) {
    printRow(line + ": voice, F1", line == "babble" ? ">= .92" : ">= .98",
             "%.3f (precision %.3f, recall %.3f)", share(2 * tally.both, tally.spoken + tally.found),
             share(tally.both, tally.found), share(tally.both, tally.spoken));
    printRow("  dead air of 5 s and more", "all, none false", "%d of %d, %d false", tally.deadAirFound,
             tally.deadAir, tally.deadAirFalse);
    printRow("  talk-over", ">= .9", "%d of %d, %d false, beginner %d", tally.overlapsFound, tally.overlaps,
             tally.overlapsFalse, tally.beginnersRight);
    printRow("  agent's share of speech, worst of the calls", "<= 1 point", "%.2f points", tally.worstShare);
    std::ranges::sort(tally.lateness);
    if (!tally.lateness.empty())
        printRow("  response latency, median and p90 error", "<= 20 ms", "%.0f and %.0f ms, %zu of %d",
                 tally.lateness[tally.lateness.size() / 2], tally.lateness[tally.lateness.size() * 9 / 10],
                 tally.lateness.size(), tally.responses);
    printRow("  hold music", ">= .95", "%.0f of %.0f s, %.0f s false", seconds(tally.holdFound),
             seconds(tally.hold), seconds(tally.holdFalse));
}

/// An hour of two sides, measured again from what is decoded.
void measureSpeed(const MixedCall& pattern) {
    constexpr int kSeconds = 3600;
    DecodedCall call({"WAV", "PCM 16 bit", 2, kRate}, 0, std::int64_t{kSeconds} * kRate + kRate);
    std::size_t at = 0;
    for (std::int64_t left = std::int64_t{kSeconds} * kRate; left > 0;) {
        const Planes room = call.pcm.writable();
        const auto frames = std::min(static_cast<std::size_t>(left), room.frames);
        for (std::size_t i = 0; i < frames; ++i, at = (at + 1) % pattern.sides[0].size())
            for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
                room.side[side][i] =
                    static_cast<std::int16_t>(32767 * std::clamp(pattern.sides[side][at], -1.0f, 1.0f));
        call.pcm.commit(frames);
        left -= static_cast<std::int64_t>(frames);
    }
    const std::clock_t start = std::clock();
    call.finish();
    const auto events = findEvents(call, {});
    const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    printRow("60 min, two sides: evidence, x real time on a core", ">= 2,000 x",
             "%.0f x (%.2f s, %zu events)", kSeconds / spent, spent, events.size());
}

} // namespace

int main() {
    const auto voices =
        soundsIn(folderNamed("EARMARK_BENCH_PROMPTS", "/usr/share/asterisk/sounds/en"), 1.2, 9);
    const auto music = soundsIn(folderNamed("EARMARK_BENCH_HOLD", "/usr/share/asterisk/moh"), 30, 600);
    if (voices.empty() || music.empty()) {
        std::puts("no prompts or hold music: install asterisk-core-sounds-en-wav and "
                  "asterisk-moh-opsound-wav, or name "
                  "folders in EARMARK_BENCH_PROMPTS and EARMARK_BENCH_HOLD");
        return 0;
    }
    const fs::path folder = fs::temp_directory_path() / "earmark-evidence-bench";
    fs::create_directories(folder);
    for (const auto& [line, name] : {std::pair(Line::Clean, "clean"), std::pair(Line::Noisy, "noisy"),
                                     std::pair(Line::Babble, "babble")}) {
        Tally tally;
        for (unsigned seed = 1; seed <= kCalls; ++seed)
            take(tally, mixCall(seed, line, voices, music), folder);
        print(name, tally);
    }
    measureSpeed(mixCall(2, Line::Clean, voices, music));
    fs::remove_all(folder);
    return 0;
}
