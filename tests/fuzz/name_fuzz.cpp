/// The first line as a pattern and as endings of pairs, every other line as a file's name and as a date.
#include "core/exchange/file_pattern.h"
#include "core/exchange/time_text.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace earmark;
using namespace earmark::exchange;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void readName(const std::variant<FilePattern, Finding>& pattern, std::string_view name) {
    static const Zone zone = *Zone::named("Asia/Shanghai");
    for (const DateOrder order : {DateOrder::Unknown, DateOrder::DayFirst}) {
        const TimeReading reading = readTimeText(name, order);
        if (reading.outcome == TimeReading::Outcome::Read)
            require(reading.time.day.has_value() || reading.time.timeOfDay.has_value());
    }
    if (const auto* usable = std::get_if<FilePattern>(&pattern)) static_cast<void>(usable->match(name, zone));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto takeLine = [&] {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    const std::string_view first = takeLine();
    static_cast<void>(sidePairsOf(first));
    const auto pattern = FilePattern::parse(first);
    while (!text.empty())
        readName(pattern, takeLine());
    return 0;
}
