// How many evaluations a second one core scores, and what a derivation and a lint cost.

#include "core/exchange/card_json.h"
#include "core/model/scorecard.h"
#include "core/scoring/explain.h"
#include "core/scoring/lint.h"
#include "core/scoring/score.h"

#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <vector>

using namespace earmark;

namespace {

/// Six sections of five criteria: scales, choices and checks with N/A and a few fatal rules, as real cards
/// have.
model::CardVersion thirtyCriteria(model::Aggregation aggregation) {
    model::CardVersion card;
    card.cardKey = "bench";
    card.policy.aggregation = aggregation;
    for (int section = 0; section < 6; ++section) {
        model::Section made;
        made.key = "section" + std::to_string(section);
        made.weight = model::Points::whole(10 + section);
        for (int item = 0; item < 5; ++item) {
            model::Criterion criterion;
            criterion.key = made.key + ".criterion" + std::to_string(item);
            criterion.maximum = model::Points::whole(2 + item);
            criterion.notApplicableAllowed = true;
            if (item % 2 == 1) {
                criterion.kind = model::CriterionKind::Choice;
                criterion.options = {{"good", {}, criterion.maximum, {}},
                                     {"fair", {}, model::Points::whole(1), {}},
                                     {"poor", {}, {}, {}}};
            }
            if (item == 4) {
                criterion.kind = model::CriterionKind::Check;
                criterion.fatalRules.resize(1);
                criterion.fatalRules[0].trigger.answer = false;
                criterion.fatalRules[0].scope = model::FatalScope::FlagOnly;
            }
            made.criteria.push_back(criterion);
        }
        card.sections.push_back(made);
    }
    return card;
}

model::AnswerSheet randomAnswers(const model::CardVersion& card, std::mt19937& random) {
    model::AnswerSheet answers;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            model::Answer& answer = answers[criterion.key];
            if (random() % 12 == 0)
                answer.value = model::NotApplicable{};
            else if (criterion.kind == model::CriterionKind::Choice)
                answer.value = model::ChosenOption{criterion.options[random() % 3].key};
            else if (criterion.kind == model::CriterionKind::Check)
                answer.value = random() % 20 != 0;
            else
                answer.value = model::Points::whole(static_cast<std::int64_t>(
                    random() % (criterion.maximum.thousandths / model::Points::kScale + 1)));
        }
    return answers;
}

/// Calls the work for about a second of processor time and gives the seconds of one call: what one core does,
/// whatever else runs beside it.
template <class Work>
double secondsEach(Work work) {
    const std::clock_t start = std::clock();
    std::int64_t calls = 0;
    std::clock_t spent = 0;
    while (spent < CLOCKS_PER_SEC) {
        for (int burst = 0; burst < 64; ++burst)
            work(static_cast<std::size_t>(calls++));
        spent = std::clock() - start;
    }
    return static_cast<double>(spent) / static_cast<double>(CLOCKS_PER_SEC) / static_cast<double>(calls);
}

void printRow(const std::string& figure, const std::string& measured, const std::string& goal) {
    std::printf("%s | %s | %s\n", figure.c_str(), measured.c_str(), goal.c_str());
}

std::string number(double value, const char* format) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

void benchScore(model::Aggregation aggregation, const std::string& name) {
    constexpr std::size_t kSheets = 64;
    const model::CardVersion card = thirtyCriteria(aggregation);
    std::mt19937 random(1);
    std::vector<model::AnswerSheet> sheets;
    for (std::size_t index = 0; index < kSheets; ++index)
        sheets.push_back(randomAnswers(card, random));
    const scoring::Scorer scorer(card);
    std::int64_t sum = 0;
    const double each = secondsEach([&](std::size_t call) {
        const scoring::Score score = scorer.score(sheets[call % kSheets], {});
        sum += score.final ? score.final->millionths : 0;
    });
    if (sum == 0) std::puts("nothing was scored");
    printRow("score(), 30 criteria, " + name + ", evaluations a second on one core",
             number(1.0 / each, "%.0f"), ">= 1000000");
}

model::Condition askingAfter(const std::string& key) {
    model::Condition condition;
    condition.kind = model::Condition::Kind::Test;
    condition.test = {
        model::Test::Subject::Criterion, key, model::Comparison::GreaterOrEqual, {model::Points::whole(1)}};
    return condition;
}

model::CardVersion thousandCriteria() {
    model::CardVersion card = thirtyCriteria(model::Aggregation::Points);
    const model::Criterion pattern = card.sections[0].criteria[1];
    for (int index = 0; index < 1000; ++index) {
        model::Criterion criterion = pattern;
        criterion.key = "many" + std::to_string(index);
        criterion.name = {criterion.key, criterion.key};
        criterion.condition =
            askingAfter(index == 0 ? "section0.criterion1" : "many" + std::to_string(index / 2));
        card.sections[0].criteria.push_back(criterion);
    }
    return card;
}

} // namespace

int main() {
    benchScore(model::Aggregation::Points, "points");
    benchScore(model::Aggregation::SectionMeans, "section means");
    benchScore(model::Aggregation::CriterionWeights, "criterion weights");

    const model::CardVersion card = thirtyCriteria(model::Aggregation::Points);
    std::mt19937 random(2);
    const model::AnswerSheet answers = randomAnswers(card, random);
    const double explaining = secondsEach([&](std::size_t) { (void)scoring::explain(card, answers, {}); });
    printRow("explain(), 30 criteria, ms", number(explaining * 1000, "%.3f"), "<= 1");

    const model::CardVersion large = thousandCriteria();
    const std::string json = exchange::writeCard(large);
    const double parsing = secondsEach([&](std::size_t) { (void)exchange::parseCard(json, "bench"); });
    printRow("parseCard(), 1030 criteria, ms", number(parsing * 1000, "%.2f"), "<= 1000 with opening");
    const double preparing = secondsEach([&](std::size_t) { scoring::Scorer made(large); });
    printRow("Scorer, 1030 criteria, ms", number(preparing * 1000, "%.2f"), "<= 1000 with opening");
    const double linting = secondsEach([&](std::size_t) { (void)scoring::lint(large); });
    printRow("lint(), 1030 criteria, ms", number(linting * 1000, "%.2f"), "<= 100");
    return 0;
}
