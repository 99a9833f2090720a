#pragma once

#include "core/model/scorecard.h"

/// What a criterion gets when its kind or points are chosen, so that nothing has to be typed twice.
namespace earmark::ui {

/// The points it can earn (a deduction: that it takes off each time). The level that earned the most follows.
void setCriterionPoints(model::Criterion& criterion, model::Points points);

/// Changes the kind; what the other kinds use is kept. A choice without levels gets four, falling from the
/// maximum; a measure without bands gets two.
void setCriterionKind(model::Criterion& criterion, model::CriterionKind kind);

/// A new level or option with a key of its own.
model::Option newOption(const model::Criterion& criterion);

/// Pass mark, grades and rounding that a new card begins with.
model::Policy newPolicy();

} // namespace earmark::ui
