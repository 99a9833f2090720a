#include "core/scoring/score.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/main/main_window.h"
#include "ui/scorecard/card_editor_page.h"
#include "ui/scorecard/cards_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <random>

using namespace earmark;
using namespace earmark::ui;

namespace {

/// A person at the keyboard of the real window: sends keys to whatever has the focus, and counts them.
class Typist {
public:
    explicit Typist(QWidget& window)
        : m_window(window) {}

    int keys = 0;       ///< Tab, Enter, arrows and whatever has Ctrl or Alt
    int characters = 0; ///< typed text, a Chinese character as one

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        QTest::keyClick(focus(), key, modifiers);
        QApplication::processEvents();
    }
    void type(const std::string& text) {
        for (const QChar letter : QString::fromStdString(text)) {
            ++characters;
            if (letter == u'\n') {
                QTest::keyClick(focus(), Qt::Key_Return);
                continue;
            }
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }
    /// A text in both languages, from one field to the next.
    void type(const LocalizedText& text) {
        type(text.en);
        press(Qt::Key_Tab);
        type(text.zh);
    }
    /// Tab until the field of that name has the focus.
    void tabTo(const QString& name) {
        for (int tries = 0; tries < 60; ++tries) {
            if (focus()->accessibleName() == name) return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(QStringLiteral("Tab never reaches ") + name));
    }
    QWidget* focus() const {
        QWidget* widget = m_window.focusWidget();
        return widget != nullptr ? widget : &m_window;
    }

private:
    QWidget& m_window;
};

struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    Bench() {
        session =
            std::make_unique<Session>(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        model::Inspector inspector;
        inspector.id = store.workspace->ids().make<InspectorId>();
        inspector.key = "Q001";
        inspector.name = "Chen Jing";
        session->setInspector(inspector);
        window = std::make_unique<MainWindow>(*session);
        window->resize(1600, 960);
        ui::test::showActive(*window);
    }
    ~Bench() {
        window.reset();
        session.reset();
    }

    CardEditorPage* page() const { return window->findChild<CardEditorPage*>(); }
};

/// Levels with the points, both names and both descriptions, from the first level's points on.
void typeLevels(Typist& typist, const model::Criterion& criterion, const model::Criterion& standing) {
    for (std::size_t at = 0; at < criterion.options.size(); ++at) {
        const model::Option& level = criterion.options[at];
        const std::int64_t points = level.points.thousandths;
        if (standing.options[at].points.thousandths != points) typist.type(std::to_string(points / 1000));
        typist.press(Qt::Key_Tab);
        typist.type(level.name);
        typist.press(Qt::Key_Tab);
        typist.type(level.description);
        if (at + 1 < criterion.options.size()) typist.press(Qt::Key_Tab);
    }
}

model::AnswerSheet renamed(const model::AnswerSheet& answers, const std::map<std::string, std::string>& keys,
                           const std::map<std::string, std::string>& options) {
    model::AnswerSheet sheet;
    for (auto [key, answer] : answers) {
        if (auto* chosen = std::get_if<model::ChosenOption>(&answer.value))
            chosen->key = options.at(key + "/" + chosen->key);
        sheet[keys.at(key)] = answer;
    }
    return sheet;
}

/// The same score for any answers, N/A among them.
void scoresAlike(const model::CardVersion& built, const model::CardVersion& shipped) {
    std::map<std::string, std::string> keys;
    std::map<std::string, std::string> options;
    for (std::size_t section = 0; section < shipped.sections.size(); ++section)
        for (std::size_t at = 0; at < shipped.sections[section].criteria.size(); ++at) {
            const model::Criterion& from = shipped.sections[section].criteria[at];
            const model::Criterion& to = built.sections[section].criteria[at];
            keys[from.key] = to.key;
            for (std::size_t level = 0; level < from.options.size(); ++level)
                options[from.key + "/" + from.options[level].key] = to.options[level].key;
        }
    const scoring::Scorer first(shipped);
    const scoring::Scorer second(built);
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        model::AnswerSheet answers;
        for (const model::Section& section : shipped.sections)
            for (const model::Criterion& criterion : section.criteria) {
                const auto pick =
                    random() % (criterion.options.size() + (criterion.notApplicableAllowed ? 1 : 0));
                if (pick < criterion.options.size())
                    answers[criterion.key].value = model::ChosenOption{criterion.options[pick].key};
                else
                    answers[criterion.key].value = model::NotApplicable{};
            }
        const scoring::Score expected = first.score(answers, {});
        const scoring::Score found = second.score(renamed(answers, keys, options), {});
        QCOMPARE(found.outcome, expected.outcome);
        QCOMPARE(found.final, expected.final);
        QCOMPARE(found.passed, expected.passed);
        QCOMPARE(found.band, expected.band);
        if (expected.final)
            QCOMPARE(scoring::shownScore(built, *found.final), scoring::shownScore(shipped, *expected.final));
    }
}

} // namespace

