#include "tests/scoring/card_mutations.h"

#include "tests/scoring/card_builder.h"

#include <algorithm>

namespace earmark::test {

namespace {

using model::CardVersion;
using Random = std::mt19937_64;

// These stop compiling when a member joins one of the types: it then needs an edit below, and words in
// core/scoring/compare_*.cpp.
[[maybe_unused]] void everyMemberHasItsEdit(const CardVersion& card, const Criterion& criterion,
                                            const Section& section, const model::FatalRule& rule) {
    [[maybe_unused]] const auto& [id, cardKey, version, status, cardName, description, medium, policy,
                                  sections, by, at, why] = card;
    [[maybe_unused]] const auto& [aggregation, base, notApplicable, ceiling, floor, passMark, bands,
                                  closedEnd, unit, decimals] = card.policy;
    [[maybe_unused]] const auto& [sectionKey, sectionName, sectionWeight, cap, sectionFloor, sectionBase,
                                  stated, sectionCondition, criteria] = section;
    [[maybe_unused]] const auto& [key, name, guidance, kind, maximum, step, asCheck, options, measureBands,
                                  measureEnd, measureUnit, source, points, limit, weight, allowed, rules,
                                  mark, family, condition, byDefault, causes, phrases, events] = criterion;
    [[maybe_unused]] const auto& [trigger, scope, capAt] = rule;
    [[maybe_unused]] const auto& [triggerKind, answer, marked, threshold, count] = rule.trigger;
}

template <class Item>
Item* anyOf(std::vector<Item>& items, Random& random) {
    if (items.empty()) return nullptr;
    return &items[random() % items.size()];
}

Section& anySection(CardVersion& card, Random& random) {
    return *anyOf(card.sections, random);
}

Criterion& anyCriterion(CardVersion& card, Random& random) {
    std::vector<Criterion*> all;
    for (Section& section : card.sections)
        for (Criterion& criterion : section.criteria)
            all.push_back(&criterion);
    return *all[random() % all.size()];
}

template <class Enum>
void step(Enum& value, Enum last) {
    value = value == last ? Enum{} : static_cast<Enum>(static_cast<int>(value) + 1);
}

template <class Number>
void toggle(std::optional<Number>& number) {
    number = number ? std::nullopt : std::optional(Number{123});
}

void extend(LocalizedText& text, Random& random) {
    (random() % 2 == 0 ? text.en : text.zh) += random() % 4 == 0 ? std::string(300, 'x') : "!";
}

model::GradeBand& anyGrade(CardVersion& card, Random& random) {
    if (card.policy.bands.empty()) card.policy.bands.push_back({"g", named("g"), "#000000", {}, {}});
    return *anyOf(card.policy.bands, random);
}

model::Option* anyOption(CardVersion& card, Random& random) {
    return anyOf(anyCriterion(card, random).options, random);
}

model::MeasureBand* anyBand(CardVersion& card, Random& random) {
    return anyOf(anyCriterion(card, random).measureBands, random);
}

model::FatalRule* anyRule(CardVersion& card, Random& random) {
    return anyOf(anyCriterion(card, random).fatalRules, random);
}

template <class Item, class Edit>
void onto(Item* item, Edit edit) {
    if (item) edit(*item);
}

const std::vector<CardMutation> kOfCard = {
    {"card key", [](auto& card, auto&) { card.cardKey += "x"; }},
    {"card name", [](auto& card, auto& random) { extend(card.name, random); }},
    {"description", [](auto& card, auto& random) { extend(card.description, random); }},
    {"medium", [](auto& card, auto&) { step(card.medium, model::Medium::Text); }},
    {"aggregation", [](auto& card, auto&) { step(card.policy.aggregation, Aggregation::Deduct); }},
    {"base", [](auto& card, auto&) { toggle(card.policy.base); }},
    {"N/A", [](auto& card, auto&) { step(card.policy.notApplicable, model::NotApplicableRule::FullMarks); }},
    {"ceiling", [](auto& card, auto&) { toggle(card.policy.ceiling); }},
    {"floor", [](auto& card, auto&) { card.policy.floor.millionths += 1; }},
    {"pass mark", [](auto& card, auto&) { card.policy.passMark.millionths -= 1; }},
    {"band end", [](auto& card, auto&) { step(card.policy.bandClosedEnd, model::ClosedEnd::Upper); }},
    {"unit", [](auto& card, auto&) { step(card.policy.unit, model::ScoreUnit::Points); }},
    {"decimals", [](auto& card, auto&) { card.policy.decimals -= 1; }},
    {"grade",
     [](auto& card, auto&) {
         card.policy.bands.push_back({"new", named("new"), "#1", {}, {}});
     }},
    {"grade key", [](auto& card, auto& random) { anyGrade(card, random).key += "x"; }},
    {"grade name", [](auto& card, auto& random) { extend(anyGrade(card, random).name, random); }},
    {"grade colour", [](auto& card, auto& random) { anyGrade(card, random).colour += "0"; }},
    {"grade lower", [](auto& card, auto& random) { anyGrade(card, random).lower.millionths += 1; }},
    {"grade upper", [](auto& card, auto& random) { toggle(anyGrade(card, random).upper); }},
    {"no section", [](auto& card, auto&) { card.sections.pop_back(); }},
    {"order of sections", [](auto& card, auto&) { std::ranges::reverse(card.sections); }},
    {"section key", [](auto& card, auto& random) { anySection(card, random).key += "x"; }},
    {"section name", [](auto& card, auto& random) { extend(anySection(card, random).name, random); }},
    {"section weight", [](auto& card, auto& random) { anySection(card, random).weight.thousandths += 1; }},
    {"cap", [](auto& card, auto& random) { toggle(anySection(card, random).cap); }},
    {"section floor", [](auto& card, auto& random) { toggle(anySection(card, random).floor); }},
    {"section base", [](auto& card, auto& random) { toggle(anySection(card, random).base); }},
    {"stated maximum", [](auto& card, auto& random) { toggle(anySection(card, random).statedMaximum); }},
    {"section condition",
     [](auto& card, auto& random) {
         auto& condition = anySection(card, random).condition;
         if (condition)
             condition.reset();
         else
             condition = onField("queue", model::Comparison::In, {std::string("vip")});
     }},
};

const std::vector<CardMutation> kOfCriterion = {
    {"no criterion", [](auto& card, auto& random) { anySection(card, random).criteria.pop_back(); }},
    {"order of criteria",
     [](auto& card, auto& random) { std::ranges::reverse(anySection(card, random).criteria); }},
    {"other section",
     [](auto& card, auto& random) {
         Section& from = anySection(card, random);
         Section& to = anySection(card, random);
         if (&from == &to || from.criteria.empty()) return;
         to.criteria.push_back(from.criteria.front());
         from.criteria.erase(from.criteria.begin());
     }},
    {"key", [](auto& card, auto& random) { anyCriterion(card, random).key += "x"; }},
    {"name", [](auto& card, auto& random) { extend(anyCriterion(card, random).name, random); }},
    {"guidance", [](auto& card, auto& random) { extend(anyCriterion(card, random).guidance, random); }},
    {"kind", [](auto& card, auto& random) { step(anyCriterion(card, random).kind, CriterionKind::Bonus); }},
    {"maximum", [](auto& card, auto& random) { anyCriterion(card, random).maximum.thousandths += 1; }},
    {"step", [](auto& card, auto& random) { anyCriterion(card, random).step.thousandths += 1; }},
    {"as check", [](auto& card, auto& random) { anyCriterion(card, random).bonusAsCheck ^= true; }},
    {"closed end",
     [](auto& card, auto& random) {
         step(anyCriterion(card, random).measureClosedEnd, model::ClosedEnd::Upper);
     }},
    {"measure unit",
     [](auto& card, auto& random) { extend(anyCriterion(card, random).measureUnit, random); }},
    {"source",
     [](auto& card, auto& random) {
         step(anyCriterion(card, random).measureSource.kind, model::MeasureSource::Kind::Recording);
     }},
    {"source name", [](auto& card, auto& random) { anyCriterion(card, random).measureSource.name += "x"; }},
    {"deduction points",
     [](auto& card, auto& random) { anyCriterion(card, random).deductionPoints.thousandths += 1; }},
    {"deduction limit", [](auto& card, auto& random) { anyCriterion(card, random).deductionLimit += 1; }},
    {"weight", [](auto& card, auto& random) { anyCriterion(card, random).weight.thousandths += 1; }},
    {"N/A allowed",
     [](auto& card, auto& random) { anyCriterion(card, random).notApplicableAllowed ^= true; }},
    {"met-mark", [](auto& card, auto& random) { toggle(anyCriterion(card, random).metMark); }},
    {"family",
     [](auto& card, auto& random) {
         step(anyCriterion(card, random).criticalFamily, model::CriticalFamily::Compliance);
     }},
    {"condition",
     [](auto& card, auto& random) {
         auto& condition = anyCriterion(card, random).condition;
         model::Condition both;
         both.parts.push_back(condition.value_or(onField("queue", model::Comparison::Equal, {true})));
         condition = both;
     }},
    {"default",
     [](auto& card, auto& random) {
         step(anyCriterion(card, random).defaultAnswer.kind, model::DefaultAnswer::Kind::Zero);
     }},
    {"default option",
     [](auto& card, auto& random) { anyCriterion(card, random).defaultAnswer.option += "x"; }},
    {"causes", [](auto& card, auto& random) { anyCriterion(card, random).causes.push_back("skill"); }},
    {"events", [](auto& card, auto& random) { anyCriterion(card, random).events.push_back("dead-air"); }},
    {"phrases",
     [](auto& card, auto& random) { anyCriterion(card, random).phrases.push_back({named("phrase")}); }},
};

const std::vector<CardMutation> kOfParts = {
    {"option",
     [](auto& card, auto& random) {
         anyCriterion(card, random).options.push_back({"new", {}, {}, {}});
     }},
    {"order of options",
     [](auto& card, auto& random) { std::ranges::reverse(anyCriterion(card, random).options); }},
    {"option key",
     [](auto& card, auto& random) {
         onto(anyOption(card, random), [](auto& option) { option.key += "x"; });
     }},
    {"option name",
     [](auto& card, auto& random) {
         onto(anyOption(card, random), [&](auto& option) { extend(option.name, random); });
     }},
    {"option points",
     [](auto& card, auto& random) {
         onto(anyOption(card, random), [](auto& option) { option.points.thousandths += 1; });
     }},
    {"option description",
     [](auto& card, auto& random) {
         onto(anyOption(card, random), [&](auto& option) { extend(option.description, random); });
     }},
    {"band", [](auto& card, auto& random) { anyCriterion(card, random).measureBands.push_back({}); }},
    {"order of bands",
     [](auto& card, auto& random) { std::ranges::reverse(anyCriterion(card, random).measureBands); }},
    {"band lower",
     [](auto& card, auto& random) { onto(anyBand(card, random), [](auto& band) { toggle(band.lower); }); }},
    {"band upper",
     [](auto& card, auto& random) { onto(anyBand(card, random), [](auto& band) { toggle(band.upper); }); }},
    {"band points",
     [](auto& card, auto& random) {
         onto(anyBand(card, random), [](auto& band) { band.points.thousandths += 1; });
     }},
    {"band name",
     [](auto& card, auto& random) {
         onto(anyBand(card, random), [&](auto& band) { extend(band.name, random); });
     }},
    {"rule",
     [](auto& card, auto& random) {
         anyCriterion(card, random).fatalRules.push_back({severe(), FatalScope::FlagOnly, {}});
     }},
    {"rule's trigger",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { step(rule.trigger.kind, FatalTrigger::Kind::Severe); });
     }},
    {"rule's answer",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { rule.trigger.answer ^= true; });
     }},
    {"rule's options",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { rule.trigger.options.push_back("x"); });
     }},
    {"rule's threshold",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { rule.trigger.threshold.thousandths += 1; });
     }},
    {"rule's count",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { rule.trigger.count += 1; });
     }},
    {"rule's scope",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { step(rule.scope, FatalScope::ZeroCriterion); });
     }},
    {"rule's cap",
     [](auto& card, auto& random) {
         onto(anyRule(card, random), [](auto& rule) { rule.cap.millionths += 1; });
     }},
};

} // namespace

const std::vector<CardMutation>& cardMutations() {
    static const std::vector<CardMutation> all = [] {
        std::vector<CardMutation> joined = kOfCard;
        joined.insert(joined.end(), kOfCriterion.begin(), kOfCriterion.end());
        joined.insert(joined.end(), kOfParts.begin(), kOfParts.end());
        return joined;
    }();
    return all;
}

} // namespace earmark::test
