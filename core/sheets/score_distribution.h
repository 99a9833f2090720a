#pragma once

#include "core/statistics/quartiles.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::sheets {

/// How often each final score occurs, collected from many sheets in any order.
class ScoreDistribution {
public:
    void add(std::int64_t millionths, std::int64_t count = 1);
    void merge(const ScoreDistribution& other);
    /// Absent when empty.
    std::optional<statistics::Quartiles> quartiles() const;

private:
    void spread();

    /// As they came, while they are few.
    std::vector<statistics::ValueCount> m_few;
    /// One counter for each score from 0 to 100 %, once they are many; others stay in m_few.
    std::vector<std::int64_t> m_many;
};

} // namespace earmark::sheets
