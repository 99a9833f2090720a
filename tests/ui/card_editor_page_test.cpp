#include "core/exchange/card_json.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/scorecard/card_editor_page.h"
#include "ui/scorecard/card_list_view.h"
#include "ui/scorecard/card_outline_model.h"
#include "ui/scorecard/card_outline_view.h"
#include "ui/scorecard/cards_page.h"
#include "ui/scorecard/conflict_strip.h"
#include "ui/scorecard/publish_strip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;

namespace {

struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    Session session;
    CardsPage page;

    Bench()
        : session(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs)
        , page(session) {
        model::Inspector inspector;
        inspector.id = store.workspace->ids().make<InspectorId>();
        inspector.key = "Q001";
        inspector.name = "Chen Jing";
        session.setInspector(inspector);
        page.resize(1280, 900);
        ui::test::showActive(page);
        page.activate();
    }

    CardListView& list() { return *page.findChild<CardListView*>(); }
    CardEditController& editor() { return page.editorPage()->editor(); }
    CardOutlineView& outline() { return *page.findChild<CardOutlineView*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(page.window()->focusWidget(), key, modifiers);
    }
    /// The card's newest version as a draft in the editor.
    void edit(const char* key) {
        QTRY_VERIFY(list().topLevelItemCount() > 0);
        list().choose(ui::test::must(session.cards().newest(key)).id);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(page.editorPage() != nullptr && page.editorPage()->editor().isOpen());
    }
    /// The visible control of that name, as a screen reader would find it.
    template <class Control>
    Control* control(const QString& name) {
        for (Control* one : page.findChildren<Control*>())
            if (one->accessibleName() == name && one->isVisible()) return one;
        return nullptr;
    }
    template <class Control>
    Control* textual(const QString& text) {
        for (Control* one : page.findChildren<Control*>())
            if (one->text() == text && one->isVisible()) return one;
        return nullptr;
    }
    bool shows(const QString& text) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    void typeOver(QLineEdit* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
};

} // namespace

class CardEditorPageTest final : public QObject {
    Q_OBJECT

private slots:
    void theOutlineIsAProperModel();
    void onlyWhatTheAggregationUsesIsShown();
    void anAggregationTakenBackHasItsValuesAgain();
    void aKindShowsWhatItUses();
    void numbersThatAreNoneAreMarkedAndLeftOut();
    void aNumberBeyondTheLimitIsRefusedAndUndone();
    void namesGoOnWithEnterAndEndWithAnEmptyOne();
    void pastedLinesBecomeCriteria();
    void aConditionIsPickedNotTyped();
    void publishingRefusesErrorsAndLeadsToThem();
    void publishingFreezesTheNextVersionWithItsReason();
    void ofTwoEditorsTheSecondLosesNothing();
    void aDraftThatIsGoneIsKeptAsACopy();
    void aVersionPublishedMeanwhileIsSaid();
    void whatIsExportedComesBackTheSame();
    void aRetiredCardComesBack();
    void afterACrashTheListStandsOnTheDraft();
};

void CardEditorPageTest::theOutlineIsAProperModel() {
    Bench bench;
    bench.edit("standard");
    CardOutlineModel model(bench.editor());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), static_cast<int>(bench.editor().card().sections.size()) + 1);
    bench.editor().goTo(CardPlace{0, 0});
    bench.editor().addCriterion();
    bench.editor().moveBy(1);
    bench.editor().remove();
    bench.editor().undoStack().undo();
    QCOMPARE(model.placeOf(model.indexOf({1, 2})), (CardPlace{1, 2}));
}

void CardEditorPageTest::onlyWhatTheAggregationUsesIsShown() {
    Bench bench;
    bench.edit("standard");
    const auto choose = [&](model::Aggregation aggregation) {
        bench.editor().edit(QStringLiteral("aggregation"), [aggregation](model::CardVersion& card) {
            card.policy.aggregation = aggregation;
        });
    };
    const auto has = [&](const char* name) {
        return bench.control<QLineEdit>(QString::fromLatin1(name)) != nullptr;
    };
    bench.editor().goTo(CardPlace{0, -1});
    choose(model::Aggregation::Points);
    QVERIFY(!has("Weight") && has("Cap") && has("Floor"));
    choose(model::Aggregation::SectionMeans);
    QVERIFY(has("Weight") && has("Cap") && has("Floor"));
    choose(model::Aggregation::CriterionWeights);
    QVERIFY(!has("Weight") && !has("Cap") && !has("Floor") && !has("Base"));
    choose(model::Aggregation::Deduct);
    QVERIFY(!has("Weight") && has("Cap") && !has("Floor") && !has("Base"));
    bench.editor().goTo(CardPlace{0, 0});
    QVERIFY(!has("Weight"));
    choose(model::Aggregation::CriterionWeights);
    QVERIFY(has("Weight"));
}

