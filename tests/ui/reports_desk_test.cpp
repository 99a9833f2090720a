#include "core/service/case_library.h"
#include "core/service/urgent_service.h"
#include "tests/ui/evaluation_fixture.h"
#include "tests/ui/support/page_keys.h"
#include "ui/common/text.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/evaluation_viewer.h"
#include "ui/reports/reports_page.h"
#include "ui/results/figure_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::press;
using earmark::ui::test::says;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

namespace {

/// What is open over the page takes the keys.
QWidget* popupField() {
    QWidget* popup = QApplication::activePopupWidget();
    return popup == nullptr ? nullptr : popup->focusWidget();
}

FigureTable* visibleTable(QWidget& page) {
    for (auto* table : page.findChildren<FigureTable*>())
        if (table->isVisible()) return table;
    return nullptr;
}

QString cell(const QTableView& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
}

} // namespace

class ReportsDeskTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void anUrgentFindingStandsUntilItIsAnswered();
    void anUrgentRowOpensItsCallAtTheCriterion();
    void isRaisedWhileScoringToo();
    void anAnswerNeedsWords();
    void aKeptCaseIsPlayedAndItsNoteChanged();
    void aTopicAndKindNarrowTheLibrary();
    void aRemovedCaseLeavesTheEmptyLibrary();
    void speaksChinese();

private:
    Session& session() { return *m_fixture->session; }
    service::Workspace& workspace() { return *m_fixture->store.workspace; }
    EvaluationId submitted() const { return m_evaluation; }
    void raise(const std::string& text);
    model::CaseExample keep(const std::string& topic, model::ExampleKind kind);

    std::unique_ptr<ScoringFixture> m_fixture;
    EvaluationId m_evaluation;
};

void ReportsDeskTest::init() {
    m_fixture = std::make_unique<ScoringFixture>();
    EvaluationController controller(session(), m_fixture->player, {});
    QVERIFY(controller.open(m_fixture->calls.front()));
    m_fixture->player.played = true;
    m_fixture->player.atMs = 12'800;
    answerEverything(controller);
    controller.answer("greeting.name", false);
    m_evaluation = must(controller.submit()).evaluation.id;
}

void ReportsDeskTest::raise(const std::string& text) {
    service::UrgentWish wish;
    wish.evaluation = m_evaluation;
    wish.criterion = "greeting.name";
    wish.text = text;
    wish.raisedBy = session().inspectorId();
    must(service::UrgentService(workspace()).raise(wish));
}

model::CaseExample ReportsDeskTest::keep(const std::string& topic, model::ExampleKind kind) {
    model::CaseExample example;
    example.recording = m_fixture->calls.front();
    example.evaluation = m_evaluation;
    example.criterion = "greeting.name";
    example.topic = topic;
    example.kind = kind;
    example.note = "Listen to the pause";
    example.span = model::CallSpan{7'000, 12'000};
    example.addedBy = "Wang Fang";
    return must(service::CaseLibrary(workspace()).add(example)).example;
}

void ReportsDeskTest::anUrgentFindingStandsUntilItIsAnswered() {
    EvaluationViewer viewer(session(), m_fixture->player, new QWidget);
    showActive(viewer);
    QVERIFY(viewer.showEvaluation(submitted(), "greeting.name"));
    press(viewer, Qt::Key_U);
    QVERIFY(popupField());
    QTest::keyClicks(popupField(), QStringLiteral("Shouted <b>twice</b>"));
    QTest::keyClick(popupField(), Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    viewer.hide();

    ReportsPage page(session(), m_fixture->player);
    page.resize(1200, 800);
    showActive(page);
    page.activate();
    QTRY_VERIFY(visibleTable(page));
    FigureTable& table = *visibleTable(page);
    QCOMPARE(table.model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, 1), QStringLiteral("Wang Fang"));
    QVERIFY(cell(table, 0, 2).contains(QStringLiteral("Li Na")));
    QCOMPARE(cell(table, 0, 5), QStringLiteral("Shouted <b>twice</b>")); // as text
    QVERIFY(says(page, QStringLiteral("1 urgent finding to answer first")));
    QTRY_COMPARE(page.focusWidget(), &table);

    press(page, Qt::Key_A);
    auto* field = qobject_cast<QLineEdit*>(page.focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("Called the customer back"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!says(page, QStringLiteral("urgent finding to answer first")));
    const auto rows = must(service::UrgentService(workspace()).list({}));
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(!rows.front().finding.isOpen());
    QCOMPARE(rows.front().finding.answer, std::string("Called the customer back"));
    QCOMPARE(rows.front().finding.answeredBy, std::string("Wang Fang"));
}

void ReportsDeskTest::anUrgentRowOpensItsCallAtTheCriterion() {
    raise("Shouted");
    ReportsPage page(session(), m_fixture->player);
    showActive(page);
    page.activate();
    QTRY_VERIFY(visibleTable(page));
    QSignalSpy opened(&page, &ReportsPage::evaluationOpened);
    QTRY_COMPARE(page.focusWidget(), visibleTable(page));
    press(page, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).value<EvaluationId>(), submitted());
    QCOMPARE(opened.first().at(1).toString(), QStringLiteral("greeting.name"));
}

