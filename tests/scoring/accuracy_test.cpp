#include "core/scoring/accuracy.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

using namespace earmark;
using namespace earmark::test;
using model::CriticalFamily;

TEST_CASE("Accuracy counts defective calls by family and pools non-critical criteria", "[scoring]") {
    const auto critical = [](const std::string& key, CriticalFamily family) {
        Criterion made = check(key, 5);
        made.criticalFamily = family;
        return made;
    };
    const model::CardVersion version = card(
        Aggregation::Points,
        {section("s", {critical("c1", CriticalFamily::Customer), critical("c2", CriticalFamily::Customer),
                       critical("b", CriticalFamily::Business), check("n1", 5), check("n2", 5)})});
    scoring::AccuracyTally tally;
    const auto add = [&](std::vector<model::Answer> given) {
        model::AnswerSheet answers;
        for (std::size_t index = 0; index < given.size(); ++index)
            answers[version.sections[0].criteria[index].key] = given[index];
        tally.add(version, scored(version, answers));
    };
    add({no(), no(), yes(), yes(), no()}); // two failures, one defective call
    add({yes(), notApplicable(), notApplicable(), no(), notApplicable()});
    add({notApplicable(), notApplicable(), no(), yes(), yes()});

    CHECK(tally.calls(CriticalFamily::Customer) == scoring::AccuracyTally::Calls{2, 1});
    CHECK(tally.criticalAccuracy(CriticalFamily::Customer) == Share::percent(50));
    CHECK(tally.criticalAccuracy(CriticalFamily::Business) == Share::percent(50));
    CHECK_FALSE(tally.criticalAccuracy(CriticalFamily::Compliance));
    CHECK(tally.answeredNonCritical() == 5);
    CHECK(tally.failedNonCritical() == 2);
    CHECK(tally.nonCriticalAccuracy() == Share::percent(60));
}
