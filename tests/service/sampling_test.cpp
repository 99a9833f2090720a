#include "core/service/sampling.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace earmark;
using namespace earmark::service;

namespace {

CallRow call(std::uint8_t number, const std::string& agent, const char* day,
             CallState state = CallState::Waiting) {
    CallRow row;
    row.recording.uuid.bytes[0] = number;
    row.agentNumber = agent;
    row.startedAt = Instant(*parseDay(day)) + std::chrono::hours(4);
    row.state = state;
    return row;
}

std::vector<CallRow> month(const std::string& agent, const char* day, std::uint8_t first,
                           std::uint8_t count) {
    std::vector<CallRow> calls;
    for (std::uint8_t index = 0; index < count; ++index)
        calls.push_back(call(static_cast<std::uint8_t>(first + index), agent, day));
    return calls;
}

std::set<RecordingId> drawn(const std::vector<CallRow>& calls, const SamplingPlan& plan) {
    const auto ids = drawCalls(calls, plan, *Zone::named("Asia/Shanghai"));
    return {ids.begin(), ids.end()};
}

} // namespace

TEST_CASE("a draw takes so many calls of each agent and month, and all where there are fewer", "[service]") {
    std::vector<CallRow> calls = month("0001", "2026-03-05", 0, 20);
    std::ranges::copy(month("0001", "2026-04-05", 20, 20), std::back_inserter(calls));
    std::ranges::copy(month("0002", "2026-03-05", 40, 2), std::back_inserter(calls));
    CHECK(drawn(calls, {5, 1}).size() == 5 + 5 + 2);
}

TEST_CASE("the same seed draws the same calls in any order, another seed others", "[service]") {
    std::vector<CallRow> calls = month("0001", "2026-03-05", 0, 100);
    const auto first = drawn(calls, {5, 1});
    std::ranges::reverse(calls);
    CHECK(drawn(calls, {5, 1}) == first);
    CHECK(drawn(calls, {5, 2}) != first);
}

TEST_CASE("every call has the same chance", "[service]") {
    const std::vector<CallRow> calls = month("0001", "2026-03-05", 0, 10);
    std::vector<int> hits(10);
    for (std::uint64_t seed = 0; seed < 4'000; ++seed)
        for (const RecordingId& id : drawn(calls, {3, seed}))
            ++hits[id.uuid.bytes[0]];
    // 1,200 expected, standard deviation 29: five of them either way.
    for (const int count : hits)
        CHECK(std::abs(count - 1'200) < 145);
}

TEST_CASE("what is scored or begun counts, a skipped call is replaced, mystery calls stay apart",
          "[service]") {
    std::vector<CallRow> calls = month("0001", "2026-03-05", 0, 10);
    const auto before = drawn(calls, {4, 7});
    calls[3].state = CallState::Submitted;
    calls[5].state = CallState::Draft;
    const auto after = drawn(calls, {4, 7});
    CHECK(after.size() == 4);
    CHECK(after.contains(calls[3].recording));
    CHECK(after.contains(calls[5].recording));

    const auto lost = std::ranges::find(calls, *before.begin(), &CallRow::recording);
    lost->state = CallState::Skipped;
    CHECK(drawn(calls, {4, 7}).size() == 4);
    CHECK_FALSE(drawn(calls, {4, 7}).contains(lost->recording));

    for (CallRow& row : calls)
        row.callType = "拨测";
    CHECK(drawn(calls, {4, 7}).empty());
}

TEST_CASE("a call late on the last evening belongs to the month of the centre's zone", "[service]") {
    CallRow late = call(1, "0001", "2026-03-31");
    late.startedAt =
        Instant(*parseDay("2026-03-31")) + std::chrono::hours(17); // 01:00 on 1 April in Shanghai
    const auto found = quotas({late}, {5, 1}, *Zone::named("Asia/Shanghai"));
    REQUIRE(found.size() == 1);
    CHECK(dayText(found[0].month) == "2026-04-01");
}

TEST_CASE("who is furthest behind stands first", "[service]") {
    std::vector<CallRow> calls = month("0001", "2026-03-05", 0, 6);
    for (std::size_t index = 0; index < 5; ++index)
        calls[index].state = CallState::Submitted;
    std::ranges::copy(month("0002", "2026-03-05", 10, 3), std::back_inserter(calls));
    const auto found = quotas(calls, {5, 1}, *Zone::named("Asia/Shanghai"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].agentNumber == "0002");
    CHECK(found[0].isShort());
    CHECK(found[0].waiting == 3);
    CHECK(found[1].scored == 5);
    CHECK_FALSE(found[1].isShort());
}
