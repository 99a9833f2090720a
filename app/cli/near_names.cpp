#include "app/cli/near_names.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace earmark::cli {

namespace {

constexpr std::size_t kMostShown = 8;

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& letter : lowered)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return lowered;
}

/// How many bytes have to be changed, added or taken away to make one text of the other.
std::size_t editDistance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t at = 0; at < one.size(); ++at) {
        std::size_t diagonal = row[0];
        row[0] = at + 1;
        for (std::size_t to = 0; to < other.size(); ++to) {
            const std::size_t changed = diagonal + (one[at] == other[to] ? 0 : 1);
            diagonal = row[to + 1];
            row[to + 1] = std::min({changed, row[to] + 1, diagonal + 1});
        }
    }
    return row.back();
}

/// A part of a name is as near as can be.
std::size_t distance(const std::string& given, const std::string& known) {
    const std::string lowered = lower(known);
    return lowered.find(given) != std::string::npos ? 0 : editDistance(given, lowered);
}

std::size_t distance(const std::string& given, const KnownName& known) {
    const std::size_t toKey = distance(given, known.key);
    return known.name.empty() ? toKey : std::min(toKey, distance(given, known.name));
}

void sortByNearness(const std::string& given, std::vector<KnownName>& known) {
    const std::string lowered = lower(given);
    std::vector<std::pair<std::size_t, KnownName>> ordered;
    for (KnownName& one : known)
        ordered.emplace_back(distance(lowered, one), std::move(one));
    std::ranges::stable_sort(ordered, {}, &std::pair<std::size_t, KnownName>::first);
    std::ranges::transform(ordered, known.begin(), [](auto& one) { return std::move(one.second); });
}

std::string shown(const KnownName& known) {
    return known.name.empty() || known.name == known.key ? known.key : known.key + " (" + known.name + ")";
}

std::string listed(const std::vector<KnownName>& known) {
    std::string list;
    for (std::size_t at = 0; at < std::min(known.size(), kMostShown); ++at)
        list += (at > 0 ? ", " : "") + shown(known[at]);
    return known.size() > kMostShown ? list + " and " + std::to_string(known.size() - kMostShown) + " more"
                                     : list;
}

} // namespace

Error unknownName(const std::string& what, const std::string& given, std::vector<KnownName> known) {
    const std::string none = "no " + what + " is called this; ";
    if (known.empty()) return {ErrorCode::NotFound, given, none + "the store knows none yet"};
    sortByNearness(given, known);
    return {ErrorCode::NotFound, given, none + "there are: " + listed(known)};
}

} // namespace earmark::cli
