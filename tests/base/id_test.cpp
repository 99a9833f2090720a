#include "core/base/id_source.h"
#include "tests/support/catch.h"

#include <set>

using namespace earmark;

namespace {

class SetClock final : public Clock {
public:
    Instant now() const override { return fromUtcMs(utcMs); }
    std::int64_t utcMs = 1'772'400'000'000;
};

} // namespace

TEST_CASE("ids come back from their text and refuse anything else", "[base]") {
    const SetClock clock;
    IdSource source(clock, 7);
    const Uuid made = source.next();
    REQUIRE(Uuid::fromString(made.toString()) == made);
    for (const std::string& wrong :
         {std::string(), made.toString().substr(1), made.toString() + "0", std::string(36, 'g')})
        CHECK_FALSE(Uuid::fromString(wrong));
}

TEST_CASE("ids of one source rise, even within a millisecond and when the clock goes back", "[base]") {
    SetClock clock;
    IdSource source(clock, 7);
    Uuid last;
    for (int round = 0; round < 20'000; ++round) {
        if (round == 10'000) clock.utcMs -= 60'000;
        const Uuid made = source.next();
        REQUIRE(last < made);
        last = made;
    }
}

TEST_CASE("two sources never make the same id", "[base]") {
    const SetClock clock;
    IdSource one(clock);
    IdSource other(clock);
    std::set<Uuid> seen;
    for (int round = 0; round < 1'000; ++round) {
        REQUIRE(seen.insert(one.next()).second);
        REQUIRE(seen.insert(other.next()).second);
    }
}
