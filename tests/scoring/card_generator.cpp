#include "tests/scoring/card_generator.h"

#include "core/model/figures.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/verdict.h"
#include "tests/scoring/card_builder.h"
#include "tests/scoring/random_answers.h"

#include <algorithm>
#include <random>

namespace earmark::test {

namespace {

using model::Comparison;

class Generator {
public:
    explicit Generator(std::uint64_t seed)
        : m_random(seed) {}

    GeneratedCase run() {
        m_card = card(
            oneOf<Aggregation>({Aggregation::Points, Aggregation::WeightedPoints, Aggregation::SectionMeans,
                                Aggregation::CriterionWeights, Aggregation::Deduct}),
            {});
        if (chance(20)) m_card.medium = model::Medium::Text;
        makePolicy();
        const std::int64_t sections = chance(10) ? 10 : between(1, 5);
        for (std::int64_t index = 0; index < sections; ++index)
            m_card.sections.push_back(makeSection(index));
        ensureSomethingScores();
        GeneratedCase made{m_card, {}, {}};
        if (chance(50)) made.fields["call_type"] = chance(50) ? "complaint" : "question";
        for (const Section& section : m_card.sections)
            for (const Criterion& criterion : section.criteria)
                if (!chance(3)) made.answers[criterion.key] = randomAnswer(criterion, m_random);
        return made;
    }

private:
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(m_random);
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class Item>
    Item oneOf(std::vector<Item> items) {
        return items[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(items.size()) - 1))];
    }
    /// Whole points mostly, thousandths sometimes.
    Points somePoints() { return chance(80) ? Points::whole(between(1, 20)) : Points{between(1, 30'000)}; }

    bool deducts() const { return m_card.policy.aggregation == Aggregation::Deduct; }
    bool weighsCriteria() const { return m_card.policy.aggregation == Aggregation::CriterionWeights; }

    void makePolicy() {
        model::Policy& policy = m_card.policy;
        policy.notApplicable = oneOf<model::NotApplicableRule>(
            {model::NotApplicableRule::LeftOut, model::NotApplicableRule::FullMarks});
        if (deducts()) policy.base = Points::whole(between(20, 200));
        if (chance(30)) policy.ceiling = Share::percent(between(90, 130));
        if (chance(20)) policy.floor = Share::percent(between(1, 30));
    }

    Section makeSection(std::int64_t index) {
        const bool onlyDeductions = !weighsCriteria() && chance(15);
        Section made = section("s" + std::to_string(index), {});
        const std::int64_t count = between(1, 6);
        for (std::int64_t item = 0; item < count; ++item) {
            const std::string key = made.key + ".c" + std::to_string(item);
            made.criteria.push_back(onlyDeductions ? makeDeduction(key) : makeCriterion(key));
            decorate(made.criteria.back());
            m_keys.push_back(key);
        }
        if (chance(8) && index > 0) made.condition = makeCondition(made.key + ".");
        if (!weighsCriteria() && !deducts() && chance(70)) made.weight = somePoints();
        shapeSection(made);
        return made;
    }

    static bool movedByDeductionsOnly(const Section& made) {
        const auto isDeduction = [](const Criterion& item) { return item.kind == CriterionKind::Deduction; };
        const auto movesOtherwise = [](const Criterion& item) {
            return scoring::possiblePoints(item) > 0 || item.kind == CriterionKind::Bonus;
        };
        return std::ranges::any_of(made.criteria, isDeduction) &&
               std::ranges::none_of(made.criteria, movesOtherwise);
    }

    void shapeSection(Section& made) {
        if (weighsCriteria()) return;
        if (movedByDeductionsOnly(made) && !deducts()) made.base = Points::whole(between(5, 30));
        const scoring::Int128 sum = deducts() ? scoring::uncappedLoss(made) : scoring::uncappedMaximum(made);
        const auto whole = static_cast<std::int64_t>(sum / scoring::kFineScale);
        if (whole > 1 && chance(20)) made.cap = Points::whole(between(1, whole));
        if (!deducts() && chance(20)) made.floor = Points::whole(between(0, 5));
        if (sum % Points::kScale != 0) return;
        made.statedMaximum = Points{static_cast<std::int64_t>(sum / Points::kScale)};
        if (made.cap) made.statedMaximum = std::min(*made.statedMaximum, *made.cap);
    }

    Criterion makeCriterion(const std::string& key) {
        switch (between(0, weighsCriteria() ? 5 : 6)) {
        case 0:
            return makeScale(key, CriterionKind::Scale);
        case 1:
            return makeOptions(key, CriterionKind::Choice);
        case 2:
            return makeOptions(key, CriterionKind::Multiple);
        case 3: {
            Criterion made = check(key, 0);
            if (chance(80)) made.maximum = somePoints();
            return made;
        }
        case 4:
            return makeMeasure(key);
        case 5: {
            Criterion made = makeScale(key, CriterionKind::Bonus);
            made.bonusAsCheck = chance(50);
            return made;
        }
        default:
            return makeDeduction(key);
        }
    }

    Criterion makeScale(const std::string& key, CriterionKind kind) {
        Criterion made = criterion(key, kind, between(1, 20));
        made.step = Points{oneOf<std::int64_t>({1000, 500, 250, 1})};
        return made;
    }

    Criterion makeOptions(const std::string& key, CriterionKind kind) {
        Criterion made = criterion(key, kind, 0);
        made.maximum = somePoints();
        const std::int64_t maximum = made.maximum.thousandths;
        const std::int64_t lowest = kind == CriterionKind::Multiple ? -maximum : 0;
        const std::int64_t count = between(2, 5);
        for (std::int64_t index = 0; index < count; ++index) {
            const std::string option = "o" + std::to_string(index);
            const Points points{index == 0 ? maximum : between(lowest, maximum)};
            made.options.push_back({option, named(option), points, {}});
        }
        return made;
    }

    Criterion makeMeasure(const std::string& key) {
        Criterion made = criterion(key, CriterionKind::Measure, 0);
        made.maximum = somePoints();
        made.measureClosedEnd = chance(50) ? model::ClosedEnd::Lower : model::ClosedEnd::Upper;
        std::optional<Points> edge;
        const std::int64_t count = between(1, 4);
        for (std::int64_t index = 0; index < count; ++index) {
            model::MeasureBand band;
            band.lower = edge;
            if (index + 1 < count)
                band.upper = Points{(edge ? edge->thousandths : 0) + between(1, 20) * Points::kScale};
            band.points =
                Points{index == 0 ? made.maximum.thousandths : between(0, made.maximum.thousandths)};
            edge = band.upper;
            made.measureBands.push_back(band);
        }
        if (chance(50)) made.measureSource = makeSource();
        return made;
    }

    model::MeasureSource makeSource() {
        using Kind = model::MeasureSource::Kind;
        if (chance(50)) return {Kind::Field, "response_seconds"};
        const bool judgesTexts = m_card.medium == model::Medium::Text;
        const std::string_view figure =
            judgesTexts ? oneOf(std::vector(std::begin(model::kTextFigures), std::end(model::kTextFigures)))
                        : oneOf(std::vector(std::begin(model::kCallFigures), std::end(model::kCallFigures)));
        return {Kind::Recording, std::string(figure)};
    }

    Criterion makeDeduction(const std::string& key) {
        Criterion made = deduction(key, 0, between(1, 5));
        made.deductionPoints = somePoints();
        return made;
    }

    void decorate(Criterion& made) {
        made.notApplicableAllowed = chance(70);
        const bool isAddition = made.kind == CriterionKind::Deduction || made.kind == CriterionKind::Bonus;
        if (!isAddition && !deducts() && chance(40)) made.weight = somePoints();
        if (made.kind != CriterionKind::Bonus && chance(15)) addRule(made);
        if (made.kind != CriterionKind::Bonus && chance(5)) addRule(made);
        if (!isAddition && chance(20)) made.metMark = Points{between(0, made.maximum.thousandths)};
        if (!m_keys.empty() && chance(10)) made.condition = makeCondition("");
    }

    void addRule(Criterion& made) {
        FatalTrigger trigger = earnedAtMost(0);
        if (made.kind == CriterionKind::Check && chance(70)) trigger = answeredWith(chance(50));
        if (made.kind == CriterionKind::Choice || made.kind == CriterionKind::Multiple)
            trigger = marked({made.options.back().key});
        if (made.kind == CriterionKind::Deduction) trigger = countAtLeast(between(1, made.deductionLimit));
        if (chance(20) && (made.kind == CriterionKind::Deduction || scoring::possiblePoints(made) > 0))
            trigger = severe();
        FatalScope scope =
            oneOf<FatalScope>({FatalScope::ZeroCard, FatalScope::ZeroSection, FatalScope::CapScore,
                               FatalScope::FlagOnly, FatalScope::ZeroCriterion});
        const bool refused = scope == FatalScope::ZeroCriterion && made.kind == CriterionKind::Deduction;
        if (refused) scope = FatalScope::FlagOnly;
        const Share cap{scope == FatalScope::CapScore ? between(0, 1'000'000) : 0};
        made = withRule(std::move(made), trigger, scope, cap);
    }

    model::Condition makeCondition(const std::string& exceptPrefix) {
        std::vector<std::string> earlier;
        for (const std::string& key : m_keys)
            if (exceptPrefix.empty() || !key.starts_with(exceptPrefix)) earlier.push_back(key);
        if (earlier.empty() || chance(30))
            return onField("call_type", chance(50) ? Comparison::Equal : Comparison::NotEqual,
                           {std::string("complaint")});
        const auto comparison =
            oneOf<Comparison>({Comparison::Equal, Comparison::NotEqual, Comparison::Less,
                               Comparison::LessOrEqual, Comparison::Greater, Comparison::GreaterOrEqual});
        return onCriterion(oneOf(earlier), comparison, {Points::whole(between(0, 10))});
    }

    void ensureSomethingScores() {
        for (const Section& section : m_card.sections)
            for (const Criterion& criterion : section.criteria)
                if (scoring::possiblePoints(criterion) > 0) return;
        Section extra = section("extra", {check("extra.check", 5)});
        m_card.sections.push_back(extra);
    }

    std::mt19937_64 m_random;
    model::CardVersion m_card;
    std::vector<std::string> m_keys;
};

} // namespace

GeneratedCase generateCase(std::uint64_t seed) {
    return Generator(seed).run();
}

} // namespace earmark::test
