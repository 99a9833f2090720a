#include "tests/ui/support/ui_fixture.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodQueryEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace earmark::ui;
using earmark::Language;
using test::UiFixture;

namespace {

/// A place with something to focus and a text field beside it.
struct Place {
    QWidget window;
    QWidget* ground = new QWidget;
    QLineEdit* field = new QLineEdit;

    Place() {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(ground);
        layout->addWidget(field);
        ground->setFocusPolicy(Qt::StrongFocus);
        ground->setMinimumSize(40, 40);
        test::showActive(window);
        ground->setFocus();
    }
};

QString nameOf(const CommandInfo& info) {
    return QString::fromLatin1(info.name);
}

} // namespace

class ShellKeymapTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_ui = std::make_unique<UiFixture>(); }
    void cleanup() { m_ui.reset(); }

    void noDefaultKeyIsUsedTwiceWhereBothCouldBeMeant();
    void noDefaultKeyBelongsToAnInputMethod();
    void everyCommandHasNameTextAndOneRow();
    void plainKeysActOutsideTextOnly();
    void everywhereKeysActInTextToo();
    void shiftedSymbolsMatchWhateverKeyMakesThem();
    void keypadDigitsAnswerLikeOthers();
    void heldKeysRepeatOnlyWhereMeant();
    void rowsOfKeysGiveTheirNumber();
    void theDeepestWidgetWithTheFocusGetsTheKey();
    void disabledAndHiddenBindingsDoNotTakeKeys();
    void aFieldUndoesItsOwnTypingFirst();
    void phrasesShareKeysWithTheWindowAlone();
    void changedKeysAreKeptAndConflictsTold();
    void inputMethodsAreOffOutsideText();
    void actionsFollowTheLanguage();

private:
    std::unique_ptr<UiFixture> m_ui;
};

void ShellKeymapTest::noDefaultKeyIsUsedTwiceWhereBothCouldBeMeant() {
    for (const CommandInfo& row : m_ui->keymap.commands())
        for (const KeyScope scope : {KeyScope::OutsideText, KeyScope::Everywhere, KeyScope::InText}) {
            std::set<QString> seen;
            for (const QKeySequence& key : keysIn(row, scope)) {
                QVERIFY2(!key.isEmpty() && seen.insert(key.toString()).second, row.name);
                const auto other = m_ui->keymap.conflict(row.command, scope, key);
                QVERIFY2(!other, qPrintable(nameOf(row) + u' ' + key.toString() + u' ' +
                                            (other ? nameOf(m_ui->keymap.info(*other)) : QString())));
            }
        }
}

void ShellKeymapTest::noDefaultKeyBelongsToAnInputMethod() {
    QVERIFY(Keymap::isReserved(QKeySequence(QStringLiteral("Ctrl+Space"))));
    QVERIFY(Keymap::isReserved(QKeySequence(QStringLiteral("Ctrl+."))));
    QVERIFY(Keymap::isReserved(QKeySequence(QStringLiteral("Ctrl+Shift+F"))));
    for (const CommandInfo& row : m_ui->keymap.commands())
        for (const KeyScope scope : {KeyScope::OutsideText, KeyScope::Everywhere, KeyScope::InText})
            for (const QKeySequence& key : keysIn(row, scope))
                QVERIFY2(!Keymap::isReserved(key), row.name);
}

void ShellKeymapTest::everyCommandHasNameTextAndOneRow() {
    std::set<QString> names;
    std::set<Command> commands;
    for (const CommandInfo& row : m_ui->keymap.commands()) {
        QVERIFY2(names.insert(nameOf(row)).second, row.name);
        QVERIFY2(commands.insert(row.command).second, row.name);
        QVERIFY2(!row.text.isEmpty(), row.name);
    }
}

void ShellKeymapTest::plainKeysActOutsideTextOnly() {
    Place place;
    int played = 0;
    m_ui->keymap.bind(Command::PlayPause, &place.window, [&] { ++played; });
    m_ui->keymap.bind(Command::Marker, &place.window, [&] { ++played; });
    QTest::keyClick(place.ground, Qt::Key_Space);
    QTest::keyClick(place.ground, Qt::Key_M);
    QCOMPARE(played, 2);
    place.field->setFocus();
    QTest::keyClicks(place.field, QStringLiteral("m "));
    QCOMPARE(played, 2);
    QCOMPARE(place.field->text(), QStringLiteral("m "));
}

