#include "core/service/roster_service.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/common/keymap.h"
#include "ui/scorecard/call_fields_bar.h"
#include "ui/scorecard/card_rule_form.h"
#include "ui/scorecard/card_rules_view.h"
#include "ui/scorecard/field_values_edit.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::must;
using earmark::ui::test::SessionFixture;
using earmark::ui::test::showActive;
using model::CardRule;

class CardRulesTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<SessionFixture>();
        addCalls();
        must(m_fixture->session.cards().setRules({}));
        m_view = std::make_unique<CardRulesView>(m_fixture->session);
        m_view->resize(900, 700);
        showActive(*m_view);
        m_view->activate();
        m_table = m_view->findChild<QTableView*>();
    }
    void cleanup() {
        m_view.reset();
        m_fixture.reset();
    }

    void aRuleIsWrittenByKeyboardAndSavedAtOnce();
    void aRuleThatAsksForNothingIsNotSaved();
    void whatCallsHaveIsOffered();
    void rulesAreMovedRemovedAndTakenBack();
    void aRuleThatIsNeverReachedIsFlagged();
    void theTesterSaysWhichRuleDecides();
    void theDefaultStandsAtTheFoot();

private:
    void addCalls() {
        service::Workspace& workspace = *m_fixture->store.workspace;
        service::RosterService::Roster roster;
        roster.teams = {{workspace.ids().make<TeamId>(), "north", {"North team", "北组"}, ""}};
        must(service::RosterService(workspace).save(roster));
        model::Recording call;
        call.id = workspace.ids().make<RecordingId>();
        call.root = "/calls";
        call.path = "one.wav";
        call.queue = "sales";
        call.customFields = {{"region", "south"}};
        call.startedAt = m_fixture->store.clock.now();
        must(service::CallService(workspace).add({call}));
    }
    CardRulesController& rules() { return m_view->controller(); }
    std::vector<CardRule> stored() { return must(m_fixture->session.cards().rules()); }
    static CardRule queueRule(const char* queue, const char* card) { return {{{"queue", {queue}}}, card}; }
    void give(const std::vector<CardRule>& given) {
        must(m_fixture->session.cards().setRules(given));
        m_view->activate();
    }
    std::string cardThatIsNotTheDefault() {
        for (const service::CardSummary& card : rules().cards())
            if (!card.isDefault && card.medium == model::Medium::Call) return card.cardKey;
        return {};
    }
    QString cell(int row, int column) const { return m_table->model()->index(row, column).data().toString(); }
    bool shows(const QString& text) const {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QToolButton* button(const QString& text) const {
        for (QToolButton* one : m_view->findChildren<QToolButton*>())
            if (one->text() == text || one->accessibleName() == text) return one;
        return nullptr;
    }
    QComboBox* fieldChoice() const { return choiceNamed(QStringLiteral("What of the call is looked at")); }
    QComboBox* choiceNamed(const QString& name) const {
        for (QComboBox* one : m_view->findChild<CardRuleForm*>()->findChildren<QComboBox*>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<CardRulesView> m_view;
    QTableView* m_table = nullptr;
};

void CardRulesTest::aRuleIsWrittenByKeyboardAndSavedAtOnce() {
    const QAbstractItemModelTester tester(m_table->model());
    QTest::mouseClick(button(QStringLiteral("Add a rule")), Qt::LeftButton);
    auto* values = m_view->findChild<FieldValuesEdit*>();
    QVERIFY(values && m_view->focusWidget() == values->findChild<QLineEdit*>());
    // The team first; its name stands for its key.
    QTest::keyClicks(m_view->focusWidget(), QStringLiteral("north team"));
    QTest::keyClick(m_view->focusWidget(), Qt::Key_Return);
    QCOMPARE(stored().size(), std::size_t{1});
    QCOMPARE(stored()[0].all, (std::vector<model::FieldTest>{{"team", {"north"}}}));
    QCOMPARE(stored()[0].cardKey, rules().state().defaultKey);
    QCOMPARE(cell(0, 1), QStringLiteral("Team is North team"));
    auto* card = choiceNamed(QStringLiteral("Card that the call takes"));
    QVERIFY(card != nullptr);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Home);
    QTest::keyClick(card, Qt::Key_End);
    QCOMPARE(stored()[0].cardKey, rules().cards().back().cardKey);
}

void CardRulesTest::aRuleThatAsksForNothingIsNotSaved() {
    QTest::mouseClick(button(QStringLiteral("Add a rule")), Qt::LeftButton);
    QVERIFY(stored().empty());
    QVERIFY(shows(QStringLiteral("Not saved yet: rule 1")));
    rules().history().undo();
    rules().history().undo();
    QVERIFY(!shows(QStringLiteral("Not saved yet")));
}

void CardRulesTest::whatCallsHaveIsOffered() {
    QTest::mouseClick(button(QStringLiteral("Add a rule")), Qt::LeftButton);
    QVERIFY(fieldChoice()->findText(QStringLiteral("region")) >= 0);
    fieldChoice()->setCurrentText(QStringLiteral("Queue"));
    QTest::keyClick(fieldChoice()->lineEdit(), Qt::Key_Return);
    auto* choose = button(QStringLiteral("Choose values of Queue"));
    emit choose->menu()->aboutToShow();
    QCOMPARE(choose->menu()->actions().size(), 1);
    choose->menu()->actions().first()->trigger();
    QCOMPARE(stored()[0].all, (std::vector<model::FieldTest>{{"queue", {"sales"}}}));
    auto* typed = m_view->findChild<FieldValuesEdit*>()->findChild<QLineEdit*>();
    typed->setText(QStringLiteral("sales; service；sales"));
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(stored()[0].all[0].values, (std::vector<std::string>{"sales", "service"}));
    QCOMPARE(cell(0, 1), QStringLiteral("Queue is sales or service"));
}

void CardRulesTest::rulesAreMovedRemovedAndTakenBack() {
    const std::string card = rules().cards().front().cardKey;
    give({queueRule("a", card.c_str()), queueRule("b", card.c_str())});
    m_view->moveRule(1);
    QCOMPARE(stored()[0].all[0].values[0], std::string("b"));
    QCOMPARE(m_table->currentIndex().row(), 1);
    m_view->moveRule(1); // the default stays last
    QCOMPARE(stored()[1].all[0].values[0], std::string("a"));
    m_view->removeRule();
    QCOMPARE(stored().size(), std::size_t{1});
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored().size(), std::size_t{2});
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored()[0].all[0].values[0], std::string("a"));
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stored()[0].all[0].values[0], std::string("b"));
}