void CardEditorPageTest::anAggregationTakenBackHasItsValuesAgain() {
    Bench bench;
    bench.edit("standard");
    bench.editor().goTo(CardPlace{0, -1});
    bench.typeOver(bench.control<QLineEdit>(QStringLiteral("Cap")), QStringLiteral("8"));
    bench.editor().goTo(CardPlace{});
    auto* aggregation = bench.control<QComboBox>(QStringLiteral("Aggregation"));
    const int points = aggregation->currentIndex();
    aggregation->setCurrentIndex(3);
    aggregation->setCurrentIndex(points);
    bench.editor().goTo(CardPlace{0, -1});
    QCOMPARE(bench.control<QLineEdit>(QStringLiteral("Cap"))->text(), QStringLiteral("8"));
}

void CardEditorPageTest::aKindShowsWhatItUses() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().goTo(CardPlace{0, 0});
    QVERIFY(bench.control<QLineEdit>(QStringLiteral("Points of level 4")) != nullptr);
    auto* kind = bench.control<QComboBox>(QStringLiteral("Answered by"));
    kind->setCurrentIndex(4); // counting slips
    QCOMPARE(criterionAt(bench.editor().card(), {0, 0})->kind, model::CriterionKind::Deduction);
    QVERIFY(bench.control<QLineEdit>(QStringLiteral("Points off")) != nullptr);
    QVERIFY(bench.control<QLineEdit>(QStringLiteral("Points of level 1")) == nullptr);
    kind->setCurrentIndex(0);
    QCOMPARE(bench.control<QLineEdit>(QStringLiteral("Points of level 2"))->text(), QStringLiteral("7"));
}

void CardEditorPageTest::numbersThatAreNoneAreMarkedAndLeftOut() {
    Bench bench;
    bench.edit("seven-tens");
    auto* mark = bench.control<QLineEdit>(QStringLiteral("Pass mark"));
    bench.typeOver(mark, QStringLiteral("85,5"));
    QCOMPARE(bench.editor().card().policy.passMark.millionths, std::int64_t{855'000});
    bench.typeOver(mark, QStringLiteral("8x"));
    QCOMPARE(bench.editor().card().policy.passMark.millionths, std::int64_t{80'000});
    QVERIFY(!mark->toolTip().isEmpty());
    bench.outline().setFocus();
    QCOMPARE(mark->text(), QStringLiteral("8"));
    QVERIFY(mark->toolTip().isEmpty());
}

void CardEditorPageTest::aNumberBeyondTheLimitIsRefusedAndUndone() {
    Bench bench;
    bench.edit("standard");
    bench.editor().goTo(CardPlace{0, -1});
    auto* cap = bench.control<QLineEdit>(QStringLiteral("Cap"));
    const QString before = cap->text();
    bench.typeOver(cap, QStringLiteral("99999999999999"));
    QVERIFY(bench.editor().card().sections[0].cap->thousandths <= model::Points::kLimit);
    QCOMPARE(cap->toolTip(), QStringLiteral("At most 1000000 can be entered here"));
    QCOMPARE(cap->accessibleDescription(), cap->toolTip());
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cap->text(), before);
    QVERIFY(cap->toolTip().isEmpty());
    QVERIFY(cap->hasFocus());
}

void CardEditorPageTest::namesGoOnWithEnterAndEndWithAnEmptyOne() {
    Bench bench;
    QTRY_VERIFY(bench.list().topLevelItemCount() > 0);
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    const auto inEmptyField = [&] {
        const auto* field = qobject_cast<QLineEdit*>(bench.page.window()->focusWidget());
        return field != nullptr && field->text().isEmpty();
    };
    for (const char* name : {"Opening", "Greets", "Says the centre"}) {
        QTest::keyClicks(bench.page.window()->focusWidget(), QString::fromLatin1(name));
        bench.press(Qt::Key_Return);
        QTRY_VERIFY(inEmptyField());
    }
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.page.window()->focusWidget(), &bench.outline());
    const auto& section = bench.editor().card().sections.at(0);
    QCOMPARE(section.name.en, std::string("Opening"));
    QCOMPARE(section.key, std::string("opening"));
    QCOMPARE(section.criteria.size(), std::size_t{2});
    QCOMPARE(section.criteria[1].name.en, std::string("Says the centre"));
    QCOMPARE(section.criteria[1].key, std::string("opening.2"));
}

void CardEditorPageTest::pastedLinesBecomeCriteria() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().goTo(CardPlace{0, 1});
    bench.outline().setFocus();
    QGuiApplication::clipboard()->setText(QStringLiteral("Warmth\t热情\t9\nPatience\t耐心\t6"));
    bench.press(Qt::Key_V, Qt::ControlModifier);
    const auto& criteria = bench.editor().card().sections[0].criteria;
    QCOMPARE(criteria.size(), std::size_t{4});
    QCOMPARE(criteria[2].name, (LocalizedText{"Warmth", "热情"}));
    QCOMPARE(criteria[3].maximum, model::Points::whole(6));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.editor().card().sections[0].criteria.size(), std::size_t{2});
}

