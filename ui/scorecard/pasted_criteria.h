#pragma once

#include "core/base/localized_text.h"
#include "core/model/quantity.h"

#include <QString>

#include <optional>
#include <vector>

namespace earmark::ui {

/// A line of pasted text as a criterion.
struct PastedCriterion {
    LocalizedText name;
    std::optional<model::Points> maximum;

    bool operator==(const PastedCriterion&) const = default;
};

/// One for each line that is not empty. Cells are split by tabs: a cell that is a number is the points, one
/// with Chinese characters the Chinese name, another the English one. Bullets and numbers before a name fall
/// away.
std::vector<PastedCriterion> pastedCriteria(const QString& text);

} // namespace earmark::ui
