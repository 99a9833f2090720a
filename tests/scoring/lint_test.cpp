#include "core/model/figures.h"
#include "core/scoring/lint.h"
#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace earmark;
using namespace earmark::test;
using scoring::Finding;

namespace {

/// A clean card to spoil.
model::CardVersion clean(Aggregation aggregation = Aggregation::Points) {
    model::CardVersion version =
        card(aggregation, {section("s", {scale("a", 10), choice("b", 5, {{"good", 5}, {"bad", 0}})}),
                           section("t", {check("c", 5), bonus("extra", 2)})});
    if (aggregation == Aggregation::Deduct) version.policy.base = Points::whole(100);
    if (aggregation == Aggregation::WeightedPoints || aggregation == Aggregation::SectionMeans)
        version.sections[0].weight = version.sections[1].weight = Points::whole(50);
    if (aggregation == Aggregation::CriterionWeights)
        for (const auto& [section, item, weight] : {std::tuple{0, 0, 50}, {0, 1, 30}, {1, 0, 20}})
            version.sections[static_cast<std::size_t>(section)]
                .criteria[static_cast<std::size_t>(item)]
                .weight = Points::whole(weight);
    for (Section& section : version.sections)
        for (Criterion& criterion : section.criteria)
            for (model::Option& option : criterion.options)
                option.description = {"Described", "说明"};
    return version;
}

Criterion& a(model::CardVersion& version) {
    return version.sections[0].criteria[0];
}
Criterion& b(model::CardVersion& version) {
    return version.sections[0].criteria[1];
}

/// What the linter says after a change, as "code place".
template <class Change>
std::vector<std::string> after(Change change, Aggregation aggregation = Aggregation::Points) {
    model::CardVersion version = clean(aggregation);
    change(version);
    std::vector<std::string> found;
    for (const Finding& finding : scoring::lint(version)) {
        const bool isWarning = finding.severity == Finding::Severity::Warning;
        found.push_back((isWarning ? "warning " : "") + finding.code + " " + finding.place);
        for (const LocalizedText& text : {finding.what, finding.remedy}) {
            CHECK_FALSE(text.en.empty());
            CHECK(std::ranges::any_of(text.zh, [](char byte) { return (byte & 0x80) != 0; }));
        }
    }
    return found;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("A clean card of each aggregation has no findings", "[scoring][lint]") {
    for (const Aggregation aggregation :
         {Aggregation::Points, Aggregation::WeightedPoints, Aggregation::SectionMeans,
          Aggregation::CriterionWeights, Aggregation::Deduct})
        CHECK(after([](model::CardVersion&) {}, aggregation) == Found{});
}

TEST_CASE("The linter refuses keys and names that are empty, doubled or unsafe", "[scoring][lint]") {
    CHECK(after([](auto& card) { a(card).key = "c"; }) == Found{"key-duplicate sections/t/criteria/c"});
    CHECK(after([](auto& card) { a(card).key.clear(); }) == Found{"key-empty sections/s/criteria/1"});
    CHECK(after([](auto& card) { a(card).key = "two words"; }) ==
          Found{"key-invalid sections/s/criteria/two words"});
    CHECK(after([](auto& card) { b(card).options[0].key = "n/a"; }) ==
          Found{"key-reserved sections/s/criteria/b/options/n/a"});
    CHECK(after([](auto& card) { card.sections[1].key = "s"; }) == Found{"key-duplicate sections/s"});
    CHECK(after([](auto& card) { card.sections[1].name = card.sections[0].name; }) ==
          Found{"name-duplicate sections/t"});
    CHECK(after([](auto& card) { a(card).name = {}; }) == Found{"name-empty sections/s/criteria/a"});
    CHECK(after([](auto& card) {
              a(card).name.en = "evil\xe2\x80\xae"
                                "txt";
          }) == Found{"text-unsafe sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).name.en = "bell\a"; }) ==
          Found{"text-unsafe sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).guidance.en = "two\nlines"; }) == Found{});
    CHECK(after([](auto& card) { a(card).name.zh = std::string(1'001, 'x'); }) ==
          Found{"text-too-long sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).guidance.en = std::string(100'001, 'x'); }) ==
          Found{"text-too-long sections/s/criteria/a/guidance"});
    CHECK(after([](auto& card) { b(card).options[0].key = std::string(201, 'x'); })
              .front()
              .starts_with("text-too-long sections/s/criteria/b/options/xxx"));
}

TEST_CASE("The linter refuses conditions on what comes later, on itself and on nothing", "[scoring][lint]") {
    const auto on = [](const std::string& key) {
        return onCriterion(key, model::Comparison::GreaterOrEqual, {Points::whole(1)});
    };
    CHECK(after([&](auto& card) { a(card).condition = on("c"); }) ==
          Found{"condition-forward sections/s/criteria/a/condition"});
    CHECK(after([&](auto& card) { b(card).condition = on("b"); }) ==
          Found{"condition-self sections/s/criteria/b/condition"});
    CHECK(after([&](auto& card) { b(card).condition = on("ghost"); }) ==
          Found{"condition-unknown sections/s/criteria/b/condition"});
    CHECK(after([&](auto& card) { card.sections[1].condition = on("c"); }) ==
          Found{"condition-self sections/t/condition"});
    CHECK(after([&](auto& card) { card.sections[1].condition = on("a"); }) == Found{});
    CHECK(after([&](auto& card) {
              card.sections[1].condition = onCriterion("b", model::Comparison::Equal, {std::string("fair")});
          }) == Found{"condition-unknown sections/t/condition"});
    CHECK(after([&](auto& card) {
              card.sections[1].condition = onCriterion("a", model::Comparison::Equal, {std::string("yes")});
          }) == Found{"condition-misfit sections/t/condition"});
    CHECK(after([&](auto& card) {
              card.sections[1].condition = onCriterion("a", model::Comparison::Equal, {});
          }) == Found{"condition-values sections/t/condition"});
    // A cycle is always a forward reference somewhere.
    CHECK(after([&](auto& card) {
              a(card).condition = on("b");
              b(card).condition = on("a");
          }) == Found{"condition-forward sections/s/criteria/a/condition"});
}

TEST_CASE("The linter adds up what a section states", "[scoring][lint]") {
    const auto stating = [](std::int64_t stated) {
        return [stated](auto& card) { card.sections[0].statedMaximum = Points::whole(stated); };
    };
    CHECK(after(stating(15)) == Found{});
    CHECK(after(stating(16)) == Found{"stated-maximum-differs sections/s"});
    CHECK(after([](auto& card) {
              a(card).weight = Points::whole(2);
              card.sections[0].cap = Points::whole(20);
              card.sections[0].statedMaximum = Points::whole(20);
          }) == Found{});
    CHECK(after([](auto& card) {
              card.sections[1].criteria = {deduction("slip", 2, 3)};
              card.sections[1].base = Points::whole(8);
              card.sections[1].statedMaximum = Points::whole(6);
          }) == Found{"stated-maximum-differs sections/t"});
    CHECK(after(
              [](auto& card) {
                  card.sections[1].criteria.push_back(deduction("slip", 2, 3));
                  card.sections[1].statedMaximum = Points::whole(11);
              },
              Aggregation::Deduct) == Found{});
}

TEST_CASE("The linter refuses option points beyond the maximum", "[scoring][lint]") {
    CHECK(after([](auto& card) { b(card).options[0].points = Points::whole(6); }) ==
          Found{"option-out-of-range sections/s/criteria/b/options/good"});
    CHECK(after([](auto& card) { b(card).options[1].points = Points::whole(-1); }) ==
          Found{"option-out-of-range sections/s/criteria/b/options/bad"});
    const auto multiple = [](std::int64_t lowest) {
        return [lowest](auto& card) {
            b(card).kind = CriterionKind::Multiple;
            b(card).options[1].points = Points::whole(lowest);
        };
    };
    CHECK(after(multiple(-5)) == Found{});
    CHECK(after(multiple(-6)) == Found{"option-out-of-range sections/s/criteria/b/options/bad"});
    CHECK(after([](auto& card) { b(card).options.clear(); }).front() ==
          "options-missing sections/s/criteria/b");
}

TEST_CASE("The linter wants band tables closed, without gap and without overlap", "[scoring][lint]") {
    const auto grades = [](std::vector<std::pair<std::int64_t, std::int64_t>> ends) {
        return [ends](auto& card) {
            card.policy.ceiling = Share::percent(100);
            card.policy.bandClosedEnd = model::ClosedEnd::Lower;
            for (const auto& [lower, upper] : ends) {
                const std::string key = "g" + std::to_string(card.policy.bands.size());
                card.policy.bands.push_back(
                    {key, named(key), "", Share::percent(lower), Share::percent(upper)});
            }
        };
    };
    CHECK(after(grades({{0, 60}, {60, 100}})) == Found{});
    CHECK(after(grades({{0, 60}, {60, 100}, {100, 100}})) == Found{});
    CHECK(after(grades({{0, 60}, {61, 100}})) == Found{"bands-gap policy/bands/g1"});
    CHECK(after(grades({{0, 60}, {59, 100}})) == Found{"bands-overlap policy/bands/g1"});
    CHECK(after(grades({{1, 60}, {60, 100}})) == Found{"bands-gap policy/bands/g0"});
    CHECK(after(grades({{0, 60}, {60, 99}})) == Found{"bands-gap policy/bands/g1"});
    CHECK(after(grades({{0, 0}, {0, 100}})) == Found{"bands-overlap policy/bands/g0"});
    CHECK(after([&](auto& card) {
              grades({{0, 60}, {60, 100}})(card);
              card.policy.bandClosedEnd = model::ClosedEnd::Unstated;
          }) == Found{"bands-no-closed-end policy/bands"});
    CHECK(after([&](auto& card) {
              grades({{0, 60}, {60, 100}})(card);
              card.policy.ceiling.reset();
          }) == Found{"bands-gap policy/bands/g1"});

    const auto measuring = [](std::vector<model::MeasureBand> bands) {
        return [bands](auto& card) {
            a(card).kind = CriterionKind::Measure;
            a(card).measureBands = bands;
            a(card).measureClosedEnd = model::ClosedEnd::Upper;
        };
    };
    const Points ten = Points::whole(10);
    CHECK(after(measuring({{std::nullopt, ten, ten, {}}, {ten, std::nullopt, Points{}, {}}})) == Found{});
    CHECK(after(measuring({{Points{}, ten, ten, {}}, {ten, std::nullopt, Points{}, {}}})) ==
          Found{"bands-gap sections/s/criteria/a/bands/1"});
    CHECK(after(measuring({{std::nullopt, ten, ten, {}}, {ten, Points::whole(20), Points{}, {}}})) ==
          Found{"bands-gap sections/s/criteria/a/bands/2"});
    CHECK(after(measuring({{std::nullopt, std::nullopt, ten, {}}, {ten, std::nullopt, Points{}, {}}})) ==
          Found{"bands-overlap sections/s/criteria/a/bands/2"});
}

TEST_CASE("The linter knows where measures can be found", "[scoring][lint]") {
    using Kind = model::MeasureSource::Kind;
    const auto found = [](Kind kind, const std::string& name, bool notApplicable = true) {
        return [=](auto& card) {
            const Points ten = Points::whole(10);
            a(card).kind = CriterionKind::Measure;
            a(card).measureBands = {{std::nullopt, ten, ten, {}}, {ten, std::nullopt, Points{}, {}}};
            a(card).measureClosedEnd = model::ClosedEnd::Upper;
            a(card).measureSource = {kind, name};
            a(card).notApplicableAllowed = notApplicable;
        };
    };
    const auto inText = [](auto change) {
        return [=](auto& card) {
            change(card);
            card.medium = model::Medium::Text;
        };
    };
    const std::string place = " sections/s/criteria/a/source";
    CHECK(after(found(Kind::Field, "response_seconds")) == Found{});
    CHECK(after(found(Kind::Field, "")) == Found{"source-empty" + place});
    CHECK(after(found(Kind::Recording, "")) == Found{"source-empty" + place});
    CHECK(after(found(Kind::Field, "bell\a")) == Found{"text-unsafe" + place});
    CHECK(after(found(Kind::Field, "response_seconds", false)) == Found{"warning source-without-na" + place});
    CHECK(after(found(Kind::Recording, "mood")) == Found{"figure-unknown" + place});
    CHECK(after(inText(found(Kind::Recording, "mood"))) == Found{"figure-unknown" + place});
    for (const std::string_view figure : model::kCallFigures)
        CHECK(after(found(Kind::Recording, std::string(figure))) == Found{});
    for (const std::string_view figure : model::kTextFigures)
        CHECK(after(inText(found(Kind::Recording, std::string(figure)))) == Found{});
    CHECK(after(inText(found(Kind::Recording, "longest-dead-air"))) == Found{"figure-misfit" + place});
    CHECK(after(found(Kind::Recording, "slowest-response")) == Found{"figure-misfit" + place});

    model::CardVersion card = clean();
    found(Kind::Recording, "mood")(card);
    const auto findings = scoring::lint(card);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].remedy.en ==
          "Use one of: first-response, longest-dead-air, dead-air-total, duration, agent-talk-share.");
}

TEST_CASE("The linter knows the events of recordings", "[scoring][lint]") {
    const auto named = [](std::vector<std::string> events) {
        return [=](auto& card) { a(card).events = events; };
    };
    CHECK(after(named({"dead-air", "hold"})) == Found{});
    CHECK(after(named({"dead-air", "moonlight"})) == Found{"event-unknown sections/s/criteria/a"});
    CHECK(after(named({"hold", "dead-air", "hold"})) ==
          Found{"warning event-duplicate sections/s/criteria/a"});
}

TEST_CASE("The linter refuses what an aggregation cannot use", "[scoring][lint]") {
    const auto deduct = Aggregation::Deduct;
    const auto criteria = Aggregation::CriterionWeights;
    const Found atSection{"aggregation-refuses sections/s"};
    CHECK(after([](auto& card) { card.sections[0].weight = Points::whole(2); }, deduct) == atSection);
    CHECK(after([](auto& card) { card.sections[0].weight = Points::whole(2); }, criteria) == atSection);
    CHECK(after([](auto& card) { card.sections[0].floor = Points{}; }, deduct) == atSection);
    CHECK(after([](auto& card) { card.sections[0].floor = Points{}; }, criteria) == atSection);
    CHECK(after([](auto& card) { card.sections[0].base = Points::whole(1); }, deduct) == atSection);
    CHECK(after([](auto& card) { card.sections[0].cap = Points::whole(5); }, criteria) == atSection);
    CHECK(after([](auto& card) { card.sections[0].cap = Points::whole(5); }, deduct) == Found{});
    CHECK(after([](auto& card) { a(card).weight = Points::whole(2); }, deduct) ==
          Found{"aggregation-refuses sections/s/criteria/a"});
    CHECK(after([](auto& card) { card.sections[0].criteria.push_back(deduction("slip", 1, 1)); }, criteria) ==
          Found{"aggregation-refuses sections/s/criteria/slip"});
    CHECK(after([](auto& card) { a(card) = withRule(a(card), earnedAtMost(0), FatalScope::ZeroSection); },
                deduct) == Found{"section-fatal-without-maximum sections/s"});
    CHECK(after([](auto& card) { card.policy.base.reset(); }, deduct).front() ==
          "deduct-without-base policy/base");
}

TEST_CASE("The linter wants a base under deductions alone", "[scoring][lint]") {
    const auto slips = [](auto& card) { card.sections[1].criteria = {deduction("slip", 2, 3)}; };
    CHECK(after(slips) == Found{"deductions-without-base sections/t"});
    CHECK(after(slips, Aggregation::Deduct) == Found{});
    CHECK(after([](auto& card) { card.sections[0].base = Points::whole(9); }) ==
          Found{"base-misplaced sections/s"});
}

TEST_CASE("The linter refuses fatal defaults and rules that do not fit", "[scoring][lint]") {
    CHECK(after([](auto& card) {
              b(card) = withRule(b(card), marked({"bad"}), FatalScope::ZeroCard);
              b(card).defaultAnswer = {model::DefaultAnswer::Kind::Option, "bad"};
          }) == Found{"default-is-fatal sections/s/criteria/b"});
    CHECK(after([](auto& card) { a(card).defaultAnswer.kind = model::DefaultAnswer::Kind::Yes; }) ==
          Found{"default-misfit sections/s/criteria/a"});
    const Found misfit{"fatal-misfit sections/s/criteria/a/fatal/1"};
    for (const FatalTrigger& trigger : {answeredWith(true), marked({"good"}), countAtLeast(1)})
        CHECK(after([&](auto& card) { a(card) = withRule(a(card), trigger, FatalScope::ZeroCard); }) ==
              misfit);
    CHECK(after([](auto& card) { b(card) = withRule(b(card), marked({"gone"}), FatalScope::FlagOnly); }) ==
          Found{"fatal-misfit sections/s/criteria/b/fatal/1"});
    CHECK(after([](auto& card) {
              Criterion& extra = card.sections[1].criteria[1];
              extra = withRule(extra, earnedAtMost(0), FatalScope::FlagOnly);
          }) == Found{"fatal-on-bonus sections/t/criteria/extra"});
    CHECK(after([](auto& card) {
              card.sections[0].criteria.push_back(
                  withRule(deduction("slip", 1, 2), countAtLeast(2), FatalScope::ZeroCriterion));
          }) == Found{"fatal-zero-deduction sections/s/criteria/slip/fatal/1"});
}

TEST_CASE("The linter refuses caps that cannot act and weights that are all zero", "[scoring][lint]") {
    CHECK(after([](auto& card) { card.sections[0].cap = Points::whole(16); }) ==
          Found{"cap-above-sum sections/s"});
    CHECK(after([](auto& card) { card.sections[0].cap = Points::whole(15); }) == Found{});
    const auto noWeights = [](auto& card) {
        for (Section& section : card.sections)
            section.weight = Points{};
    };
    CHECK(after(noWeights, Aggregation::SectionMeans) == Found{"weights-all-zero sections"});
    CHECK(after([](auto& card) { a(card).weight = b(card).weight = Points{}; }) ==
          Found{"weights-all-zero sections/s"});
}

TEST_CASE("The linter refuses numbers beyond their limits", "[scoring][lint]") {
    const Found atA{"number-out-of-range sections/s/criteria/a"};
    CHECK(after([](auto& card) { a(card).maximum = Points{-1000}; }).front() == atA.front());
    CHECK(after([](auto& card) { a(card).maximum = Points{Points::kLimit + 1000}; }) == atA);
    CHECK(after([](auto& card) { a(card).weight = Points{-1}; }) == atA);
    CHECK(after([](auto& card) { a(card).step = Points{}; }) == atA);
    CHECK(after([](auto& card) { a(card).metMark = Points::whole(11); }) == atA);
    CHECK(after([](auto& card) { card.sections[0].floor = Points{-1}; }) ==
          Found{"number-out-of-range sections/s"});
    CHECK(after([](auto& card) { card.policy.floor = Share{-1}; }) ==
          Found{"number-out-of-range policy/floor"});
    CHECK(after([](auto& card) { card.policy.ceiling = Share::percent(70); }) ==
          Found{"number-out-of-range policy/passMark"});
    CHECK(after([](auto& card) { card.policy.decimals = 5; }) ==
          Found{"number-out-of-range policy/decimals"});
}

TEST_CASE("The linter wants a pass mark that the display can show", "[scoring][lint]") {
    const auto passing = [](std::int64_t millionths, int decimals, model::ScoreUnit unit) {
        return [=](auto& card) {
            card.policy.passMark = Share{millionths};
            card.policy.decimals = decimals;
            card.policy.unit = unit;
        };
    };
    const Found inexact{"pass-mark-not-exact policy/passMark"};
    CHECK(after(passing(805'000, 1, model::ScoreUnit::Percent)) == Found{});
    CHECK(after(passing(805'000, 0, model::ScoreUnit::Percent)) == inexact);
    // 80 % of 20 points are 16; 81 % are 16.2.
    CHECK(after(passing(800'000, 0, model::ScoreUnit::Points)) == Found{});
    CHECK(after(passing(810'000, 0, model::ScoreUnit::Points)) == inexact);
    CHECK(after(passing(810'000, 1, model::ScoreUnit::Points)) == Found{});
}

TEST_CASE("The linter warns of what inspectors will stumble over", "[scoring][lint]") {
    CHECK(after([](auto& card) { card.sections[0].weight = Points::whole(40); }, Aggregation::SectionMeans) ==
          Found{"warning weights-not-100 sections"});
    CHECK(after([](auto& card) {
              b(card).options.push_back({"late", named("late"), Points::whole(3), {}});
          }) == Found{"warning level-out-of-order sections/s/criteria/b"});
    CHECK(after([](auto& card) { a(card).metMark = Points{}; }) ==
          Found{"warning cannot-fail sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).guidance = {}; }) ==
          Found{"warning guidance-missing sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).name.zh.clear(); }) ==
          Found{"warning text-missing-language sections/s/criteria/a"});
    CHECK(after([](auto& card) { a(card).step = Points::whole(3); }) ==
          Found{"warning maximum-unreachable sections/s/criteria/a"});
    CHECK(after([](auto& card) {
              for (int index = 0; index < 36; ++index)
                  card.sections[0].criteria.push_back(check("x" + std::to_string(index), 1));
          }) == Found{});
    CHECK(after([](auto& card) {
              for (int index = 0; index < 37; ++index)
                  card.sections[0].criteria.push_back(check("x" + std::to_string(index), 1));
          }) == Found{"warning too-many-criteria sections"});
}
