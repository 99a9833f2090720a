#include "tests/ui/results_fixture.h"
#include "ui/results/break_popup.h"
#include "ui/results/group_model.h"
#include "ui/results/trend/trend_reading.h"

#include <QListWidget>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using ui::test::cell;
using ui::test::figuresChanged;

class ResultsTrendTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_place.reset(); }

    void smallLinesStandBesideTheGroups();
    void swingsAreMarkedByTheRulesThatAreSet();
    void criterionShowsItsTrend();
    void newVersionBreaksTheTrendInWords();

private:
    ResultsPage& page() const { return *m_place->page; }

    std::unique_ptr<ui::test::ResultsPlace> m_place;
};

void ResultsTrendTest::init() {
    m_place = std::make_unique<ui::test::ResultsPlace>();
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
}

void ResultsTrendTest::smallLinesStandBesideTheGroups() {
    const auto told = [this](int row) {
        return m_place->groups()
            .model()
            ->index(row, GroupModel::Months)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    QTRY_VERIFY(told(1).endsWith(QStringLiteral("–, 79.2")));
    QVERIFY(told(0).endsWith(QStringLiteral("–, 100.0")));
    const auto line = m_place->groups()
                          .model()
                          ->index(1, GroupModel::Months)
                          .data(GroupModel::kSparkRole)
                          .value<QList<double>>();
    QCOMPARE(line.size(), 12);
    QCOMPARE(line.last(), 0.0); // the lowest of the scale that all rows share
}

void ResultsTrendTest::swingsAreMarkedByTheRulesThatAreSet() {
    std::vector<std::optional<std::int64_t>> values(20, 800'000);
    for (std::size_t step = 0; step < values.size(); ++step)
        *values[step] += step % 2 == 0 ? 2'000 : -2'000;
    *values[7] = 700'000;
    const auto bands = bandsOf(readTrend(values, ruleSet(0)));
    QCOMPARE(bands.size(), values.size());
    for (std::size_t step = 0; step < bands.size(); ++step)
        QCOMPARE(bands[step].swings, step == 7);
    QVERIFY(ruleSet(3).eightOnOneSide && !ruleSet(2).eightOnOneSide);
    chooseRuleSet(m_place->ui.preferences, 2);
    QCOMPARE(chosenRuleSet(m_place->ui.preferences), 2);
}

void ResultsTrendTest::criterionShowsItsTrend() {
    QCOMPARE(m_place->chart().accessibleName(), QStringLiteral("Mean score over time"));
    m_place->criteria().selectRow(0);
    const QString name = cell(m_place->criteria(), 0, 0);
    QTest::keyClick(&m_place->criteria(), Qt::Key_Return);
    QTRY_COMPARE(m_place->chart().accessibleName(),
                 QStringLiteral("Share earned of “%1” over time").arg(name));
    const auto pointed = [this] {
        QTest::keyClick(&m_place->chart(), Qt::Key_Left);
        return m_place->chart().accessibleDescription();
    };
    QTRY_VERIFY(pointed().contains(QStringLiteral("answered 12 times")));
    QTest::keyClick(&m_place->groups(), Qt::Key_Backspace); // one step out: all evaluations again
    QCOMPARE(m_place->chart().accessibleName(), QStringLiteral("Mean score over time"));
}

void ResultsTrendTest::newVersionBreaksTheTrendInWords() {
    m_place->centre.judgeOnNewVersion();
    m_place->session->announce(figuresChanged());
    const auto pointed = [this] {
        QTest::keyClick(&m_place->chart(), Qt::Key_Right);
        return m_place->chart().accessibleDescription();
    };
    QTRY_VERIFY(pointed().contains(QStringLiteral("version 2 in place of 1 from 2026-03-2")));
    QVERIFY(m_place->chart().accessibleDescription().contains(QStringLiteral("stricter from spring on")));
    QVERIFY(m_place->chart().accessibleDescription().contains(
        QStringLiteral("Pass mark raised from 80 % to 85 %")));
    QTest::keyClick(&m_place->chart(), Qt::Key_Return);
    auto* popup = page().findChild<BreakPopup*>();
    QVERIFY(popup != nullptr);
    auto* told = popup->findChild<QListWidget*>();
    QCOMPARE(told->count(), 1);
    QCOMPARE(told->item(0)->text(), QStringLiteral("Pass mark raised from 80 % to 85 %"));
    popup->close();
}

QTEST_MAIN(ResultsTrendTest)
#include "results_trend_test.moc"
