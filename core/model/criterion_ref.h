#pragma once

#include <compare>
#include <string>

namespace earmark::model {

/// A criterion in all versions of its card, by stable keys.
struct CriterionRef {
    std::string cardKey;
    std::string criterionKey;

    auto operator<=>(const CriterionRef&) const = default;
};

} // namespace earmark::model
