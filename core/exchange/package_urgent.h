#pragma once

#include "core/base/result.h"
#include "core/model/urgent_finding.h"

#include <string>
#include <string_view>

namespace earmark::exchange {

/// An urgent finding on its way between stores, under the ids of the store it comes from: one line of JSON,
/// ended by a line break; reading gives back the same value.
std::string writeUrgentLine(const model::UrgentFinding& finding);
/// Malformed with the JSON path of the fault; TooLarge.
Result<model::UrgentFinding> parseUrgentLine(std::string_view line, const std::string& subject);

} // namespace earmark::exchange
