#include "core/exchange/card_json.h"
#include "tests/scoring/card_builder.h"
#include "tests/scoring/card_generator.h"
#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/form_view.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace earmark;
using namespace earmark::ui;
using earmark::test::check;
using earmark::test::onCriterion;
using earmark::test::onField;
using earmark::test::section;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;
using model::Comparison;

namespace {

model::Criterion dependent(const std::string& key, const std::string& on) {
    model::Criterion made = check(key, 5);
    made.condition = onCriterion(on, Comparison::Equal, {true});
    return made;
}

/// Three sections of twelve checks. The first question of each decides about every third of its section; the
/// very first one about the middle section too.
model::CardVersion longCard() {
    std::vector<model::Section> sections;
    for (const std::string& name : {std::string("a"), std::string("b"), std::string("c")}) {
        std::vector<model::Criterion> criteria;
        for (int item = 0; item < 12; ++item) {
            const std::string key = name + std::to_string(item);
            criteria.push_back(item > 0 && item % 3 == 0 ? dependent(key, name + "0") : check(key, 5));
        }
        sections.push_back(section(name, criteria));
    }
    sections[1].condition = onCriterion("a1", Comparison::Equal, {true});
    return earmark::test::card(model::Aggregation::Points, sections);
}

/// As the outbound sales card has it: deduct from 100, and one slip that can only occur where no callback
/// was due.
model::CardVersion salesCard() {
    model::Criterion confirmed = earmark::test::deduction("confirmed", 10, 1);
    confirmed.condition = onField("callback_due", Comparison::Equal, {std::string("no")});
    model::Criterion sold = check("sold", 0);
    model::Criterion consent = earmark::test::deduction("consent", 10, 1);
    consent.condition = onCriterion("sold", Comparison::Equal, {true});
    model::CardVersion card = earmark::test::card(
        model::Aggregation::Deduct,
        {section("opening", {earmark::test::deduction("greeting", 5, 1), sold}),
         section("presentation", {confirmed, consent, earmark::test::deduction("script", 5, 1)})});
    card.policy.base = model::Points::whole(100);
    card.sections[1].criteria[1].notApplicableAllowed = false;
    return card;
}

/// A form with its answers, scored anew after each, as the Score page has it but without a store.
class Desk {
public:
    explicit Desk(model::CardVersion version, model::CallFields call = {}, QSize size = {720, 300})
        : card(std::move(version))
        , fields(std::move(call))
        , m_scorer(card)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , view(model) {
        score = m_scorer.score(answers, fields);
        model.setSheet({&card, &answers, &score, {}});
        view.setRowHeight(24);
        view.resize(size);
        showActive(view);
    }

    void rescore() {
        score = m_scorer.score(answers, fields);
        model.refresh();
    }
    void answer(const std::string& key, const model::AnswerValue& value) {
        answers[key].value = value;
        rescore();
    }
    void clear(const std::string& key) {
        answers.erase(key);
        rescore();
    }
    int positionOf(const std::string& key) const {
        const auto& all = model.criteria();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto* criterion) { return criterion->key == key; });
        return static_cast<int>(found - all.begin());
    }
    bool shows(const std::string& key) const { return model.rowOf(positionOf(key)) >= 0; }
    QString text(const std::string& key) const {
        return model.index(model.rowOf(positionOf(key))).data(Qt::AccessibleTextRole).toString();
    }
    int top(int row) const { return view.visualRect(model.index(row)).top(); }
    int topOf(const std::string& key) const { return top(model.rowOf(positionOf(key))); }
    void scrollTo(int value) { view.verticalScrollBar()->setValue(value); }
    bool sees(int row) const {
        return row >= 0 && view.visualRect(model.index(row)).intersects(view.viewport()->rect());
    }

    model::CardVersion card;
    model::CallFields fields;
    model::AnswerSheet answers;
    scoring::Score score;
    scoring::Scorer m_scorer;
    FormModel model;
    QAbstractItemModelTester tester;
    FormView view;
};

} // namespace

