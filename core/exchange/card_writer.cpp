#include "core/exchange/card_json.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/model_names.h"

namespace earmark::exchange {

using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Share;

namespace {

using Layout = JsonWriter::Layout;
constexpr int kPointPlaces = 3;
constexpr int kPercentPlaces = 4;

/// Members that hold their default are left out, so that a card reads as what is special about it.
class CardWriter {
public:
    std::string write(const model::CardVersion& card) {
        m_out.beginObject();
        member("format", "earmark-card/1");
        if (!card.id.isNil()) member("id", card.id.toString());
        member("key", card.cardKey);
        number("version", card.version, 0);
        writePublication(card);
        text("name", card.name);
        text("description", card.description);
        if (card.medium != model::Medium::Call) member("medium", nameOf(kMediumNames, card.medium));
        writePolicy(card.policy);
        list("sections", card.sections, [this](const model::Section& section) { writeSection(section); });
        m_out.endObject();
        return m_out.take();
    }

private:
    void member(std::string_view name, std::string_view value) {
        m_out.key(name);
        m_out.string(value);
    }
    void optionalMember(std::string_view name, std::string_view value) {
        if (!value.empty()) member(name, value);
    }
    void number(std::string_view name, std::int64_t value, int places) {
        m_out.key(name);
        m_out.decimal(value, places);
    }
    void points(std::string_view name, Points value) { number(name, value.thousandths, kPointPlaces); }
    void points(std::string_view name, const std::optional<Points>& value) {
        if (value) points(name, *value);
    }
    void pointsUnless(Points usual, std::string_view name, Points value) {
        if (value != usual) points(name, value);
    }
    void percent(std::string_view name, Share value) { number(name, value.millionths, kPercentPlaces); }
    void percent(std::string_view name, const std::optional<Share>& value) {
        if (value) percent(name, *value);
    }
    void flag(std::string_view name, bool value) {
        if (!value) return;
        m_out.key(name);
        m_out.boolean(true);
    }
    void textValue(const LocalizedText& value) {
        m_out.beginObject(Layout::OneLine);
        optionalMember("en", value.en);
        optionalMember("zh", value.zh);
        m_out.endObject();
    }
    void text(std::string_view name, const LocalizedText& value) {
        if (value.empty()) return;
        m_out.key(name);
        textValue(value);
    }
    void strings(std::string_view name, const std::vector<std::string>& values) {
        m_out.key(name);
        m_out.beginArray(Layout::OneLine);
        for (const std::string& value : values)
            m_out.string(value);
        m_out.endArray();
    }
    template <class Item, class Write>
    void list(std::string_view name, const std::vector<Item>& items, Write write) {
        m_out.key(name);
        m_out.beginArray();
        for (const Item& item : items)
            write(item);
        m_out.endArray();
    }

    void writePublication(const model::CardVersion& card) {
        if (card.status != model::CardStatus::Draft) member("status", nameOf(kStatusNames, card.status));
        optionalMember("publishedBy", card.publishedBy);
        if (card.publishedAt) number("publishedAtUtcMs", toUtcMs(*card.publishedAt), 0);
        optionalMember("publishReason", card.publishReason);
    }

    void writePolicy(const model::Policy& policy) {
        m_out.key("policy");
        m_out.beginObject();
        member("aggregation", nameOf(kAggregationNames, policy.aggregation));
        points("base", policy.base);
        member("notApplicable", nameOf(kNotApplicableNames, policy.notApplicable));
        percent("ceiling", policy.ceiling);
        if (policy.floor != Share{}) percent("floor", policy.floor);
        percent("passMark", policy.passMark);
        member("unit", nameOf(kUnitNames, policy.unit));
        number("decimals", policy.decimals, 0);
        optionalMember("bandClosedEnd", nameOf(kClosedEndNames, policy.bandClosedEnd));
        if (!policy.bands.empty())
            list("bands", policy.bands, [this](const model::GradeBand& band) { writeGradeBand(band); });
        m_out.endObject();
    }

    void writeGradeBand(const model::GradeBand& band) {
        m_out.beginObject(Layout::OneLine);
        member("key", band.key);
        text("name", band.name);
        optionalMember("colour", band.colour);
        percent("lower", band.lower);
        percent("upper", band.upper);
        m_out.endObject();
    }

    void writeSection(const model::Section& section) {
        m_out.beginObject();
        member("key", section.key);
        text("name", section.name);
        pointsUnless(Points::whole(1), "weight", section.weight);
        points("cap", section.cap);
        points("floor", section.floor);
        points("base", section.base);
        points("statedMaximum", section.statedMaximum);
        writeOptionalCondition(section.condition);
        list("criteria", section.criteria, [this](const Criterion& item) { writeCriterion(item); });
        m_out.endObject();
    }

    void writeCriterion(const Criterion& criterion) {
        m_out.beginObject();
        member("key", criterion.key);
        text("name", criterion.name);
        text("guidance", criterion.guidance);
        member("kind", nameOf(kKindNames, criterion.kind));
        writeKindMembers(criterion);
        pointsUnless(Points::whole(1), "weight", criterion.weight);
        flag("allowNotApplicable", criterion.notApplicableAllowed);
        if (!criterion.fatalRules.empty())
            list("fatal", criterion.fatalRules, [this](const model::FatalRule& rule) { writeRule(rule); });
        points("metMark", criterion.metMark);
        if (criterion.criticalFamily != model::CriticalFamily::None)
            member("criticalFamily", nameOf(kFamilyNames, criterion.criticalFamily));
        writeOptionalCondition(criterion.condition);
        writeDefault(criterion.defaultAnswer);
        if (!criterion.causes.empty()) strings("causes", criterion.causes);
        if (!criterion.phrases.empty())
            list("phrases", criterion.phrases,
                 [this](const model::CommentPhrase& phrase) { textValue(phrase.text); });
        if (!criterion.events.empty()) strings("events", criterion.events);
        m_out.endObject();
    }

