#pragma once

#include "core/base/result.h"
#include "core/model/card_rule.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// Reads which call takes which card (resources/schemas/card-rules.schema.json): {"rules": [{"card": "sales",
/// "all": [{"field": "queue", "values": ["a", "b"]}]}]}. Malformed names the JSON path of the fault. What a
/// program wrote beside the rules ("default", "findings") is passed over.
Result<std::vector<model::CardRule>> parseCardRules(std::string_view json, const std::string& subject);
Result<std::vector<model::CardRule>> readCardRulesFile(const std::filesystem::path& path);

} // namespace earmark::exchange
