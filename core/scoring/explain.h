#pragma once

#include "core/scoring/score.h"

namespace earmark::scoring {

/// One line of arithmetic that the agent who disputes a score can follow.
struct DerivationLine {
    enum class Kind { Criterion, Section, Rule, Total };

    Kind kind = Kind::Criterion;
    std::string key;    ///< criterion or section key; empty for Rule and Total
    LocalizedText text; ///< the whole line, in both languages: "Warmth: 5 of 9"
    /// What a criterion earned, before weights and rules, or a section at the end of its rules (weighted; the
    /// text has it exactly, here it is rounded to thousandths).
    std::optional<model::Points> earned;
    std::optional<model::Points> possible;
    std::optional<model::Share> share; ///< the score as it stands after this line, where it has one
};

/// A score with its derivation: criteria and the fatal rules they met, the section they belong to, then the
/// card. The lines re-add to exactly the score that Scorer gives.
struct Explanation {
    Score score;
    std::vector<DerivationLine> lines;
};

Explanation explain(const model::CardVersion& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields);

} // namespace earmark::scoring
