#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace earmark::scoring {

/// How two lists of keys correspond. Of repeated keys the first is paired with the first, the second with the
/// second.
struct KeyPairing {
    struct Pair {
        std::size_t before = 0;
        std::size_t after = 0;
        /// Not among the largest set of pairs that kept their order: it is this one that was moved.
        bool moved = false;
    };

    std::vector<Pair> pairs; ///< in the order of the newer list
    std::vector<std::size_t> removed;
    std::vector<std::size_t> added;
};

KeyPairing pairKeys(const std::vector<std::string>& before, const std::vector<std::string>& after);

} // namespace earmark::scoring
