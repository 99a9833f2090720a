#include "ui/evaluation/answer_rules.h"

#include "core/scoring/score.h"

#include <algorithm>

namespace earmark::ui {

using model::Criterion;
using model::CriterionKind;
using model::FatalTrigger;
using model::Points;

namespace {

constexpr std::int64_t kMostDigits = 9;

bool isScale(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Scale ||
           (criterion.kind == CriterionKind::Bonus && !criterion.bonusAsCheck);
}

/// Every level of the scale is a whole number of one digit.
bool hasDigitLevels(const Criterion& criterion) {
    return isScale(criterion) && criterion.maximum <= Points::whole(kMostDigits) &&
           criterion.maximum.thousandths % Points::kScale == 0 && criterion.step.thousandths > 0 &&
           criterion.step.thousandths % Points::kScale == 0;
}

char digitKey(std::int64_t number) {
    return number >= 0 && number <= kMostDigits ? static_cast<char>('0' + number) : '\0';
}

std::optional<Points> earnedBy(const Criterion& criterion, const model::AnswerValue& value) {
    if (const auto* points = std::get_if<Points>(&value)) return *points;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? criterion.maximum : Points{};
    if (const auto* chosen = std::get_if<model::ChosenOption>(&value)) {
        const model::Option* option = criterion.findOption(chosen->key);
        return option ? std::optional<Points>(option->points) : std::nullopt;
    }
    if (const auto* count = std::get_if<model::Count>(&value))
        return Points{-criterion.deductionPoints.thousandths * count->times};
    return std::nullopt;
}

bool meets(const Criterion& criterion, const FatalTrigger& trigger, const model::AnswerValue& value) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered: {
        const auto* yes = std::get_if<bool>(&value);
        return yes && *yes == trigger.answer;
    }
    case FatalTrigger::Kind::OptionMarked: {
        const auto named = [&](const std::string& key) {
            return std::find(trigger.options.begin(), trigger.options.end(), key) != trigger.options.end();
        };
        if (const auto* one = std::get_if<model::ChosenOption>(&value)) return named(one->key);
        const auto* many = std::get_if<model::ChosenOptions>(&value);
        return many && std::any_of(many->keys.begin(), many->keys.end(), named);
    }
    case FatalTrigger::Kind::EarnedAtMost: {
        const auto earned = earnedBy(criterion, value);
        return earned && *earned <= trigger.threshold;
    }
    case FatalTrigger::Kind::CountAtLeast: {
        const auto* count = std::get_if<model::Count>(&value);
        return count && count->times >= trigger.count;
    }
    case FatalTrigger::Kind::Severe:
        return false;
    }
    return false;
}

/// The answer that meets a trigger, for a criterion of that kind.
std::optional<model::AnswerValue> answerMeeting(const Criterion& criterion, const FatalTrigger& trigger) {
    switch (trigger.kind) {
    case FatalTrigger::Kind::CheckAnswered:
        return model::AnswerValue(trigger.answer);
    case FatalTrigger::Kind::OptionMarked:
        if (trigger.options.empty()) return std::nullopt;
        if (criterion.kind == CriterionKind::Multiple) return model::ChosenOptions{{trigger.options.front()}};
        return model::ChosenOption{trigger.options.front()};
    case FatalTrigger::Kind::CountAtLeast:
        return model::Count{trigger.count};
    case FatalTrigger::Kind::EarnedAtMost:
        if (isScale(criterion)) return model::AnswerValue(Points{});
        for (const AnswerOffer& offer : offersOf(criterion))
            if (offer.points && *offer.points <= trigger.threshold) return offer.value;
        return std::nullopt;
    case FatalTrigger::Kind::Severe:
        return std::nullopt;
    }
    return std::nullopt;
}

void addYesNo(const Criterion& criterion, std::vector<AnswerOffer>& offers) {
    const bool scored = criterion.maximum.thousandths != 0;
    offers.push_back({true, 'Y', scored ? std::optional<Points>(criterion.maximum) : std::nullopt});
    offers.push_back({false, 'N', scored ? std::optional<Points>(Points{}) : std::nullopt});
}

void addLevels(const Criterion& criterion, std::vector<AnswerOffer>& offers) {
    for (Points level; level <= criterion.maximum; level.thousandths += criterion.step.thousandths)
        offers.push_back({level, digitKey(level.thousandths / Points::kScale), level});
}

