#pragma once

#include "core/scoring/score.h"

namespace earmark::scoring {

/// One line of arithmetic that the agent who disputes a score can follow.
struct DerivationLine {
    enum class Kind { Criterion, Section, Rule, Total };

    Kind kind = Kind::Criterion;
    std::string key;                     ///< criterion or section key; empty for Rule and Total
    LocalizedText text;                  ///< the whole line, in both languages: "Warmth: 5 of 9"
    std::optional<model::Points> earned; ///< what the line adds, before weights; thousandths
    std::optional<model::Points> possible;
    std::optional<model::Share> share; ///< the running score after this line, where it has one
};

/// A score with its derivation. The lines re-add to exactly the score that Scorer gives.
struct Explanation {
    Score score;
    std::vector<DerivationLine> lines;
};

Explanation explain(const model::CardVersion& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields);

} // namespace earmark::scoring
