#include "tests/ui/support/sample_card.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/common/paragraph_list.h"
#include "ui/scorecard/card_difference_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::sampleCard;
using earmark::ui::test::SessionFixture;
using earmark::ui::test::showActive;

class CardDifferenceViewTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<SessionFixture>();
        m_view = std::make_unique<CardDifferenceView>(m_fixture->session);
        m_view->resize(700, 500);
        showActive(*m_view);
        m_list = m_view->findChild<ParagraphList*>();
    }
    void cleanup() {
        m_view.reset();
        m_fixture.reset();
    }

    void changesStandBelowTheirSection();
    void anyTwoVersionsAreCompared();
    void equalVersionsSaySo();
    void enterLeadsToTheChange();
    void aVersionThatCannotBeReadSaysWhy();

private:
    /// Warmth is worth 10, praise is gone, and the pass mark is 85.
    static model::CardVersion changed() {
        model::CardVersion card = sampleCard();
        card.sections[0].criteria[0].maximum = model::Points::whole(10);
        card.sections[0].criteria[0].options[0].points = model::Points::whole(10);
        card.sections[1].criteria.erase(card.sections[1].criteria.begin() + 1);
        card.policy.passMark = model::Share::percent(85);
        return card;
    }
    QStringList rows() const {
        QStringList rows;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            rows << m_list->model()->index(row, 0).data().toString();
        return rows;
    }
    bool shows(const QString& text) const {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    void compare(const model::CardVersion& before, const model::CardVersion& after) {
        m_view->compareCards(QStringLiteral("theirs"), before, QStringLiteral("mine"), after);
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<CardDifferenceView> m_view;
    ParagraphList* m_list = nullptr;
};

void CardDifferenceViewTest::changesStandBelowTheirSection() {
    compare(sampleCard(), changed());
    const QAbstractItemModelTester tester(m_list->model());
    const qsizetype attitude = rows().indexOf(QStringLiteral("Attitude"));
    const qsizetype extras = rows().indexOf(QStringLiteral("Extras"));
    const auto says = [this](const char* word) {
        const QStringList found = rows().filter(QString::fromUtf8(word));
        return found.isEmpty() ? -1 : rows().indexOf(found.first());
    };
    QVERIFY(attitude >= 0 && extras > attitude);
    QVERIFY(says("The warmth") > attitude && says("The warmth") < extras);
    QVERIFY(says("The praise") > extras);
    QVERIFY(says("85") >= 0);
    QVERIFY(shows(QStringLiteral("theirs")) && shows(QStringLiteral("mine")));
    QVERIFY(shows(QStringLiteral("1 removed")));
}

void CardDifferenceViewTest::anyTwoVersionsAreCompared() {
    m_view->setVersions({{QStringLiteral("draft"), [] { return Result(changed()); }},
                         {QStringLiteral("v2"), [] { return Result(sampleCard()); }},
                         {QStringLiteral("v1"), [] { return Result(changed()); }}});
    QTRY_VERIFY(!rows().isEmpty());
    auto* before = m_view->findChildren<QComboBox*>().first();
    QCOMPARE(before->currentText(), QStringLiteral("v2"));
    before->setCurrentIndex(2);
    QTRY_VERIFY(shows(QStringLiteral("No difference")));
}

void CardDifferenceViewTest::equalVersionsSaySo() {
    compare(sampleCard(), sampleCard());
    QVERIFY(shows(QStringLiteral("No difference")));
    QVERIFY(!m_list->isVisible());
}

void CardDifferenceViewTest::enterLeadsToTheChange() {
    compare(sampleCard(), changed());
    QSignalSpy chosen(m_view.get(), &CardDifferenceView::placeChosen);
    m_list->setFocus();
    QVERIFY(m_list->currentIndex().isValid());
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(!chosen.first().first().toString().isEmpty());
    // A heading is no place.
    const int heading = static_cast<int>(rows().indexOf(QStringLiteral("Attitude")));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_list->model()->index(heading, 0)).center());
    QCOMPARE(chosen.count(), 1);
}

void CardDifferenceViewTest::aVersionThatCannotBeReadSaysWhy() {
    m_view->setVersions({{QStringLiteral("draft"), [] { return Result(sampleCard()); }},
                         {QStringLiteral("v1"), []() -> Result<model::CardVersion> {
                              return Error{ErrorCode::Corrupt, "card", "checksum"};
                          }}});
    QTRY_VERIFY(shows(QStringLiteral("The version cannot be read")));
}

QTEST_MAIN(CardDifferenceViewTest)
#include "card_difference_view_test.moc"
