#include "tests/ui/support/sample_card.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/evaluation/derivation_view.h"
#include "ui/evaluation/form_view.h"
#include "ui/scorecard/answer_strip.h"
#include "ui/scorecard/call_fields_bar.h"
#include "ui/scorecard/card_preview.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::sampleCard;
using earmark::ui::test::SessionFixture;
using earmark::ui::test::showActive;
using model::Points;

class CardPreviewTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<SessionFixture>();
        m_window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_window.get());
        m_beside = new QPushButton(m_window.get());
        m_preview = new CardPreview(m_fixture->session, m_window.get());
        column->addWidget(m_beside);
        column->addWidget(m_preview);
        m_window->resize(560, 900);
        showActive(*m_window);
        m_preview->setCard(sampleCard());
        m_preview->setFocus();
    }
    void cleanup() {
        m_window.reset();
        m_fixture.reset();
    }

    void everyKindIsAnsweredByTheKeysOfScoring();
    void everyKindIsAnsweredByMouse();
    void theLinesOfArithmeticFollowTheClick();
    void answersStayWithTheirCriterionWhileTheCardIsEdited();
    void anAnswerThatNoLongerFitsComesBackWhenItFitsAgain();
    void theCallIsWhatTheFieldsSay();
    void severeNeedsALossAndFails();
    void keysCountOnlyWhileTheFocusIsInThePreview();
    void tabLeavesTheForm();
    void choosingACriterionIsToldAndBeingToldIsNot();
    void editingTheCardDoesNotScrollTheForm();
    void anEmptyCardSaysWhatToDo();
    void fullMarksAreFaultlessAndClearTakesAllBack();
    void aThousandCriteriaAnswerWithoutStutter();

private:
    PreviewAnswers& answers() { return m_preview->answers(); }
    FormView* form() const { return m_preview->findChild<FormView*>(); }
    DerivationView* lines() const { return m_preview->findChild<DerivationView*>(); }
    void type(const char* text) { QTest::keyClicks(form(), QString::fromUtf8(text)); }
    bool shows(const QString& text) const {
        const auto labels = m_preview->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(m_preview) && label->text().contains(text);
        });
    }
    QToolButton* button(const QString& text) const {
        for (QToolButton* one : m_preview->findChildren<QToolButton*>())
            if (one->text() == text) return one;
        return nullptr;
    }
    QPushButton* pushButton(const QString& text) const {
        for (QPushButton* one : m_preview->findChildren<QPushButton*>())
            if (one->text() == text) return one;
        return nullptr;
    }
    QStringList derivation() const {
        QStringList texts;
        for (int row = 0; row < lines()->rowCount(); ++row)
            texts << lines()->item(row, 0)->text();
        return texts;
    }
    void stand(const char* key) { m_preview->setCurrentCriterion(QString::fromUtf8(key)); }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_beside = nullptr;
    CardPreview* m_preview = nullptr;
};

void CardPreviewTest::everyKindIsAnsweredByTheKeysOfScoring() {
    type("2");  // warmth: flat, 5 of 9
    type("6");  // patience: 6
    type("12"); // speed, in seconds
    QTest::keyClick(form(), Qt::Key_Return);
    type("1"); // one slip, −2
    type("3"); // praise, +3
    QVERIFY(answers().isComplete());
    // 5 + 6 + 5 − 2 + 3 of 9 + 6 + 5
    QCOMPARE(answers().score().final, model::Share::percent(85));
    QVERIFY(shows(QStringLiteral("85.0")));
    QVERIFY(shows(QStringLiteral("Good")));
}

