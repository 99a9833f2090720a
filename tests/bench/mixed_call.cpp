#include "tests/bench/mixed_call.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <random>

namespace earmark::bench {

namespace {

constexpr int kRate = 8000;
constexpr std::size_t kHop = 80;
constexpr std::int64_t kMergeFrames = kRate / 5;
constexpr std::int64_t kShortestFrames = 60 * kRate / 1000;
constexpr std::size_t kWavHead = 44;

double powerOf(const Sound& sound, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < std::min(to, sound.size()); ++i)
        sum += double{sound[i]} * double{sound[i]};
    return to > from ? sum / static_cast<double>(to - from) : 0;
}

double gain(double db) {
    return std::pow(10.0, db / 20);
}

/// Where a recording of one person in a quiet room speaks: within 32 dB of its loud parts.
std::vector<audio::FrameSpan> spokenIn(const Sound& clean) {
    std::vector<double> powers;
    for (std::size_t at = 0; at + kHop <= clean.size(); at += kHop)
        powers.push_back(powerOf(clean, at, at + kHop));
    if (powers.empty()) return {};
    std::vector<double> sorted = powers;
    std::ranges::sort(sorted);
    const double least = sorted[sorted.size() * 95 / 100] * std::pow(10.0, -3.2);
    std::vector<audio::FrameSpan> spans;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        if (powers[i] < least) continue;
        const auto start = static_cast<std::int64_t>(i * kHop);
        const auto end = start + static_cast<std::int64_t>(kHop);
        if (!spans.empty() && start - spans.back().end < kMergeFrames)
            spans.back().end = end;
        else
            spans.push_back({start, end});
    }
    std::erase_if(spans, [](const audio::FrameSpan& span) { return span.length() < kShortestFrames; });
    return spans;
}

void mix(Sound& into, const Sound& sound, std::int64_t at, double factor) {
    for (std::size_t i = 0; i < sound.size(); ++i)
        if (const auto to = static_cast<std::size_t>(at) + i; to < into.size())
            into[to] += static_cast<float>(factor) * sound[i];
}

/// To the level that its speech has, in dBFS.
Sound atLevel(Sound sound, double db) {
    double power = 0;
    double frames = 1;
    for (const audio::FrameSpan& span : spokenIn(sound)) {
        power += powerOf(sound, static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end)) *
                 static_cast<double>(span.length());
        frames += static_cast<double>(span.length());
    }
    const double factor = power > 0 ? gain(db) / std::sqrt(power / frames) : 1;
    for (float& sample : sound)
        sample = static_cast<float>(double{sample} * factor);
    return sound;
}

/// Lays one turn after another and keeps the truth.
class Mixer {
public:
    Mixer(unsigned seed, const std::vector<Sound>& voices, const std::vector<Sound>& music)
        : m_chance(seed)
        , m_voices(voices)
        , m_music(music) {}

