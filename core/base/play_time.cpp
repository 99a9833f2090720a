#include "core/base/play_time.h"

#include <algorithm>

namespace earmark {

namespace {

std::string twoDigits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string playTime(std::int64_t ms) {
    const std::int64_t tenths = std::max<std::int64_t>(ms, 0) / 100;
    const std::int64_t seconds = tenths / 10;
    const std::string hours = seconds >= 3600 ? std::to_string(seconds / 3600) + ":" : "";
    return hours + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60) + "." +
           std::to_string(tenths % 10);
}

} // namespace earmark