void CardPreviewTest::everyKindIsAnsweredByMouse() {
    for (const char* key : {"warmth", "patience", "slips", "praise"}) {
        stand(key);
        const int row = static_cast<const FormModel*>(form()->model())->rowOf(answers().positionOf(key));
        const QRect rect = form()->visualRect(form()->model()->index(row, 0));
        // The first offer of each stands at the left end of the answers.
        for (int x = rect.left(); x < rect.right() && !answers().answerOf(key).isAnswered(); x += 6)
            QTest::mouseClick(form()->viewport(), Qt::LeftButton, {}, QPoint(x, rect.center().y()));
        QVERIFY2(answers().answerOf(key).isAnswered(), key);
    }
    stand("speed");
    QToolButton* values = button(QStringLiteral("Take a value"));
    QVERIFY(values && values->isVisible());
    values->menu()->actions().last()->trigger();
    QCOMPARE(answers().stateOf(answers().positionOf("speed")).earned, Points{});
    QVERIFY(answers().isComplete());
    QTest::mouseClick(button(QStringLiteral("Take back")), Qt::LeftButton);
    QVERIFY(!answers().answerOf("speed").isAnswered());
}

void CardPreviewTest::theLinesOfArithmeticFollowTheClick() {
    type("1");
    QVERIFY(derivation().filter(QStringLiteral("The warmth")).first().contains(u'9'));
    stand("warmth");
    type("2");
    QVERIFY(derivation().filter(QStringLiteral("The warmth")).first().contains(u'5'));
    const scoring::Explanation told = answers().explanation();
    QCOMPARE(derivation().size(), static_cast<qsizetype>(told.lines.size()));
    for (std::size_t i = 0; i < told.lines.size(); ++i)
        QCOMPARE(derivation().at(static_cast<qsizetype>(i)), QString::fromStdString(told.lines[i].text.en));
}

void CardPreviewTest::answersStayWithTheirCriterionWhileTheCardIsEdited() {
    type("2");
    model::CardVersion card = sampleCard();
    std::swap(card.sections[0].criteria[0], card.sections[0].criteria[2]);
    card.sections[0].criteria[2].name = {"Another name", "另一个名称"};
    m_preview->setCard(card);
    QCOMPARE(answers().answerOf("warmth").value, model::AnswerValue(model::ChosenOption{"flat"}));
    QCOMPARE(answers().score().criteria[2].earned, Points::whole(5));
}

void CardPreviewTest::anAnswerThatNoLongerFitsComesBackWhenItFitsAgain() {
    stand("patience");
    type("6");
    model::CardVersion card = sampleCard();
    card.sections[0].criteria[1].maximum = Points::whole(4);
    m_preview->setCard(card);
    QVERIFY(!answers().answerOf("patience").isAnswered());
    m_preview->setCard(sampleCard());
    QCOMPARE(answers().answerOf("patience").value, model::AnswerValue(Points::whole(6)));
}

void CardPreviewTest::theCallIsWhatTheFieldsSay() {
    const int offer = answers().positionOf("offer");
    QCOMPARE(answers().stateOf(offer).state, scoring::CriterionState::SwitchedOff);
    auto* fields = m_preview->findChild<CallFieldsBar*>();
    QVERIFY(fields->isVisible());
    auto* direction = fields->findChild<QComboBox*>();
    QCOMPARE(direction->accessibleName(), QStringLiteral("Direction of the call tried"));
    direction->setFocus();
    QTest::keyClicks(direction->lineEdit(), QStringLiteral("Outbound"));
    QCOMPARE(answers().stateOf(offer).state, scoring::CriterionState::Unanswered);
    // Digits typed there are a value, not an answer.
    QTest::keyClicks(direction->lineEdit(), QStringLiteral("1"));
    QVERIFY(!answers().hasAnswers());
    model::CardVersion plain = sampleCard();
    plain.sections[1].criteria.pop_back();
    m_preview->setCard(plain);
    QVERIFY(!fields->isVisible());
}

void CardPreviewTest::severeNeedsALossAndFails() {
    stand("patience");
    QToolButton* severe = button(QStringLiteral("Severe"));
    QVERIFY(severe->isVisible() && !severe->isEnabled());
    type("3");
    stand("patience");
    QTest::mouseClick(severe, Qt::LeftButton);
    QVERIFY(answers().score().failed);
    QVERIFY(shows(QStringLiteral("1 fatal error")));
    type("6"); // no slip, no severe one
    QVERIFY(!answers().answerOf("patience").severe);
    stand("patience");
    type("2");
    stand("patience");
    type("v");
    QVERIFY(answers().answerOf("patience").severe);
}

