#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/derivation_view.h"
#include "ui/evaluation/evaluation_viewer.h"
#include "ui/evaluation/form_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

class EvaluationViewerTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>();
        EvaluationController controller(*m_fixture->session, m_fixture->player, {});
        QVERIFY(controller.open(m_fixture->calls.front()));
        m_fixture->player.played = true;
        m_fixture->player.atMs = 12'800;
        answerEverything(controller);
        controller.answer("greeting.name", false);
        controller.setComment("greeting.name", "Never used the name");
        m_first = must(controller.submit()).evaluation.id;
        QVERIFY(controller.revise(m_first, "The name was said at the end"));
        controller.answer("greeting.name", true);
        m_second = must(controller.submit()).evaluation.id;
        m_viewer = std::make_unique<EvaluationViewer>(*m_fixture->session, m_fixture->player, new QWidget);
        m_viewer->resize(1200, 900);
        showActive(*m_viewer);
    }
    void cleanup() {
        m_viewer.reset();
        m_fixture.reset();
    }

    void showsWhatWasScoredWithItsScore();
    void everyRevisionStaysReadable();
    void saysWhyAnotherCardWasTaken();
    void theDerivationEndsInTheScore();
    void aMomentPlaysByAClick();
    void opensAtACriterionAndPlaysItsMoment();
    void nothingCanBeAnswered();
    void correctingAsksForAReasonAndVoidingKeepsItReadable();

private:
    bool says(const QString& part) const {
        for (const auto* label : m_viewer->findChildren<QLabel*>())
            if (!label->isHidden() && label->text().contains(part)) return true;
        return false;
    }
    QAbstractButton* button(const QString& text) const {
        for (auto* one : m_viewer->findChildren<QAbstractButton*>())
            if (one->text() == text) return one;
        return nullptr;
    }
    QString rowText(int position) const {
        const auto* model = static_cast<const FormModel*>(m_viewer->findChild<FormView*>()->model());
        return model->index(model->rowOf(position)).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationViewer> m_viewer;
    EvaluationId m_first;
    EvaluationId m_second;
};

void EvaluationViewerTest::showsWhatWasScoredWithItsScore() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    QVERIFY(says(QStringLiteral("100.0")));
    QVERIFY(says(QStringLiteral("Wang Fang")));
    QVERIFY(says(QStringLiteral("The name was said at the end")));
    QVERIFY(rowText(1).contains(QStringLiteral("Yes")));
}

void EvaluationViewerTest::everyRevisionStaysReadable() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    auto* choice = m_viewer->findChild<QComboBox*>();
    QCOMPARE(choice->count(), 2);
    emit choice->activated(1);
    QCOMPARE(m_viewer->shown(), std::optional(m_first));
    QVERIFY(says(QStringLiteral("98.0")));
    QVERIFY(says(QStringLiteral("replaced by a newer revision")));
    QVERIFY(rowText(1).contains(QStringLiteral("No")));
    QVERIFY(rowText(1).contains(QStringLiteral("with a comment")));
}

void EvaluationViewerTest::saysWhyAnotherCardWasTaken() {
    const model::Evaluation first = must(m_fixture->session->evaluations().get(m_first)).evaluation;
    model::Evaluation chosen;
    chosen.recording = m_fixture->calls[1];
    chosen.inspector = first.inspector;
    chosen.cardVersion = first.cardVersion;
    chosen.cardReason = "Asked by the team leader";
    chosen.answers = first.answers;
    const auto submitted = must(m_fixture->session->evaluations().submitWhole(chosen));
    QVERIFY(m_viewer->showEvaluation(submitted.evaluation.id));
    QVERIFY(says(QStringLiteral("not the card that the rules choose")) &&
            says(QStringLiteral("Asked by the team leader")));
}

void EvaluationViewerTest::theDerivationEndsInTheScore() {
    QVERIFY(m_viewer->showEvaluation(m_first));
    const auto* table = m_viewer->findChild<DerivationView*>();
    QVERIFY(table->rowCount() > 20);
    bool found = false;
    for (int row = 0; row < table->rowCount(); ++row)
        found = found || table->item(row, 1)->text() == QStringLiteral("98.0");
    QVERIFY(found);
}

void EvaluationViewerTest::aMomentPlaysByAClick() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    QToolButton* play = nullptr;
    for (auto* one : m_viewer->findChildren<QToolButton*>())
        if (one->text() == QStringLiteral("00:07.0–00:12.0")) play = one;
    QVERIFY(play);
    play->click();
    QCOMPARE(m_fixture->player.playedSpan, std::optional(model::Moment{7'000, 12'000, {}}));
}

void EvaluationViewerTest::opensAtACriterionAndPlaysItsMoment() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    QVERIFY(!m_fixture->player.playedSpan); // nobody asked for a moment
    QVERIFY(m_viewer->showEvaluation(m_second, "greeting.name"));
    QCOMPARE(m_fixture->player.playedSpan, std::optional(model::Moment{7'000, 12'000, {}}));
    const auto* form = m_viewer->findChild<FormView*>();
    QVERIFY(form->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("name")));

    m_fixture->player.playedSpan.reset();
    m_viewer->hide(); // played once it is seen
    QVERIFY(m_viewer->showEvaluation(m_second, "greeting.name"));
    QVERIFY(!m_fixture->player.playedSpan);
    showActive(*m_viewer);
    QVERIFY(m_fixture->player.playedSpan.has_value());
}

void EvaluationViewerTest::nothingCanBeAnswered() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    QTest::keyClicks(m_viewer->focusWidget(), QStringLiteral("4NX"));
    const auto stored = must(m_fixture->session->evaluations().get(m_second));
    QVERIFY(stored.evaluation.answers.at("greeting.opening").value ==
            model::AnswerValue(model::ChosenOption{"complete"}));
    QVERIFY(rowText(0).contains(QStringLiteral("In time, all three")));
}

void EvaluationViewerTest::correctingAsksForAReasonAndVoidingKeepsItReadable() {
    QVERIFY(m_viewer->showEvaluation(m_second));
    QSignalSpy wanted(m_viewer.get(), &EvaluationViewer::correctionWanted);
    auto* correct = button(QStringLiteral("Correct with a reason…"));
    correct->click();
    QCOMPARE(wanted.size(), 0);
    m_fixture->ui.dialogs.reasonAnswer = QStringLiteral("Dispute accepted");
    correct->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("Dispute accepted"));
    button(QStringLiteral("Void with a reason…"))->click();
    const auto stored = must(m_fixture->session->evaluations().get(m_second));
    QCOMPARE(stored.evaluation.status, model::EvaluationStatus::Voided);
    QVERIFY(says(QStringLiteral("void: Dispute accepted")));
    QVERIFY(correct->isHidden());
}

QTEST_MAIN(EvaluationViewerTest)
#include "evaluation_viewer_test.moc"
