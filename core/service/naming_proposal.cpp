#include "core/service/naming_proposal.h"

#include <variant>
#include <vector>

namespace earmark::service {

namespace {

/// What the names of a listing say; nothing where the naming cannot be used.
std::vector<exchange::CallEntry> callsOf(const FolderNaming& naming, const exchange::FolderListing& listing,
                                         const Zone& zone) {
    const auto pattern = exchange::FilePattern::parse(naming.pattern);
    const auto pairs = exchange::sidePairsOf(naming.sidePairs);
    if (std::holds_alternative<exchange::Finding>(pattern) ||
        std::holds_alternative<exchange::Finding>(pairs))
        return {};
    exchange::FolderListing named;
    named.root = listing.root;
    named.files = listing.files.empty() ? listing.unnamed : listing.files;
    Progress progress;
    return exchange::callsOfFolder(named, std::get<exchange::FilePattern>(pattern),
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
    const std::vector<exchange::CallEntry> calls = callsOf(naming, listing, zone);
    if (calls.empty()) return naming.pattern;
    const std::string letters = lettersBefore(calls.front().agent);
    std::size_t known = 0;
    for (const exchange::CallEntry& call : calls) {
        // One name without them, and the new pattern would lose a call that the old one reads.
        if (lettersBefore(call.agent) != letters || directory.agent(call.agent) != nullptr)
            return naming.pattern;
        if (directory.agent(call.agent.substr(letters.size())) != nullptr) ++known;
    }
    return 2 * known > calls.size() ? withLetters(naming.pattern, letters) : naming.pattern;
}

} // namespace earmark::service
