/// The whole input as a file of rules that choose a card.
#include "core/exchange/card_rules_json.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto rules = earmark::exchange::parseCardRules(
        std::string_view(reinterpret_cast<const char*>(data), size), "rules.json");
    // What is refused says why.
    if (!rules && rules.error().detail.empty()) std::abort();
    return 0;
}
