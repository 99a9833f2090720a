#include "core/model/card_rule.h"

#include <algorithm>

namespace earmark::model {

bool CardRule::holds(const CallFields& fields) const {
    return std::ranges::all_of(all, [&](const FieldTest& test) {
        const auto field = fields.find(test.field);
        return field != fields.end() && std::ranges::find(test.values, field->second) != test.values.end();
    });
}

const CardRule* ruleFor(const std::vector<CardRule>& rules, const CallFields& fields) {
    const auto rule =
        std::ranges::find_if(rules, [&](const CardRule& candidate) { return candidate.holds(fields); });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace earmark::model
