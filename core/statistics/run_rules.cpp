#include "core/statistics/run_rules.h"

#include <array>

namespace earmark::statistics {

namespace {

/// The points of one side, the last first; values of the other side are negative.
class Side {
public:
    void add(double distance) {
        for (std::size_t index = m_recent.size() - 1; index > 0; --index)
            m_recent[index] = m_recent[index - 1];
        m_recent[0] = distance;
        m_run = distance > 0 ? m_run + 1 : 0;
    }

    bool completes(std::size_t needed, std::size_t among, double sigmas) const {
        if (!(m_recent[0] > sigmas)) return false;
        std::size_t found = 0;
        for (std::size_t index = 0; index < among; ++index)
            found += m_recent[index] > sigmas ? 1 : 0;
        return found >= needed;
    }

    RunSignals signals(const RunRules& rules) const {
        return {m_recent[0] > 3, rules.twoOfThree && completes(2, 3, 2),
                rules.fourOfFive && completes(4, 5, 1), rules.eightOnOneSide && m_run >= 8};
    }

private:
    std::array<double, 5> m_recent{};
    std::size_t m_run = 0;
};

} // namespace

FalseAlarms falseAlarms(const RunRules& rules) {
    static constexpr std::array<double, 8> kRunLengths{
        370.39834735, 225.43840674, 166.05451713, 132.89281139, // beyond three sigma, and 2/3, 4/5, both
        152.73006534, 122.05077201, 105.78306504, 91.75077313,  // the same and eight on one side
    };
    const std::size_t index =
        (rules.twoOfThree ? 1u : 0u) + (rules.fourOfFive ? 2u : 0u) + (rules.eightOnOneSide ? 4u : 0u);
    return {kRunLengths[index], 1 / kRunLengths[index]};
}

std::vector<RunSignals> runSignals(std::span<const std::optional<double>> standardised,
                                   const RunRules& rules) {
    std::vector<RunSignals> signals(standardised.size());
    Side above;
    Side below;
    for (std::size_t index = 0; index < standardised.size(); ++index) {
        if (!standardised[index]) continue;
        above.add(*standardised[index]);
        below.add(-*standardised[index]);
        signals[index] = (*standardised[index] > 0 ? above : below).signals(rules);
    }
    return signals;
}

} // namespace earmark::statistics
