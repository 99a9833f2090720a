#pragma once

#include "core/model/scorecard.h"

#include <QString>

namespace earmark::ui {

/// Where somebody stands in a card: at the card itself, at a section, or at a criterion of one.
struct CardPlace {
    int section = -1;   ///< index in the card; -1 at the card itself
    int criterion = -1; ///< index in the section; -1 at the section itself

    bool operator==(const CardPlace&) const = default;

    bool isCard() const { return section < 0; }
    bool isSection() const { return section >= 0 && criterion < 0; }
    bool isCriterion() const { return criterion >= 0; }
};

/// The section or criterion that a place names; nullptr where there is none.
const model::Section* sectionAt(const model::CardVersion& card, CardPlace place);
const model::Criterion* criterionAt(const model::CardVersion& card, CardPlace place);
model::Section* sectionAt(model::CardVersion& card, CardPlace place);
model::Criterion* criterionAt(model::CardVersion& card, CardPlace place);

/// The nearest place that exists in the card.
CardPlace heldTo(const model::CardVersion& card, CardPlace place);

/// A place as the linter writes it: "sections/attitude/criteria/warmth"; "policy" for the card itself. What
/// has no key is named by its position, counted from 1.
QString placePath(const model::CardVersion& card, CardPlace place);

/// What a path of the linter names, and the rest of the path that lies inside it ("options/good",
/// "passMark").
struct FoundPlace {
    CardPlace place;
    QString rest;
};
FoundPlace findPlace(const model::CardVersion& card, const QString& path);

/// Moves to the next (or previous) row of the outline: card, section, its criteria, the next section …
CardPlace neighbour(const model::CardVersion& card, CardPlace place, int step);

} // namespace earmark::ui