void ShellKeymapTest::everywhereKeysActInTextToo() {
    Place place;
    int played = 0;
    m_ui->keymap.bind(Command::PlayPause, &place.window, [&] { ++played; });
    m_ui->keymap.bind(Command::PauseOnly, &place.window, [&] { played += 10; });
    place.field->setFocus();
    QTest::keyClick(place.field, Qt::Key_Escape);
    QTest::keyClick(place.field, Qt::Key_F4);
    QCOMPARE(played, 2);
    QTest::sendKeyEvent(QTest::Click, place.field, Qt::Key_MediaPause, QString(), Qt::NoModifier);
    QCOMPARE(played, 12);
}

void ShellKeymapTest::shiftedSymbolsMatchWhateverKeyMakesThem() {
    Place place;
    int sheets = 0;
    m_ui->keymap.bind(Command::KeySheet, &place.window, [&] { ++sheets; });
    QTest::keyClick(place.ground, Qt::Key_Question, Qt::ShiftModifier);
    QTest::keyClick(place.ground, Qt::Key_Question);
    QCOMPARE(sheets, 2);
    int markers = 0;
    m_ui->keymap.bind(Command::Marker, &place.window, [&] { ++markers; });
    QTest::keyClick(place.ground, Qt::Key_M, Qt::ShiftModifier);
    QCOMPARE(markers, 0);
}

void ShellKeymapTest::keypadDigitsAnswerLikeOthers() {
    Place place;
    int digit = -1;
    m_ui->keymap.bindIndexed(Command::Digit, &place.window, [&](int pressed) { digit = pressed; });
    QTest::keyClick(place.ground, Qt::Key_7, Qt::KeypadModifier);
    QCOMPARE(digit, 7);
}

void ShellKeymapTest::heldKeysRepeatOnlyWhereMeant() {
    Place place;
    int played = 0;
    int jumped = 0;
    m_ui->keymap.bind(Command::PlayPause, &place.window, [&] { ++played; });
    m_ui->keymap.bind(Command::Back3, &place.window, [&] { ++jumped; });
    for (const int key : {Qt::Key_Space, Qt::Key_Left}) {
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(place.ground, &held);
        QVERIFY(held.isAccepted());
    }
    QCOMPARE(played, 0);
    QCOMPARE(jumped, 1);
}

void ShellKeymapTest::rowsOfKeysGiveTheirNumber() {
    Place place;
    QList<int> numbers;
    m_ui->keymap.bindIndexed(Command::Digit, &place.window, [&](int digit) { numbers.append(digit); });
    m_ui->keymap.bindIndexed(Command::Phrase, &place.window,
                             [&](int phrase) { numbers.append(100 + phrase); });
    QTest::keyClick(place.ground, Qt::Key_0);
    QTest::keyClick(place.ground, Qt::Key_9);
    QTest::keyClick(place.ground, Qt::Key_3, Qt::ControlModifier);
    place.field->setFocus();
    QTest::keyClick(place.field, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(numbers, (QList<int>{0, 9, 103}));
}

void ShellKeymapTest::theDeepestWidgetWithTheFocusGetsTheKey() {
    Place place;
    QString heard;
    m_ui->keymap.bind(Command::CountUp, &place.window, [&] { heard += u'w'; });
    m_ui->keymap.bind(Command::ZoomIn, place.ground, [&] { heard += u'z'; });
    QTest::keyClick(place.ground, Qt::Key_Plus);
    QCOMPARE(heard, QStringLiteral("z"));
    auto* other = new QWidget(&place.window);
    other->setFocusPolicy(Qt::StrongFocus);
    other->show();
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Plus);
    QCOMPARE(heard, QStringLiteral("zw"));
}

