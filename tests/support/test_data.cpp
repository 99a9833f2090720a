#include "tests/support/test_data.h"

namespace earmark::test {

std::filesystem::path dataDirectory() {
    return std::filesystem::path(EARMARK_SOURCE_DIR) / "tests" / "data";
}

std::filesystem::path shippedDirectory() {
    return std::filesystem::path(EARMARK_SOURCE_DIR) / "resources";
}

} // namespace earmark::test
