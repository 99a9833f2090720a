#include "tests/ui/support/sample_card.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/scorecard/library_model.h"
#include "ui/scorecard/library_picker.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::sampleCard;
using earmark::ui::test::SessionFixture;
using earmark::ui::test::showActive;

class CardLibraryTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_fixture = std::make_unique<SessionFixture>();
        m_picker = std::make_unique<LibraryPicker>(m_fixture->session);
        m_picker->resize(800, 500);
        showActive(*m_picker);
        m_tree = m_picker->findChild<QTreeView*>();
        m_search = m_picker->findChild<QLineEdit*>();
        connect(m_picker.get(), &LibraryPicker::taken, this,
                [this](const std::vector<model::Criterion>& criteria) {
                    m_taken.clear();
                    for (const model::Criterion& criterion : criteria)
                        m_taken << QString::fromStdString(criterion.key);
                });
        m_taken.clear();
        m_picker->setPresentKeys({"patience"});
        m_picker->setSources({{QStringLiteral("Sample"), [] { return Result(sampleCard()); }},
                              {QStringLiteral("Broken"), []() -> Result<model::CardVersion> {
                                   return Error{ErrorCode::NotFound, "card", "gone"};
                               }}});
        m_search->setFocus();
        QTRY_VERIFY(m_tree->isVisible());
    }
    void cleanup() {
        m_picker.reset();
        m_fixture.reset();
    }

    void enterTakesWhatIsHighlighted();
    void spaceMarksSeveralAndTheyComeInTheCardsOrder();
    void searchingFindsNamesAndGuidanceInEitherLanguage();
    void whatIsPresentIsMarked();
    void theHighlightedOneShowsWhatEarnsWhat();
    void aSourceThatCannotBeReadSaysWhy();
    void theLibraryAndEveryCardAreOffered();

private:
    QStringList names() const {
        QStringList names;
        for (int row = 0; row < m_tree->model()->rowCount(); ++row)
            names << m_tree->model()->index(row, 0).data().toString();
        return names;
    }
    bool shows(const QString& text) const {
        const auto labels = m_picker->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<LibraryPicker> m_picker;
    QTreeView* m_tree = nullptr;
    QLineEdit* m_search = nullptr;
    QStringList m_taken;
};

void CardLibraryTest::enterTakesWhatIsHighlighted() {
    const QAbstractItemModelTester tester(m_tree->model());
    QTest::keyClick(m_search, Qt::Key_Return);
    QCOMPARE(m_taken, QStringList{QStringLiteral("warmth")});
    QTest::keyClick(m_search, Qt::Key_Down);
    QTest::keyClick(m_tree, Qt::Key_Down);
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(m_taken, QStringList{QStringLiteral("patience")});
    QSignalSpy closed(m_picker.get(), &LibraryPicker::closeWanted);
    QTest::keyClick(m_tree, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void CardLibraryTest::spaceMarksSeveralAndTheyComeInTheCardsOrder() {
    QTest::keyClicks(m_search, QStringLiteral("slips"));
    QTest::keyClick(m_search, Qt::Key_Down);
    QTest::keyClick(m_tree, Qt::Key_Space);
    m_search->clear();
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Space);
    QVERIFY(shows(QStringLiteral("2 criteria marked")));
    QTest::keyClick(m_tree, Qt::Key_Return);
    QCOMPARE(m_taken, (QStringList{QStringLiteral("warmth"), QStringLiteral("slips")}));
    QVERIFY(!shows(QStringLiteral("marked")));
}

void CardLibraryTest::searchingFindsNamesAndGuidanceInEitherLanguage() {
    m_search->setText(QStringLiteral("warm 得分"));
    QCOMPARE(names(), (QStringList{QStringLiteral("Attitude"), QStringLiteral("The warmth")}));
    m_search->setText(QStringLiteral("no such thing"));
    QVERIFY(shows(QStringLiteral("Nothing found")));
    const auto buttons = m_picker->findChildren<QPushButton*>();
    const auto show = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Show all criteria");
    });
    QTest::mouseClick(*show, Qt::LeftButton);
    QCOMPARE(names().size(), 8);
}

void CardLibraryTest::whatIsPresentIsMarked() {
    QVERIFY(names().contains(QStringLiteral("The patience · in the card already")));
    QVERIFY(names().contains(QStringLiteral("The warmth")));
}

void CardLibraryTest::theHighlightedOneShowsWhatEarnsWhat() {
    QTRY_VERIFY(shows(QStringLiteral("What earns it.")));
    QTRY_VERIFY(shows(QStringLiteral("Listless")));
}

void CardLibraryTest::aSourceThatCannotBeReadSaysWhy() {
    auto* source = m_picker->findChild<QComboBox*>();
    source->setCurrentIndex(1);
    QTRY_VERIFY(shows(QStringLiteral("This cannot be read")));
    source->setCurrentIndex(0);
    QTRY_VERIFY(m_tree->isVisible());
}

void CardLibraryTest::theLibraryAndEveryCardAreOffered() {
    const auto sources = criterionSources(m_fixture->session);
    const auto cards = earmark::ui::test::must(m_fixture->session.cards().list());
    QVERIFY(sources.size() > cards.size());
    for (const CardSource& source : sources)
        QVERIFY2(earmark::ui::test::must(source.load()).criterionCount() > 0, qPrintable(source.name));
    QVERIFY(earmark::ui::test::must(sources.front().load()).criterionCount() >= 12);
}

QTEST_MAIN(CardLibraryTest)
#include "card_library_test.moc"