void CardEditorPageTest::aConditionIsPickedNotTyped() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().goTo(CardPlace{1, 0});
    auto* when = bench.control<QComboBox>(QStringLiteral("When it applies"));
    when->setCurrentIndex(1);
    emit when->activated(1);
    auto* subject = bench.control<QComboBox>(QStringLiteral("What is asked about"));
    QVERIFY(subject != nullptr);
    QCOMPARE(subject->currentText(), QStringLiteral("Initiative"));
    for (int item = 0; item < subject->count(); ++item) // nothing that comes later
        QVERIFY(subject->itemText(item) != QStringLiteral("Guiding and asking"));
    auto* value = bench.control<QComboBox>(QStringLiteral("What it is compared with"));
    value->setCurrentIndex(0);
    emit value->activated(0);
    const auto& condition = bench.editor().card().sections[1].criteria[0].condition;
    QCOMPARE(condition->parts[0].test.key, std::string("manner.initiative"));
    QCOMPARE(std::get<std::string>(condition->parts[0].test.values[0]), std::string("full"));
    QTRY_VERIFY(bench.editor().isLinted());
    QCOMPARE(bench.editor().errorCount(), std::size_t{0});
}

void CardEditorPageTest::publishingRefusesErrorsAndLeadsToThem() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().edit(QStringLiteral("stated"), [](model::CardVersion& card) {
        card.sections[1].statedMaximum = model::Points::whole(19);
    });
    bench.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(bench.shows(QStringLiteral("1 error refuses it")));
    QTest::keyClicks(bench.page.window()->focusWidget(), QStringLiteral("because"));
    QVERIFY(!bench.textual<QPushButton>(QStringLiteral("Publish version 2"))->isEnabled());
    bench.textual<QPushButton>(QStringLiteral("Understanding"))->click();
    QTRY_COMPARE(bench.editor().current(), (CardPlace{1, -1}));
    bench.editor().undoStack().undo();
    QTRY_VERIFY(bench.textual<QPushButton>(QStringLiteral("Publish version 2"))->isEnabled());
}

void CardEditorPageTest::publishingFreezesTheNextVersionWithItsReason() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().edit(QStringLiteral("name"),
                        [](model::CardVersion& card) { card.sections[0].criteria[0].name.en = "Voice"; });
    QTRY_VERIFY(bench.editor().isLinted());
    bench.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClicks(bench.page.window()->focusWidget(), QStringLiteral("Shorter name"));
    bench.press(Qt::Key_Return);
    const model::CardVersion published = ui::test::must(bench.session.cards().newest("seven-tens"));
    QCOMPARE(published.version, 2);
    QCOMPARE(published.publishReason, std::string("Shorter name"));
    QVERIFY(ui::test::must(bench.session.cardDrafts().list()).empty());
    QTRY_VERIFY(bench.shows(QStringLiteral("Shorter name")));
}

void CardEditorPageTest::ofTwoEditorsTheSecondLosesNothing() {
    Bench bench;
    bench.edit("seven-tens");
    auto& drafts = bench.session.cardDrafts();
    model::CardDraft other = ui::test::must(drafts.get(bench.editor().draft().id));
    other.card.name.en = "Theirs";
    ui::test::must(drafts.save(other, "Zhao Min"));
    bench.editor().edit(QStringLiteral("name"), [](model::CardVersion& card) { card.name.en = "Mine"; });
    QTRY_VERIFY(bench.shows(QStringLiteral("Zhao Min saved this draft")));
    bench.textual<QPushButton>(QStringLiteral("Keep mine as a copy"))->click();
    QCOMPARE(bench.editor().card().name.en, std::string("Mine"));
    QVERIFY(bench.editor().draft().id != other.id);
    QCOMPARE(ui::test::must(drafts.get(other.id)).card.name.en, std::string("Theirs"));
    QCOMPARE(ui::test::must(drafts.list()).size(), std::size_t{2});
    QVERIFY(!bench.page.findChild<ConflictStrip*>()->isVisible());
}

