#include "core/base/paths.h"
#include "core/exchange/card_json.h"
#include "core/scoring/score.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

using namespace earmark;

namespace {

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path shippedCard(const std::string& name) {
    return resourceDirectory() / "scorecards" / (name + ".json");
}

} // namespace

TEST_CASE("Shipped cards are written as they are read, to the byte", "[exchange]") {
    const std::string name =
        GENERATE(as<std::string>(), "standard", "contact-centre", "described-levels", "seven-tens");
    const Result<model::CardVersion> card = exchange::readCardFile(shippedCard(name));
    REQUIRE(card);
    CHECK(exchange::writeCard(*card) == bytesOf(shippedCard(name)));
}
