#include "ui/evaluation/answer_entry.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"

#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using model::AnswerValue;
using model::Criterion;
using model::CriterionKind;
using model::Points;
using Kind = AnswerEntry::Step::Kind;

namespace {

const AnswerValue kNothing;

Criterion scale(std::int64_t maximum, std::int64_t stepThousandths = 1000) {
    Criterion criterion;
    criterion.key = "scale";
    criterion.maximum = Points::whole(maximum);
    criterion.step = Points{stepThousandths};
    return criterion;
}

Criterion choice(CriterionKind kind, int options) {
    Criterion criterion;
    criterion.key = "choice";
    criterion.kind = kind;
    criterion.maximum = Points::whole(options);
    for (int i = 1; i <= options; ++i)
        criterion.options.push_back({"o" + std::to_string(i), {"Option", "选项"}, Points::whole(i), {}});
    return criterion;
}

Criterion check() {
    Criterion criterion;
    criterion.key = "check";
    criterion.kind = CriterionKind::Check;
    criterion.maximum = Points::whole(5);
    return criterion;
}

/// Types a text character by character; the last step.
AnswerEntry::Step typed(AnswerEntry& entry, const QString& text, const AnswerValue& current = kNothing) {
    AnswerEntry::Step step;
    for (const QChar character : text)
        step = entry.type(character, current);
    return step;
}

} // namespace

class EvaluationEntryTest final : public QObject {
    Q_OBJECT

private slots:
    void aDigitIsTheLevelOfAShortScale();
    void aDigitBeyondTheScaleIsRefused();
    void levelsOffTheStepAreRefused();
    void longScalesTakeDigitsThenEnter();
    void fractionsTakeADecimalSignOnceTyped();
    void aNumberBeyondTheMaximumIsRefusedAndForgotten();
    void digitsPickOptionsByPlaceNotByPoints();
    void moreThanNineOptionsAreTyped();
    void digitsToggleOptionsUntilEnter();
    void enterOnAMultipleWithoutMarksMeansNone();
    void yesAndNoAnswerChecksOnly();
    void notApplicableOnlyWhereTheCardAllowsIt();
    void plusAndMinusCountAndStayWithinTheLimit();
    void aSlipThatOccursOnceTakesYesAndNo();
    void measuresTakeSignAndDecimals();
    void enterConfirmsADefault();
    void enterWithNothingToFinishIsLeftToTheComment();
    void fullWidthDigitsCountAsDigits();
    void fatalAnswerFindsWhatTheRuleNames();
    void pointsReadBackExactly();
};

void EvaluationEntryTest::aDigitIsTheLevelOfAShortScale() {
    const Criterion criterion = scale(5);
    AnswerEntry entry;
    entry.begin(&criterion);
    const auto step = entry.type(u'3', kNothing);
    QCOMPARE(step.kind, Kind::Answer);
    QCOMPARE(std::get<Points>(step.value), Points::whole(3));
    QVERIFY(step.goOn);
}

void EvaluationEntryTest::aDigitBeyondTheScaleIsRefused() {
    const Criterion criterion = scale(5);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(entry.type(u'6', kNothing).kind, Kind::Refused);
}

void EvaluationEntryTest::levelsOffTheStepAreRefused() {
    const Criterion criterion = scale(8, 2000);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(entry.type(u'3', kNothing).kind, Kind::Refused);
    QCOMPARE(entry.type(u'4', kNothing).kind, Kind::Answer);
}

void EvaluationEntryTest::longScalesTakeDigitsThenEnter() {
    const Criterion criterion = scale(40);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(typed(entry, QStringLiteral("35")).kind, Kind::Editing);
    QCOMPARE(entry.text(), QStringLiteral("35"));
    const auto step = entry.confirm(kNothing);
    QCOMPARE(step.kind, Kind::Answer);
    QCOMPARE(std::get<Points>(step.value), Points::whole(35));
    QVERIFY(!entry.isEditing());
}

