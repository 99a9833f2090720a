#include "tests/ui/support/heard_pieces.h"

#include <algorithm>
#include <unordered_map>

namespace earmark::ui::test {

namespace {

constexpr std::size_t kKeyFrames = 8; ///< so many frames in a row tell a place in the call

std::uint64_t keyAt(const Sound& sound, std::size_t at) {
    std::uint64_t key = 1469598103934665603U;
    for (std::size_t i = at; i < at + kKeyFrames; ++i)
        for (const std::int16_t sample : {sound[i].left, sound[i].right})
            key = (key ^ static_cast<std::uint16_t>(sample)) * 1099511628211U;
    return key;
}

} // namespace

std::vector<HeardPiece> piecesOf(const Sound& heard, const Sound& call) {
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (std::size_t at = 0; at + kKeyFrames <= call.size(); ++at)
        places.emplace(keyAt(call, at), at);
    std::vector<HeardPiece> pieces;
    std::int64_t before = 0;
    for (std::size_t at = 0; at + kKeyFrames <= heard.size();) {
        const auto place = places.find(keyAt(heard, at));
        if (place == places.end()) {
            ++before;
            ++at;
            continue;
        }
        const auto from = call.begin() + static_cast<std::ptrdiff_t>(place->second);
        const auto here = heard.begin() + static_cast<std::ptrdiff_t>(at);
        const auto same = std::mismatch(here, heard.end(), from, call.end()).first - here;
        pieces.push_back({static_cast<std::int64_t>(place->second), same, before});
        before = 0;
        at += static_cast<std::size_t>(same);
    }
    return pieces;
}

} // namespace earmark::ui::test