void CardEditorPageTest::aDraftThatIsGoneIsKeptAsACopy() {
    Bench bench;
    bench.edit("seven-tens");
    auto& drafts = bench.session.cardDrafts();
    const model::CardDraft stored = ui::test::must(drafts.get(bench.editor().draft().id));
    ui::test::must(drafts.discard(stored.id, stored.revision));
    bench.editor().edit(QStringLiteral("name"), [](model::CardVersion& card) { card.name.en = "Mine"; });
    QTRY_VERIFY(bench.shows(QStringLiteral("This draft is no longer in the store")));
    const auto* strip = bench.page.findChild<ConflictStrip*>();
    bench.textual<QPushButton>(QStringLiteral("Decide later"))->click();
    QVERIFY(!strip->isVisible());
    QVERIFY(!bench.editor().save().has_value()); // as when leaving: the question comes back
    QVERIFY(strip->isVisible());
    bench.textual<QPushButton>(QStringLiteral("Keep mine as a copy"))->click();
    QCOMPARE(bench.editor().card().name.en, std::string("Mine"));
    QVERIFY(bench.editor().save().has_value());
    QCOMPARE(ui::test::must(drafts.list()).size(), std::size_t{1});
}

void CardEditorPageTest::aVersionPublishedMeanwhileIsSaid() {
    Bench bench;
    bench.edit("seven-tens");
    model::CardVersion theirs = ui::test::must(bench.session.cards().newest("seven-tens"));
    theirs.description.en = "Changed";
    ui::test::must(bench.session.cards().publish(theirs, "Zhao Min", "Wording"));
    ChangeSet changes;
    changes.cards = true;
    bench.session.announce(changes);
    QVERIFY(bench.shows(QStringLiteral("Zhao Min published version 2")));
    bench.editor().edit(QStringLiteral("name"), [](model::CardVersion& card) { card.name.en = "Mine"; });
    QVERIFY(bench.editor().save().has_value());
    bench.textual<QPushButton>(QStringLiteral("Begin mine from the newest"))->click();
    QCOMPARE(bench.editor().card().name.en, std::string("Mine"));
    QCOMPARE(bench.editor().basedOn()->version, 2);
    QCOMPARE(ui::test::must(bench.session.cardDrafts().list()).size(), std::size_t{1});
}

void CardEditorPageTest::whatIsExportedComesBackTheSame() {
    Bench bench;
    QTRY_VERIFY(bench.list().topLevelItemCount() > 0);
    const model::CardVersion card = ui::test::must(bench.session.cards().newest("seven-tens"));
    bench.list().choose(card.id);
    bench.ui.dialogs.saveFile = bench.ui.folder.filePath(QStringLiteral("card.json"));
    bench.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QFile::exists(bench.ui.dialogs.saveFile));
    bench.ui.dialogs.files = {bench.ui.dialogs.saveFile};
    bench.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(bench.page.editorPage() != nullptr && bench.editor().isOpen());
    QCOMPARE(bench.editor().card().sections, card.sections);
    QCOMPARE(bench.editor().card().policy, card.policy);
    QCOMPARE(bench.editor().basedOn()->id, card.id); // the same card: its next version
}

void CardEditorPageTest::aRetiredCardComesBack() {
    Bench bench;
    QTRY_VERIFY(bench.list().topLevelItemCount() > 0);
    const auto choose = [&] {
        for (const service::CardSummary& card : ui::test::must(bench.session.cards().list()))
            if (card.cardKey == "seven-tens") bench.list().choose(card.id);
    };
    const auto status = [&] {
        const auto cards = ui::test::must(bench.session.cards().list());
        return std::ranges::find(cards, "seven-tens", &service::CardSummary::cardKey)->status;
    };
    choose();
    QVERIFY(bench.session.keymap().run(Command::RetireCard, &bench.page));
    QCOMPARE(status(), model::CardStatus::Retired);
    QVERIFY(bench.ui.dialogs.asked.last().contains(QStringLiteral("taken out of use")));
    QTRY_VERIFY(bench.list().current() &&
                bench.list().current()->version->status == model::CardStatus::Retired);
    QVERIFY(bench.session.keymap().run(Command::RetireCard, &bench.page));
    QCOMPARE(status(), model::CardStatus::Published);
}

void CardEditorPageTest::afterACrashTheListStandsOnTheDraft() {
    Bench bench;
    bench.edit("seven-tens");
    bench.editor().edit(QStringLiteral("name"), [](model::CardVersion& card) { card.name.en = "Mine"; });
    QVERIFY(bench.editor().save().has_value());
    CardsPage again(bench.session); // the first one never got to say good-bye
    auto* list = again.findChild<CardListView*>();
    QTRY_VERIFY(list->current() != nullptr && list->current()->draft.has_value());
    QCOMPARE(list->current()->draft->id, bench.editor().draft().id);
}

QTEST_MAIN(CardEditorPageTest)
#include "card_editor_page_test.moc"
