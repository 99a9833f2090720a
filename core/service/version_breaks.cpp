#include "core/service/version_breaks.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::VersionBreak;

/// A version with the first day of a call that was judged on it.
struct FirstUse {
    const model::CardVersion* card = nullptr; ///< lives on the shelf
    Day day;
};

/// By card, then by version.
std::vector<FirstUse> firstUses(storage::Connection& connection, CardShelf& cards, const Slice& slice) {
    std::map<const ShelvedCard*, Day> days;
    FactSlice(connection, cards, slice)
        .visit([&](const storage::FactStore::View& view, const storage::RecordHeader&,
                   const FactSlice::Version& version) {
            const Day day{std::chrono::days(view.dayNumber)};
            const auto [first, isNew] = days.emplace(version.shelved.get(), day);
            if (!isNew) first->second = std::min(first->second, day);
        });
    std::vector<FirstUse> uses;
    for (const auto& [shelved, day] : days)
        uses.push_back({&shelved->card, day});
    std::ranges::sort(uses, [](const FirstUse& one, const FirstUse& other) {
        return one.card->cardKey != other.card->cardKey ? one.card->cardKey < other.card->cardKey
                                                        : one.card->version < other.card->version;
    });
    return uses;
}

VersionBreak breakBetween(const model::CardVersion& before, const FirstUse& after) {
    VersionBreak found;
    found.cardKey = after.card->cardKey;
    found.cardName = after.card->name;
    found.before = before.id;
    found.after = after.card->id;
    found.beforeVersion = before.version;
    found.afterVersion = after.card->version;
    found.day = after.day;
    found.publishedBy = after.card->publishedBy;
    found.publishReason = after.card->publishReason;
    found.changes = scoring::difference(before, *after.card);
    return found;
}

} // namespace

std::vector<VersionBreak> versionBreaks(storage::Connection& connection, CardShelf& cards,
                                        const Slice& slice) {
    Slice always = slice;
    always.from.reset();
    always.to.reset();
    always.fatal.reset();
    always.passed.reset();
    always.failedCriterion.reset();
    const std::vector<FirstUse> uses = firstUses(connection, cards, always);
    std::vector<VersionBreak> breaks;
    for (const FirstUse& use : uses) {
        const bool within = (!slice.from || use.day >= *slice.from) && (!slice.to || use.day <= *slice.to);
        const model::CardVersion* before = nullptr; // the newest older version used by then
        for (const FirstUse& older : uses)
            if (older.card->cardKey == use.card->cardKey && older.card->version < use.card->version &&
                older.day <= use.day)
                before = older.card;
        if (before && within) breaks.push_back(breakBetween(*before, use));
    }
    std::ranges::stable_sort(breaks, std::less(), &VersionBreak::day);
    return breaks;
}

} // namespace earmark::service