class ConditionalFormTest final : public QObject {
    Q_OBJECT

private slots:
    void whatDoesNotApplyTakesNoRoom();
    void theCurrentRowStaysOnItsPixel_data();
    void theCurrentRowStaysOnItsPixel();
    void whatIsReadStaysWhenTheCurrentRowIsOutOfSight();
    void blankRoomGoesAsItIsScrolledAway();
    void anAnswerSwitchedOffIsKeptGreyAndComesBack();
    void anotherCardBeginsAtItsTop();
    void nothingMovesOnGeneratedCards();
    void theWholeWayByKeys();
    void aCallOpensAtTheFirstCriterionThatApplies();
    void aThousandCriteriaOpenWithinASecond();
    void hostileTextsAndManyOptionsAreDrawn();
};

void ConditionalFormTest::whatDoesNotApplyTakesNoRoom() {
    Desk desk(longCard());
    QVERIFY(!desk.shows("a3"));
    QCOMPARE(desk.topOf("a4") - desk.topOf("a2"), 24);
    QVERIFY(!desk.shows("b0"));
    QCOMPARE(desk.model.rowOf(FormModel::Row{1, -1}), -1);
    desk.answer("a1", true);
    QVERIFY(desk.shows("b0"));
    QVERIFY(!desk.shows("b3"));
    QVERIFY(desk.model.rowOf(FormModel::Row{1, -1}) > 0);
    desk.answer("a0", true);
    QVERIFY(desk.shows("a3"));
    QCOMPARE(desk.topOf("a4") - desk.topOf("a2"), 48);

    Desk due(salesCard(), {{"callback_due", "yes"}});
    QVERIFY(!due.shows("confirmed"));
    Desk notDue(salesCard(), {{"callback_due", "no"}});
    QVERIFY(notDue.shows("confirmed"));
}