class CardEditorJourneyTest final : public QObject {
    Q_OBJECT

private slots:
    void cardCIsRebuiltWithTheKeyboardAlone();
};

void CardEditorJourneyTest::cardCIsRebuiltWithTheKeyboardAlone() {
    Bench bench;
    const model::CardVersion shipped = ui::test::must(bench.session->cards().newest("seven-tens"));
    Typist typist(*bench.window);
    typist.press(Qt::Key_5, Qt::ControlModifier);
    typist.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(bench.page() != nullptr && bench.page()->editor().isOpen());
    CardEditController& editor = bench.page()->editor();

    // The card itself: names, description, shown in points with two decimals. Pass mark and grades fit
    // already.
    typist.press(Qt::Key_Return);
    typist.type(shipped.name);
    typist.press(Qt::Key_Tab);
    typist.type(shipped.description);
    typist.tabTo(QStringLiteral("Shown in"));
    typist.press(Qt::Key_Down);
    typist.press(Qt::Key_Tab);
    typist.type("2");

    bool first = true;
    for (const model::Section& section : shipped.sections) {
        typist.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        typist.type(section.name);
        typist.press(Qt::Key_Tab);
        typist.type(std::to_string(section.statedMaximum->thousandths / 1000));
        for (const model::Criterion& criterion : section.criteria) {
            typist.press(Qt::Key_Return, Qt::ControlModifier);
            typist.type(criterion.name);
            typist.press(Qt::Key_Tab); // the points: as before
            typist.press(Qt::Key_Tab);
            typist.type(criterion.guidance);
            if (std::exchange(first, false)) {
                typist.press(Qt::Key_Tab);
                typist.press(Qt::Key_Up); // from a number of points to levels; the next remember it
            }
            typist.tabTo(QStringLiteral("Points of level 1"));
            typeLevels(typist, criterion, *criterionAt(editor.card(), editor.current()));
            if (criterion.notApplicableAllowed) {
                typist.tabTo(QStringLiteral("Not applicable: may be answered"));
                typist.press(Qt::Key_Space);
            }
            if (criterion.criticalFamily != model::CriticalFamily::None) {
                typist.tabTo(QStringLiteral("A slip is critical for"));
                for (int step = 0; step < static_cast<int>(criterion.criticalFamily); ++step)
                    typist.press(Qt::Key_Down);
            }
        }
    }
    qInfo("Card C rebuilt by keyboard: %d structure keys, %d characters typed", typist.keys,
          typist.characters);

    const model::CardVersion& built = editor.card();
    QCOMPARE(built.name, shipped.name);
    QCOMPARE(built.description, shipped.description);
    QCOMPARE(built.policy, shipped.policy);
    QCOMPARE(built.sections.size(), shipped.sections.size());
    for (std::size_t at = 0; at < shipped.sections.size(); ++at) {
        const model::Section& section = shipped.sections[at];
        const model::Section& made = built.sections[at];
        QCOMPARE(made.name, section.name);
        QCOMPARE(made.statedMaximum, section.statedMaximum);
        QCOMPARE(made.criteria.size(), section.criteria.size());
        for (std::size_t item = 0; item < section.criteria.size(); ++item) {
            const model::Criterion& wanted = section.criteria[item];
            const model::Criterion& found = made.criteria[item];
            QCOMPARE(found.name, wanted.name);
            QCOMPARE(found.guidance, wanted.guidance);
            QCOMPARE(found.kind, wanted.kind);
            QCOMPARE(found.maximum, wanted.maximum);
            QCOMPARE(found.notApplicableAllowed, wanted.notApplicableAllowed);
            QCOMPARE(found.criticalFamily, wanted.criticalFamily);
            QCOMPARE(found.options.size(), wanted.options.size());
            for (std::size_t level = 0; level < wanted.options.size(); ++level) {
                QCOMPARE(found.options[level].name, wanted.options[level].name);
                QCOMPARE(found.options[level].points, wanted.options[level].points);
                QCOMPARE(found.options[level].description, wanted.options[level].description);
            }
        }
    }
    scoresAlike(built, shipped);

    // Published by keyboard as well, and the store has it.
    QTRY_VERIFY(editor.isLinted());
    QCOMPARE(editor.errorCount(), std::size_t{0});
    typist.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    typist.type("Monthly assessment from March");
    typist.press(Qt::Key_Return);
    QTRY_VERIFY(bench.session->cards().newest("compact-card-of-seven-tens").has_value());
    const model::CardVersion published =
        ui::test::must(bench.session->cards().newest("compact-card-of-seven-tens"));
    QCOMPARE(published.publishReason, std::string("Monthly assessment from March"));
    QCOMPARE(published.publishedBy, std::string("Chen Jing"));
    scoresAlike(published, shipped);
    QVERIFY2(typist.keys < 500, "the structure takes too many keys");
}

QTEST_MAIN(CardEditorJourneyTest)
#include "card_editor_journey_test.moc"
