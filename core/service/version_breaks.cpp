#include "core/service/version_breaks.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::VersionBreak;

std::int64_t number(Day day) {
    return day.time_since_epoch().count();
}

/// A version with the first day of a call that was judged on it.
struct FirstUse {
    const model::CardVersion* card = nullptr; ///< lives on the shelf
    Day day;
};

/// The first day of a month on which a version judged a call of the slice.
Day firstDayIn(storage::Connection& connection, CardShelf& cards, Slice slice, Day month,
               std::uint32_t version) {
    slice.from = month;
    slice.to = monthEndOf(month);
    std::int64_t first = number(*slice.to);
    SliceFold sums(connection, cards, slice);
    for (const auto& [day, group] : sums.fold({GroupBy::Day, false, false, true}))
        if (group.parts.contains(version)) first = std::min(first, day);
    return Day(std::chrono::days(first));
}

/// By card, then by version.
std::vector<FirstUse> firstUses(storage::Connection& connection, CardShelf& cards, const Slice& slice) {
    if (storage::FactStore(connection).names(storage::FactCodeKind::CardVersion).size() < 2) return {};
    SliceFold sums(connection, cards, slice);
    const FoldedGroups versions = sums.fold({GroupBy::CardVersion});
    std::map<std::string, int> versionsOfCard;
    const auto cardOf = [&](std::int64_t code) -> const model::CardVersion& {
        return sums.filter().versions().at(static_cast<std::uint32_t>(code)).shelved->card;
    };
    for (const auto& [code, group] : versions)
        ++versionsOfCard[cardOf(code).cardKey];
    std::vector<FirstUse> uses;
    for (const auto& [code, group] : versions) {
        const model::CardVersion& card = cardOf(code);
        if (versionsOfCard[card.cardKey] < 2) continue; // nothing breaks
        Slice ofCard = slice;
        ofCard.cardKey = card.cardKey;
        uses.push_back({&card, firstDayIn(connection, cards, ofCard, Day(std::chrono::days(group.firstMonth)),
                                          static_cast<std::uint32_t>(code))});
    }
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
    always.lostSection.reset();
    always.cause.reset();
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
