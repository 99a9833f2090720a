#pragma once

#include "core/model/answer.h"

#include <string>
#include <vector>

namespace earmark::model {

/// A field of the call that must have one of these values: "team" (the team's key), "queue", "direction",
/// "call_type", "medium" ("text" for a written contact) or a field of the centre's own. Compared exactly,
/// upper and lower case told apart.
struct FieldTest {
    std::string field;
    std::vector<std::string> values;

    bool operator==(const FieldTest&) const = default;
};

/// Which card a call takes. Of an ordered list of rules the first that holds decides; where none does, the
/// default card is taken.
struct CardRule {
    std::vector<FieldTest> all; ///< each must hold; an empty list always holds
    std::string cardKey;

    bool operator==(const CardRule&) const = default;

    bool holds(const CallFields& fields) const;
};

/// The first rule that holds; nullptr when none does.
const CardRule* ruleFor(const std::vector<CardRule>& rules, const CallFields& fields);

} // namespace earmark::model