void ShellKeymapTest::disabledAndHiddenBindingsDoNotTakeKeys() {
    Place place;
    int undone = 0;
    QAction* action = m_ui->keymap.bind(Command::Undo, place.ground, [&] { ++undone; });
    action->setEnabled(false);
    QTest::keyClick(place.ground, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 0);
    action->setEnabled(true);
    QVERIFY(m_ui->keymap.isAvailable(Command::Undo, &place.window));
    place.field->setFocus();
    place.ground->hide();
    QVERIFY(!m_ui->keymap.run(Command::Undo, &place.window));
    QCOMPARE(undone, 0);
}

void ShellKeymapTest::aFieldUndoesItsOwnTypingFirst() {
    Place place;
    int undone = 0;
    m_ui->keymap.bind(Command::Undo, &place.window, [&] { ++undone; });
    place.field->setFocus();
    QTest::keyClicks(place.field, QStringLiteral("warm"));
    QTest::keyClick(place.field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(place.field->text(), QString());
    QCOMPARE(undone, 0);
    QTest::keyClick(place.field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void ShellKeymapTest::phrasesShareKeysWithTheWindowAlone() {
    const QKeySequence key(QStringLiteral("Ctrl+3"));
    const auto inTheWay = [&](Command command, KeyScope scope) {
        return m_ui->keymap.conflict(command, scope, key);
    };
    QVERIFY(!inTheWay(Command::PlaceResults, KeyScope::Everywhere));
    m_ui->keymap.setKeys(Command::PlaceResults, KeyScope::Everywhere, {});
    QVERIFY(!inTheWay(Command::PlaceSettings, KeyScope::Everywhere));
    QCOMPARE(inTheWay(Command::CommentDone, KeyScope::InText), Command::Phrase);
    QCOMPARE(inTheWay(Command::Urgent, KeyScope::Everywhere), Command::Phrase);
    QCOMPARE(inTheWay(Command::Submit, KeyScope::Everywhere), Command::Phrase);
}

void ShellKeymapTest::changedKeysAreKeptAndConflictsTold() {
    const QKeySequence p(QStringLiteral("P"));
    const QKeySequence m(QStringLiteral("M"));
    QCOMPARE(m_ui->keymap.conflict(Command::PlayPause, KeyScope::OutsideText, m), Command::Marker);
    QVERIFY(!m_ui->keymap.conflict(Command::PlayPause, KeyScope::OutsideText, p));
    m_ui->keymap.setKeys(Command::PlayPause, KeyScope::OutsideText, {p});
    QVERIFY(m_ui->keymap.hasOwnKeys(Command::PlayPause));

    Place place;
    Keymap again(m_ui->preferences);
    int played = 0;
    again.bind(Command::PlayPause, &place.window, [&] { ++played; });
    QTest::keyClick(place.ground, Qt::Key_P);
    QTest::keyClick(place.ground, Qt::Key_Space);
    QCOMPARE(played, 1);
    again.resetKeys(Command::PlayPause);
    QTest::keyClick(place.ground, Qt::Key_Space);
    QCOMPARE(played, 2);
}

void ShellKeymapTest::inputMethodsAreOffOutsideText() {
    Place place;
    QTableWidget table(2, 2, &place.window);
    table.setCurrentCell(0, 0);
    const auto enabled = [](QObject* widget) {
        QInputMethodQueryEvent query(Qt::ImEnabled);
        QCoreApplication::sendEvent(widget, &query);
        return query.value(Qt::ImEnabled).toBool();
    };
    QVERIFY(!enabled(&table));
    QVERIFY(enabled(place.field));
    QPlainTextEdit comment(&place.window);
    QVERIFY(enabled(&comment));
}

void ShellKeymapTest::actionsFollowTheLanguage() {
    Place place;
    QAction* action = m_ui->keymap.bind(Command::Undo, &place.window, [] {});
    QCOMPARE(action->text(), QStringLiteral("Undo"));
    m_ui->translations.install(Language::Chinese);
    QTRY_COMPARE(action->text(), QStringLiteral("撤销"));
}

QTEST_MAIN(ShellKeymapTest)
#include "shell_keymap_test.moc"
