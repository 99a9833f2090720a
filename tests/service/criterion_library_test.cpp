#include "core/service/criterion_library.h"

#include "core/exchange/card_json.h"
#include "core/scoring/lint.h"
#include "core/scoring/score.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <fstream>

using namespace earmark;
using earmark::service::criterionLibraries;
using earmark::test::valueOf;

namespace {

model::CardVersion elements() {
    const auto libraries = valueOf(criterionLibraries(test::shippedDirectory()));
    REQUIRE(libraries.size() == 1);
    return libraries.front();
}

/// A card of the centre's own: one criterion to earn points with, and the one that was taken.
model::CardVersion composedOf(const model::CardVersion& library, const model::Criterion& taken) {
    model::CardVersion card;
    card.cardKey = "own";
    card.name = {"Our own card", "本中心评分表"};
    model::Section section = library.sections.front();
    section.criteria.resize(1);
    if (taken.key != section.criteria.front().key) section.criteria.push_back(taken);
    card.sections.push_back(section);
    return card;
}

std::string told(const std::vector<scoring::Finding>& findings) {
    std::string text;
    for (const scoring::Finding& finding : findings)
        text += finding.place + ": " + finding.what.en + "\n";
    return text;
}

} // namespace

TEST_CASE("the library holds twelve elements, in both languages, without a finding", "[service][library]") {
    const model::CardVersion library = elements();
    CHECK(library.sections.size() == 12);
    CHECK(library.criterionCount() >= 36);
    INFO(told(scoring::lint(library)));
    CHECK(scoring::lint(library).empty());
}

TEST_CASE("every criterion of the library is sound in a card composed from it", "[service][library]") {
    const model::CardVersion library = elements();
    for (const model::Section& element : library.sections) {
        for (const model::Criterion& criterion : element.criteria) {
            INFO(criterion.key);
            const model::CardVersion card = composedOf(library, criterion);
            const auto findings = scoring::lint(card);
            INFO(told(findings));
            CHECK(findings.empty());
            CHECK(criterion.key.starts_with(element.key + "."));
            CHECK_FALSE(criterion.phrases.empty());
            CHECK_FALSE(criterion.causes.empty());
        }
    }
}

TEST_CASE("telling without the identity check brings a composed card to nothing", "[service][library]") {
    const model::CardVersion library = elements();
    const model::Criterion* identity = library.findCriterion("process.identity");
    REQUIRE(identity != nullptr);
    CHECK(identity->notApplicableAllowed);
    const model::CardVersion card = composedOf(library, *identity);
    const auto scored = [&card](const char* option) {
        model::AnswerSheet answers;
        answers["opening.greeting"].value = model::ChosenOption{"complete"};
        answers["process.identity"].value = model::ChosenOption{option};
        return scoring::Scorer(card).score(answers, {});
    };
    CHECK(scored("checked").final == model::Share::percent(100));
    CHECK_FALSE(scored("nothing-told").failed);
    CHECK(scored("told-unchecked").final == model::Share::percent(0));
    CHECK(scored("told-unchecked").failed);
}

TEST_CASE("a faulty library is refused with its file and place, a missing folder is named",
          "[service][library]") {
    const test::TemporaryFolder resources;
    const auto missing = criterionLibraries(resources.path());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().subject.find("library") != std::string::npos);

    std::filesystem::create_directory(resources.path() / "library");
    CHECK(valueOf(criterionLibraries(resources.path())).empty());
    std::ofstream(resources.path() / "library" / "broken.json") << R"({"key": "a", "key": "b"})";
    const auto broken = criterionLibraries(resources.path());
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().code == ErrorCode::Malformed);
    CHECK(broken.error().subject.find("broken.json") != std::string::npos);
    CHECK(broken.error().detail.find("/key") != std::string::npos);
}
