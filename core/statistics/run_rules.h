#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace earmark::statistics {

/// The rules of a control chart beside the first, a point beyond three sigma, which always holds: Western
/// Electric, "Statistical Quality Control Handbook" (1956). Each finds small shifts sooner and cries wolf
/// more often (falseAlarms).
struct RunRules {
    bool twoOfThree = false;     ///< two of three points beyond two sigma on the same side
    bool fourOfFive = false;     ///< four of five points beyond one sigma on the same side
    bool eightOnOneSide = false; ///< eight points in a row on the same side of the centre

    bool operator==(const RunRules&) const = default;
};

/// Which rules a point completes: it swings more than chance lets it.
struct RunSignals {
    bool beyondLimits = false;
    bool twoOfThree = false;
    bool fourOfFive = false;
    bool eightOnOneSide = false;

    bool any() const { return beyondLimits || twoOfThree || fourOfFive || eightOnOneSide; }
    bool operator==(const RunSignals&) const = default;
};

/// How often rules mark points where nothing but chance is at work.
struct FalseAlarms {
    double averageRunLength = 0; ///< points from one false alarm to the next
    double perPoint = 0;         ///< 1 ÷ averageRunLength
};

/// For independent, normally distributed points and known limits: Champ & Woodall, "Exact Results for
/// Shewhart Control Charts with Supplementary Runs Rules" (Technometrics 29, 1987), table 1, the further
/// digits by their method (a Markov chain). With limits estimated from few points the rate is higher.
FalseAlarms falseAlarms(const RunRules& rules);

/// What each point signals, of points given as (value − centre) ÷ sigma. Points that are absent signal
/// nothing and break no run; one on the centre is on neither side. A point signals where it lies itself in
/// the zone of the rule and completes it.
std::vector<RunSignals> runSignals(std::span<const std::optional<double>> standardised,
                                   const RunRules& rules = {});

} // namespace earmark::statistics
