#include "ui/scorecard/condition_texts.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

using model::Comparison;
using model::CriterionKind;

struct Conditions {
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

bool isYesNo(const model::Criterion& criterion) {
    return criterion.kind == CriterionKind::Check ||
           (criterion.kind == CriterionKind::Bonus && criterion.bonusAsCheck);
}

bool hasOptions(const model::Criterion& criterion) {
    return criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple;
}

} // namespace

QString comparisonText(Comparison comparison) {
    switch (comparison) {
    case Comparison::Equal:
        return Conditions::tr("is");
    case Comparison::NotEqual:
        return Conditions::tr("is not");
    case Comparison::Less:
        return Conditions::tr("is less than");
    case Comparison::LessOrEqual:
        return Conditions::tr("is at most");
    case Comparison::Greater:
        return Conditions::tr("is more than");
    case Comparison::GreaterOrEqual:
        return Conditions::tr("is at least");
    case Comparison::In:
        return Conditions::tr("is one of");
    }
    return {};
}

std::vector<Comparison> comparisonsFor(const model::Criterion* criterion) {
    if (criterion && isYesNo(*criterion)) return {Comparison::Equal, Comparison::NotEqual};
    if (criterion && hasOptions(*criterion)) return {Comparison::Equal, Comparison::NotEqual, Comparison::In};
    std::vector<Comparison> all = {Comparison::Equal,       Comparison::NotEqual, Comparison::Less,
                                   Comparison::LessOrEqual, Comparison::Greater,  Comparison::GreaterOrEqual};
    if (criterion == nullptr) all.push_back(Comparison::In);
    return all;
}

QString fieldText(const QString& field) {
    if (field == QStringLiteral("direction")) return Conditions::tr("Direction");
    if (field == QStringLiteral("queue")) return Conditions::tr("Queue");
    if (field == QStringLiteral("call_type")) return Conditions::tr("Call type");
    if (field == QStringLiteral("medium")) return Conditions::tr("Call or text");
    return field;
}

QString figureText(const QString& figure) {
    if (figure == QStringLiteral("first-response")) return Conditions::tr("First response, seconds");
    if (figure == QStringLiteral("slowest-response")) return Conditions::tr("Slowest response, seconds");
    if (figure == QStringLiteral("longest-dead-air")) return Conditions::tr("Longest dead air, seconds");
    if (figure == QStringLiteral("dead-air-total")) return Conditions::tr("Dead air in all, seconds");
    if (figure == QStringLiteral("agent-talk-share")) return Conditions::tr("Agent's share of talk, percent");
    if (figure == QStringLiteral("duration")) return Conditions::tr("Length, seconds");
    return figure;
}

bool takesNumber(const model::Criterion* criterion, Comparison comparison) {
    if (criterion) return !isYesNo(*criterion) && !hasOptions(*criterion);
    return comparison == Comparison::Less || comparison == Comparison::LessOrEqual ||
           comparison == Comparison::Greater || comparison == Comparison::GreaterOrEqual;
}

model::Test firstTest(const model::Criterion* criterion, const std::string& field) {
    model::Test test;
    test.subject = criterion ? model::Test::Subject::Criterion : model::Test::Subject::Field;
    test.key = criterion ? criterion->key : field;
    if (criterion == nullptr)
        test.values = {std::string()};
    else if (isYesNo(*criterion))
        test.values = {false};
    else if (hasOptions(*criterion) && !criterion->options.empty())
        test.values = {criterion->options.back().key};
    else
        test.values = {model::Points{}};
    return test;
}

} // namespace earmark::ui