void CardPreviewTest::keysCountOnlyWhileTheFocusIsInThePreview() {
    m_beside->setFocus();
    QTest::keyClicks(m_beside, QStringLiteral("1x"));
    QVERIFY(!answers().hasAnswers());
    QTest::keyClick(m_beside, Qt::Key_J);
    QCOMPARE(answers().current(), 0);
    m_preview->setFocus();
    QTest::keyClick(form(), Qt::Key_J);
    QCOMPARE(answers().current(), 1);
}

void CardPreviewTest::tabLeavesTheForm() {
    QTest::keyClick(form(), Qt::Key_Tab);
    QVERIFY(!form()->hasFocus());
    QCOMPARE(answers().current(), 0);
}

void CardPreviewTest::choosingACriterionIsToldAndBeingToldIsNot() {
    QSignalSpy chosen(m_preview, &CardPreview::criterionChosen);
    stand("slips");
    QCOMPARE(answers().currentCriterion()->key, std::string("slips"));
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(form(), Qt::Key_Down);
    QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("praise"));
    stand("nothing of that name");
    QCOMPARE(answers().currentCriterion()->key, std::string("praise"));
}

void CardPreviewTest::editingTheCardDoesNotScrollTheForm() {
    model::CardVersion card = sampleCard();
    for (int i = 0; i < 60; ++i)
        card.sections[1].criteria.push_back(
            earmark::ui::test::sampleCriterion("more" + std::to_string(i), model::CriterionKind::Check, 1));
    m_preview->setCard(card);
    form()->verticalScrollBar()->setValue(300);
    QCOMPARE(form()->verticalScrollBar()->value(), 300);
    card.sections[1].name = {"Extra", "其他项"};
    m_preview->setCard(card);
    QCOMPARE(form()->verticalScrollBar()->value(), 300);
}

void CardPreviewTest::anEmptyCardSaysWhatToDo() {
    m_preview->setCard({});
    QVERIFY(shows(QStringLiteral("Nothing to answer yet")));
    m_preview->setCard(sampleCard());
    QVERIFY(form()->isVisible());
}

void CardPreviewTest::fullMarksAreFaultlessAndClearTakesAllBack() {
    model::CardVersion card = sampleCard();
    model::Criterion abuse = earmark::ui::test::sampleCriterion("abuse", model::CriterionKind::Check, 0);
    abuse.fatalRules = {model::FatalRule{}}; // "yes" zeroes the card
    card.sections[0].criteria.push_back(abuse);
    m_preview->setCard(card);
    QTest::mouseClick(pushButton(QStringLiteral("Full marks")), Qt::LeftButton);
    QCOMPARE(answers().score().final, model::Share::percent(100));
    QVERIFY(!answers().score().failed);
    QTest::mouseClick(pushButton(QStringLiteral("Clear")), Qt::LeftButton);
    QVERIFY(!answers().hasAnswers());
}

void CardPreviewTest::aThousandCriteriaAnswerWithoutStutter() {
    model::CardVersion card = sampleCard();
    for (int i = 0; i < 1000; ++i)
        card.sections[static_cast<std::size_t>(i % 2)].criteria.push_back(
            earmark::ui::test::sampleCriterion("more" + std::to_string(i), model::CriterionKind::Scale, 9));
    QElapsedTimer clock;
    clock.start();
    m_preview->setCard(card);
    form()->viewport()->repaint();
    const qint64 opened = clock.restart();
    qint64 worst = 0;
    for (int i = 0; i < 20; ++i) {
        type("5");
        form()->viewport()->repaint();
        worst = std::max(worst, clock.restart());
    }
    QTRY_COMPARE(lines()->rowCount(), static_cast<int>(answers().explanation().lines.size()));
    qInfo("1,000 criteria: %lld ms to take the card, at worst %lld ms an answer", opened, worst);
    QVERIFY2(opened < 500 && worst < 100, "the preview stutters");
}

QTEST_MAIN(CardPreviewTest)
#include "card_preview_test.moc"
