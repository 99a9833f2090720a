#include "core/audio/cross_talk.h"

#include "core/audio/level_histogram.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace earmark::audio {

namespace {

constexpr float kAlwaysBelowDb = 24; ///< so far below the other voice, nobody speaks for himself
constexpr std::size_t kLongestDelay = 30;
constexpr float kOtherLoudDb = 20; ///< the other side speaks: no more than this below its loudest
constexpr float kLeastOwnDb = -62;
constexpr double kLeastCorrelation = 0.6;
constexpr std::size_t kLeastHops = 200;
constexpr float kTailDb = 1;      ///< an echo dies away so much a hop
constexpr float kToleranceDb = 5; ///< louder than the echo by more: somebody speaks

/// An echo of the other side: how much later, and how much lower.
struct Echo {
    std::size_t delay = 0;
    float belowDb = 0;
};

float loudest(const std::vector<float>& levels) {
    LevelHistogram all;
    for (const float level : levels)
        all.add(level);
    return all.percentile(0.98);
}

/// Pearson's correlation and its sums.
class Correlation {
public:
    void add(double x, double y) {
        ++m_n;
        m_x += x, m_y += y;
        m_xx += x * x, m_yy += y * y, m_xy += x * y;
    }
    std::size_t count() const { return m_n; }
    double value() const {
        const auto n = static_cast<double>(m_n);
        const double spread = (m_xx - m_x * m_x / n) * (m_yy - m_y * m_y / n);
        return spread <= 0 ? 0 : (m_xy - m_x * m_y / n) / std::sqrt(spread);
    }

private:
    std::size_t m_n = 0;
    double m_x = 0, m_y = 0, m_xx = 0, m_yy = 0, m_xy = 0;
};

double correlationAt(const std::vector<float>& own, const std::vector<float>& other, std::size_t delay,
                     float otherLoud) {
    Correlation sums;
    for (std::size_t i = delay; i < std::min(own.size(), other.size()); ++i)
        if (other[i - delay] > otherLoud - kOtherLoudDb && own[i] < other[i - delay])
            sums.add(double{other[i - delay]}, double{own[i]});
    return sums.count() < kLeastHops ? 0 : sums.value();
}

std::optional<Echo> findEcho(const std::vector<float>& own, const std::vector<float>& other) {
    const float otherLoud = loudest(other);
    double best = kLeastCorrelation;
    std::optional<Echo> echo;
    for (std::size_t delay = 0; delay <= kLongestDelay; ++delay)
        if (const double value = correlationAt(own, other, delay, otherLoud); value > best) {
            best = value;
            echo = Echo{delay, 0};
        }
    if (!echo) return echo;
    LevelHistogram below; // counted as negative levels
    for (std::size_t i = echo->delay; i < std::min(own.size(), other.size()); ++i)
        if (other[i - echo->delay] > otherLoud - kOtherLoudDb / 2 && own[i] > kLeastOwnDb &&
            own[i] < other[i - echo->delay])
            below.add(own[i] - other[i - echo->delay]);
    echo->belowDb = -below.percentile(0.5);
    return echo;
}

/// What the other side's voice would come to here: falling from its peaks as a room lets it.
std::vector<float> expected(const std::vector<float>& other, const Echo& echo, std::size_t hops) {
    std::vector<float> levels(hops, LevelHistogram::kLowestDb);
    float tail = LevelHistogram::kLowestDb;
    for (std::size_t i = echo.delay; i < hops && i - echo.delay < other.size(); ++i) {
        const std::size_t at = i - echo.delay;
        const float now = at + 1 < other.size() ? std::max(other[at], other[at + 1]) : other[at];
        tail = std::max(now, tail - kTailDb);
        levels[i] = tail - echo.belowDb;
    }
    return levels;
}

} // namespace

HopMask crossTalk(const std::vector<float>& levels, const std::vector<float>& other) {
    HopMask masked(levels.size(), false);
    for (std::size_t i = 0; i < std::min(levels.size(), other.size()); ++i)
        masked[i] = other[i] - levels[i] > kAlwaysBelowDb;
    const auto echo = findEcho(levels, other);
    if (!echo) return masked;
    const std::vector<float> echoed = expected(other, *echo, levels.size());
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i] < echoed[i] + kToleranceDb) masked[i] = true;
    return masked;
}

} // namespace earmark::audio
