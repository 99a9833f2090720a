#include "core/sheets/fact_block.h"
#include "tests/support/catch.h"

#include <random>

using namespace earmark;
using namespace earmark::sheets;

namespace {

/// A fact as it went in: its agent, and a number that no other has.
struct Added {
    std::uint32_t agent = 0;
    std::int64_t final = 0;
};

const storage::FactShape& shape() {
    static const storage::FactShape shape = [] {
        storage::FactShape one;
        one.usualPossible = {5000};
        one.families = {model::CriticalFamily::None};
        one.sectionSizes = {1};
        return one;
    }();
    return shape;
}

/// Facts of agents in no order, one a day; the criterion earns the day.
std::vector<Added> addedTo(FactBlockBuilder& builder, std::size_t count, std::mt19937& random) {
    std::vector<Added> all;
    for (std::size_t index = 0; index < count; ++index) {
        storage::RecordHeader header;
        header.codes.agent = static_cast<std::uint32_t>(3 * (random() % 7)); // with gaps between the codes
        header.finalMillionths = static_cast<std::int64_t>(index);
        header.scored = true;
        storage::FactCriterion criterion;
        criterion.earned = static_cast<std::int64_t>(index);
        builder.add(static_cast<std::int64_t>(index), header, {}, std::vector{criterion},
                    std::vector<storage::FactSection>(1));
        all.push_back({header.codes.agent, header.finalMillionths});
    }
    return all;
}

} // namespace

TEST_CASE("the facts of an agent lie side by side, in the order they were added", "[sheets]") {
    std::mt19937 random{7};
    const std::size_t count = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{9}, std::size_t{300});
    FactBlockBuilder builder(1, 1);
    const std::vector<Added> all = addedTo(builder, count, random);
    const std::vector<std::uint8_t> bytes = builder.bytes();
    const FactBlock block(bytes, shape());
    REQUIRE(block.size() == count);
    const auto finals = block.finals();
    const auto days = block.days();
    const auto earned = block.criterion(0);
    std::size_t seen = 0;
    for (std::uint32_t agent = 0; agent < 22; ++agent) {
        const FactBlock::Run run = block.ofAgent(agent);
        std::vector<std::int64_t> wanted;
        for (const Added& one : all)
            if (one.agent == agent) wanted.push_back(one.final);
        std::vector<std::int64_t> found;
        for (std::uint32_t fact = run.first; fact < run.last; ++fact) {
            found.push_back(finals.at(fact));
            CHECK(block.agents().at(fact) == agent);
            CHECK(days.at(fact) == finals.at(fact));
            CHECK(earned.at(fact).earned == finals.at(fact));
        }
        CHECK(found == wanted);
        seen += found.size();
    }
    CHECK(seen == count);
}
