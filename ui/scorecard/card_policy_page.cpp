#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_property_pages.h"
#include "ui/scorecard/key_field.h"
#include "ui/scorecard/row_fields.h"

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

using model::Aggregation;
using model::CardVersion;
using Blank = NumberEdit::Blank;

constexpr std::array kAggregations = {Aggregation::Points, Aggregation::WeightedPoints,
                                      Aggregation::SectionMeans, Aggregation::CriterionWeights,
                                      Aggregation::Deduct};

template <class Values, class Value>
int positionOf(const Values& values, Value value) {
    return static_cast<int>(std::ranges::find(values, value) - values.begin());
}

} // namespace

CardPolicyPage::CardPolicyPage(Session& session, CardEditController& editor, QWidget* parent)
    : PropertyPage(session, editor, parent) {
    addTexts();
    addScoring();
    addGrades();
}

void CardPolicyPage::addTexts() {
    TextPair* name = PropertyPage::addTexts(
        QStringLiteral("name"), [] { return tr("Name"); }, TextPair::Lines::One,
        [](const CardVersion& card) { return card.name; },
        [](CardVersion& card, const LocalizedText& text) { card.name = text; });
    connect(name, &TextPair::left, this, [this] { editor().settleKeys(); });
    PropertyPage::addTexts(
        QStringLiteral("description"), [] { return tr("Description"); }, TextPair::Lines::Many,
        [](const CardVersion& card) { return card.description; },
        [](CardVersion& card, const LocalizedText& text) { card.description = text; });
    addChoice(
        QStringLiteral("medium"), [] { return tr("It judges"); },
        [] {
            return QStringList{tr("calls: what is heard"), tr("texts: chats and e-mails")};
        },
        [](const CardVersion& card) { return card.medium == model::Medium::Text ? 1 : 0; },
        [](CardVersion& card, int index) {
            card.medium = index == 1 ? model::Medium::Text : model::Medium::Call;
        });
}

void CardPolicyPage::addScoring() {
    addHeading([] { return tr("How the score is made"); });
    addChoice(
        QStringLiteral("aggregation"), [] { return tr("Aggregation"); },
        [] {
            return QStringList{tr("Points: earned of possible"),
                               tr("Weighted points: each section times its weight"),
                               tr("Section means: each section's share times its weight"),
                               tr("Criterion weights: each criterion's share times its weight"),
                               tr("Deduct: from a base, what is lost is taken off")};
        },
        [](const CardVersion& card) { return positionOf(kAggregations, card.policy.aggregation); },
        [](CardVersion& card, int index) {
            card.policy.aggregation = kAggregations[static_cast<std::size_t>(index)];
            if (card.policy.aggregation == Aggregation::Deduct && !card.policy.base)
                card.policy.base = model::Points::whole(100);
        });
    addNumber(
        QStringLiteral("base"), [] { return tr("Base"); }, 3,
        [](const CardVersion& card) {
            return card.policy.base ? std::optional(card.policy.base->thousandths) : std::nullopt;
        },
        [](CardVersion& card, std::optional<std::int64_t> number) {
            card.policy.base.reset();
            if (number) card.policy.base = model::Points{*number};
        },
        Blank::Allowed, [this] { return card().policy.aggregation == Aggregation::Deduct; },
        [] { return tr("points to start with"); });
    addChoice(
        QStringLiteral("notApplicable"), [] { return tr("Not applicable"); },
        [] {
            return QStringList{tr("is left out of the score"), tr("earns full marks")};
        },
        [](const CardVersion& card) {
            return card.policy.notApplicable == model::NotApplicableRule::FullMarks ? 1 : 0;
        },
        [](CardVersion& card, int index) {
            card.policy.notApplicable =
                index == 1 ? model::NotApplicableRule::FullMarks : model::NotApplicableRule::LeftOut;
        });
    addChoice(
        QStringLiteral("unit"), [] { return tr("Shown in"); },
        [] {
            return QStringList{tr("percent"), tr("points of the full score")};
        },
        [](const CardVersion& card) { return card.policy.unit == model::ScoreUnit::Points ? 1 : 0; },
        [](CardVersion& card, int index) {
            card.policy.unit = index == 1 ? model::ScoreUnit::Points : model::ScoreUnit::Percent;
        });
    addNumber(
        QStringLiteral("decimals"), [] { return tr("Decimals"); }, 0,
        [](const CardVersion& card) { return std::optional<std::int64_t>(card.policy.decimals); },
        [](CardVersion& card, std::optional<std::int64_t> number) {
            card.policy.decimals = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 4));
        },
        Blank::Refused);
    addNumber(
        QStringLiteral("passMark"), [] { return tr("Pass mark"); }, 4,
        [](const CardVersion& card) { return std::optional(card.policy.passMark.millionths); },
        [](CardVersion& card, std::optional<std::int64_t> number) { card.policy.passMark = {*number}; },
        Blank::Refused, {}, [] { return tr("% of the full score"); });
    addNumber(
        QStringLiteral("ceiling"), [] { return tr("Ceiling"); }, 4,
        [](const CardVersion& card) {
            return card.policy.ceiling ? std::optional(card.policy.ceiling->millionths) : std::nullopt;
        },
        [](CardVersion& card, std::optional<std::int64_t> number) {
            card.policy.ceiling.reset();
            if (number) card.policy.ceiling = model::Share{*number};
        },
        Blank::Allowed, {}, [] { return tr("%; left blank, bonuses may pass 100"); });
    addNumber(
        QStringLiteral("floor"), [] { return tr("Floor"); }, 4,
        [](const CardVersion& card) { return std::optional(card.policy.floor.millionths); },
        [](CardVersion& card, std::optional<std::int64_t> number) { card.policy.floor = {*number}; },
        Blank::Refused, {}, [] { return tr("%; the score is never less, unless it is fatal"); });
}

void CardPolicyPage::addGrades() {
    addHeading([] { return tr("Grades"); });
    addRows(
        QStringLiteral("bands"), [] { return tr("From, to %; name; colour"); },
        makeGradeRows(session(), editor()));
    addChoice(
        QStringLiteral("bandClosedEnd"), [] { return tr("An end shared by two"); },
        [] {
            return QStringList{tr("not stated yet"), tr("belongs to the upper grade"),
                               tr("belongs to the lower grade")};
        },
        [](const CardVersion& card) { return static_cast<int>(card.policy.bandClosedEnd); },
        [](CardVersion& card, int index) {
            card.policy.bandClosedEnd = static_cast<model::ClosedEnd>(index);
        });
    // A card that was published keeps its key: under another one it would be another card.
    const auto isNew = [this] { return !editor().basedOn(); };
    addHeading([] { return tr("For files and trends"); }, isNew);
    auto* key = new KeyField(
        editor(), [](const CardVersion& card, CardPlace) { return card.cardKey; },
        [this](const std::string& value) {
            edit(
                tr("Key"), [&](CardVersion& card) { card.cardKey = value; }, QStringLiteral("key"));
        },
        [](const std::string&) { return false; });
    addField(
        QStringLiteral("key"), [] { return tr("Key"); }, key, [key] { key->refresh(); }, isNew);
}

} // namespace earmark::ui
