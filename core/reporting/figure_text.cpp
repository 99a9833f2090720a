#include "core/reporting/figure_text.h"

#include <algorithm>
#include <array>

namespace earmark::reporting {

namespace {

std::string padded(std::uint64_t number, int digits) {
    std::string text = std::to_string(number);
    const auto wanted = static_cast<std::size_t>(digits);
    return text.size() < wanted ? std::string(wanted - text.size(), '0') + text : text;
}

std::uint64_t magnitude(std::int64_t number) {
    return number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                      : static_cast<std::uint64_t>(number);
}

} // namespace

std::string shareText(std::int64_t millionths, int decimals) {
    constexpr int kExactDecimals = 4; // of a percent, in millionths
    constexpr std::array<std::uint64_t, kExactDecimals + 1> kPowers{1, 10, 100, 1'000, 10'000};
    const int kept = std::clamp(decimals, 0, kExactDecimals);
    const std::uint64_t dropped = kPowers[static_cast<std::size_t>(kExactDecimals - kept)];
    const std::uint64_t rounded = (magnitude(millionths) + dropped / 2) / dropped;
    const std::uint64_t scale = kPowers[static_cast<std::size_t>(kept)];
    std::string text = millionths < 0 && rounded != 0 ? "-" : "";
    text += std::to_string(rounded / scale);
    if (kept > 0) text += "." + padded(rounded % scale, kept);
    return text;
}

std::optional<std::string> shareText(std::optional<std::int64_t> millionths, int decimals) {
    return millionths ? std::optional(shareText(*millionths, decimals)) : std::nullopt;
}

std::string pointsText(std::int64_t thousandths) {
    constexpr std::uint64_t kScale = 1'000;
    const std::uint64_t size = magnitude(thousandths);
    std::string text = thousandths < 0 ? "-" : "";
    text += std::to_string(size / kScale);
    std::string fraction = padded(size % kScale, 3);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? text : text + "." + fraction;
}

} // namespace earmark::reporting
