#include "tests/ui/evaluation_fixture.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/call_header.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/form_layout.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/score_words.h"
#include "ui/evaluation/total_bar.h"
#include "ui/records/example_popup.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QInputMethodQueryEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

class EvaluationPageTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>();
        m_page = std::make_unique<EvaluationPage>(*m_fixture->session, m_fixture->player, new QWidget);
        m_page->resize(1280, 900);
        showActive(*m_page);
        m_form = m_page->findChild<FormView*>();
    }
    void cleanup() {
        m_fixture->releaseWriter();
        m_page.reset();
        m_fixture.reset();
    }

    void aWholeCallIsScoredByKeyboardAlone();
    void answeringGoesOnAndClickingStays();
    void aFatalAnswerAsksWhyInPlace();
    void aFatalErrorIsSaidWithoutADash();
    void aRefusalIsSaidUntilAnAnswerIsTaken();
    void digitsNeverReachAnInputMethod();
    void commandsDoNotFireWhileACommentIsTyped();
    void submittingTooEarlyNamesWhatIsMissing();
    void theFirstFaultIsInViewAfterARefusedSubmit();
    void namesOfCriteriaAreWholeInASmallWindow();
    void theTickAppearsOnlyOnceDurable();
    void aCaseKeptAtTheVeryStartIsTheWholeCall();
    void undoTakesTheLastAnswerBackByKey();
    void causesAreMarkedByDigits();
    void phrasesGoIntoTheComment();
    void aDigitThatPutsAPhraseInLeavesThePlaceElsewhere();
    void markersTakeACommentByKey();
    void withoutACallItSaysWhatToDo();
    void theHeadSaysWhichOfHowManyCallsItIs();
    void theFormStaysWhereItIsReadUntilAnotherCriterionIsCurrent();
    void anotherCardTakesAReasonAndNamesWhatIsSetAside();