void EvaluationEntryTest::fractionsTakeADecimalSignOnceTyped() {
    const Criterion criterion = scale(5, 500);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(entry.type(u'.', kNothing).kind, Kind::Ignored);
    typed(entry, QStringLiteral("2.5"));
    QCOMPARE(std::get<Points>(entry.confirm(kNothing).value), Points{2500});
    typed(entry, QStringLiteral("2.3"));
    QCOMPARE(entry.confirm(kNothing).kind, Kind::Refused);
}

void EvaluationEntryTest::aNumberBeyondTheMaximumIsRefusedAndForgotten() {
    const Criterion criterion = scale(40);
    AnswerEntry entry;
    entry.begin(&criterion);
    typed(entry, QStringLiteral("41"));
    QCOMPARE(entry.confirm(kNothing).kind, Kind::Refused);
    QVERIFY(!entry.isEditing());
}

void EvaluationEntryTest::digitsPickOptionsByPlaceNotByPoints() {
    Criterion criterion = choice(CriterionKind::Choice, 3);
    criterion.options[0].points = Points::whole(9);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(std::get<model::ChosenOption>(entry.type(u'1', kNothing).value).key, std::string("o1"));
    QCOMPARE(entry.type(u'9', kNothing).kind, Kind::Refused);
    QCOMPARE(entry.type(u'0', kNothing).kind, Kind::Refused);
}

void EvaluationEntryTest::moreThanNineOptionsAreTyped() {
    const Criterion criterion = choice(CriterionKind::Choice, 12);
    AnswerEntry entry;
    entry.begin(&criterion);
    typed(entry, QStringLiteral("11"));
    QCOMPARE(std::get<model::ChosenOption>(entry.confirm(kNothing).value).key, std::string("o11"));
    typed(entry, QStringLiteral("13"));
    QCOMPARE(entry.confirm(kNothing).kind, Kind::Refused);
}

void EvaluationEntryTest::digitsToggleOptionsUntilEnter() {
    const Criterion criterion = choice(CriterionKind::Multiple, 4);
    AnswerEntry entry;
    entry.begin(&criterion);
    auto step = entry.type(u'3', kNothing);
    QVERIFY(!step.goOn);
    step = entry.type(u'1', step.value);
    QCOMPARE(std::get<model::ChosenOptions>(step.value).keys, (std::vector<std::string>{"o1", "o3"}));
    step = entry.type(u'3', step.value);
    QCOMPARE(std::get<model::ChosenOptions>(step.value).keys, (std::vector<std::string>{"o1"}));
    step = entry.confirm(step.value);
    QCOMPARE(step.kind, Kind::Done);
    QVERIFY(step.goOn);
}

void EvaluationEntryTest::enterOnAMultipleWithoutMarksMeansNone() {
    const Criterion criterion = choice(CriterionKind::Multiple, 4);
    AnswerEntry entry;
    entry.begin(&criterion);
    const auto step = entry.confirm(kNothing);
    QCOMPARE(step.kind, Kind::Answer);
    QVERIFY(std::get<model::ChosenOptions>(step.value).keys.empty());
}

void EvaluationEntryTest::yesAndNoAnswerChecksOnly() {
    const Criterion yesNo = check();
    const Criterion other = scale(5);
    AnswerEntry entry;
    entry.begin(&yesNo);
    QCOMPARE(std::get<bool>(entry.type(u'y', kNothing).value), true);
    QCOMPARE(std::get<bool>(entry.type(u'N', kNothing).value), false);
    entry.begin(&other);
    QCOMPARE(entry.type(u'Y', kNothing).kind, Kind::Refused);
}

void EvaluationEntryTest::notApplicableOnlyWhereTheCardAllowsIt() {
    Criterion criterion = check();
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(entry.type(u'X', kNothing).kind, Kind::Refused);
    criterion.notApplicableAllowed = true;
    QVERIFY(std::holds_alternative<model::NotApplicable>(entry.type(u'X', kNothing).value));
}

