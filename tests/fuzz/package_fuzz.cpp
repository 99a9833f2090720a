/// Any bytes as the texts inside a package: refused with a place, or read and written again to the same
/// value.
#include "core/exchange/package_evaluation.h"
#include "core/exchange/package_manifest.h"
#include "core/exchange/package_rows.h"
#include "core/exchange/package_urgent.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace earmark;
using namespace earmark::exchange;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

template <class Value, class Write, class Parse>
void understand(const Result<Value>& read, Write write, Parse parse) {
    if (!read) {
        require(!read.error().detail.empty());
        return;
    }
    const auto again = parse(write(*read), "again");
    require(again && *again == *read);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    understand(parseEvaluationLine(bytes, "fuzz"), writeEvaluationLine, parseEvaluationLine);
    understand(parseRecordingLine(bytes, "fuzz"), writeRecordingLine, parseRecordingLine);
    understand(parseUrgentLine(bytes, "fuzz"), writeUrgentLine, parseUrgentLine);
    understand(parseRoster(bytes, "fuzz"), writeRoster, parseRoster);
    understand(parseManifest(bytes, "fuzz"), writeManifest, parseManifest);
    return 0;
}
