#include "tests/ui/evaluation_fixture.h"
#include "ui/evaluation/contact_area.h"
#include "ui/evaluation/conversation_view.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/evaluation_viewer.h"
#include "ui/evaluation/form_view.h"
#include "ui/evaluation/guidance_panel.h"
#include "ui/evaluation/listening_area.h"
#include "ui/evaluation/passage_list.h"
#include "ui/evaluation/reading_area.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <fstream>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

namespace {

constexpr const char* kChat =
    "time,author,text\n"
    "2026-03-02 09:00:00,Customer,Hello. Is my claim decided?\n"
    "2026-03-02 09:00:30,Agent Lin,Good morning! It is decided. You get 80 per cent.\n"
    "2026-03-02 09:06:00,Customer,<b>Thank</b> you \xf0\x9f\x99\x82 very much.\n"
    "2026-03-02 09:06:10,Agent Lin,Goodbye.\n";

/// This computer keeps another clock for a while.
class OtherClock {
public:
    explicit OtherClock(const char* zone)
        : m_before(qgetenv("TZ")) {
        qputenv("TZ", zone);
    }
    ~OtherClock() {
        if (m_before.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_before);
    }
    OtherClock(const OtherClock&) = delete;
    OtherClock& operator=(const OtherClock&) = delete;

private:
    QByteArray m_before;
};

} // namespace

class WrittenContactTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<ScoringFixture>(1);
        std::ofstream(m_fixture->store.folder / "chat.csv", std::ios::binary) << kChat;
        addText();
        showPage();
    }
    void cleanup() {
        m_viewer.reset();
        m_page.reset();
        m_fixture.reset();
    }

    void aWholeTextIsScoredByKeyboardWithItsEvidence();
    void aDraftReopensAtTheMessageWithItsPassages();
    void keysMoveByMessageAndBySentence();
    void passagesCanBeNotedRemovedAndTakenBack();
    void theMouseSelectsAndLeadsToTheCriterion();
    void keysOfListeningAreOff();
    void markupStaysText();
    void theSidesCanBeSwapped();
    void whatCannotBeReadSaysWhy();
    void whoseTheTimesAreIsSaidOnce();
    void timesOfDayNameNoZone();
    void theModelBehaves();

private:
    void addText() {
        model::Recording text;
        text.id = m_fixture->store.workspace->ids().make<RecordingId>();
        text.root = m_fixture->store.folder.path().string();
        text.path = "chat.csv";
        text.medium = model::Medium::Text;
        text.mediaState = model::MediaState::Ready;
        text.sides = model::SideLayout::AgentLeft;
        text.startedAt = m_fixture->store.clock.now() + std::chrono::hours(5);
        text.durationMs = 370'000;
        text.contentHash = std::string(64, 'c');
        must(m_fixture->session->calls().add({text}));
        m_text = text.id;
    }
    void showPage() {
        m_contact = new ContactArea(*m_fixture->session);
        m_page = std::make_unique<EvaluationPage>(*m_fixture->session, *m_contact, m_contact);
        m_contact->bindKeys(m_page->workArea());
        connect(m_contact, &ContactArea::criterionChosen, &m_page->controller(),
                &EvaluationController::goToPosition);
        connect(m_contact, &ContactArea::formWanted, m_page.get(), &EvaluationPage::backToForm);
        m_page->resize(1280, 900);
        showActive(*m_page);
    }
    void open() {
        QVERIFY(m_page->openCall(m_text));
        for (const auto& card : must(m_fixture->session->cards().list()))
            if (card.cardKey == "written-channel") QVERIFY(controller().setCard(card.id));
        QCOMPARE(controller().card().cardKey, std::string("written-channel"));
        QTRY_COMPARE(view()->model()->rowCount(), 4);
    }
    EvaluationController& controller() { return m_page->controller(); }
    ConversationView* view() { return m_contact->findChild<ConversationView*>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = m_page->focusWidget() ? m_page->focusWidget() : m_page.get();
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }
    const std::vector<model::Passage>& passages(int position = 0) {
        return controller().answerOf(controller().criterion(position).key).passages;
    }
    std::string selected() {
        std::string text;
        for (const model::Passage& passage : view()->selectedPassages())
            text += (text.empty() ? "" : "|") + passage.quote;
        return text;
    }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<EvaluationPage> m_page;
    std::unique_ptr<EvaluationViewer> m_viewer;
    ContactArea* m_contact = nullptr; ///< the page's
    RecordingId m_text;
};

