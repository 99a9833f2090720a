#include "tests/ui/support/sample_card.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/scorecard/findings_panel.h"
#include "ui/scorecard/place_words.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::sampleCard;
using earmark::ui::test::showActive;

class CardFindingsTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_ui = std::make_unique<test::UiFixture>();
        m_panel = std::make_unique<FindingsPanel>();
        m_panel->resize(420, 700);
        showActive(*m_panel);
        m_list = m_panel->findChild<QListView*>();
    }
    void cleanup() {
        m_panel.reset();
        m_ui.reset();
    }

    void theTabCountsErrorsAndWarnings();
    void everyFindingNamesItsPlaceInWords();
    void enterAndAClickLeadToThePlace();
    void whatStandsStaysWhileOtherThingsAreMended();
    void errorsAloneCanBeShown();
    void nothingToMendIsSaid();
    void placesThatHaveNoNameAreNamedByTheirNumber();

private:
    void lint(const model::CardVersion& card) { m_panel->setFindings(scoring::lint(card), card); }
    /// A stated maximum that is wrong, and a criterion without guidance.
    static model::CardVersion faulty() {
        model::CardVersion card = sampleCard();
        card.sections[0].statedMaximum = model::Points::whole(23);
        card.sections[0].criteria[0].guidance = {};
        return card;
    }
    QString text(int row) const { return m_list->model()->index(row, 0).data().toString(); }
    int rowSaying(const QString& part) const {
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            if (text(row).contains(part)) return row;
        return -1;
    }

    std::unique_ptr<test::UiFixture> m_ui;
    std::unique_ptr<FindingsPanel> m_panel;
    QListView* m_list = nullptr;
};

void CardFindingsTest::theTabCountsErrorsAndWarnings() {
    QSignalSpy told(m_panel.get(), &FindingsPanel::titleChanged);
    lint(faulty());
    QVERIFY(told.count() > 0);
    QCOMPARE(m_panel->errors(), 1);
    QVERIFY(m_panel->warnings() >= 1);
    QVERIFY(m_panel->title().contains(QStringLiteral("✕")) && m_panel->title().contains(QStringLiteral("●")));
    QVERIFY(m_panel->titleHint().startsWith(QStringLiteral("1 error, ")));
}

void CardFindingsTest::everyFindingNamesItsPlaceInWords() {
    lint(faulty());
    const QAbstractItemModelTester tester(m_list->model());
    QVERIFY(rowSaying(QStringLiteral("Warning, Attitude › The warmth:")) >= 0);
    QVERIFY(rowSaying(QStringLiteral("Error, Attitude:")) >= 0);
    m_panel->setLanguage(Language::Chinese);
    QVERIFY(rowSaying(QStringLiteral("服务态度")) >= 0);
}

void CardFindingsTest::enterAndAClickLeadToThePlace() {
    lint(faulty());
    QSignalSpy chosen(m_panel.get(), &FindingsPanel::placeChosen);
    const int row = rowSaying(QStringLiteral("no guidance"));
    m_list->setFocus();
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toString(), QStringLiteral("sections/attitude/criteria/warmth"));
    const QRect first = m_list->visualRect(m_list->model()->index(0, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(chosen.count(), 1);
}

void CardFindingsTest::whatStandsStaysWhileOtherThingsAreMended() {
    lint(faulty());
    const int row = rowSaying(QStringLiteral("no guidance"));
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    model::CardVersion card = faulty();
    card.sections[0].statedMaximum.reset();
    lint(card);
    QVERIFY(m_list->currentIndex().data().toString().contains(QStringLiteral("no guidance")));
}

void CardFindingsTest::errorsAloneCanBeShown() {
    lint(faulty());
    auto* only = m_panel->findChild<QCheckBox*>();
    only->setChecked(true);
    QCOMPARE(m_list->model()->rowCount(), 1);
    model::CardVersion card = faulty();
    card.sections[0].statedMaximum.reset();
    lint(card);
    QVERIFY(!m_list->isVisible());
    auto* show = m_panel->findChild<QPushButton*>();
    QCOMPARE(show->text(), QStringLiteral("Show the warnings"));
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(m_list->isVisible());
}

void CardFindingsTest::nothingToMendIsSaid() {
    m_panel->setFindings({}, sampleCard());
    QCOMPARE(m_panel->title(), QStringLiteral("Findings ✓"));
    const auto labels = m_panel->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("Nothing to mend");
    }));
}

void CardFindingsTest::placesThatHaveNoNameAreNamedByTheirNumber() {
    model::CardVersion card = sampleCard();
    card.sections[1].key.clear();
    const auto words = [&](const char* place) { return placeWords(card, place, Language::English); };
    QCOMPARE(words("sections/2/criteria/slips"), QStringLiteral("Extras › The slips"));
    QCOMPARE(words("sections/attitude/criteria/warmth/options/flat"),
             QStringLiteral("Attitude › The warmth › Flat"));
    QCOMPARE(words("sections/attitude/criteria/patience/fatal/1"),
             QStringLiteral("Attitude › The patience › Fatal rule 1"));
    QCOMPARE(words("sections/attitude/criteria/speed/bands/2"),
             QStringLiteral("Attitude › The speed › Band 2"));
    QCOMPARE(words("policy/bands/good"), QStringLiteral("Rules of the card › Band Good"));
    QCOMPARE(words("policy/passMark"), QStringLiteral("Rules of the card › Pass mark"));
    QCOMPARE(words("card"), QStringLiteral("The card"));
    QCOMPARE(words("sections/gone/criteria/lost"), QStringLiteral("gone › lost"));
}

QTEST_MAIN(CardFindingsTest)
#include "card_findings_test.moc"