    MixedCall make(Line line, bool withHold) {
        m_end = seconds(1.0);
        for (int turn = 0; turn < 26; ++turn) {
            const int side = turn % 2;
            const bool over = turn > 2 && turn % 8 == 5;
            const bool dead = turn % 10 == 7;
            speak(side,
                  over ? -seconds(between(0.9, 1.8)) : seconds(dead ? between(5.5, 15) : between(0.25, 1.6)));
            if (withHold && turn == 12) playMusic();
        }
        finish(line);
        return std::move(m_call);
    }

private:
    static std::int64_t seconds(double length) { return static_cast<std::int64_t>(length * kRate); }
    double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_chance); }
    const Sound& any(const std::vector<Sound>& from) {
        return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(m_chance)];
    }

    void grow(std::int64_t frames) {
        for (Sound& side : m_call.sides)
            side.resize(std::max(side.size(), static_cast<std::size_t>(frames)));
    }

    void speak(int side, std::int64_t gap) {
        const Sound sound = atLevel(any(m_voices), side == 0 ? -20 : -23);
        std::vector<audio::FrameSpan> spoken = spokenIn(sound);
        if (spoken.empty()) return;
        // The gap lies between what is said, not between the files.
        const std::int64_t at = std::max<std::int64_t>(0, m_end + gap - spoken.front().start);
        for (audio::FrameSpan& span : spoken)
            span = {span.start + at, span.end + at};
        grow(at + static_cast<std::int64_t>(sound.size()) + kRate);
        mix(m_call.sides[static_cast<std::size_t>(side)], sound, at, 1);
        if (gap > 0 && m_lastSide >= 0 && m_lastSide != side)
            m_call.responses.push_back({m_end, spoken.front().start});
        auto& truth = m_call.speech[static_cast<std::size_t>(side)];
        truth.insert(truth.end(), spoken.begin(), spoken.end());
        m_end = std::max(m_end, spoken.back().end);
        m_lastSide = side;
    }

    void playMusic() {
        const Sound& tune = any(m_music);
        const std::int64_t length =
            std::min<std::int64_t>(seconds(between(20, 45)), static_cast<std::int64_t>(tune.size()));
        const auto from = static_cast<std::ptrdiff_t>(
            between(0, static_cast<double>(static_cast<std::int64_t>(tune.size()) - length)));
        const Sound part(tune.begin() + from, tune.begin() + from + length);
        const std::int64_t at = m_end + seconds(0.8);
        grow(at + length + kRate);
        mix(m_call.sides[0], atLevel(part, -24), at, 1);
        m_call.hold.push_back({at, at + length});
        m_end = at + length;
        m_lastSide = -1;
    }

    void finish(Line line) {
        grow(m_end + seconds(0.8));
        for (auto& truth : m_call.speech)
            join(truth);
        findOverlaps();
        for (Sound& side : m_call.sides)
            addNoise(side, line);
    }

    static void join(std::vector<audio::FrameSpan>& spans) {
        std::ranges::sort(spans, {}, &audio::FrameSpan::start);
        std::vector<audio::FrameSpan> joined;
        for (const audio::FrameSpan& span : spans)
            if (!joined.empty() && span.start - joined.back().end < kMergeFrames)
                joined.back().end = std::max(joined.back().end, span.end);
            else
                joined.push_back(span);
        spans = joined;
    }

    void findOverlaps() {
        constexpr std::int64_t kLeast = 600 * kRate / 1000;
        for (const audio::FrameSpan& agent : m_call.speech[0])
            for (const audio::FrameSpan& customer : m_call.speech[1]) {
                const audio::FrameSpan both{std::max(agent.start, customer.start),
                                            std::min(agent.end, customer.end)};
                if (both.length() < kLeast) continue;
                m_call.overlaps.push_back(both);
                m_call.overlapBegunBy.push_back(agent.start >= customer.start ? 0 : 1);
            }
    }

    void addNoise(Sound& side, Line line) {
        std::normal_distribution<float> hiss(0, static_cast<float>(gain(line == Line::Noisy ? -42 : -62)));
        for (float& sample : side)
            sample += hiss(m_chance);
        if (line != Line::Babble) return;
        constexpr int kPeople = 6;
        for (int person = 0; person < kPeople; ++person)
            for (std::int64_t at = seconds(between(0, 2)); at < static_cast<std::int64_t>(side.size());) {
                const Sound& voice = any(m_voices);
                mix(side, atLevel(voice, -43), at, 1);
                at += static_cast<std::int64_t>(voice.size());
            }
    }

    std::mt19937 m_chance;
    const std::vector<Sound>& m_voices;
    const std::vector<Sound>& m_music;
    MixedCall m_call;
    std::int64_t m_end = 0;
    int m_lastSide = -1;
};

void put(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

} // namespace

std::vector<Sound> soundsIn(const std::filesystem::path& folder, double shortest, double longest) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().extension() == ".wav") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Sound> sounds;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        const double length = static_cast<double>(bytes.size()) / 2 / kRate;
        if (length < shortest || length > longest) continue;
        Sound sound;
        for (std::size_t i = kWavHead; i + 1 < bytes.size(); i += 2)
            sound.push_back(
                static_cast<float>(static_cast<std::int16_t>(static_cast<unsigned char>(bytes[i]) |
                                                             static_cast<unsigned char>(bytes[i + 1]) << 8)) /
                32768);
        sounds.push_back(std::move(sound));
    }
    return sounds;
}

std::string MixedCall::wav() const {
    const std::size_t frames = sides[0].size();
    const auto dataBytes = static_cast<std::uint32_t>(4 * frames);
    std::string bytes = "RIFF";
    put(bytes, dataBytes + 36, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 1, 2);
    put(bytes, 2, 2);
    put(bytes, kRate, 4);
    put(bytes, 4 * kRate, 4);
    put(bytes, 4, 2);
    put(bytes, 16, 2);
    bytes += "data";
    put(bytes, dataBytes, 4);
    for (std::size_t i = 0; i < frames; ++i)
        for (const Sound& side : sides)
            put(bytes, static_cast<std::uint32_t>(std::lround(std::clamp(side[i], -1.0f, 1.0f) * 32767)), 2);
    return bytes;
}

MixedCall mixCall(unsigned seed, Line line, const std::vector<Sound>& voices,
                  const std::vector<Sound>& music) {
    return Mixer(seed, voices, music).make(line, seed % 2 == 0 && !music.empty());
}

} // namespace earmark::bench
