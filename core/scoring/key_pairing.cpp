#include "core/scoring/key_pairing.h"

#include <algorithm>
#include <map>

namespace earmark::scoring {

namespace {

/// Marks the pairs outside the longest ascending run of old positions (patience sorting, n log n).
void markMoved(std::vector<KeyPairing::Pair>& pairs) {
    std::vector<std::size_t> tails;                     // index of the pair that ends a run of each length
    std::vector<std::size_t> previous(pairs.size(), 0); // one more than the pair before it in its run
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        const auto end = std::lower_bound(
            tails.begin(), tails.end(), pairs[index].before,
            [&](std::size_t tail, std::size_t position) { return pairs[tail].before < position; });
        previous[index] = end == tails.begin() ? 0 : *std::prev(end) + 1;
        if (end == tails.end())
            tails.push_back(index);
        else
            *end = index;
        pairs[index].moved = true;
    }
    if (tails.empty()) return;
    for (std::size_t kept = tails.back() + 1; kept > 0; kept = previous[kept - 1])
        pairs[kept - 1].moved = false;
}

} // namespace

KeyPairing pairKeys(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t index = before.size(); index > 0; --index)
        places[before[index - 1]].push_back(index - 1); // the first of a key last, where it is taken from
    KeyPairing pairing;
    for (std::size_t index = 0; index < after.size(); ++index) {
        const auto found = places.find(after[index]);
        if (found == places.end() || found->second.empty()) {
            pairing.added.push_back(index);
            continue;
        }
        pairing.pairs.push_back({found->second.back(), index, false});
        found->second.pop_back();
    }
    for (const auto& [key, left] : places)
        pairing.removed.insert(pairing.removed.end(), left.begin(), left.end());
    std::ranges::sort(pairing.removed);
    markMoved(pairing.pairs);
    return pairing;
}

} // namespace earmark::scoring
