#pragma once

#include "core/scoring/evaluation.h"
#include "core/scoring/explain.h"
#include "core/scoring/number_text.h"

#include <string>
#include <vector>

/// How an evaluation is retold line by line; inside core/scoring only. Nothing here computes what a score
/// rests on: every sum that is written comes from the tallies that made it.
namespace earmark::scoring {

struct DerivationSource {
    const CompiledCard& card;
    const model::AnswerSheet& answers;
    const Evaluation& evaluation;

    model::Aggregation aggregation() const { return card.policy().aggregation; }
    const CriterionScore& scored(std::size_t index) const { return evaluation.score.criteria[index]; }
    const model::Criterion& criterion(std::size_t index) const { return *card.criteria()[index].criterion; }
    /// Answered, or N/A that counts as full marks.
    bool isCounted(std::size_t index) const {
        const CriterionState state = scored(index).state;
        return state == CriterionState::Answered ||
               (state == CriterionState::NotApplicable && scored(index).possible.thousandths > 0);
    }
};

using DerivationLines = std::vector<DerivationLine>;

/// One criterion, and the fatal rules that its answer met.
void tellCriterion(const DerivationSource& at, std::size_t index, DerivationLines& lines);
/// One section: the sum of its criteria, then cap, floor and fatal error.
void tellSection(const DerivationSource& at, std::size_t index, DerivationLines& lines);
/// The card's quotient, its limits, its fatal scopes and the verdict.
void tellCard(const DerivationSource& at, DerivationLines& lines);

DerivationLine& addLine(DerivationLines& lines, DerivationLine::Kind kind, std::string key,
                        LocalizedText text);

/// "6 + 4 - 2": a sum as it is written by hand.
class WrittenSum {
public:
    void add(Int128 fine);
    void add(const std::string& term);
    int count() const { return m_count; }
    const std::string& text() const { return m_text; }
    /// In brackets where a quotient could be read in two ways.
    std::string bracketed() const;

private:
    std::string m_text;
    int m_count = 0;
};

} // namespace earmark::scoring