void ConditionalFormTest::theCurrentRowStaysOnItsPixel_data() {
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<int>("scroll");
    const std::pair<const char*, const char*> pairs[] = {
        {"a1", "a0"},  // rows appear below the current one
        {"a11", "a0"}, // above it
        {"a4", "a0"},  // on both sides
        {"a0", "a1"},  // a whole section below
        {"c1", "a1"},  // a whole section above
        {"c11", "c0"}, // at the very end
        {"a2", "c0"},  // far away
    };
    for (const auto& [current, changed] : pairs)
        for (const int scroll : {0, 13, 120, 10'000})
            QTest::addRow("%s current, %s answered, scrolled to %d", current, changed, scroll)
                << current << changed << scroll;
}

void ConditionalFormTest::theCurrentRowStaysOnItsPixel() {
    QFETCH(QString, current);
    QFETCH(QString, changed);
    QFETCH(int, scroll);
    const std::string key = current.toStdString();
    Desk desk(longCard());
    desk.view.setCurrentPosition(desk.positionOf(key));
    desk.scrollTo(scroll);
    const bool seen = desk.sees(desk.model.rowOf(desk.positionOf(key)));
    const int top = desk.topOf(key);
    const int rows = desk.model.rowCount();
    for (int round = 0; round < 3; ++round) {
        desk.answer(changed.toStdString(), true);
        QVERIFY(desk.model.rowCount() > rows);
        if (seen) QCOMPARE(desk.topOf(key), top);
        QCoreApplication::processEvents();
        if (seen) QCOMPARE(desk.topOf(key), top);
        desk.answer(changed.toStdString(), false);
        QCOMPARE(desk.model.rowCount(), rows);
        if (seen) QCOMPARE(desk.topOf(key), top);
        QCoreApplication::processEvents();
        QCOMPARE(desk.topOf(key), top); // there and back again: out of sight too
    }
}

void ConditionalFormTest::whatIsReadStaysWhenTheCurrentRowIsOutOfSight() {
    Desk desk(longCard());
    desk.view.setCurrentPosition(desk.positionOf("a0"));
    desk.scrollTo(10'000);
    QVERIFY(!desk.sees(desk.model.rowOf(0)));
    const int middle = desk.view.indexAt(desk.view.viewport()->rect().center()).row();
    const FormModel::Row read = desk.model.row(middle);
    const int top = desk.top(middle);
    desk.answer("a0", true);
    desk.answer("a1", true);
    QCOMPARE(desk.top(desk.model.rowOf(read)), top);
    desk.clear("a1");
    QCOMPARE(desk.top(desk.model.rowOf(read)), top);
}

void ConditionalFormTest::blankRoomGoesAsItIsScrolledAway() {
    Desk desk(longCard());
    desk.answer("a1", true);
    desk.view.setCurrentPosition(desk.positionOf("c0"));
    desk.scrollTo(100);
    desk.view.setCurrentPosition(desk.positionOf("c11"));
    desk.answers["c11"].value = true;
    const int top = desk.topOf("c11");
    desk.clear("a1"); // a section above goes: more than was scrolled past
    QCOMPARE(desk.topOf("c11"), top);
    QScrollBar& bar = *desk.view.verticalScrollBar();
    bar.setValue(bar.maximum());
    bar.setValue(bar.minimum());
    QCOMPARE(bar.minimum(), 0);
    QCOMPARE(desk.top(0), 0);
    bar.setValue(bar.maximum());
    QCOMPARE(desk.topOf("c11") + 24, desk.view.viewport()->height());
    desk.view.resize(720, 500);
    QCoreApplication::processEvents();
    QVERIFY(desk.topOf("c11") + 24 >= desk.view.viewport()->height() || desk.top(0) == 0);
}

void ConditionalFormTest::anAnswerSwitchedOffIsKeptGreyAndComesBack() {
    Desk desk(longCard());
    desk.answer("a1", true);
    desk.answer("b2", false);
    desk.view.setCurrentPosition(desk.positionOf("a1"));
    desk.answer("a1", false);
    QVERIFY(desk.shows("b2"));
    QVERIFY(!desk.shows("b1"));
    QCOMPARE(desk.text("b2"), QStringLiteral("Item b2, does not apply now, kept: No"));
    const int head = desk.model.rowOf(FormModel::Row{1, -1});
    QCOMPARE(desk.model.index(head).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Section Item b, does not apply now"));
    desk.answer("a1", true);
    QVERIFY(desk.text("b2").startsWith(QStringLiteral("Item b2, No")));
}

void ConditionalFormTest::anotherCardBeginsAtItsTop() {
    Desk desk(longCard());
    desk.scrollTo(10'000);
    Desk other(salesCard());
    desk.model.setSheet({&other.card, &other.answers, &other.score, {}});
    QCoreApplication::processEvents();
    QCOMPARE(desk.top(0), 0);
    QCOMPARE(desk.view.verticalScrollBar()->maximum(), 0);
}

namespace {

/// A generated card on which most criteria wait for an earlier answer.
earmark::test::GeneratedCase conditionalCase(std::uint64_t seed, std::mt19937_64& random) {
    earmark::test::GeneratedCase made = earmark::test::generateCase(seed);
    std::vector<std::string> earlier;
    for (model::Section& part : made.card.sections) {
        const std::size_t before = earlier.size();
        for (model::Criterion& criterion : part.criteria) {
            if (!earlier.empty() && random() % 3 != 0)
                criterion.condition =
                    onCriterion(earlier[random() % earlier.size()], Comparison::GreaterOrEqual,
                                {model::Points::whole(static_cast<std::int64_t>(random() % 6))});
            earlier.push_back(criterion.key);
        }
        if (before > 0 && random() % 3 == 0)
            part.condition = onCriterion(earlier[random() % before], Comparison::GreaterOrEqual,
                                         {model::Points::whole(1)});
    }
    return made;
}

std::vector<FormModel::Row> expectedRows(const Desk& desk, int current) {
    std::vector<FormModel::Row> rows;
    int position = 0;
    for (int index = 0; index < static_cast<int>(desk.card.sections.size()); ++index) {
        const FormModel::Row head{index, -1};
        rows.push_back(head);
        for (const model::Criterion& criterion :
             desk.card.sections[static_cast<std::size_t>(index)].criteria) {
            const auto found = desk.answers.find(criterion.key);
            const bool answered = found != desk.answers.end() && found->second != model::Answer{};
            const auto state = desk.score.criteria[static_cast<std::size_t>(position)].state;
            if (answered || position == current || state != scoring::CriterionState::SwitchedOff)
                rows.push_back({index, position});
            ++position;
        }
        if (rows.back() == head) rows.pop_back();
    }
    return rows;
}

} // namespace

void ConditionalFormTest::nothingMovesOnGeneratedCards() {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        std::mt19937_64 random(seed);
        const auto made = conditionalCase(seed, random);
        Desk desk(made.card, made.fields, {640, 120 + static_cast<int>(random() % 260)});
        const auto& criteria = desk.model.criteria();
        int current = 0;
        desk.view.setCurrentPosition(current);
        for (int step = 0; step < 50; ++step) {
            if (random() % 4 == 0) {
                QScrollBar& bar = *desk.view.verticalScrollBar();
                desk.scrollTo(bar.minimum() + static_cast<int>(random() % 400));
            }
            if (random() % 2 == 0) {
                const FormModel::Row row = desk.model.row(
                    static_cast<int>(random() % static_cast<std::uint64_t>(desk.model.rowCount())));
                if (!row.isSection()) desk.view.setCurrentPosition(current = row.position);
            }
            std::vector<std::pair<FormModel::Row, int>> seen;
            for (int row = 0; row < desk.model.rowCount(); ++row)
                if (desk.sees(row)) seen.emplace_back(desk.model.row(row), desk.top(row));
            const model::Criterion& criterion = *criteria[random() % criteria.size()];
            const auto answered = made.answers.find(criterion.key);
            if (random() % 3 == 0 || answered == made.answers.end())
                desk.clear(criterion.key);
            else
                desk.answer(criterion.key, random() % 3 == 0 ? model::AnswerValue(model::NotApplicable{})
                                                             : answered->second.value);
            QCoreApplication::processEvents();
            const auto expected = expectedRows(desk, current);
            QCOMPARE(desk.model.rowCount(), static_cast<int>(expected.size()));
            for (int row = 0; row < desk.model.rowCount(); ++row)
                QVERIFY(desk.model.row(row) == expected[static_cast<std::size_t>(row)]);
            bool anyLeft = false;
            bool anyStays = false;
            for (const auto& [row, top] : seen) {
                const int now = desk.model.rowOf(row);
                anyLeft = anyLeft || now >= 0;
                const bool stays = now >= 0 && desk.top(now) == top;
                anyStays = anyStays || stays;
                if (row.position == current)
                    QVERIFY2(stays, qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
            }
            QVERIFY2(anyStays || !anyLeft,
                     qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

void ConditionalFormTest::theWholeWayByKeys() {
    ScoringFixture fixture;
    fixture.useCard(salesCard());
    EvaluationPage page(*fixture.session, fixture.player, new QWidget);
    page.resize(1280, 900);
    showActive(page);
    QVERIFY(page.openCall(fixture.calls.front()));
    EvaluationController& controller = page.controller();
    auto* form = page.findChild<FormView*>();
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(page.focusWidget(), static_cast<Qt::Key>(key), modifiers);
    };
    const auto current = [&] { return controller.currentCriterion()->key; };
    const auto rows = [&] { return form->model()->rowCount(); };
    const int atFirst = rows();
    press(Qt::Key_0); // greeting: no slip
    const int top = form->currentRect().top();
    press(Qt::Key_Y); // sold: the question of consent comes
    QCOMPARE(current(), std::string("consent"));
    QCOMPARE(rows(), atFirst + 1);
    press(Qt::Key_K);
    QCOMPARE(current(), std::string("sold"));
    QCOMPARE(form->currentRect().top(), top);
    press(Qt::Key_J);
    press(Qt::Key_1); // a slip
    QCOMPARE(current(), std::string("script"));
    press(Qt::Key_0);
    controller.goTo("sold");
    press(Qt::Key_N); // not sold after all: the answer about consent is kept, and passed over
    QCOMPARE(current(), std::string("script"));
    QCOMPARE(rows(), atFirst + 1);
    QVERIFY(controller.answerOf("consent").isAnswered());
    QVERIFY(controller.gaps().empty());
    controller.goTo("consent");
    press(Qt::Key_0); // refused: it would not count
    QVERIFY(controller.answerOf("consent").value == model::AnswerValue(model::Count{1}));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(current(), std::string("sold"));
    QCOMPARE(controller.stateOf(controller.positionOf("consent")).state, scoring::CriterionState::Answered);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(controller.stateOf(controller.positionOf("consent")).state,
             scoring::CriterionState::SwitchedOff);

    QTRY_VERIFY(!controller.saver().isPending());
    const EvaluationId id = controller.opened().evaluation.id;
    QVERIFY(must(fixture.session->evaluations().get(id)).evaluation.answers.contains("consent"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    const auto submitted = must(fixture.session->evaluations().get(id)).evaluation;
    QCOMPARE(submitted.status, model::EvaluationStatus::Submitted);
    QVERIFY(!submitted.answers.contains("consent"));
    QVERIFY(submitted.answers.contains("script"));
}

void ConditionalFormTest::aCallOpensAtTheFirstCriterionThatApplies() {
    ScoringFixture fixture;
    model::CardVersion card = salesCard();
    card.sections[0].criteria[0].condition = onField("call_type", Comparison::Equal, {std::string("sale")});
    fixture.useCard(card);
    EvaluationPage page(*fixture.session, fixture.player, new QWidget);
    page.resize(1280, 900);
    showActive(page);
    QVERIFY(page.openCall(fixture.calls.front()));
    QCOMPARE(page.controller().currentCriterion()->key, std::string("sold"));
    QCOMPARE(page.findChild<FormView*>()->model()->index(1, 0).data().toString(),
             QStringLiteral("Item sold"));
}

void ConditionalFormTest::aThousandCriteriaOpenWithinASecond() {
    model::CardVersion card = longCard();
    card.sections.resize(1);
    for (int item = 12; item < 1'000; ++item) {
        const std::string key = "a" + std::to_string(item);
        card.sections[0].criteria.push_back(item % 3 == 0 ? dependent(key, "a0") : check(key, 5));
    }
    const std::string json = exchange::writeCard(card);
    ScoringFixture fixture;
    EvaluationPage page(*fixture.session, fixture.player, new QWidget);
    page.resize(1280, 900);
    showActive(page);
    // Processor time: what the machine does besides is not the form's.
    const std::clock_t start = std::clock();
    fixture.useCard(must(exchange::parseCard(json, "card.json")));
    QVERIFY(page.openCall(fixture.calls.front()));
    const QPixmap drawn = page.grab();
    const double opened = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY(!drawn.isNull());
    QVERIFY2(opened <= 1.0, qPrintable(QStringLiteral("%1 s").arg(opened)));

    const std::clock_t answering = std::clock();
    page.controller().answer("a0", true); // 333 rows appear
    (void)page.grab();
    const double answered = static_cast<double>(std::clock() - answering) / CLOCKS_PER_SEC;
    qInfo("1,000 criteria: opened in %.3f s, an answer on which a third depends in %.3f s", opened, answered);
    QVERIFY2(answered <= 0.3, qPrintable(QStringLiteral("%1 s").arg(answered)));
    QCOMPARE(page.findChild<FormView*>()->model()->rowCount(), 1'001);
}

void ConditionalFormTest::hostileTextsAndManyOptionsAreDrawn() {
    model::CardVersion card = longCard();
    model::Criterion& many = card.sections[0].criteria[0];
    many.kind = model::CriterionKind::Choice;
    for (int index = 0; index < 10'000; ++index)
        many.options.push_back(
            {"o" + std::to_string(index), {"Option", "选项"}, model::Points::whole(index % 6), {}});
    card.sections[0].criteria[1].name.en = "\xe2\x80\xae"
                                           "turned\a\nover";
    card.sections[0].criteria[2].name.en = "שלום";
    Desk desk(card);
    const QPixmap plain = desk.view.grab();
    QVERIFY(!plain.isNull());
    // What stands behind a turned name in a sentence stays where it belongs.
    const QString turned = desk.text("a1");
    QVERIFY(!turned.contains(QChar(0x202E)) && !turned.contains(QChar(0x07)));
    QVERIFY(turned.endsWith(QStringLiteral("not answered")));
    const QString hebrew = desk.text("a2");
    QVERIFY(hebrew.startsWith(QChar(0x2068)));
    QVERIFY(hebrew.contains(QStringLiteral("\u2069, not answered")));
    QCOMPARE(rowOffersOf(many).size(), std::size_t{1});
}

QTEST_MAIN(ConditionalFormTest)
#include "conditional_form_test.moc"