void ReportsDeskTest::isRaisedWhileScoringToo() {
    EvaluationPage page(session(), m_fixture->player, new QWidget);
    showActive(page);
    QVERIFY(page.openCall(m_fixture->calls[1]));
    press(page, Qt::Key_U);
    QVERIFY(popupField());
    auto* field = qobject_cast<QLineEdit*>(popupField());
    QTest::keyClick(field, Qt::Key_Return); // nothing is said yet
    QVERIFY(must(service::UrgentService(workspace()).list({})).empty());
    QTest::keyClicks(field, QStringLiteral("threatened the customer"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto rows = must(service::UrgentService(workspace()).list({}));
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows.front().finding.recording, m_fixture->calls[1]);
    const QString name = session().text(page.controller().currentCriterion()->name);
    QCOMPARE(toQString(rows.front().finding.text), name + QStringLiteral(": threatened the customer"));
}

void ReportsDeskTest::anAnswerNeedsWords() {
    raise("Shouted");
    ReportsPage page(session(), m_fixture->player);
    showActive(page);
    page.activate();
    QTRY_VERIFY(visibleTable(page));
    press(page, Qt::Key_A);
    press(page, Qt::Key_Return);
    QVERIFY(must(service::UrgentService(workspace()).list({})).front().finding.isOpen());
}

void ReportsDeskTest::aKeptCaseIsPlayedAndItsNoteChanged() {
    EvaluationViewer viewer(session(), m_fixture->player, new QWidget);
    showActive(viewer);
    QVERIFY(viewer.showEvaluation(submitted(), "greeting.name"));
    press(viewer, Qt::Key_T);
    QVERIFY(popupField());
    QTest::keyClick(popupField(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(popupField(), QStringLiteral("Names <i>matter</i>"));
    QTest::keyClick(popupField(), Qt::Key_Return);
    const auto kept = must(service::CaseLibrary(workspace()).list({}));
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().example.kind, model::ExampleKind::Bad); // the criterion lost its points
    QCOMPARE(kept.front().example.span, std::optional(model::CallSpan{7'000, 12'000})); // its moment
    viewer.hide();
    m_fixture->player.playedSpan.reset();

    ReportsPage page(session(), m_fixture->player);
    page.resize(1200, 800);
    showActive(page);
    page.activate();
    press(page, Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(visibleTable(page));
    QTRY_COMPARE(page.focusWidget(), visibleTable(page));
    QVERIFY(cell(*visibleTable(page), 0, 0).contains(QStringLiteral("Names <i>matter</i>")));
    press(page, Qt::Key_Return);
    QCOMPARE(m_fixture->player.playedSpan, std::optional(model::Moment{7'000, 12'000, {}}));
    QCOMPARE(m_fixture->player.loaded, std::optional(m_fixture->calls.front()));

    auto* note = page.findChild<QPlainTextEdit*>();
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("The name at the end. "));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(must(service::CaseLibrary(workspace()).list({})).front().example.note,
                 std::string("The name at the end. "));
}

void ReportsDeskTest::aTopicAndKindNarrowTheLibrary() {
    keep("Greeting", model::ExampleKind::Good);
    keep("Greeting", model::ExampleKind::Bad);
    keep("Closing", model::ExampleKind::Good);
    ReportsPage page(session(), m_fixture->player);
    showActive(page);
    page.activate();
    press(page, Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(visibleTable(page));
    QTRY_COMPARE(visibleTable(page)->model()->rowCount(), 3);
    QComboBox* topic = nullptr;
    QComboBox* kind = nullptr;
    for (auto* box : page.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("Topic")) topic = box;
        if (box->accessibleName() == QStringLiteral("What it shows") && box->count() == 3) kind = box;
    }
    QVERIFY(topic && kind);
    topic->setCurrentText(QStringLiteral("Greeting"));
    QCOMPARE(visibleTable(page)->model()->rowCount(), 2);
    kind->setCurrentIndex(1);
    QCOMPARE(visibleTable(page)->model()->rowCount(), 1);
}

void ReportsDeskTest::aRemovedCaseLeavesTheEmptyLibrary() {
    keep("Greeting", model::ExampleKind::Good);
    ReportsPage page(session(), m_fixture->player);
    showActive(page);
    page.activate();
    press(page, Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(visibleTable(page));
    QPushButton* remove = nullptr;
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Remove from the library")) remove = button;
    QVERIFY(remove);
    m_fixture->ui.dialogs.confirmAnswer = false;
    remove->click();
    QCOMPARE(must(service::CaseLibrary(workspace()).list({})).size(), std::size_t{1});
    m_fixture->ui.dialogs.confirmAnswer = true;
    remove->click();
    QTRY_VERIFY(says(page, QStringLiteral("No case yet")));
    QSignalSpy wanted(&page, &ReportsPage::worklistWanted);
    QTRY_VERIFY(page.focusWidget() != nullptr);
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Go to the worklist")) button->click();
    QCOMPARE(wanted.size(), 1);
}

void ReportsDeskTest::speaksChinese() {
    raise("Shouted");
    ReportsPage page(session(), m_fixture->player);
    showActive(page);
    page.activate();
    QTRY_VERIFY(visibleTable(page));
    m_fixture->ui.preferences.setLanguage(Language::Chinese);
    m_fixture->ui.translations.install(Language::Chinese);
    QTRY_VERIFY(says(page, QStringLiteral("紧急上报")));
    QCOMPARE(visibleTable(page)->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("坐席"));
    m_fixture->ui.translations.install(Language::English);
}

QTEST_MAIN(ReportsDeskTest)
#include "reports_desk_test.moc"
