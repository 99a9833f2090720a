#include "core/documents/pages/door.h"
#include "core/service/coaching_service.h"
#include "tests/ui/evaluation_fixture.h"
#include "tests/ui/support/page_keys.h"
#include "ui/common/text.h"
#include "ui/reports/desk/week_calendar.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_button.h"
#include "ui/reports/reports_page.h"
#include "ui/results/figure_table.h"

#include <QClipboard>
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
using model::CoachingState;

namespace {

/// Presses a button as the keyboard does.
bool pressButton(QWidget& page, const QString& text) {
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == text) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            return true;
        }
    return false;
}

FigureTable* tableNamed(const QWidget& page, const QString& name) {
    for (auto* table : page.findChildren<FigureTable*>())
        if (table->isVisible() && table->accessibleName() == name) return table;
    return nullptr;
}

} // namespace

class ReportsCoachingTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
    }

    void showsTheReportWithItsPassage();
    void aPassageOpensItsEvaluation();
    void plansHoldsAgreesAndReviewsByKeys();
    void aPlanIsChangedAndTakenBack();
    void anActionIsChangedAndDroppedWithAReason();
    void theDeskLeadsToTheAgent();
    void theCalendarLeadsToTheAgentOfADay();
    void aMonthOfTheTrendOpensItsEvaluations();
    void aTableIsCopiedForASheet();
    void speaksChinese();

private:
    Session& session() { return *m_fixture->session; }
    service::CoachingService coaching() { return service::CoachingService(*m_fixture->store.workspace); }
    std::vector<service::SessionRow> sessions() { return must(coaching().sessions({})); }
    ReportsPage& page() { return *m_page; }
    void openCoaching();

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<ReportsPage> m_page;
    EvaluationId m_evaluation;
};

void ReportsCoachingTest::init() {
    m_fixture = std::make_unique<ScoringFixture>();
    EvaluationController controller(session(), m_fixture->player, {});
    QVERIFY(controller.open(m_fixture->calls.front()));
    m_fixture->player.played = true;
    m_fixture->player.atMs = 62'800;
    answerEverything(controller);
    controller.answer("fatal.harm", true);
    controller.setReason("fatal.harm", "Told a <b>wrong</b> limit");
    controller.setComment("fatal.harm", "The claim would lapse");
    m_evaluation = must(controller.submit()).evaluation.id;
    m_page = std::make_unique<ReportsPage>(session(), m_fixture->player);
    m_page->resize(1280, 900);
    showActive(*m_page);
}

