#include "core/sheets/score_distribution.h"

#include <algorithm>

namespace earmark::sheets {

namespace {

constexpr std::size_t kFew = 65'536;
constexpr std::int64_t kWhole = 1'000'000;

bool hasCounter(std::int64_t millionths) {
    return millionths >= 0 && millionths <= kWhole;
}

} // namespace

void ScoreDistribution::add(std::int64_t millionths, std::int64_t count) {
    if (!m_many.empty() && hasCounter(millionths)) {
        m_many[static_cast<std::size_t>(millionths)] += count;
        return;
    }
    m_few.emplace_back(millionths, count);
    if (m_many.empty() && m_few.size() > kFew) spread();
}

void ScoreDistribution::spread() {
    m_many.resize(kWhole + 1);
    for (const auto& [millionths, count] : std::exchange(m_few, {}))
        add(millionths, count);
}

void ScoreDistribution::merge(const ScoreDistribution& other) {
    for (const auto& [millionths, count] : other.m_few)
        add(millionths, count);
    for (std::size_t millionths = 0; millionths < other.m_many.size(); ++millionths)
        if (other.m_many[millionths] > 0)
            add(static_cast<std::int64_t>(millionths), other.m_many[millionths]);
}

std::vector<statistics::ValueCount> ScoreDistribution::ascending() const {
    auto few = m_few;
    for (std::size_t millionths = 0; millionths < m_many.size(); ++millionths)
        if (m_many[millionths] > 0) few.emplace_back(millionths, m_many[millionths]);
    std::ranges::sort(few);
    std::vector<statistics::ValueCount> counts;
    for (const auto& [millionths, count] : few) {
        if (counts.empty() || counts.back().value != millionths) counts.push_back({millionths, 0});
        counts.back().count += static_cast<std::size_t>(count);
    }
    return counts;
}

std::optional<statistics::Quartiles> ScoreDistribution::quartiles() const {
    return statistics::quartiles(ascending());
}

} // namespace earmark::sheets
