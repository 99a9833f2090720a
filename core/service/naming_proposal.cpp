#include "core/service/naming_proposal.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <variant>

namespace earmark::service {

namespace {

constexpr std::ptrdiff_t kNamesLookedAt = 200;

/// What the first names of a listing say; nothing where the naming cannot be used.
std::vector<exchange::CallEntry> firstCalls(const FolderNaming& naming,
                                            const exchange::FolderListing& listing, const Zone& zone) {
    const auto pattern = exchange::FilePattern::parse(naming.pattern);
    const auto pairs = exchange::sidePairsOf(naming.sidePairs);
    if (std::holds_alternative<exchange::Finding>(pattern) ||
        std::holds_alternative<exchange::Finding>(pairs))
        return {};
    exchange::FolderListing first;
    first.root = listing.root;
    const auto& all = listing.files.empty() ? listing.unnamed : listing.files;
    std::ranges::copy_n(all.begin(), std::min(std::ssize(all), kNamesLookedAt),
                        std::back_inserter(first.files));
    Progress progress;
    return exchange::callsOfFolder(first, std::get<exchange::FilePattern>(pattern),
                                   std::get<std::vector<exchange::SidePair>>(pairs), {}, zone, progress)
        .calls;
}

/// "A" of "A0007"; empty where no number follows, or where a pattern could not hold it.
std::string lettersBefore(const std::string& agent) {
    const std::size_t digits = agent.find_first_of("0123456789");
    if (digits == std::string::npos || agent.find_first_of("{}/") < digits) return {};
    return agent.substr(0, digits);
}

std::string withLetters(const std::string& pattern, const std::string& letters) {
    for (const std::string_view part : {"{agent}", "{工号}"})
        if (const std::size_t at = pattern.find(part); at != std::string::npos)
            return pattern.substr(0, at) + letters + pattern.substr(at);
    return pattern;
}

} // namespace

std::string fittingPattern(const FolderNaming& naming, const exchange::FolderListing& listing,
                           const ImportDirectory& directory, const Zone& zone) {
    const std::vector<exchange::CallEntry> calls = firstCalls(naming, listing, zone);
    std::map<std::string, std::size_t> votes;
    for (const exchange::CallEntry& call : calls) {
        if (directory.agent(call.agent) != nullptr) return naming.pattern;
        const std::string letters = lettersBefore(call.agent);
        if (!letters.empty() && directory.agent(call.agent.substr(letters.size())) != nullptr)
            ++votes[letters];
    }
    for (const auto& [letters, count] : votes)
        if (2 * count > calls.size()) return withLetters(naming.pattern, letters);
    return naming.pattern;
}

} // namespace earmark::service
