#pragma once

#include "core/reporting/figures.h"

#include <cstdint>
#include <optional>

namespace earmark::ui {

/// How a figure stands against the one that it is compared with.
struct FigureDifference {
    /// Whether the 95 % interval of the difference leaves zero out. The interval takes the two for
    /// independent: against the whole centre, which holds what is shown, it is wider than need be, so what it
    /// calls beyond chance is that.
    enum class Chance { Unknown, Within, Beyond };

    std::int64_t millionths = 0; ///< shown − compared
    Chance chance = Chance::Unknown;
};

std::optional<FigureDifference> differenceOfMeans(const reporting::Figures& shown,
                                                  const reporting::Figures& compared);
std::optional<FigureDifference> differenceOfMedians(const reporting::Figures& shown,
                                                    const reporting::Figures& compared);
std::optional<FigureDifference> differenceOfPassRates(const reporting::Figures& shown,
                                                      const reporting::Figures& compared);
/// Of the accuracy by errors critical to the customer.
std::optional<FigureDifference> differenceOfAccuracies(const reporting::Figures& shown,
                                                       const reporting::Figures& compared);
std::optional<FigureDifference> differenceOfFatalRates(const reporting::Figures& shown,
                                                       const reporting::Figures& compared);

} // namespace earmark::ui