void CardRulesTest::aRuleThatIsNeverReachedIsFlagged() {
    const std::string card = rules().cards().front().cardKey;
    CardRule narrower = queueRule("sales", card.c_str());
    narrower.all.push_back({"direction", {"outbound"}});
    give({queueRule("sales", card.c_str()), narrower});
    QVERIFY(cell(1, 3).startsWith(QStringLiteral("●")));
    m_table->setCurrentIndex(m_table->model()->index(1, 0));
    QVERIFY(shows(QStringLiteral("● ")));
    m_view->moveRule(-1);
    QVERIFY(cell(0, 3).isEmpty() && cell(1, 3).isEmpty());
}

void CardRulesTest::theTesterSaysWhichRuleDecides() {
    const std::string card = cardThatIsNotTheDefault();
    give({queueRule("sales", card.c_str())});
    QVERIFY(shows(QStringLiteral("No rule is for this call")));
    for (QComboBox* choice : m_view->findChild<CallFieldsBar*>()->findChildren<QComboBox*>())
        if (choice->accessibleName().startsWith(QStringLiteral("Queue")))
            choice->setCurrentText(QStringLiteral("sales"));
    QVERIFY(shows(QStringLiteral("Rule 1 decides")));
    QVERIFY(shows(rules().cardName(card)));
}

void CardRulesTest::theDefaultStandsAtTheFoot() {
    QCOMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(cell(0, 1), QStringLiteral("every other call"));
    const std::string before = rules().state().defaultKey;
    auto* card = m_view->findChild<CardRuleForm*>()->findChild<QComboBox*>();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(m_view->focusWidget(), card);
    QTest::keyClick(card, card->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    const std::string after = must(m_fixture->session.cards().defaultCard()).cardKey;
    QVERIFY(after != before);
    rules().history().undo();
    QCOMPARE(must(m_fixture->session.cards().defaultCard()).cardKey, before);
}

QTEST_MAIN(CardRulesTest)
#include "card_rules_test.moc"
