#pragma once

#include "core/reporting/figures.h"

#include <cstdint>
#include <vector>

namespace earmark::reporting {

/// What findings were put down to, told apart by who can mend it.
struct CauseSplit {
    struct Side {
        std::size_t findings = 0; ///< a finding with two causes of one side counts twice
        std::int64_t lostThousandths = 0;
        std::optional<std::int64_t> shareMillionths; ///< of the findings of both sides
    };
    Side organisation; ///< process, system, policy
    Side people;       ///< knowledge, skill, attitude
    std::vector<CauseFigures> causes;
};

/// Whether the organisation has to mend it: no training of an agent does.
bool isOfOrganisation(std::string_view cause);

CauseSplit causeSplit(std::vector<CauseFigures> causes);

} // namespace earmark::reporting