void WrittenContactTest::aWholeTextIsScoredByKeyboardWithItsEvidence() {
    open();
    press(Qt::Key_E); // into the text
    QVERIFY(view()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_G); // evidence of the first criterion
    QCOMPARE(passages().size(), std::size_t{1});
    QCOMPARE(passages().front().quote, std::string("It is decided."));
    QCOMPARE(passages().front().message, std::int64_t{1});
    QCOMPARE(passages().front().start, std::int64_t{14});
    QVERIFY(view()->selectedPassages().empty());
    const int before = controller().current();
    for (const int key : {Qt::Key_1, Qt::Key_0, Qt::Key_Return}) // a number answers from within the text
        press(key);
    QVERIFY(controller().answerOf(controller().criterion(0).key).isAnswered());
    QVERIFY(controller().current() != before);
    answerEverything(controller());
    for (int position = 0; position < controller().criterionCount(); ++position)
        if (controller().criterion(position).kind == model::CriterionKind::Measure)
            controller().answer(controller().criterion(position).key, model::MeasuredValue{30'000});
    QVERIFY(controller().gaps().empty());
    QCOMPARE(passages().size(), std::size_t{1});
    QSignalSpy submitted(&controller(), &EvaluationController::submitted);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(submitted.size(), 1);
    const auto result = submitted.first().first().value<service::Submitted>();
    QVERIFY(result.evaluation.heard.empty());

    m_viewer = std::make_unique<EvaluationViewer>(*m_fixture->session);
    m_viewer->resize(1200, 900);
    showActive(*m_viewer);
    QVERIFY(m_viewer->showEvaluation(result.evaluation.id));
    auto* read = m_viewer->findChild<ConversationView*>();
    auto* model = static_cast<ConversationModel*>(read->model());
    QTRY_COMPARE(model->rowCount(), 4);
    QCOMPARE(model->marks(1).size(), std::size_t{1});
    QCOMPARE(model->marks(1).front().start, 14);
    const auto* list = m_viewer->findChild<PassageList*>();
    QVERIFY(list->isVisible());
    auto* go = list->findChild<QToolButton*>();
    go->click();
    QCOMPARE(read->selectedPassages().front().quote, std::string("It is decided."));
}

void WrittenContactTest::aDraftReopensAtTheMessageWithItsPassages() {
    open();
    press(Qt::Key_E);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_G);
    QCOMPARE(passages().front().quote, std::string("<b>Thank</b> you \xf0\x9f\x99\x82 very much."));
    QCOMPARE(passages().front().end, std::int64_t{29}); // code points, not bytes or halves
    QVERIFY(m_page->leave());
    m_page.reset();
    m_fixture->restart();
    showPage();
    QVERIFY(m_page->reopenLast());
    QTRY_COMPARE(view()->model()->rowCount(), 4);
    QCOMPARE(view()->currentMessage(), 2);
    QCOMPARE(passages().size(), std::size_t{1});
    QCOMPARE(static_cast<ConversationModel*>(view()->model())->marks(2).front().end, 30); // UTF-16
}

void WrittenContactTest::keysMoveByMessageAndBySentence() {
    open();
    press(Qt::Key_E);
    press(Qt::Key_Down);
    QCOMPARE(selected(), std::string("Hello. Is my claim decided?"));
    press(Qt::Key_Right);
    QCOMPARE(selected(), std::string("Hello."));
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), std::string("Hello. Is my claim decided?"));
    press(Qt::Key_Right);
    QCOMPARE(selected(), std::string("Good morning!"));
    press(Qt::Key_Left);
    QCOMPARE(selected(), std::string("Is my claim decided?"));
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(),
             std::string("Is my claim decided?|Good morning! It is decided. You get 80 per cent."));
    press(Qt::Key_G);
    QCOMPARE(passages().size(), std::size_t{2}); // one of each message
    press(Qt::Key_E);
    QVERIFY(!view()->hasFocus());
    press(Qt::Key_Down); // the form's key again
    QCOMPARE(controller().current(), 1);
}

void WrittenContactTest::passagesCanBeNotedRemovedAndTakenBack() {
    open();
    press(Qt::Key_E);
    press(Qt::Key_Down);
    press(Qt::Key_M, Qt::ShiftModifier);
    auto* note = qobject_cast<QLineEdit*>(m_page->focusWidget());
    QVERIFY(note);
    QTest::keyClicks(note, QStringLiteral("no name"));
    press(Qt::Key_Return);
    QCOMPARE(passages().front().note, std::string("no name"));
    const auto* list = m_page->findChild<PassageList*>();
    QTRY_COMPARE(list->findChildren<QToolButton*>().size(), 2);
    list->findChildren<QToolButton*>().last()->click();
    QVERIFY(passages().empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(passages().front().note, std::string("no name"));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(passages().empty());
    press(Qt::Key_M); // nothing is selected: said, not done
    QVERIFY(passages().empty());
}

void WrittenContactTest::theMouseSelectsAndLeadsToTheCriterion() {
    open();
    const QRect row = view()->visualRect(view()->model()->index(1, 0));
    const QPoint inside(view()->viewport()->width() / 2, row.bottom() - 20);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, inside);
    QVERIFY(!selected().empty());
    press(Qt::Key_G);
    QCOMPARE(passages().size(), std::size_t{1});
    controller().goToPosition(3);
    view()->goToMessage(0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      {inside.x(), view()->visualRect(view()->model()->index(1, 0)).bottom() - 20});
    QCOMPARE(controller().current(), 0);
}

