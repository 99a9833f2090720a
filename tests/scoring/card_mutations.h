#pragma once

#include "core/model/scorecard.h"

#include <random>
#include <string>
#include <vector>

namespace earmark::test {

/// One small edit of one member of a card; `name` is the member's.
struct CardMutation {
    std::string name;
    void (*apply)(model::CardVersion& card, std::mt19937_64& random);
};

/// An edit for every member of a card, its policy, grades, sections, criteria, options, bands and rules.
/// Some leave a card as it is where it has no such part.
const std::vector<CardMutation>& cardMutations();

} // namespace earmark::test