void ReportsCoachingTest::openCoaching() {
    page().activate();
    press(page(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(says(page(), QStringLiteral("Coaching report")));
}

void ReportsCoachingTest::showsTheReportWithItsPassage() {
    openCoaching();
    QVERIFY(says(page(), QStringLiteral("Li Na")));
    QVERIFY(says(page(), QStringLiteral("Told a <b>wrong</b> limit"))); // as text
    QVERIFY(says(page(), QStringLiteral("The claim would lapse")));
    QVERIFY(says(page(), QStringLiteral("1 finding to talk about")));
    auto* passage = page().findChild<PassageButton*>();
    QVERIFY(passage);
    passage->setFocus();
    QTest::keyClick(passage, Qt::Key_Return);
    QCOMPARE(m_fixture->player.loaded, std::optional(m_fixture->calls.front()));
    QVERIFY(m_fixture->player.playedSpan);
    QVERIFY(m_fixture->player.playedSpan->startMs <= 57'000); // what was marked, with some seconds around it
    QVERIFY(m_fixture->player.playedSpan->endMs >= 62'000);
}

void ReportsCoachingTest::aPassageOpensItsEvaluation() {
    openCoaching();
    QSignalSpy opened(&page(), &ReportsPage::evaluationOpened);
    for (auto* button : page().findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Open the evaluation")) {
            button->click();
            break;
        }
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).value<EvaluationId>(), m_evaluation);
    QCOMPARE(opened.first().at(1).toString(), QStringLiteral("fatal.harm"));
}

void ReportsCoachingTest::plansHoldsAgreesAndReviewsByKeys() {
    openCoaching();
    press(page(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(sessions().size(), std::size_t{1});
    QCOMPARE(sessions().front().session.state, CoachingState::Planned);
    QCOMPARE(sessions().front().session.findings, std::vector{m_evaluation});
    QTest::keyClicks(page().focusWidget(), QStringLiteral("Talk about the limit"));
    QVERIFY(pressButton(page(), QStringLiteral("Session held")));
    QCOMPARE(sessions().front().session.state, CoachingState::Held);
    QCOMPARE(sessions().front().session.note, std::string("Talk about the limit"));

    QTRY_VERIFY(qobject_cast<QLineEdit*>(page().focusWidget()));
    QTest::keyClicks(page().focusWidget(), QStringLiteral("Read the terms aloud"));
    press(page(), Qt::Key_Return);
    const auto agreed = sessions().front().session.actions;
    QCOMPARE(agreed.size(), std::size_t{1});
    QCOMPARE(agreed.front().what, std::string("Read the terms aloud"));
    QCOMPARE(agreed.front().owner, std::string("Li Na"));
    QVERIFY(agreed.front().criterion);
    QTRY_VERIFY(says(page(), QStringLiteral("No finding waits to be talked about.")));

    QVERIFY(pressButton(page(), QStringLiteral("It worked")));
    QCOMPARE(sessions().front().session.actions.front().worked, model::Worked::Yes);
    m_fixture->ui.dialogs.reasonAnswer = QStringLiteral("The weak points moved");
    QVERIFY(pressButton(page(), QStringLiteral("Review the session…")));
    QCOMPARE(sessions().front().session.state, CoachingState::Reviewed);
    QTRY_VERIFY(says(page(), QStringLiteral("Review: The weak points moved")));
}

void ReportsCoachingTest::aPlanIsChangedAndTakenBack() {
    openCoaching();
    QVERIFY(pressButton(page(), QStringLiteral("Plan a session")));
    for (auto* line : page().findChildren<QLineEdit*>())
        if (line->accessibleName() == QStringLiteral("Who holds it") && line->isEnabled())
            line->setText(QStringLiteral("Fiona <i>Fang</i>"));
    QVERIFY(pressButton(page(), QStringLiteral("Save the plan")));
    QCOMPARE(sessions().front().session.leader, std::string("Fiona <i>Fang</i>"));
    m_fixture->ui.dialogs.confirmAnswer = false;
    QVERIFY(pressButton(page(), QStringLiteral("Take the plan back")));
    QCOMPARE(sessions().size(), std::size_t{1});
    m_fixture->ui.dialogs.confirmAnswer = true;
    QVERIFY(pressButton(page(), QStringLiteral("Take the plan back")));
    QCOMPARE(sessions().size(), std::size_t{0});
}

void ReportsCoachingTest::anActionIsChangedAndDroppedWithAReason() {
    openCoaching();
    QVERIFY(pressButton(page(), QStringLiteral("Plan a session")));
    QVERIFY(pressButton(page(), QStringLiteral("Session held")));
    QTest::keyClicks(page().focusWidget(), QStringLiteral("Listen twice"));
    press(page(), Qt::Key_Return);
    QTRY_VERIFY(tableNamed(page(), QStringLiteral("Agreed actions")));
    QVERIFY(pressButton(page(), QStringLiteral("Change it")));
    QTest::keyClick(page().focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(page().focusWidget(), QStringLiteral("Listen once"));
    press(page(), Qt::Key_Return);
    QCOMPARE(sessions().front().session.actions.size(), std::size_t{1});
    QCOMPARE(sessions().front().session.actions.front().what, std::string("Listen once"));
    m_fixture->ui.dialogs.reasonAnswer = QStringLiteral("The process was mended");
    QVERIFY(pressButton(page(), QStringLiteral("Drop it…")));
    QCOMPARE(sessions().front().session.actions.front().state, model::ActionState::Dropped);
}

void ReportsCoachingTest::theDeskLeadsToTheAgent() {
    page().activate();
    const QString due = QStringLiteral("Coaching: due and planned");
    QTRY_VERIFY(tableNamed(page(), due));
    QVERIFY(says(page(), QStringLiteral("1 agent to coach within five working days of the finding")));
    QTRY_COMPARE(page().focusWidget(), tableNamed(page(), due));
    press(page(), Qt::Key_Return);
    QTRY_VERIFY(says(page(), QStringLiteral("Coaching report")));
    QVERIFY(says(page(), QStringLiteral("1 finding to talk about")));
}

void ReportsCoachingTest::theCalendarLeadsToTheAgentOfADay() {
    page().activate();
    auto* calendar = page().findChild<WeekCalendar*>();
    QVERIFY(calendar);
    auto* table = calendar->findChild<QTableView*>();
    QTRY_VERIFY(!table->accessibleName().isEmpty()); // until then nothing was read
    const auto entry = [table] {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex place = table->model()->index(row, column);
                if (place.data().toString().contains(QStringLiteral("due: "))) return place;
            }
        return QModelIndex();
    };
    table->setFocus();
    if (!entry().isValid()) QTest::keyClick(table, Qt::Key_PageDown); // five working days may be next week's
    QVERIFY(entry().isValid());
    QVERIFY(entry().data().toString().contains(QStringLiteral("Li Na")));
    const QString week = table->accessibleName();
    QTest::keyClick(table, Qt::Key_PageDown);
    QVERIFY(table->accessibleName() != week);
    QVERIFY(!entry().isValid());
    QVERIFY(says(page(), QStringLiteral("Nothing falls in this week.")));
    QTest::keyClick(table, Qt::Key_PageUp);
    table->setCurrentIndex(entry());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(says(page(), QStringLiteral("Coaching report")));
}

void ReportsCoachingTest::aMonthOfTheTrendOpensItsEvaluations() {
    openCoaching();
    auto* view = page().findChild<DocumentView*>();
    QVERIFY(view);
    QSignalSpy wanted(&page(), &ReportsPage::resultsWanted);
    documents::Door door;
    door.from = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);
    door.to = std::chrono::sys_days(std::chrono::year(2026) / 3 / 31);
    emit view->markOpened(toQString(documents::doorText(door)));
    QCOMPARE(wanted.size(), 1);
    const auto filters = wanted.first().at(0).value<ResultFilters>();
    const ResultFilter* agent = filterOf(filters, FilterKind::Agent);
    QVERIFY(agent);
    QVERIFY(agent->name.en.find("Li Na") != std::string::npos);
    QCOMPARE(wanted.first().at(1).value<std::optional<Day>>(), door.from);
    QCOMPARE(wanted.first().at(2).value<std::optional<Day>>(), door.to);
}

void ReportsCoachingTest::aTableIsCopiedForASheet() {
    openCoaching();
    QTRY_VERIFY(tableNamed(page(), QStringLiteral("Criteria")));
    FigureTable* table = tableNamed(page(), QStringLiteral("Criteria"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), table->model()->rowCount() + 1);
    QVERIFY(lines.front().startsWith(QStringLiteral("Criterion\tAnswered\tFailed")));
}

void ReportsCoachingTest::speaksChinese() {
    m_fixture->ui.preferences.setLanguage(Language::Chinese);
    m_fixture->ui.translations.install(Language::Chinese);
    page().activate();
    press(page(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(says(page(), QStringLiteral("辅导报告")));
    QVERIFY(says(page(), QStringLiteral("有 1 个问题需要面谈")));
    m_fixture->ui.translations.install(Language::English);
}

QTEST_MAIN(ReportsCoachingTest)
#include "reports_coaching_test.moc"
