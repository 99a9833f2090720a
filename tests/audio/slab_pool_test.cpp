#include "core/audio/pcm_store.h"
#include "core/audio/slab_pool.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace earmark::audio;

TEST_CASE("memory of a closed call serves the next one, and no more of it waits than a call takes",
          "[audio][slab]") {
    SlabPool pool;
    std::set<std::byte*> slabs;
    for (std::size_t i = 0; i < SlabPool::kMostWaiting + 3; ++i)
        slabs.insert(pool.take());
    REQUIRE(slabs.size() == SlabPool::kMostWaiting + 3);
    REQUIRE_FALSE(slabs.contains(nullptr));
    CHECK(pool.waiting() == 0);
    for (std::byte* slab : slabs)
        pool.giveBack(slab);
    CHECK(pool.waiting() == SlabPool::kMostWaiting);
    std::byte* again = pool.take();
    CHECK(slabs.contains(again));
    CHECK(pool.waiting() == SlabPool::kMostWaiting - 1);
    std::fill_n(again, SlabPool::kSlabBytes, std::byte{7}); // the system may have taken its pages meanwhile
    CHECK(std::all_of(again, again + SlabPool::kSlabBytes, [](std::byte b) { return b == std::byte{7}; }));
    pool.giveBack(again);
}

TEST_CASE("the sound of one call is not heard in the next one's place", "[audio][slab]") {
    const auto filled = [](std::int16_t with, std::size_t frames) {
        auto store = std::make_unique<PcmStore>(2, 8000, 8000);
        const Planes room = store->writable();
        for (int side = 0; side < 2; ++side)
            std::fill_n(room.side[static_cast<std::size_t>(side)], frames, with);
        store->commit(frames);
        return store;
    };
    const std::size_t before = SlabPool::shared().waiting();
    filled(1234, 8000).reset();
    CHECK(SlabPool::shared().waiting() == std::max<std::size_t>(before, 1)); // one slab, taken and given back
    const auto next = filled(-5, 4000);
    CHECK(next->readyFrames() == 4000);
    CHECK(next->view(1, 4000).empty());
    CHECK(std::ranges::all_of(next->view(0, 0), [](std::int16_t sample) { return sample == -5; }));
}
