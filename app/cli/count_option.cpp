#include "app/cli/count_option.h"

#include <charconv>
#include <string>

namespace earmark::cli {

namespace {

bool isCount(const std::string& text, std::int64_t least, std::int64_t most) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, value);
    return problem == std::errc() && stopped == end && value >= least && value <= most;
}

} // namespace

CLI::Validator countFrom(std::int64_t least, std::int64_t most) {
    const auto check = [least, most](std::string& text) {
        if (isCount(text, least, most)) return std::string();
        return "'" + text + "' is not allowed; give a whole number from " + std::to_string(least) + " to " +
               std::to_string(most);
    };
    return {check, {}, "count"};
}

} // namespace earmark::cli
