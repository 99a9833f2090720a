#pragma once

#include "core/model/scorecard.h"

#include <string>

/// A small card with one criterion of every kind, for the parts of the editor.
namespace earmark::ui::test {

inline model::Criterion sampleCriterion(const std::string& key, model::CriterionKind kind,
                                        std::int64_t maximum) {
    model::Criterion criterion;
    criterion.key = key;
    criterion.name = {"The " + key, "评分项" + key};
    criterion.guidance = {"What earns it.", "得分要求。"};
    criterion.kind = kind;
    criterion.maximum = model::Points::whole(maximum);
    return criterion;
}

/// attitude: warmth (choice 9/5/0), patience (scale of 6, severe is fatal), speed (measure in s);
/// extras: slips (−2, up to 3), praise (bonus of 5), offer (check of 4, only on outbound calls, N/A allowed).
inline model::CardVersion sampleCard() {
    using model::CriterionKind;
    using model::Points;
    model::Criterion warmth = sampleCriterion("warmth", CriterionKind::Choice, 9);
    warmth.options = {{"warm", {"Warm", "热情"}, Points::whole(9), {}},
                      {"flat", {"Flat", "平淡"}, Points::whole(5), {}},
                      {"cold", {"Listless", "冷淡"}, Points{}, {}}};
    model::Criterion patience = sampleCriterion("patience", CriterionKind::Scale, 6);
    model::FatalRule severe;
    severe.trigger.kind = model::FatalTrigger::Kind::Severe;
    patience.fatalRules = {severe};
    model::Criterion speed = sampleCriterion("speed", CriterionKind::Measure, 5);
    speed.measureUnit = {"s", "秒"};
    speed.measureClosedEnd = model::ClosedEnd::Lower;
    speed.measureBands = {{std::nullopt, Points::whole(20), Points::whole(5), {"quick", "快"}},
                          {Points::whole(20), std::nullopt, Points{}, {"slow", "慢"}}};
    model::Criterion slips = sampleCriterion("slips", CriterionKind::Deduction, 0);
    slips.deductionPoints = Points::whole(2);
    slips.deductionLimit = 3;
    model::Criterion praise = sampleCriterion("praise", CriterionKind::Bonus, 5);
    model::Criterion offer = sampleCriterion("offer", CriterionKind::Check, 4);
    offer.notApplicableAllowed = true;
    model::Condition outbound;
    outbound.kind = model::Condition::Kind::Test;
    outbound.test.subject = model::Test::Subject::Field;
    outbound.test.key = "direction";
    outbound.test.values = {std::string("outbound")};
    offer.condition = outbound;

    model::CardVersion card;
    card.cardKey = "sample";
    card.name = {"Sample card", "示例评分表"};
    card.policy.ceiling = model::Share::percent(100);
    card.policy.bandClosedEnd = model::ClosedEnd::Lower;
    card.policy.bands = {
        {"fail", {"Fail", "不合格"}, "#b3261e", {}, model::Share::percent(80)},
        {"good", {"Good", "良好"}, "#2e7d32", model::Share::percent(80), model::Share::percent(100)}};
    model::Section attitude;
    attitude.key = "attitude";
    attitude.name = {"Attitude", "服务态度"};
    attitude.criteria = {warmth, patience, speed};
    model::Section extras;
    extras.key = "extras";
    extras.name = {"Extras", "其他"};
    extras.criteria = {slips, praise, offer};
    card.sections = {attitude, extras};
    return card;
}

} // namespace earmark::ui::test
