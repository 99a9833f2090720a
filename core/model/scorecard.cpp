#include "core/model/scorecard.h"

#include <algorithm>

namespace earmark::model {

bool Criterion::severeAllowed() const {
    return std::ranges::any_of(
        fatalRules, [](const FatalRule& rule) { return rule.trigger.kind == FatalTrigger::Kind::Severe; });
}

const Option* Criterion::findOption(const std::string& optionKey) const {
    const auto found = std::ranges::find(options, optionKey, &Option::key);
    return found != options.end() ? &*found : nullptr;
}

const Criterion* CardVersion::findCriterion(const std::string& criterionKey) const {
    for (const Section& section : sections) {
        const auto found = std::ranges::find(section.criteria, criterionKey, &Criterion::key);
        if (found != section.criteria.end()) return &*found;
    }
    return nullptr;
}

std::size_t CardVersion::criterionCount() const {
    std::size_t count = 0;
    for (const Section& section : sections)
        count += section.criteria.size();
    return count;
}

} // namespace earmark::model
