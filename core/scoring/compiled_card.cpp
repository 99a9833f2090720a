#include "core/scoring/compiled_card.h"

#include "core/scoring/verdict.h"

#include <algorithm>
#include <numeric>

namespace earmark::scoring {

using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Section;
using model::Share;

namespace {

constexpr std::int64_t kLargestCount = 1'000'000;

void holdTo(Points& points, std::int64_t lowest) {
    points.thousandths = std::clamp(points.thousandths, lowest, Points::kLimit);
}

void holdTo(Share& share, std::int64_t lowest) {
    share.millionths = std::clamp(share.millionths, lowest, Points::kLimit);
}

/// A card with linter errors still scores: whatever would break the arithmetic is held to its limits.
void holdNumbers(Criterion& criterion) {
    holdTo(criterion.maximum, 0);
    holdTo(criterion.weight, 0);
    holdTo(criterion.deductionPoints, 0);
    criterion.deductionLimit = std::clamp<std::int64_t>(criterion.deductionLimit, 0, kLargestCount);
    const bool isMultiple = criterion.kind == CriterionKind::Multiple;
    for (model::Option& option : criterion.options) {
        holdTo(option.points, isMultiple ? -criterion.maximum.thousandths : 0);
        option.points = std::min(option.points, criterion.maximum);
    }
    for (model::MeasureBand& band : criterion.measureBands) {
        holdTo(band.points, 0);
        band.points = std::min(band.points, criterion.maximum);
    }
}

void holdNumbers(Section& section) {
    holdTo(section.weight, 0);
    for (auto* points : {&section.cap, &section.floor, &section.base, &section.statedMaximum})
        if (*points) holdTo(**points, 0);
    std::ranges::for_each(section.criteria, [](Criterion& criterion) { holdNumbers(criterion); });
}

model::CardVersion heldToLimits(model::CardVersion card) {
    if (card.policy.base) holdTo(*card.policy.base, 0);
    if (card.policy.ceiling) holdTo(*card.policy.ceiling, 0);
    holdTo(card.policy.floor, 0);
    std::ranges::for_each(card.sections, [](Section& section) { holdNumbers(section); });
    return card;
}

Int128 fine(Points points) {
    return Int128{points.thousandths} * Points::kScale;
}

bool isAddition(const Criterion& criterion) {
    return criterion.kind == CriterionKind::Deduction || criterion.kind == CriterionKind::Bonus;
}

std::int64_t metMark(const Criterion& criterion) {
    if (isAddition(criterion)) return 0;
    return criterion.metMark.value_or(criterion.maximum).thousandths;
}

} // namespace

bool usesBase(const Section& section) {
    const auto isDeduction = [](const Criterion& criterion) {
        return criterion.kind == CriterionKind::Deduction;
    };
    const auto scores = [](const Criterion& criterion) { return possiblePoints(criterion) > 0; };
    return section.base && std::ranges::any_of(section.criteria, isDeduction) &&
           std::ranges::none_of(section.criteria, scores);
}

Int128 uncappedMaximum(const Section& section) {
    if (usesBase(section)) return fine(*section.base);
    Int128 sum = 0;
    for (const Criterion& criterion : section.criteria)
        sum += Int128{criterion.weight.thousandths} * possiblePoints(criterion);
    return sum;
}

Int128 uncappedLoss(const Section& section) {
    Int128 sum = 0;
    for (const Criterion& criterion : section.criteria)
        sum += criterion.kind == CriterionKind::Deduction
                   ? fine(criterion.deductionPoints) * criterion.deductionLimit
                   : Int128{possiblePoints(criterion)} * Points::kScale;
    return sum;
}

Int128 fullMaximum(const model::CardVersion& card) {
    if (card.policy.aggregation == model::Aggregation::Deduct)
        return fine(card.policy.base.value_or(Points{}));
    Int128 sum = 0;
    for (const Section& section : card.sections) {
        const Int128 maximum = uncappedMaximum(section);
        sum += section.cap ? std::min(maximum, fine(*section.cap)) : maximum;
    }
    return sum;
}

CompiledCard::CompiledCard(const model::CardVersion& source)
    : m_card(heldToLimits(source))
    , m_fullMaximum(scoring::fullMaximum(m_card)) {
    m_criteria.reserve(m_card.criterionCount());
    for (const Section& section : m_card.sections)
        compileSection(section);
    findCommonPossible();
    const auto keyOf = [this](std::size_t index) -> const std::string& {
        return m_criteria[index].criterion->key;
    };
    m_byKey.resize(m_criteria.size());
    std::iota(m_byKey.begin(), m_byKey.end(), std::size_t{0});
    std::ranges::stable_sort(m_byKey, std::less<>(), keyOf);
    m_hasRepeatedKeys = std::ranges::adjacent_find(m_byKey, std::equal_to<>(), keyOf) != m_byKey.end();
}

void CompiledCard::findCommonPossible() {
    std::int64_t common = 1;
    for (const CompiledCriterion& item : m_criteria) {
        if (item.possible <= 0) continue;
        const std::int64_t widening = item.possible / std::gcd(common, item.possible);
        if (__builtin_mul_overflow(common, widening, &common)) return;
    }
    m_commonPossible = common;
    for (CompiledCriterion& item : m_criteria)
        if (item.possible > 0) item.toCommon = common / item.possible;
}

void CompiledCard::compileSection(const Section& section) {
    CompiledSection compiled;
    compiled.section = &section;
    if (section.condition) compiled.condition = compile(*section.condition);
    compiled.begin = m_criteria.size();
    compiled.weight = section.weight.thousandths;
    if (usesBase(section)) compiled.base = fine(*section.base);
    if (section.cap) compiled.cap = fine(*section.cap);
    compiled.floor = fine(section.floor.value_or(Points{}));
    compiled.statedMaximum = fine(section.statedMaximum.value_or(Points{}));
    for (const Criterion& criterion : section.criteria) {
        CompiledCriterion item;
        item.criterion = &criterion;
        if (criterion.condition) item.condition = compile(*criterion.condition);
        item.possible = possiblePoints(criterion);
        item.weight = isAddition(criterion) ? Points::kScale : criterion.weight.thousandths;
        item.metMark = metMark(criterion);
        m_earlier.try_emplace(criterion.key, m_criteria.size());
        m_criteria.push_back(std::move(item));
    }
    compiled.end = m_criteria.size();
    m_sections.push_back(std::move(compiled));
}

CompiledCondition CompiledCard::compile(const model::Condition& condition) const {
    CompiledCondition compiled{condition.kind, condition.test, std::nullopt, {}};
    if (condition.kind == model::Condition::Kind::Test &&
        condition.test.subject == model::Test::Subject::Criterion) {
        // Only what was compiled before comes earlier in the card.
        if (const auto found = m_earlier.find(condition.test.key); found != m_earlier.end())
            compiled.criterion = found->second;
    }
    for (const model::Condition& part : condition.parts)
        compiled.parts.push_back(compile(part));
    return compiled;
}

} // namespace earmark::scoring
