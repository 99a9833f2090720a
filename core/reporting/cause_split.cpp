#include "core/reporting/cause_split.h"

#include "core/statistics/exact_tally.h"

namespace earmark::reporting {

bool isOfOrganisation(std::string_view cause) {
    return cause == "process" || cause == "system" || cause == "policy";
}

CauseSplit causeSplit(std::vector<CauseFigures> causes) {
    constexpr std::int64_t kMillion = 1'000'000;
    CauseSplit split;
    for (const CauseFigures& cause : causes) {
        CauseSplit::Side& side = isOfOrganisation(cause.cause) ? split.organisation : split.people;
        side.findings += cause.findings;
        side.lostThousandths += cause.lostThousandths;
    }
    const auto all = static_cast<std::int64_t>(split.organisation.findings + split.people.findings);
    if (all > 0)
        for (CauseSplit::Side* side : {&split.organisation, &split.people})
            side->shareMillionths =
                statistics::scaledQuotient(static_cast<std::int64_t>(side->findings), kMillion, all);
    split.causes = std::move(causes);
    return split;
}

} // namespace earmark::reporting