void WrittenContactTest::keysOfListeningAreOff() {
    open();
    const Keymap& keys = m_fixture->session->keymap();
    QVERIFY(!keys.isAvailable(Command::PlayPause, m_page->window()));
    QVERIFY(keys.isAvailable(Command::ReadText, m_page->window()));
    press(Qt::Key_Space);
    press(Qt::Key_F1);
    QVERIFY(!m_contact->isPlaying());
    QVERIFY(controller().opened().evaluation.markers.empty());
    QVERIFY(m_page->openCall(m_fixture->calls.front()));
    QVERIFY(keys.isAvailable(Command::PlayPause, m_page->window()));
    QVERIFY(!keys.isAvailable(Command::ReadText, m_page->window()));
    QVERIFY(m_contact->currentWidget() == &m_contact->listening());
}

void WrittenContactTest::markupStaysText() {
    open();
    const auto* model = static_cast<ConversationModel*>(view()->model());
    QCOMPARE(model->text(2), QString::fromUtf8("<b>Thank</b> you \xf0\x9f\x99\x82 very much."));
    QVERIFY(model->gap(2).contains(QStringLiteral("5 min 30 s")));
    QVERIFY(model->gap(1).isEmpty());
    for (const auto* label : m_contact->reading().findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void WrittenContactTest::theSidesCanBeSwapped() {
    open();
    const auto* model = static_cast<ConversationModel*>(view()->model());
    QCOMPARE(model->writer(1), model::Writer::Agent);
    for (auto* button : m_contact->reading().findChildren<QToolButton*>())
        button->click();
    QTRY_COMPARE(model->rowCount(), 4);
    QTRY_COMPARE(model->writer(1), model::Writer::Customer);
    QCOMPARE(must(m_fixture->session->calls().get(m_text)).sides, model::SideLayout::AgentRight);
}

void WrittenContactTest::whatCannotBeReadSaysWhy() {
    std::filesystem::remove(m_fixture->store.folder / "chat.csv");
    QVERIFY(m_page->openCall(m_text));
    QTRY_VERIFY([&] {
        for (const auto* label : m_contact->reading().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("without the text"))) return true;
        return false;
    }());
}

void WrittenContactTest::whoseTheTimesAreIsSaidOnce() {
    const OtherClock here("America/New_York"); // the centre is in Shanghai
    open();
    const auto* model = static_cast<ConversationModel*>(view()->model());
    QVERIFY2(model->head(0).endsWith(QStringLiteral("2026-03-02 09:00:00")), qPrintable(model->head(0)));
    QVERIFY2(model->head(1).endsWith(QStringLiteral(" 09:00:30")), qPrintable(model->head(1)));
    int told = 0;
    for (const auto* label : m_contact->reading().findChildren<QLabel*>())
        told += static_cast<int>(label->text().count(QStringLiteral("times in UTC+8")));
    QCOMPARE(told, 1);
}

void WrittenContactTest::timesOfDayNameNoZone() {
    const OtherClock here("America/New_York");
    ConversationModel model(*Zone::named("Asia/Shanghai"));
    model::Conversation conversation;
    conversation.messages = {{model::Writer::Agent, "a", Instant(std::chrono::hours(1)), "one"}};
    conversation.timesOfDayOnly = true;
    model.setConversation(conversation);
    QVERIFY2(model.head(0).endsWith(QStringLiteral(" 09:00:00")), qPrintable(model.head(0)));
    QCOMPARE(model.zoneName(), QString());
    conversation.timesOfDayOnly = false;
    model.setConversation(conversation);
    QCOMPARE(model.zoneName(), QStringLiteral("UTC+8"));
}

void WrittenContactTest::theModelBehaves() {
    ConversationModel model(Zone::local());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model::Conversation conversation;
    conversation.messages = {{model::Writer::Agent, "a", std::nullopt, "one"},
                             {model::Writer::Customer, "b", std::nullopt, "two"}};
    model.setConversation(conversation);
    model.setPassages({{{5, 0, 3, "x", ""}, 0, true}, {{1, 0, 99, "two", ""}, 0, true}});
    QCOMPARE(model.marks(1).front().end, 3); // a passage of another text harms nothing
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(WrittenContactTest)
#include "written_contact_test.moc"
