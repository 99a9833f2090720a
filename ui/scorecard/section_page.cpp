#include "core/scoring/verdict.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_property_pages.h"
#include "ui/scorecard/condition_edit.h"
#include "ui/scorecard/key_field.h"

#include <algorithm>

namespace earmark::ui {

namespace {

using model::Aggregation;
using model::CardVersion;
using model::Section;
using Blank = NumberEdit::Blank;

using OptionalPoints = std::optional<model::Points> Section::*;

} // namespace

SectionPage::SectionPage(Session& session, CardEditController& editor, QWidget* parent)
    : PropertyPage(session, editor, parent) {
    TextPair* name = addTexts(
        QStringLiteral("name"), [] { return tr("Name"); }, TextPair::Lines::One,
        [this](const CardVersion&) { return section() ? section()->name : LocalizedText(); },
        [this](CardVersion& card, const LocalizedText& text) {
            if (Section* at = sectionAt(card, this->editor().current())) at->name = text;
        });
    connect(name, &TextPair::left, this, [this] { this->editor().settleKeys(); });
    addNumbers();
    auto* condition = new ConditionEdit(session, editor);
    addWideField(
        QStringLiteral("condition"), [] { return tr("It applies"); }, condition,
        [condition] { condition->refresh(); });
    auto* key = new KeyField(
        editor,
        [](const CardVersion& card, CardPlace place) {
            const Section* at = sectionAt(card, place);
            return at ? at->key : std::string();
        },
        [&editor](const std::string& value) { editor.setKey(value); },
        [&editor](const std::string& value) { return editor.isPublishedSection(value); });
    addField(
        QStringLiteral("key"), [] { return tr("Key"); }, key, [key] { key->refresh(); });
}

const Section* SectionPage::section() const {
    return sectionAt(card(), editor().current());
}

bool SectionPage::usesWeight() const {
    const Aggregation aggregation = card().policy.aggregation;
    return aggregation == Aggregation::WeightedPoints || aggregation == Aggregation::SectionMeans;
}

/// A base belongs to a section whose points only deductions move; one that is there stays in sight.
bool SectionPage::usesBase() const {
    const Aggregation aggregation = card().policy.aggregation;
    if (aggregation == Aggregation::CriterionWeights || aggregation == Aggregation::Deduct) return false;
    if (!section() || section()->base) return section() != nullptr;
    const auto& criteria = section()->criteria;
    return std::ranges::any_of(criteria,
                               [](const auto& one) { return one.kind == model::CriterionKind::Deduction; }) &&
           std::ranges::none_of(criteria, [](const auto& one) { return scoring::possiblePoints(one) > 0; });
}

void SectionPage::addNumbers() {
    addNumber(
        QStringLiteral("weight"), [] { return tr("Weight"); }, 3,
        [this](const CardVersion&) {
            return section() ? std::optional(section()->weight.thousandths) : std::nullopt;
        },
        [this](CardVersion& card, std::optional<std::int64_t> number) {
            if (Section* at = sectionAt(card, editor().current())) at->weight = {*number};
        },
        Blank::Refused, [this] { return usesWeight(); }, [] { return tr("weights add up to 100"); });
    const auto optional = [this](const char* name, Text label, OptionalPoints member, Shown shown,
                                 Text unit) {
        addNumber(
            QString::fromLatin1(name), std::move(label), 3,
            [this, member](const CardVersion&) {
                const std::optional<model::Points> value = section() ? section()->*member : std::nullopt;
                return value ? std::optional(value->thousandths) : std::nullopt;
            },
            [this, member](CardVersion& card, std::optional<std::int64_t> number) {
                Section* at = sectionAt(card, editor().current());
                if (at == nullptr) return;
                (at->*member).reset();
                if (number) at->*member = model::Points{*number};
            },
            Blank::Allowed, std::move(shown), std::move(unit));
    };
    optional(
        "base", [] { return tr("Base"); }, &Section::base, [this] { return usesBase(); },
        [] { return tr("points that deductions are taken off"); });
    optional(
        "statedMaximum", [] { return tr("Stated maximum"); }, &Section::statedMaximum, {},
        [this] {
            return card().policy.aggregation == Aggregation::Deduct
                       ? tr("the most it can lose; checked against its criteria")
                       : tr("as the original states it; checked against its criteria");
        });
    optional(
        "cap", [] { return tr("Cap"); }, &Section::cap,
        [this] { return card().policy.aggregation != Aggregation::CriterionWeights; },
        [] { return tr("at most so many points count"); });
    optional(
        "floor", [] { return tr("Floor"); }, &Section::floor,
        [this] {
            return card().policy.aggregation != Aggregation::CriterionWeights &&
                   card().policy.aggregation != Aggregation::Deduct;
        },
        [] { return tr("never fewer points than these"); });
}

} // namespace earmark::ui
