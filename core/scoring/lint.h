#pragma once

#include "core/model/scorecard.h"

#include <string>
#include <vector>

namespace earmark::scoring {

/// What the linter says of a card before it is published.
struct Finding {
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    std::string code;     ///< stable, "stated-maximum-differs"
    std::string place;    ///< path into the card, "sections/attitude/criteria/warmth"
    LocalizedText what;   ///< what is wrong
    LocalizedText remedy; ///< how to mend it

    bool operator==(const Finding&) const = default;
};

/// Every finding, in the card's order. Publishing refuses errors.
std::vector<Finding> lint(const model::CardVersion& card);

bool hasErrors(const std::vector<Finding>& findings);

} // namespace earmark::scoring
