#include "core/exchange/card_reader.h"

#include "core/exchange/model_names.h"

#include <algorithm>
#include <limits>

namespace earmark::exchange {

using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Share;

namespace {

constexpr int kPointPlaces = 3;
constexpr int kPercentPlaces = 4; ///< 0.0001 % is a millionth of the whole
constexpr std::int64_t kShareLimit = Points::kLimit;
constexpr std::int64_t kLargestVersion = 1'000'000;
constexpr std::string_view kFormat = "earmark-card/1";

template <class Enum, std::size_t Count>
Enum readName(const JsonNode& node, const NameTable<Enum, Count>& table) {
    const std::optional<Enum> value = valueOf(table, node.string());
    if (!value) node.fail("expected one of: " + namesOf(table) + "; found \"" + node.string() + "\"");
    return *value;
}

Points readPoints(const JsonNode& node) {
    return {node.decimal(kPointPlaces, Points::kLimit)};
}

Share readPercent(const JsonNode& node) {
    return {node.decimal(kPercentPlaces, kShareLimit)};
}

LocalizedText readText(const JsonNode& node) {
    JsonObject object(node);
    LocalizedText text;
    if (const JsonNode* en = object.find("en")) text.en = en->string();
    if (const JsonNode* zh = object.find("zh")) text.zh = zh->string();
    object.finish();
    return text;
}

/// Optional members: the target keeps its default where the member is absent.
void take(const JsonNode* node, Points& target) {
    if (node) target = readPoints(*node);
}
void take(const JsonNode* node, std::optional<Points>& target) {
    if (node) target = readPoints(*node);
}
void take(const JsonNode* node, Share& target) {
    if (node) target = readPercent(*node);
}
void take(const JsonNode* node, std::optional<Share>& target) {
    if (node) target = readPercent(*node);
}
void take(const JsonNode* node, LocalizedText& target) {
    if (node) target = readText(*node);
}
void take(const JsonNode* node, std::string& target) {
    if (node) target = node->string();
}
void take(const JsonNode* node, bool& target) {
    if (node) target = node->boolean();
}
template <class Enum, std::size_t Count>
void take(const JsonNode* node, const NameTable<Enum, Count>& table, Enum& target) {
    if (node) target = readName(*node, table);
}
template <class Item, class Read>
void takeList(const JsonNode* node, std::vector<Item>& target, Read read) {
    if (!node) return;
    for (const JsonNode& item : node->items())
        target.push_back(read(item));
}

model::Comparison readComparison(const JsonNode& node) {
    const std::string& name = node.string();
    if (name == "≠") return model::Comparison::NotEqual;
    if (name == "≤") return model::Comparison::LessOrEqual;
    if (name == "≥") return model::Comparison::GreaterOrEqual;
    return readName(node, kComparisonNames);
}

model::TestValue readTestValue(const JsonNode& node) {
    switch (node.value().type) {
    case JsonValue::Type::Number:
        return readPoints(node);
    case JsonValue::Type::Boolean:
        return node.boolean();
    case JsonValue::Type::String:
        return node.string();
    default:
        node.fail("expected a number, a text, true or false");
    }
}

model::Test readTest(JsonObject& object) {
    model::Test test;
    const JsonNode* criterion = object.find("criterion");
    const JsonNode* field = object.find("field");
    if ((criterion != nullptr) == (field != nullptr))
        object.node().fail("a condition is one of: \"all\", \"any\", \"criterion\", \"field\"");
    test.subject = criterion ? model::Test::Subject::Criterion : model::Test::Subject::Field;
    test.key = (criterion ? criterion : field)->string();
    test.comparison = readComparison(object.require("is"));
    const JsonNode& value = object.require("value");
    if (value.is(JsonValue::Type::Array))
        takeList(&value, test.values, readTestValue);
    else
        test.values.push_back(readTestValue(value));
    return test;
}

model::Condition readCondition(const JsonNode& node) {
    JsonObject object(node);
    model::Condition condition;
    const JsonNode* all = object.find("all");
    const JsonNode* any = all ? nullptr : object.find("any");
    if (all || any) {
        condition.kind = all ? model::Condition::Kind::All : model::Condition::Kind::Any;
        takeList(all ? all : any, condition.parts, readCondition);
    } else {
        condition.kind = model::Condition::Kind::Test;
        condition.test = readTest(object);
    }
    object.finish();
    return condition;
}

void take(const JsonNode* node, std::optional<model::Condition>& target) {
    if (node) target = readCondition(*node);
}

model::Option readOption(const JsonNode& node) {
    JsonObject object(node);
    model::Option option;
    option.key = object.require("key").string();
    take(object.find("name"), option.name);
    take(object.find("points"), option.points);
    take(object.find("description"), option.description);
    object.finish();
    return option;
}

model::MeasureBand readMeasureBand(const JsonNode& node) {
    JsonObject object(node);
    model::MeasureBand band;
    take(object.find("lower"), band.lower);
    take(object.find("upper"), band.upper);
    band.points = readPoints(object.require("points"));
    take(object.find("name"), band.name);
    object.finish();
    return band;
}

model::MeasureSource readSource(const JsonNode& node) {
    JsonObject object(node);
    const JsonNode* field = object.find("field");
    const JsonNode* recording = object.find("recording");
    if ((field != nullptr) == (recording != nullptr))
        object.node().fail("a source is one of: \"field\", \"recording\"");
    object.finish();
    return field ? model::MeasureSource{model::MeasureSource::Kind::Field, field->string()}
                 : model::MeasureSource{model::MeasureSource::Kind::Recording, recording->string()};
}

bool readYesNo(const JsonNode& node) {
    if (node.is(JsonValue::Type::Boolean)) return node.boolean();
    if (node.string() != "yes" && node.string() != "no") node.fail("expected \"yes\" or \"no\"");
    return node.string() == "yes";
}

model::FatalRule readFatalRule(const JsonNode& node) {
    JsonObject object(node);
    model::FatalRule rule;
    rule.trigger.kind = readName(object.require("trigger"), kTriggerNames);
    switch (rule.trigger.kind) {
    case model::FatalTrigger::Kind::CheckAnswered:
        rule.trigger.answer = readYesNo(object.require("answer"));
        break;
    case model::FatalTrigger::Kind::OptionMarked:
        takeList(&object.require("options"), rule.trigger.options,
                 [](const JsonNode& item) { return item.string(); });
        break;
    case model::FatalTrigger::Kind::EarnedAtMost:
        rule.trigger.threshold = readPoints(object.require("points"));
        break;
    case model::FatalTrigger::Kind::CountAtLeast:
        rule.trigger.count = object.require("count").integer(-Points::kLimit, Points::kLimit);
        break;
    case model::FatalTrigger::Kind::Severe:
        break;
    }
    rule.scope = readName(object.require("scope"), kScopeNames);
    if (rule.scope == model::FatalScope::CapScore) rule.cap = readPercent(object.require("cap"));
    object.finish();
    return rule;
}

model::DefaultAnswer readDefault(const JsonNode& node) {
    model::DefaultAnswer answer;
    if (node.is(JsonValue::Type::Object)) {
        JsonObject object(node);
        answer.kind = model::DefaultAnswer::Kind::Option;
        answer.option = object.require("option").string();
        object.finish();
    } else {
        answer.kind = readName(node, kDefaultNames);
    }
    return answer;
}

/// The best that options or bands can earn: what a card need not say twice.
Points reachable(const Criterion& criterion) {
    std::int64_t best = 0;
    std::int64_t sum = 0;
    for (const model::Option& option : criterion.options) {
        best = std::max(best, option.points.thousandths);
        sum += std::max<std::int64_t>(option.points.thousandths, 0);
    }
    for (const model::MeasureBand& band : criterion.measureBands)
        best = std::max(best, band.points.thousandths);
    return {criterion.kind == CriterionKind::Multiple ? std::min(sum, Points::kLimit) : best};
}

/// Members that only some kinds have; elsewhere they are unknown and refused as such.
void readKindMembers(JsonObject& object, Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Scale:
        criterion.maximum = readPoints(object.require("maximum"));
        take(object.find("step"), criterion.step);
        break;
    case CriterionKind::Bonus:
        criterion.maximum = readPoints(object.require("maximum"));
        take(object.find("step"), criterion.step);
        take(object.find("asCheck"), criterion.bonusAsCheck);
        break;
    case CriterionKind::Check:
        criterion.maximum = readPoints(object.require("maximum"));
        break;
    case CriterionKind::Choice:
    case CriterionKind::Multiple:
        takeList(&object.require("options"), criterion.options, readOption);
        criterion.maximum = reachable(criterion);
        take(object.find("maximum"), criterion.maximum);
        break;
    case CriterionKind::Measure:
        take(object.find("unit"), criterion.measureUnit);
        if (const JsonNode* source = object.find("source")) criterion.measureSource = readSource(*source);
        take(object.find("closedEnd"), kClosedEndNames, criterion.measureClosedEnd);
        takeList(&object.require("bands"), criterion.measureBands, readMeasureBand);
        criterion.maximum = reachable(criterion);
        take(object.find("maximum"), criterion.maximum);
        break;
    case CriterionKind::Deduction:
        criterion.deductionPoints = readPoints(object.require("points"));
        if (const JsonNode* limit = object.find("limit"))
            criterion.deductionLimit = limit->integer(-Points::kLimit, Points::kLimit);
        break;
    }
}

Criterion readCriterion(const JsonNode& node) {
    JsonObject object(node);
    Criterion criterion;
    criterion.key = object.require("key").string();
    take(object.find("name"), criterion.name);
    take(object.find("guidance"), criterion.guidance);
    criterion.kind = readName(object.require("kind"), kKindNames);
    readKindMembers(object, criterion);
    take(object.find("weight"), criterion.weight);
    take(object.find("allowNotApplicable"), criterion.notApplicableAllowed);
    takeList(object.find("fatal"), criterion.fatalRules, readFatalRule);
    take(object.find("metMark"), criterion.metMark);
    take(object.find("criticalFamily"), kFamilyNames, criterion.criticalFamily);
    take(object.find("condition"), criterion.condition);
    if (const JsonNode* answer = object.find("default")) criterion.defaultAnswer = readDefault(*answer);
    takeList(object.find("causes"), criterion.causes, [](const JsonNode& item) { return item.string(); });
    takeList(object.find("phrases"), criterion.phrases,
             [](const JsonNode& item) { return model::CommentPhrase{readText(item)}; });
    takeList(object.find("events"), criterion.events, [](const JsonNode& item) { return item.string(); });
    object.finish();
    return criterion;
}

model::Section readSection(const JsonNode& node) {
    JsonObject object(node);
    model::Section section;
    section.key = object.require("key").string();
    take(object.find("name"), section.name);
    take(object.find("weight"), section.weight);
    take(object.find("cap"), section.cap);
    take(object.find("floor"), section.floor);
    take(object.find("base"), section.base);
    take(object.find("statedMaximum"), section.statedMaximum);
    take(object.find("condition"), section.condition);
    takeList(&object.require("criteria"), section.criteria, readCriterion);
    object.finish();
    return section;
}

model::GradeBand readGradeBand(const JsonNode& node) {
    JsonObject object(node);
    model::GradeBand band;
    band.key = object.require("key").string();
    take(object.find("name"), band.name);
    take(object.find("colour"), band.colour);
    band.lower = readPercent(object.require("lower"));
    take(object.find("upper"), band.upper);
    object.finish();
    return band;
}

model::Policy readPolicy(const JsonNode& node) {
    constexpr std::int64_t kMostDecimals = 9;
    JsonObject object(node);
    model::Policy policy;
    policy.aggregation = readName(object.require("aggregation"), kAggregationNames);
    take(object.find("base"), policy.base);
    take(object.find("notApplicable"), kNotApplicableNames, policy.notApplicable);
    take(object.find("ceiling"), policy.ceiling);
    take(object.find("floor"), policy.floor);
    policy.passMark = readPercent(object.require("passMark"));
    take(object.find("unit"), kUnitNames, policy.unit);
    if (const JsonNode* decimals = object.find("decimals"))
        policy.decimals = static_cast<int>(decimals->integer(0, kMostDecimals));
    take(object.find("bandClosedEnd"), kClosedEndNames, policy.bandClosedEnd);
    takeList(object.find("bands"), policy.bands, readGradeBand);
    object.finish();
    return policy;
}

CardVersionId readId(const JsonNode& node) {
    const std::optional<CardVersionId> id = CardVersionId::fromString(node.string());
    if (!id) node.fail("expected an id such as 0190a5c2-0000-7000-8000-000000000001");
    return *id;
}

void readPublication(JsonObject& object, model::CardVersion& card) {
    take(object.find("status"), kStatusNames, card.status);
    take(object.find("publishedBy"), card.publishedBy);
    if (const JsonNode* at = object.find("publishedAtUtcMs"))
        card.publishedAt = fromUtcMs(at->integer(0, std::numeric_limits<std::int64_t>::max() / 1000));
    take(object.find("publishReason"), card.publishReason);
}

} // namespace

model::CardVersion readCard(const JsonNode& root) {
    JsonObject object(root);
    model::CardVersion card;
    if (const JsonNode* format = object.find("format"); format && format->string() != kFormat)
        format->fail("expected \"" + std::string(kFormat) + "\"; found \"" + format->string() + "\"");
    if (const JsonNode* id = object.find("id")) card.id = readId(*id);
    card.cardKey = object.require("key").string();
    if (const JsonNode* version = object.find("version"))
        card.version = static_cast<int>(version->integer(1, kLargestVersion));
    readPublication(object, card);
    take(object.find("name"), card.name);
    take(object.find("description"), card.description);
    take(object.find("medium"), kMediumNames, card.medium);
    card.policy = readPolicy(object.require("policy"));
    takeList(&object.require("sections"), card.sections, readSection);
    object.finish();
    return card;
}

} // namespace earmark::exchange