void addOptions(const Criterion& criterion, std::vector<AnswerOffer>& offers) {
    const bool many = criterion.kind == CriterionKind::Multiple;
    const bool single = criterion.options.size() <= kMostDigits;
    std::int64_t number = 1;
    for (const model::Option& option : criterion.options) {
        AnswerOffer offer;
        if (many)
            offer.value = model::ChosenOptions{{option.key}};
        else
            offer.value = model::ChosenOption{option.key};
        offer.key = single ? digitKey(number) : '\0';
        if (criterion.maximum.thousandths != 0 || option.points.thousandths != 0)
            offer.points = option.points;
        offer.toggles = many;
        offers.push_back(std::move(offer));
        ++number;
    }
}

void addCounts(const Criterion& criterion, std::vector<AnswerOffer>& offers) {
    if (criterion.deductionLimit > kMostDigits) return;
    for (std::int64_t times = 0; times <= criterion.deductionLimit; ++times)
        offers.push_back(
            {model::Count{times}, digitKey(times), Points{-criterion.deductionPoints.thousandths * times}});
}

void addNotApplicable(const Criterion& criterion, std::vector<AnswerOffer>& offers) {
    if (!criterion.notApplicableAllowed) return;
    AnswerOffer& offer = offers.emplace_back();
    offer.value = model::NotApplicable{};
    offer.key = 'X';
}

} // namespace

bool isYesNo(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Check ||
           (criterion.kind == CriterionKind::Bonus && criterion.bonusAsCheck);
}

bool isTyped(const Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Measure:
        return true;
    case CriterionKind::Deduction:
        return criterion.deductionLimit > kMostDigits;
    case CriterionKind::Choice:
    case CriterionKind::Multiple:
        return criterion.options.size() > kMostDigits;
    case CriterionKind::Scale:
    case CriterionKind::Bonus:
        return isScale(criterion) && !hasDigitLevels(criterion);
    case CriterionKind::Check:
        return false;
    }
    return false;
}

std::vector<AnswerOffer> offersOf(const Criterion& criterion) {
    std::vector<AnswerOffer> offers;
    if (isYesNo(criterion))
        addYesNo(criterion, offers);
    else if (hasDigitLevels(criterion))
        addLevels(criterion, offers);
    else if (criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple)
        addOptions(criterion, offers);
    else if (criterion.kind == CriterionKind::Deduction)
        addCounts(criterion, offers);
    for (AnswerOffer& offer : offers)
        offer.fatal = isFatalAnswer(criterion, offer.value);
    addNotApplicable(criterion, offers);
    return offers;
}

std::vector<AnswerOffer> rowOffersOf(const Criterion& criterion) {
    if (!isTyped(criterion) || criterion.options.empty()) return offersOf(criterion);
    std::vector<AnswerOffer> offers;
    addNotApplicable(criterion, offers);
    return offers;
}

std::optional<model::AnswerValue> defaultValue(const Criterion& criterion) {
    model::AnswerValue value = scoring::defaultAnswerValue(criterion);
    if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
    return value;
}

std::optional<model::AnswerValue> fatalAnswer(const Criterion& criterion) {
    for (const model::FatalRule& rule : criterion.fatalRules) {
        if (rule.scope == model::FatalScope::ZeroCriterion) continue;
        if (const auto value = answerMeeting(criterion, rule.trigger)) return value;
    }
    return std::nullopt;
}

std::optional<model::AnswerValue> slipAnswer(const Criterion& criterion) {
    if (criterion.kind == CriterionKind::Deduction) return model::Count{1};
    if (criterion.kind == CriterionKind::Check && criterion.maximum.thousandths > 0)
        return model::AnswerValue(false);
    return std::nullopt;
}

bool isFatalAnswer(const Criterion& criterion, const model::AnswerValue& value) {
    return std::any_of(
        criterion.fatalRules.begin(), criterion.fatalRules.end(), [&](const model::FatalRule& rule) {
            return rule.scope != model::FatalScope::ZeroCriterion && meets(criterion, rule.trigger, value);
        });
}

model::ChosenOptions toggled(const model::AnswerValue& before, const std::string& optionKey) {
    model::ChosenOptions result;
    if (const auto* chosen = std::get_if<model::ChosenOptions>(&before)) result = *chosen;
    const auto at = std::lower_bound(result.keys.begin(), result.keys.end(), optionKey);
    if (at != result.keys.end() && *at == optionKey)
        result.keys.erase(at);
    else
        result.keys.insert(at, optionKey);
    return result;
}

} // namespace earmark::ui