void EvaluationEntryTest::plusAndMinusCountAndStayWithinTheLimit() {
    Criterion criterion;
    criterion.kind = CriterionKind::Deduction;
    criterion.deductionPoints = Points::whole(2);
    criterion.deductionLimit = 2;
    AnswerEntry entry;
    entry.begin(&criterion);
    auto step = entry.type(u'+', kNothing);
    QCOMPARE(std::get<model::Count>(step.value).times, 1);
    QVERIFY(!step.goOn);
    step = entry.type(u'+', step.value);
    step = entry.type(u'+', step.value);
    QCOMPARE(std::get<model::Count>(step.value).times, 2);
    step = entry.type(u'-', model::Count{0});
    QCOMPARE(std::get<model::Count>(step.value).times, 0);
    QCOMPARE(entry.confirm(step.value).kind, Kind::Done);
}

void EvaluationEntryTest::aSlipThatOccursOnceTakesYesAndNo() {
    Criterion criterion;
    criterion.kind = CriterionKind::Deduction;
    criterion.deductionPoints = Points::whole(2);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(std::get<model::Count>(entry.type(u'Y', kNothing).value).times, 1);
    QCOMPARE(std::get<model::Count>(entry.type(u'N', kNothing).value).times, 0);
}

void EvaluationEntryTest::measuresTakeSignAndDecimals() {
    Criterion criterion;
    criterion.kind = CriterionKind::Measure;
    criterion.maximum = Points::whole(20);
    criterion.measureBands = {{std::nullopt, std::nullopt, Points::whole(20), {}}};
    AnswerEntry entry;
    entry.begin(&criterion);
    typed(entry, QStringLiteral("-12.25"));
    QCOMPARE(std::get<model::MeasuredValue>(entry.confirm(kNothing).value).thousandths, -12250);
}

void EvaluationEntryTest::enterConfirmsADefault() {
    Criterion criterion = check();
    criterion.defaultAnswer.kind = model::DefaultAnswer::Kind::Yes;
    AnswerEntry entry;
    entry.begin(&criterion);
    const auto step = entry.confirm(kNothing);
    QCOMPARE(step.kind, Kind::Answer);
    QCOMPARE(std::get<bool>(step.value), true);
    QCOMPARE(entry.confirm(step.value).kind, Kind::Ignored);
}

void EvaluationEntryTest::enterWithNothingToFinishIsLeftToTheComment() {
    const Criterion criterion = check();
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(entry.confirm(kNothing).kind, Kind::Ignored);
}

void EvaluationEntryTest::fullWidthDigitsCountAsDigits() {
    const Criterion criterion = scale(5);
    AnswerEntry entry;
    entry.begin(&criterion);
    QCOMPARE(std::get<Points>(entry.type(QChar(0xFF14), kNothing).value), Points::whole(4));
}

void EvaluationEntryTest::fatalAnswerFindsWhatTheRuleNames() {
    Criterion criterion = check();
    QVERIFY(!fatalAnswer(criterion));
    model::FatalRule rule;
    rule.trigger.answer = false;
    criterion.fatalRules = {rule};
    QCOMPARE(std::get<bool>(*fatalAnswer(criterion)), false);
    QVERIFY(isFatalAnswer(criterion, AnswerValue(false)));
    QVERIFY(!isFatalAnswer(criterion, AnswerValue(true)));
}

void EvaluationEntryTest::pointsReadBackExactly() {
    QCOMPARE(pointsFromText(QStringLiteral("3,75"))->thousandths, 3750);
    QCOMPARE(pointsFromText(QStringLiteral("0.001"))->thousandths, 1);
    QVERIFY(!pointsFromText(QStringLiteral("1.2345")));
    QVERIFY(!pointsFromText(QStringLiteral("1.2.3")));
    QVERIFY(!pointsFromText(QStringLiteral("99999999999")));
    QVERIFY(!pointsFromText(QString()));
}

QTEST_MAIN(EvaluationEntryTest)
#include "evaluation_entry_test.moc"
