#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace earmark::scoring {

enum class CriterionState { Unanswered, Answered, NotApplicable, SwitchedOff };

/// One criterion's part, as computed before any zeroing by fatal rules.
struct CriterionScore {
    CriterionState state = CriterionState::Unanswered;
    model::Points earned;
    model::Points possible;
    bool fatal = false;  ///< a fatal rule that fails the evaluation is met
    bool failed = false; ///< below its met-mark, or fatal
    bool zeroed = false; ///< by a rule of scope ZeroCriterion, or with its section or card
};

/// One section's E and P after cap, floor and section-scope rules (scoring.md, "Section").
struct SectionScore {
    bool applies = false;
    model::Points earned; ///< weighted, in thousandths, rounded half away from zero for display
    model::Points possible;
    bool zeroed = false;
};

enum class Outcome {
    Incomplete,  ///< something applicable is unanswered: no score, only the running total
    NotScorable, ///< nothing possible anywhere
    Scored,
};

struct Score {
    Outcome outcome = Outcome::Incomplete;
    std::optional<model::Share> final; ///< only when Scored
    std::optional<model::Share> raw;   ///< as if no fatal rule existed; only when Scored
    std::optional<model::Share>
        running;         ///< of what is answered so far; absent when nothing possible is answered
    bool failed = false; ///< a fatal rule that fails the evaluation is met
    bool passed = false;
    int fatalErrors = 0;
    int nonFatalErrors = 0;
    std::optional<std::size_t> band;      ///< index into the policy's bands
    std::vector<SectionScore> sections;   ///< in the card's order
    std::vector<CriterionScore> criteria; ///< in the card's order, sections joined
    std::vector<std::size_t> missing;     ///< indices of applicable criteria without an answer
};

/// Scores answers on one card version. Built once per version, then used for any number of evaluations, from
/// any thread. Exact: integers and fractions only.
class Scorer {
public:
    /// The card should be free of linter errors; one that is not still scores without failing.
    explicit Scorer(const model::CardVersion& card);
    ~Scorer();
    Scorer(Scorer&&) noexcept;
    Scorer& operator=(Scorer&&) noexcept;

    /// Answers to unknown criteria are ignored; answers of the wrong kind count as unanswered.
    Score score(const model::AnswerSheet& answers, const model::CallFields& fields) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

/// A share as the card shows it: "86.5" or, in points of M, "60.55". Rounds half up; a failing score that
/// would show as the pass mark is rounded down. The same digits on screen and in every file.
std::string shownScore(const model::CardVersion& card, model::Share score);

/// What a full score is in the card's unit: "100" for percent, M for points of M ("70", "62.5").
std::string shownMaximum(const model::CardVersion& card);

/// The answer that the criterion's default stands for, to be confirmed by the inspector; unanswered when it
/// has none, or none that fits its kind. "Full" is the answer without any loss, "zero" the one that earns
/// nothing.
model::AnswerValue defaultAnswerValue(const model::Criterion& criterion);

/// Whether the answer's value is of the criterion's kind, in range, on its step, and N/A only where allowed;
/// the reason otherwise, in plain English.
std::optional<std::string> answerProblem(const model::Criterion& criterion, const model::AnswerValue& value);

} // namespace earmark::scoring
