#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/difference.h"

#include <array>
#include <optional>
#include <string_view>

namespace earmark::reporting {

/// A figure of a group of evaluations that is followed over time or compared.
enum class Measure {
    Mean,
    PassRate,
    FatalRate,
    CustomerAccuracy,
    BusinessAccuracy,
    ComplianceAccuracy,
    NonCriticalAccuracy,
};

inline constexpr std::array kMeasures{
    Measure::Mean,
    Measure::PassRate,
    Measure::FatalRate,
    Measure::CustomerAccuracy,
    Measure::BusinessAccuracy,
    Measure::ComplianceAccuracy,
    Measure::NonCriticalAccuracy,
};

/// Its stable name, as fields are called ("passRate").
const char* measureName(Measure measure);
std::optional<Measure> measureFromName(std::string_view name);

/// What the measure is a share of; absent for the mean.
std::optional<statistics::Share> shareBehind(const Figures& figures, Measure measure);
/// Its value, absent where nothing was scored, judged or answered.
std::optional<std::int64_t> millionthsOf(const Figures& figures, Measure measure);
/// What stands behind it: scored evaluations for the mean, else what it is a share of.
std::size_t countBehind(const Figures& figures, Measure measure);

} // namespace earmark::reporting