    void writeKindMembers(const Criterion& criterion) {
        switch (criterion.kind) {
        case CriterionKind::Scale:
        case CriterionKind::Bonus:
            points("maximum", criterion.maximum);
            pointsUnless(Points::whole(1), "step", criterion.step);
            // A criterion that was a bonus once may still hold it; no other kind may write it.
            flag("asCheck", criterion.kind == CriterionKind::Bonus && criterion.bonusAsCheck);
            break;
        case CriterionKind::Check:
            points("maximum", criterion.maximum);
            break;
        case CriterionKind::Choice:
        case CriterionKind::Multiple:
            points("maximum", criterion.maximum);
            list("options", criterion.options, [this](const model::Option& option) { writeOption(option); });
            break;
        case CriterionKind::Measure:
            points("maximum", criterion.maximum);
            text("unit", criterion.measureUnit);
            writeSource(criterion.measureSource);
            optionalMember("closedEnd", nameOf(kClosedEndNames, criterion.measureClosedEnd));
            list("bands", criterion.measureBands,
                 [this](const model::MeasureBand& band) { writeMeasureBand(band); });
            break;
        case CriterionKind::Deduction:
            points("points", criterion.deductionPoints);
            if (criterion.deductionLimit != 1) number("limit", criterion.deductionLimit, 0);
            break;
        }
    }

    void writeSource(const model::MeasureSource& source) {
        if (source.kind == model::MeasureSource::Kind::Typed) return;
        m_out.key("source");
        m_out.beginObject(Layout::OneLine);
        member(source.kind == model::MeasureSource::Kind::Field ? "field" : "recording", source.name);
        m_out.endObject();
    }

    void writeOption(const model::Option& option) {
        m_out.beginObject();
        member("key", option.key);
        text("name", option.name);
        points("points", option.points);
        text("description", option.description);
        m_out.endObject();
    }

    void writeMeasureBand(const model::MeasureBand& band) {
        m_out.beginObject(Layout::OneLine);
        points("lower", band.lower);
        points("upper", band.upper);
        points("points", band.points);
        text("name", band.name);
        m_out.endObject();
    }

    void writeRule(const model::FatalRule& rule) {
        const model::FatalTrigger& trigger = rule.trigger;
        m_out.beginObject(Layout::OneLine);
        member("trigger", nameOf(kTriggerNames, trigger.kind));
        if (trigger.kind == model::FatalTrigger::Kind::CheckAnswered)
            member("answer", trigger.answer ? "yes" : "no");
        if (trigger.kind == model::FatalTrigger::Kind::OptionMarked) strings("options", trigger.options);
        if (trigger.kind == model::FatalTrigger::Kind::EarnedAtMost) points("points", trigger.threshold);
        if (trigger.kind == model::FatalTrigger::Kind::CountAtLeast) number("count", trigger.count, 0);
        member("scope", nameOf(kScopeNames, rule.scope));
        if (rule.scope == model::FatalScope::CapScore) percent("cap", rule.cap);
        m_out.endObject();
    }

    void writeDefault(const model::DefaultAnswer& answer) {
        if (answer.kind == model::DefaultAnswer::Kind::Option) {
            m_out.key("default");
            m_out.beginObject(Layout::OneLine);
            member("option", answer.option);
            m_out.endObject();
        } else {
            optionalMember("default", nameOf(kDefaultNames, answer.kind));
        }
    }

    void writeOptionalCondition(const std::optional<model::Condition>& condition) {
        if (!condition) return;
        m_out.key("condition");
        writeCondition(*condition);
    }

    void writeCondition(const model::Condition& condition) {
        if (condition.kind == model::Condition::Kind::Test) {
            writeTest(condition.test);
            return;
        }
        m_out.beginObject();
        list(condition.kind == model::Condition::Kind::All ? "all" : "any", condition.parts,
             [this](const model::Condition& part) { writeCondition(part); });
        m_out.endObject();
    }

    void writeTest(const model::Test& test) {
        m_out.beginObject(Layout::OneLine);
        member(test.subject == model::Test::Subject::Criterion ? "criterion" : "field", test.key);
        member("is", nameOf(kComparisonNames, test.comparison));
        m_out.key("value");
        const bool single = test.values.size() == 1 && test.comparison != model::Comparison::In;
        if (!single) m_out.beginArray(Layout::OneLine);
        for (const model::TestValue& value : test.values)
            writeTestValue(value);
        if (!single) m_out.endArray();
        m_out.endObject();
    }

    void writeTestValue(const model::TestValue& value) {
        if (const auto* number = std::get_if<Points>(&value))
            m_out.decimal(number->thousandths, kPointPlaces);
        else if (const auto* yes = std::get_if<bool>(&value))
            m_out.boolean(*yes);
        else
            m_out.string(std::get<std::string>(value));
    }

    JsonWriter m_out;
};

} // namespace

std::string writeCard(const model::CardVersion& card) {
    return CardWriter().write(card);
}

} // namespace earmark::exchange
