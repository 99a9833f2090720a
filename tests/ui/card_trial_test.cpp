#include "tests/ui/evaluation_fixture.h"
#include "ui/scorecard/trial_figures.h"
#include "ui/scorecard/trial_view.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <utility>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

class CardTrialTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>(4);
        m_view = std::make_unique<TrialView>(*m_fixture->session);
        m_view->resize(900, 700);
        showActive(*m_view);
        m_table = m_view->findChild<QTableView*>();
        m_draft = must(m_fixture->session->cards().defaultCard());
        m_view->setCard(m_draft);
    }
    void cleanup() {
        m_view.reset();
        m_fixture.reset();
    }

    void whoWouldCrossThePassMarkComesFirstWithTheReason();
    void nothingScoredYetSaysWhatElseCanBeTried();
    void figuresOfAnOlderStateAreMarked();
    void enterOpensTheEvaluation();
    void cancellingLeavesWhatWasFound();
    void theSentenceSaysWhatMatters();

private:
    /// Submits every call without a loss, but for the first, which misses the statements (90 of 100).
    void scoreCalls() {
        EvaluationController controller(*m_fixture->session, m_fixture->player, {});
        bool first = true;
        for (const RecordingId call : m_fixture->calls) {
            must(controller.open(call));
            earmark::ui::test::answerEverything(controller);
            if (std::exchange(first, false))
                controller.answer("compliance.statements", model::ChosenOption{"missing"});
            must(controller.submit());
        }
    }
    /// The same card, on which only a faultless call passes.
    void raisePassMark() {
        m_draft.policy.passMark = model::Share::percent(95);
        m_view->setCard(m_draft);
    }
    void run() {
        m_view->run();
        QTRY_VERIFY(!m_view->isRunning());
    }
    bool shows(const QString& text) const {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QString cell(int row, int column) const { return m_table->model()->index(row, column).data().toString(); }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<TrialView> m_view;
    QTableView* m_table = nullptr;
    model::CardVersion m_draft;
};

void CardTrialTest::whoWouldCrossThePassMarkComesFirstWithTheReason() {
    scoreCalls();
    raisePassMark();
    run();
    const QAbstractItemModelTester tester(m_table->model());
    QVERIFY(m_table->isVisible());
    QVERIFY(shows(QStringLiteral("1 evaluation would no longer pass.")));
    QVERIFY(shows(QStringLiteral("Pass rate")) && shows(QStringLiteral("100.0%")));
    QVERIFY(cell(0, 3).startsWith(QStringLiteral("✓")));
    QVERIFY(cell(0, 4).startsWith(QStringLiteral("–")));
    QCOMPARE(cell(0, 5), QStringLiteral("would no longer pass"));
    QCOMPARE(m_table->currentIndex().row(), 0);
    const auto labels = m_view->findChildren<QLabel*>();
    const auto why = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->accessibleName() == QStringLiteral("Why the score changes");
    });
    QVERIFY(why != labels.end() && !(*why)->text().isEmpty());
}

void CardTrialTest::nothingScoredYetSaysWhatElseCanBeTried() {
    QVERIFY(shows(QStringLiteral("Try the draft before it is published")));
    run();
    QVERIFY(shows(QStringLiteral("No evaluations yet")));
    QVERIFY(!m_table->isVisible());
}

void CardTrialTest::figuresOfAnOlderStateAreMarked() {
    scoreCalls();
    run();
    QVERIFY(shows(QStringLiteral("No evaluation would be judged otherwise.")));
    raisePassMark();
    QVERIFY(shows(QStringLiteral("The card was changed since")));
    run();
    QVERIFY(!shows(QStringLiteral("The card was changed since")));
}

void CardTrialTest::enterOpensTheEvaluation() {
    scoreCalls();
    raisePassMark();
    run();
    QSignalSpy wanted(m_view.get(), &TrialView::evaluationWanted);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void CardTrialTest::cancellingLeavesWhatWasFound() {
    scoreCalls();
    raisePassMark();
    run();
    m_fixture->session->finishWork();
    m_view->run();
    QVERIFY(m_view->isRunning());
    m_view->cancel();
    QTRY_VERIFY(!m_view->isRunning());
    QVERIFY(m_table->isVisible());
    QCOMPARE(m_table->model()->rowCount(), 1);
}

void CardTrialTest::theSentenceSaysWhatMatters() {
    reporting::CardTrial trial;
    QCOMPARE(trialSentence(trial), QStringLiteral("No evaluation would be judged otherwise."));
    trial.changed = 5;
    QCOMPARE(trialSentence(trial),
             QStringLiteral("5 evaluations would score otherwise; none crosses the pass mark."));
    trial.crossedUp = 1;
    QCOMPARE(trialSentence(trial), QStringLiteral("1 evaluation more would pass."));
    trial.crossedDown = 3;
    QCOMPARE(trialSentence(trial),
             QStringLiteral("3 evaluations would no longer pass, 1 would pass that did not."));
}

QTEST_MAIN(CardTrialTest)
#include "card_trial_test.moc"
