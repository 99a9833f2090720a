#include "core/exchange/table_reader.h"
#include "core/service/import_service.h"
#include "tests/scoring/card_builder.h"
#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::test::criterion;
using earmark::test::section;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;
using model::CriterionKind;
using model::MeasureSource;
using model::Points;

namespace {

model::Criterion measure(const std::string& key, MeasureSource source, bool notApplicable = true) {
    model::Criterion made = criterion(key, CriterionKind::Measure, 20);
    made.measureUnit = {"s", "秒"};
    made.measureSource = std::move(source);
    made.notApplicableAllowed = notApplicable;
    made.measureClosedEnd = model::ClosedEnd::Upper;
    made.measureBands = {{std::nullopt, Points::whole(15), Points::whole(20), {}},
                         {Points::whole(15), std::nullopt, {}, {}}};
    return made;
}

/// A measure from an imported field, one from the recording, one that is typed.
model::CardVersion serviceCard() {
    return earmark::test::card(
        model::Aggregation::Points,
        {section("speed", {measure("response", {MeasureSource::Kind::Field, "response_seconds"}),
                           measure("first", {MeasureSource::Kind::Recording, "first-response"}),
                           measure("typed", {})})});
}

/// Calls from a list, as a centre brings them in: "Response seconds" becomes a field of the call.
RecordingId imported(ScoringFixture& fixture, const std::string& response) {
    service::ImportService imports(*fixture.store.workspace);
    Progress progress;
    const auto table = must(exchange::readTableBytes(
        "recording,agent,start,Response seconds\nimported.wav,0021,2026-03-02 09:14," + response + "\n",
        "list.csv"));
    const auto mapping = must(imports.mappingFor(table, exchange::ListKind::Calls));
    service::ImportService::CallOptions options;
    options.recordings = fixture.store.folder.path();
    const auto plan = must(imports.planCalls(table, mapping, options, progress));
    must(imports.importCalls(plan, service::BadRows::Refuse, progress));
    return plan.recordings.front().id;
}

} // namespace

class FoundMeasureTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>();
        m_fixture->useCard(serviceCard());
        m_page = std::make_unique<EvaluationPage>(*m_fixture->session, m_fixture->player, new QWidget);
        m_page->resize(1280, 900);
        showActive(*m_page);
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
    }

    void anImportedNumberIsOfferedAndEnterTakesIt();
    void typingReplacesWhatWasFound();
    void nothingIsDecidedWithoutAKey();
    void anUnreadableOneIsForTheInspectorToType();
    void aMissingOneIsOfferedAsNotApplicable();
    void theRecordingsFigureComesWhenItIsRead();
    void aClickTakesWhatIsOffered();

private:
    EvaluationController& controller() { return m_page->controller(); }
    void open(const std::string& response) { QVERIFY(m_page->openCall(imported(*m_fixture, response))); }
    void press(int key) { QTest::keyClick(m_page->focusWidget(), static_cast<Qt::Key>(key)); }
    model::AnswerValue value(const char* key) { return controller().answerOf(key).value; }
    QString row(const char* key) const {
        const auto* form = m_page->findChild<FormView*>();
        const auto* model = static_cast<const FormModel*>(form->model());
        return model->index(model->rowOf(m_page->controller().positionOf(key)), 0)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    bool guidanceSays(const QString& text) const {
        const auto labels = m_page->findChild<GuidancePanel*>()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(m_page.get()) && label->text() == text;
        });
    }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationPage> m_page;
};

void FoundMeasureTest::anImportedNumberIsOfferedAndEnterTakesIt() {
    open("12s");
    QCOMPARE(row("response"), QStringLiteral("Item response, not answered; found 12 s: the field "
                                             "response_seconds, written “12s”"));
    QVERIFY(guidanceSays(QStringLiteral("Found 12 s: the field response_seconds, written “12s”")));
    press(Qt::Key_Return);
    QVERIFY(value("response") == model::AnswerValue(model::MeasuredValue{12'000}));
    QCOMPARE(controller().currentCriterion()->key, std::string("first"));
    QVERIFY(row("response").startsWith(QStringLiteral("Item response, 12 s")));
    press(Qt::Key_K);
    QVERIFY(guidanceSays(QStringLiteral("Found 12 s: the field response_seconds, written “12s”")));
}

void FoundMeasureTest::typingReplacesWhatWasFound() {
    open("12");
    QTest::keyClicks(m_page->focusWidget(), QStringLiteral("4.1"));
    press(Qt::Key_Return);
    QVERIFY(value("response") == model::AnswerValue(model::MeasuredValue{4'100}));
}

void FoundMeasureTest::nothingIsDecidedWithoutAKey() {
    open("12");
    m_fixture->player.tell({{"first-response", 4'100}});
    controller().goToNext();
    controller().goToNext();
    QVERIFY(controller().answers().empty());
    QCOMPARE(controller().gaps().size(), std::size_t{3});
}

void FoundMeasureTest::anUnreadableOneIsForTheInspectorToType() {
    open("soon");
    QVERIFY(row("response").contains(QStringLiteral("holds “soon”, which is no number")));
    press(Qt::Key_Return);
    QVERIFY(!controller().answerOf("response").isAnswered());
}

void FoundMeasureTest::aMissingOneIsOfferedAsNotApplicable() {
    open("");
    press(Qt::Key_Return);
    QVERIFY(controller().answerOf("response").isNotApplicable());
    m_fixture->player.tell({{"duration", 60'000}}); // a mono file
    QVERIFY(guidanceSays(
        QStringLiteral("Not found: both sides are on one channel, so nobody can tell who spoke")));
    press(Qt::Key_Return);
    QVERIFY(controller().answerOf("first").isNotApplicable());
    press(Qt::Key_Return); // a typed one offers nothing: Enter opens the comment
    QVERIFY(!controller().answerOf("typed").isAnswered());
}

void FoundMeasureTest::theRecordingsFigureComesWhenItIsRead() {
    open("12");
    controller().goTo("first");
    QVERIFY(guidanceSays(QStringLiteral("The recording is still being read")));
    QTest::keyClicks(m_page->focusWidget(), QStringLiteral("7"));
    m_fixture->player.tell({{"first-response", 4'100}});
    QVERIFY(guidanceSays(QStringLiteral("Found 4.1 s: the recording’s figure “first response”")));
    press(Qt::Key_Return); // what was being typed goes before what is offered
    QVERIFY(value("first") == model::AnswerValue(model::MeasuredValue{7'000}));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(controller().currentCriterion()->key, std::string("first"));
    press(Qt::Key_Return);
    QVERIFY(value("first") == model::AnswerValue(model::MeasuredValue{4'100}));
}

void FoundMeasureTest::aClickTakesWhatIsOffered() {
    open("12");
    auto* guidance = m_page->findChild<GuidancePanel*>();
    const auto buttons = guidance->findChildren<QPushButton*>();
    const auto take = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Take 12 s (Enter)");
    });
    QVERIFY(take != buttons.end() && (*take)->isVisible());
    QTest::mouseClick(*take, Qt::LeftButton);
    QVERIFY(value("response") == model::AnswerValue(model::MeasuredValue{12'000}));
    QVERIFY(!(*take)->isVisible());
}

QTEST_MAIN(FoundMeasureTest)
#include "found_measure_test.moc"
