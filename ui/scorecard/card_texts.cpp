#include "ui/scorecard/card_texts.h"

#include "core/scoring/compiled_card.h"
#include "core/scoring/number_text.h"
#include "core/service/shipped_cards.h"
#include "ui/common/format.h"
#include "ui/common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace earmark::ui {

namespace {

using model::CriterionKind;

struct Cards {
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

bool earnsPoints(const model::Criterion& criterion) {
    return criterion.kind != CriterionKind::Deduction && criterion.maximum.thousandths > 0;
}

bool failsOnSevere(const model::Criterion& criterion) {
    return criterion.severeAllowed();
}

bool failsOnAnswer(const model::Criterion& criterion) {
    return std::any_of(criterion.fatalRules.begin(), criterion.fatalRules.end(),
                       [](const model::FatalRule& rule) {
                           return rule.trigger.kind != model::FatalTrigger::Kind::Severe &&
                                  rule.scope != model::FatalScope::ZeroCriterion;
                       });
}

} // namespace

QString answerKindText(const model::Criterion& criterion) {
    const QString most = pointsText(criterion.maximum.thousandths);
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return Cards::tr("0 to %1 in steps of %2").arg(most, pointsText(criterion.step.thousandths));
    case CriterionKind::Choice:
        return Cards::tr("one of %n level(s)", "", static_cast<int>(criterion.options.size()));
    case CriterionKind::Multiple:
        return Cards::tr("any of %n option(s)", "", static_cast<int>(criterion.options.size()));
    case CriterionKind::Check:
        return Cards::tr("yes or no");
    case CriterionKind::Measure:
        return Cards::tr("a measured value");
    case CriterionKind::Deduction:
        if (criterion.deductionLimit == 1)
            return Cards::tr("%1 off, once").arg(pointsText(criterion.deductionPoints.thousandths));
        return Cards::tr("%1 off each time, counted up to %2")
            .arg(pointsText(criterion.deductionPoints.thousandths),
                 QString::number(criterion.deductionLimit));
    case CriterionKind::Bonus:
        return criterion.bonusAsCheck ? Cards::tr("bonus, yes or no") : Cards::tr("bonus up to %1").arg(most);
    }
    return {};
}

QString maximumText(const model::Criterion& criterion) {
    return earnsPoints(criterion) ? pointsText(criterion.maximum.thousandths) : QString();
}

QString sectionMaximumText(const model::CardVersion& card, const model::Section& section) {
    const bool deducts = card.policy.aggregation == model::Aggregation::Deduct;
    scoring::Int128 sum = deducts ? scoring::uncappedLoss(section) : scoring::uncappedMaximum(section);
    if (section.cap) sum = std::min(sum, scoring::Int128{section.cap->thousandths} * model::Points::kScale);
    if (sum <= 0) return {};
    const QString text = toQString(scoring::fineText(sum));
    return deducts ? QStringLiteral("−") + text : text;
}

QString cardMaximumText(const model::CardVersion& card) {
    const scoring::Int128 sum = scoring::fullMaximum(card);
    return sum > 0 ? toQString(scoring::fineText(sum)) : QString();
}

QStringList ruleWords(const model::Criterion& criterion) {
    QStringList words;
    if (failsOnAnswer(criterion)) words.append(Cards::tr("fatal"));
    if (failsOnSevere(criterion)) words.append(Cards::tr("fatal when severe"));
    if (criterion.notApplicableAllowed) words.append(Cards::tr("N/A allowed"));
    if (criterion.condition) words.append(Cards::tr("on a condition"));
    return words;
}

QString policyText(const model::CardVersion& card) {
    QStringList parts = {Cards::tr("pass mark %1%").arg(percentText(card.policy.passMark.millionths, 0))};
    parts.append(card.policy.notApplicable == model::NotApplicableRule::LeftOut
                     ? Cards::tr("N/A is left out of the score")
                     : Cards::tr("N/A earns full marks"));
    if (card.policy.base)
        parts.append(Cards::tr("points are taken off %1").arg(pointsText(card.policy.base->thousandths)));
    return parts.join(QStringLiteral(" · "));
}

QString publishReasonText(const std::string& publishedBy, const std::string& reason) {
    return publishedBy == service::kShippedBy ? Cards::tr("Shipped with the program") : toQString(reason);
}

} // namespace earmark::ui
