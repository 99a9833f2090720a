#include "core/sheets/score_distribution.h"

#include <utility>

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
    m_few.push_back({millionths, static_cast<std::size_t>(count)});
    if (m_many.empty() && m_few.size() > kFew) spread();
}

void ScoreDistribution::spread() {
    m_many.resize(kWhole + 1);
    for (const statistics::ValueCount& few : std::exchange(m_few, {}))
        add(few.value, static_cast<std::int64_t>(few.count));
}

void ScoreDistribution::merge(const ScoreDistribution& other) {
    for (const statistics::ValueCount& few : other.m_few)
        add(few.value, static_cast<std::int64_t>(few.count));
    for (std::size_t millionths = 0; millionths < other.m_many.size(); ++millionths)
        if (other.m_many[millionths] > 0)
            add(static_cast<std::int64_t>(millionths), other.m_many[millionths]);
}

std::optional<statistics::Quartiles> ScoreDistribution::quartiles() const {
    if (m_many.empty()) return statistics::quartilesOfAny(m_few);
    auto all = m_few;
    for (std::size_t millionths = 0; millionths < m_many.size(); ++millionths)
        if (m_many[millionths] > 0)
            all.push_back(
                {static_cast<std::int64_t>(millionths), static_cast<std::size_t>(m_many[millionths])});
    return statistics::quartilesOfAny(all);
}

} // namespace earmark::sheets