private:
    void open() { QVERIFY(m_page->openCall(m_fixture->calls.front())); }
    EvaluationController& controller() { return m_page->controller(); }
    QWidget* focus() const { return m_page->focusWidget(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus() ? focus() : m_page.get(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char* text) { QTest::keyClicks(focus(), QString::fromUtf8(text)); }
    QString rowText(const char* key) const {
        const auto* model = static_cast<const FormModel*>(m_form->model());
        const int row = model->rowOf(m_page->controller().positionOf(key));
        return model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    /// Everything of the standard card with full marks.
    void answerAll() { type("1Y31111111111Y1NNNNN"); }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationPage> m_page;
    FormView* m_form = nullptr;
};

void EvaluationPageTest::aWholeCallIsScoredByKeyboardAlone() {
    open();
    type("1Y3");
    type("1111"); // warm, clear, listens, empathy
    press(Qt::Key_K);
    type("X"); // after all, the customer was not upset
    QCOMPARE(controller().answerOf("tone.empathy").isNotApplicable(), true);
    type("1111");          // grasp, information, solution, records
    type("11");            // identity, statements
    press(Qt::Key_Return); // the default: privacy is kept
    type("2");             // hold: one miss
    press(Qt::Key_C);
    type("Two holds without a word.");
    press(Qt::Key_Return, Qt::ControlModifier);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Return); // none of the fatal errors occurred
    QVERIFY(controller().gaps().empty());
    QSignalSpy submitted(&controller(), &EvaluationController::submitted);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(submitted.size(), 1);
    const auto result = submitted.first().first().value<service::Submitted>();
    QCOMPARE(result.evaluation.status, model::EvaluationStatus::Submitted);
    QCOMPARE(scoring::shownScore(must(m_fixture->session->cards().get(result.evaluation.cardVersion)),
                                 *result.score.final),
             std::string("97.9")); // 94 of 96
    QVERIFY(result.score.passed);
    QCOMPARE(controller().opened().recording.id, m_fixture->calls[1]);
    QCOMPARE(controller().current(), 0);
}

void EvaluationPageTest::answeringGoesOnAndClickingStays() {
    open();
    type("1");
    QCOMPARE(controller().current(), 1);
    type("9"); // not an answer of a yes/no question
    QCOMPARE(controller().current(), 1);
    QVERIFY(!controller().answerOf("greeting.name").isAnswered());
    const QRect row = m_form->visualRect(m_form->model()->index(1, 0));
    QTest::mouseClick(m_form->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(60, row.height() / 2));
    QCOMPARE(controller().current(), 0);
}

void EvaluationPageTest::aFatalAnswerAsksWhyInPlace() {
    open();
    answerAll();
    controller().goTo("fatal.promise");
    press(Qt::Key_5, Qt::ControlModifier | Qt::AltModifier); // events stand where the reason is written
    press(Qt::Key_F);
    QVERIFY(Keymap::isTextField(focus()));
    QVERIFY(focus()->isVisible());
    QCOMPARE(controller().currentCriterion()->key, std::string("fatal.promise"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(controller().isOpen());
    QVERIFY(Keymap::isTextField(focus()));
    type("Promised a refund today");
    press(Qt::Key_Return);
    QCOMPARE(controller().answerOf("fatal.promise").reason, std::string("Promised a refund today"));
    QVERIFY(controller().gaps().empty());
    QCOMPARE(controller().score().final->millionths, 0);
    QVERIFY(m_fixture->ui.dialogs.asked.isEmpty());
}

void EvaluationPageTest::aFatalErrorIsSaidWithoutADash() {
    open();
    answerAll();
    controller().goTo("fatal.promise");
    press(Qt::Key_F);
    type("Promised a refund today");
    press(Qt::Key_Return);
    const auto shown = [this] {
        return verdictText(controller().card(), controller().score(), Language::English);
    };
    QVERIFY2(shown().endsWith(QStringLiteral(" · not passed for a fatal error, pass mark 80")),
             qPrintable(shown()));
    m_fixture->ui.translations.install(Language::Chinese);
    QVERIFY2(shown().endsWith(QStringLiteral(" · 因致命性错误不合格，合格线80")), qPrintable(shown()));
}

void EvaluationPageTest::aRefusalIsSaidUntilAnAnswerIsTaken() {
    open();
    QString said;
    connect(m_fixture->session.get(), &Session::said, m_page.get(),
            [&said](const QString& message) { said = message; });
    type("9");
    QVERIFY2(said.contains(QStringLiteral("options 1 to 4")), qPrintable(said));
    type("1");
    QCOMPARE(said, QString());
    type("7");
    QVERIFY(!said.isEmpty());
    press(Qt::Key_Down);
    QCOMPARE(said, QString());
    type("9");
    m_fixture->session->say(QStringLiteral("Saved elsewhere"));
    press(Qt::Key_Down);
    QCOMPARE(said, QStringLiteral("Saved elsewhere")); // what others say is theirs
}

void EvaluationPageTest::digitsNeverReachAnInputMethod() {
    open();
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(m_form, &query);
    QCOMPARE(query.value(Qt::ImEnabled).toBool(), false);
    QVERIFY(!m_form->testAttribute(Qt::WA_InputMethodEnabled));
    press(Qt::Key_C);
    QInputMethodQueryEvent inText(Qt::ImEnabled);
    QCoreApplication::sendEvent(focus(), &inText);
    QCOMPARE(inText.value(Qt::ImEnabled).toBool(), true);
}

void EvaluationPageTest::commandsDoNotFireWhileACommentIsTyped() {
    open();
    press(Qt::Key_C);
    type("xyfmk 123, ");
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("你好"));
    QCoreApplication::sendEvent(focus(), &composed);
    QCOMPARE(controller().answerOf("greeting.opening").comment, std::string("xyfmk 123, 你好"));
    QVERIFY(!controller().answerOf("greeting.opening").isAnswered());
    QVERIFY(controller().opened().evaluation.markers.empty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(focus(), m_form);
    type("1");
    QVERIFY(controller().answerOf("greeting.opening").isAnswered());
}

void EvaluationPageTest::submittingTooEarlyNamesWhatIsMissing() {
    open();
    answerAll();
    controller().clearAnswer("tone.warm");
    controller().clearAnswer("compliance.hold");
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(controller().isOpen());
    auto* bar = m_page->findChild<TotalBar*>();
    QVERIFY(bar->showsGaps());
    QCoreApplication::processEvents();
    QStringList named;
    for (const auto* button : bar->findChildren<QAbstractButton*>())
        if (!button->isHidden()) named << button->text();
    QVERIFY(named.contains(QStringLiteral("Warm and polite")));
    QCOMPARE(controller().currentCriterion()->key, std::string("tone.warm"));
    type("1");
    press(Qt::Key_Tab);
    QCOMPARE(controller().currentCriterion()->key, std::string("compliance.hold"));
    type("1");
    QVERIFY(!bar->showsGaps());
}

void EvaluationPageTest::theFirstFaultIsInViewAfterARefusedSubmit() {
    m_page->resize(1024, 420);
    open();
    answerAll();
    QScrollBar& bar = *m_form->verticalScrollBar();
    QVERIFY(bar.maximum() > 0);
    const auto inView = [this] {
        QCoreApplication::processEvents();
        return m_form->viewport()->rect().contains(m_form->currentRect());
    };
    const auto submit = [this] { press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); };
    // Current already, but scrolled out of sight.
    controller().clearAnswer("greeting.opening");
    controller().goTo("greeting.opening");
    bar.setValue(bar.maximum());
    QVERIFY(!inView());
    submit();
    QVERIFY(inView());
    QCOMPARE(controller().currentCriterion()->key, std::string("greeting.opening"));
    type("1");
    // At the foot, where the strip of what is missing takes its room from.
    controller().goToPosition(controller().criterionCount() - 1);
    bar.setValue(bar.maximum());
    controller().clearAnswer(controller().currentCriterion()->key);
    submit();
    QVERIFY(m_page->findChild<TotalBar*>()->showsGaps());
    QVERIFY(inView());
    // A reason that is missing is written beside its row.
    type("F");
    bar.setValue(0);
    submit();
    QVERIFY(inView());
    QVERIFY(Keymap::isTextField(focus()));
}

void EvaluationPageTest::namesOfCriteriaAreWholeInASmallWindow() {
    m_page->resize(948, 600); // what a window of 1024 leaves beside the rail
    open();
    QCoreApplication::processEvents();
    const auto& model = *static_cast<const FormModel*>(m_form->model());
    int onMoreLines = 0;
    for (int position = 0; position < controller().criterionCount(); ++position) {
        const FormModel::Row& row = model.row(model.rowOf(position));
        const QRect place = m_form->visualRect(model.index(model.rowOf(position)));
        const QFont strong = fontFor(TextStyle::Strong);
        const QRect room = m_form->nameRect(row, place);
        const QStringList lines = nameLines(toQString(model.criterion(row).name.en), strong, room.width());
        QVERIFY2(!lines.last().endsWith(QChar(0x2026)), qPrintable(lines.join(u'|')));
        QVERIFY(place.height() >= static_cast<int>(lines.size()) * QFontMetrics(strong).height());
        onMoreLines += lines.size() > 1 ? 1 : 0;
    }
    QVERIFY(onMoreLines > 0);
}

void EvaluationPageTest::theTickAppearsOnlyOnceDurable() {
    open();
    m_fixture->holdWriter();
    type("1");
    QCoreApplication::processEvents();
    QVERIFY2(rowText("greeting.opening").contains(QStringLiteral("being saved")),
             qPrintable(rowText("greeting.opening")));
    m_fixture->releaseWriter();
    QTRY_VERIFY(rowText("greeting.opening").endsWith(QStringLiteral(", saved")));
    const auto savedWithout = [&](const char* key) {
        return controller().saver().mark(key).state == SaveMark::State::Saved &&
               !rowText(key).contains(QStringLiteral("saved"));
    };
    controller().setComment("greeting.name", "Said it twice");
    QTRY_VERIFY(savedWithout("greeting.name"));
    QVERIFY(rowText("greeting.name").contains(QStringLiteral("not answered, with a comment")));
}

void EvaluationPageTest::aCaseKeptAtTheVeryStartIsTheWholeCall() {
    open();
    const auto offered = [&] {
        press(Qt::Key_T);
        QStringList parts;
        auto* popup = m_page->findChild<ExamplePopup*>();
        for (const auto* box : popup->findChildren<QComboBox*>())
            if (box->accessibleName() == QStringLiteral("Part"))
                for (int at = 0; at < box->count(); ++at)
                    parts << box->itemText(at);
        delete popup;
        return parts;
    };
    controller().addMoment("greeting.opening", {0, 0, {}});
    m_fixture->player.atMs = 300;
    QCOMPARE(offered(), QStringList{QStringLiteral("the whole call")});
    m_fixture->player.atMs = 9'000;
    QCOMPARE(offered().size(), 2);
}

void EvaluationPageTest::undoTakesTheLastAnswerBackByKey() {
    open();
    type("1Y");
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!controller().answerOf("greeting.name").isAnswered());
    QCOMPARE(controller().currentCriterion()->key, std::string("greeting.name"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(controller().answerOf("greeting.name").isAnswered());
}

void EvaluationPageTest::causesAreMarkedByDigits() {
    open();
    press(Qt::Key_C, Qt::AltModifier);
    type("13");
    QCOMPARE(controller().answerOf("greeting.opening").causes,
             (std::vector<std::string>{"skill", "process"}));
    QVERIFY(!controller().answerOf("greeting.opening").isAnswered());
    press(Qt::Key_Return);
    QCOMPARE(focus(), m_form);
}

void EvaluationPageTest::phrasesGoIntoTheComment() {
    open();
    press(Qt::Key_C);
    type("At 3 s.");
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(controller().answerOf("greeting.opening").comment,
             std::string("At 3 s. The greeting came late."));
}

void EvaluationPageTest::aDigitThatPutsAPhraseInLeavesThePlaceElsewhere() {
    int left = 0;
    m_fixture->ui.keymap.bind(Command::PlaceWorklist, m_page.get(), [&left] { ++left; });
    open();
    press(Qt::Key_C);
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!controller().answerOf("greeting.opening").comment.empty());
    QCOMPARE(left, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(Keymap::isTextField(focus()));
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(left, 1);
    m_form->setFocus();
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(left, 2);
}

void EvaluationPageTest::markersTakeACommentByKey() {
    open();
    m_fixture->player.atMs = 42'800;
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(Keymap::isTextField(focus()));
    type("sighs");
    press(Qt::Key_Return);
    QCOMPARE(controller().opened().evaluation.markers, (std::vector<model::Marker>{{42'000, "sighs"}}));
    QCOMPARE(focus(), m_form);
    m_fixture->player.atMs = 0;
    press(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(m_fixture->player.atMs, 42'000);
}

void EvaluationPageTest::withoutACallItSaysWhatToDo() {
    const auto says = [this](const QString& text) {
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text) return true;
        return false;
    };
    QVERIFY(says(QStringLiteral("No call is open")));
    for (std::size_t i = 0; i < m_fixture->calls.size(); ++i) {
        if (i == 0) open();
        answerAll();
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QVERIFY(says(QStringLiteral("All calls are done")));
}

void EvaluationPageTest::theHeadSaysWhichOfHowManyCallsItIs() {
    const auto says = [this](const QString& text) {
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (!label->isHidden() && label->text() == text) return true;
        return false;
    };
    QVERIFY(m_page->openCall(m_fixture->calls[1]));
    QTRY_VERIFY(says(QStringLiteral("2 of 3")));
    m_page->setFocus();
    QCOMPARE(focus(), m_form);
}

void EvaluationPageTest::theFormStaysWhereItIsReadUntilAnotherCriterionIsCurrent() {
    m_page->resize(1000, 420);
    open();
    auto* bar = m_form->verticalScrollBar();
    QCoreApplication::processEvents();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int read = bar->value();
    controller().setComment("greeting.opening", "typed while reading the end");
    controller().answer("greeting.closing", model::Points::whole(2));
    QTRY_VERIFY(!controller().saver().isPending());
    QCOMPARE(bar->value(), read);
    controller().goToNext();
    QVERIFY(bar->value() < read);
}

void EvaluationPageTest::anotherCardTakesAReasonAndNamesWhatIsSetAside() {
    open();
    type("1Y3");
    const CardVersionId before = controller().card().id;
    const CardVersionId other = must(m_fixture->session->cards().newest("seven-tens")).id;
    auto* header = m_page->findChild<CallHeader*>();
    auto& dialogs = m_fixture->ui.dialogs;
    dialogs.reasonAnswer.reset(); // the inspector turns back
    emit header->cardChosen(other);
    QCOMPARE(controller().card().id, before);
    QVERIFY(
        dialogs.asked.last().contains(QStringLiteral("3 answer(s) have no place on it and are set aside")) ||
        dialogs.asked.last().contains(QStringLiteral("3 answers have no place on it and are set aside")));
    QVERIFY(controller().answerOf("greeting.name").isAnswered());

    dialogs.reasonAnswer = QStringLiteral("An outbound call after all");
    emit header->cardChosen(other);
    QCOMPARE(controller().card().id, other);
    QCOMPARE(controller().opened().evaluation.cardReason, std::string("An outbound call after all"));
    const auto buttons = header->findChildren<QToolButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* button) {
        return button->toolTip().contains(QStringLiteral("An outbound call after all"));
    }));
    QVERIFY(controller().answers().empty());

    const auto asked = dialogs.asked.size();
    emit header->cardChosen(before); // back to what the rules choose: no reason, and the answers are there
    QCOMPARE(dialogs.asked.size(), asked);
    QCOMPARE(controller().card().id, before);
    QVERIFY(controller().opened().evaluation.cardReason.empty());
    QVERIFY(controller().answerOf("greeting.name").isAnswered());
    QTRY_VERIFY(!controller().saver().isPending());
    const auto stored = must(m_fixture->session->evaluations().get(controller().opened().evaluation.id));
    QCOMPARE(stored.evaluation.answers.size(), std::size_t{3});
}

QTEST_MAIN(EvaluationPageTest)
#include "evaluation_page_test.moc"
