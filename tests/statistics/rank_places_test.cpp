#include "core/statistics/rank_places.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace earmark::statistics;

namespace {

using Members = std::vector<std::optional<WholeInterval>>;

std::vector<std::size_t> groupsOf(const Members& members) {
    std::vector<std::size_t> groups;
    for (const RankPlace& place : rankPlaces(members))
        groups.push_back(place.group);
    return groups;
}

bool surelyAbove(const std::optional<WholeInterval>& one, const std::optional<WholeInterval>& other) {
    return one && other && one->lower > other->upper;
}

} // namespace

TEST_CASE("who overlaps everybody in a group belongs to it", "[statistics]") {
    CHECK(groupsOf({}).empty());
    CHECK(groupsOf({WholeInterval{90, 98}, WholeInterval{88, 95}, WholeInterval{84, 90}}) ==
          std::vector<std::size_t>{1, 1, 1}); // ends that touch overlap
    CHECK(groupsOf({WholeInterval{90, 98}, WholeInterval{88, 95}, WholeInterval{84, 89}}) ==
          std::vector<std::size_t>{1, 1, 2});
    // A lucky agent with two calls hides nobody's difference: the third is surely below the second.
    CHECK(groupsOf({WholeInterval{60, 136}, WholeInterval{93, 97}, WholeInterval{70, 74}}) ==
          std::vector<std::size_t>{1, 1, 2});
    // Overlapping one's neighbour alone is not enough, or a chain would join the best and the last.
    CHECK(groupsOf({WholeInterval{80, 90}, WholeInterval{74, 84}, WholeInterval{68, 78},
                    WholeInterval{62, 72}}) == std::vector<std::size_t>{1, 1, 2, 2});
}

TEST_CASE("who has no interval is told apart from nobody", "[statistics]") {
    const Members members{std::nullopt, WholeInterval{90, 95}, std::nullopt, WholeInterval{80, 85},
                          std::nullopt};
    CHECK(rankPlaces(members) ==
          std::vector<RankPlace>{{1, 1, 5}, {1, 1, 4}, {1, 1, 5}, {2, 2, 5}, {2, 1, 5}});
}

TEST_CASE("a place spans from those surely above to those surely below", "[statistics]") {
    const Members members{WholeInterval{90, 98}, WholeInterval{85, 93}, WholeInterval{80, 89},
                          WholeInterval{60, 70}};
    CHECK(rankPlaces(members) == std::vector<RankPlace>{{1, 1, 2}, {1, 1, 3}, {2, 2, 3}, {3, 4, 4}});
}

TEST_CASE("groups and spans keep their promises on any ranking", "[statistics]") {
    std::mt19937 random(17);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::pair<int, int>> measured(1 + random() % 30); // mean, reach
        for (auto& [mean, reach] : measured) {
            mean = static_cast<int>(random() % 100);
            reach = static_cast<int>(random() % 20);
        }
        std::ranges::sort(measured, std::greater<>());
        Members members;
        for (const auto& [mean, reach] : measured)
            members.push_back(reach == 0 ? std::nullopt
                                         : std::optional(WholeInterval{mean - reach, mean + reach}));
        const std::vector<RankPlace> places = rankPlaces(members);
        for (std::size_t one = 0; one < members.size(); ++one) {
            std::size_t above = 0;
            std::size_t below = 0;
            for (std::size_t other = 0; other < members.size(); ++other) {
                above += surelyAbove(members[other], members[one]) ? 1 : 0;
                below += surelyAbove(members[one], members[other]) ? 1 : 0;
                if (places[one].group == places[other].group)
                    CHECK_FALSE(surelyAbove(members[one], members[other]));
            }
            CHECK(places[one].best == 1 + above);
            CHECK(places[one].worst == members.size() - below);
            if (one > 0) CHECK(places[one].group - places[one - 1].group <= 1);
        }
    }
}
