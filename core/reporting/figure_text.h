#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// How figures are written, the same digits on screen and in every file.
namespace earmark::reporting {

/// A share in percent: 865 000 is "86.5". Half away from zero; `decimals` is 0 … 4.
std::string shareText(std::int64_t millionths, int decimals = 1);
std::optional<std::string> shareText(std::optional<std::int64_t> millionths, int decimals = 1);

/// Points, weights and measured values, without needless zeros: 2 500 is "2.5", 3 000 is "3".
std::string pointsText(std::int64_t thousandths);

} // namespace earmark::reporting
