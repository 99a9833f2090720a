/// Any bytes as a scorecard: read, linted, written again, scored and explained. What is refused says where
/// and why; what the linter passes always scores.
#include "core/exchange/card_json.h"
#include "core/scoring/explain.h"
#include "core/scoring/lint.h"
#include "core/scoring/score.h"
#include "tests/scoring/random_answers.h"

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string_view>

using namespace earmark;

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void roundTrip(const model::CardVersion& card) {
    const std::string written = exchange::writeCard(card);
    const auto again = exchange::parseCard(written, "again");
    require(again.has_value() && *again == card && exchange::writeCard(*again) == written);
}

void judge(const model::CardVersion& card, bool clean, std::mt19937_64& random) {
    const model::AnswerSheet answers = test::randomAnswers(card, random);
    const model::CallFields fields{{"call_type", "complaint"}, {"callback_due", "no"}};
    const scoring::Score score = scoring::Scorer(card).score(answers, fields);
    require(score.criteria.size() == card.criterionCount());
    const scoring::Explanation explanation = scoring::explain(card, answers, fields);
    require(explanation.score.final == score.final && explanation.score.running == score.running);
    if (clean) require(score.outcome != scoring::Outcome::Incomplete);
    if (score.final) require(!scoring::shownScore(card, *score.final).empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto card = exchange::parseCard(bytes, "fuzz");
    if (!card) {
        require(!card.error().detail.empty() && card.error().subject == "fuzz");
        return 0;
    }
    roundTrip(*card);
    const std::vector<scoring::Finding> findings = scoring::lint(*card);
    for (const scoring::Finding& finding : findings)
        require(!finding.place.empty() && !finding.what.empty() && !finding.remedy.empty());
    std::mt19937_64 random(std::hash<std::string_view>()(bytes));
    for (int round = 0; round < 3; ++round)
        judge(*card, !scoring::hasErrors(findings), random);
    return 0;
}
