#include "core/scoring/explain.h"

#include "core/scoring/derivation.h"

namespace earmark::scoring {

void WrittenSum::add(Int128 fine) {
    if (m_text.empty())
        m_text = fineText(fine);
    else
        m_text += fine < 0 ? " - " + fineText(-fine) : " + " + fineText(fine);
    ++m_count;
}

void WrittenSum::add(const std::string& term) {
    m_text += (m_text.empty() ? "" : " + ") + term;
    ++m_count;
}

std::string WrittenSum::bracketed() const {
    const bool isOneNumber = m_count == 1 && m_text.find(' ') == std::string::npos;
    return isOneNumber ? m_text : "(" + m_text + ")";
}

DerivationLine& addLine(DerivationLines& lines, DerivationLine::Kind kind, std::string key,
                        LocalizedText text) {
    lines.push_back({kind, std::move(key), std::move(text), std::nullopt, std::nullopt, std::nullopt});
    return lines.back();
}

Explanation explain(const model::CardVersion& card, const model::AnswerSheet& answers,
                    const model::CallFields& fields) {
    const CompiledCard compiled(card);
    Evaluation evaluation = evaluate(compiled, answers, fields);
    const DerivationSource at{compiled, answers, evaluation};
    Explanation explanation;
    for (std::size_t index = 0; index < compiled.sections().size(); ++index) {
        const CompiledSection& section = compiled.sections()[index];
        for (std::size_t item = section.begin; item < section.end; ++item)
            tellCriterion(at, item, explanation.lines);
        tellSection(at, index, explanation.lines);
    }
    tellCard(at, explanation.lines);
    explanation.score = std::move(evaluation.score);
    return explanation;
}

} // namespace earmark::scoring
