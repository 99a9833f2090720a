#include "tests/ui/results_fixture.h"
#include "ui/main/main_window.h"
#include "ui/results/results_controller.h"

#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using ui::test::figuresChanged;
using ui::test::must;

/// That figures are there when Results is gone to, and what is shown while they cannot be yet.
class ResultsReadyTest final : public QObject {
    Q_OBJECT

private slots:
    void figuresAreReadBeforeThePlaceIsOpened();
    void monthsAreAddedUpWithProgressAndCanBeLeft();
};

void ResultsReadyTest::figuresAreReadBeforeThePlaceIsOpened() {
    ui::test::UiFixture ui;
    ui::test::Centre centre;
    const auto session = centre.openSession(ui);
    session->setInspector(must(session->roster().inspectorNamed("chen", "Chen")));
    MainWindow window(*session);
    ui::test::showActive(window);
    QTRY_VERIFY(window.findChild<ResultsPage*>() != nullptr);
    ResultsPage& page = *window.findChild<ResultsPage*>();
    const ResultsController& controller = *page.findChild<ResultsController*>();
    QTRY_COMPARE(controller.data().figures.count, std::size_t{12});
    QVERIFY(!page.isVisible());

    const auto goTo = [&](Qt::Key place) {
        QTest::keyClick(window.focusWidget() != nullptr ? window.focusWidget() : &window, place,
                        Qt::ControlModifier);
    };
    const auto shown = [&] {
        for (const FigureTile* tile : page.findChildren<FigureTile*>())
            if (tile->isVisible() && tile->accessibleName().startsWith(QStringLiteral("Evaluations")))
                return tile->accessibleName();
        return QString();
    };
    const int readings = controller.reading();
    goTo(Qt::Key_3);
    QCOMPARE(controller.reading(), readings); // nothing is read again
    QCOMPARE(shown(), QStringLiteral("Evaluations 12"));

    goTo(Qt::Key_2);
    QTRY_VERIFY(!page.isVisible());
    centre.judgeStrictlyBeside();
    session->announce(figuresChanged());
    goTo(Qt::Key_3);
    QTRY_COMPARE(shown(), QStringLiteral("Evaluations 24"));
}

void ResultsReadyTest::monthsAreAddedUpWithProgressAndCanBeLeft() {
    ui::test::ResultsPlace place;
    QTRY_COMPARE(place.figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    constexpr int kMonths = 70; // of two teams: more than one waits for without being told
    place.centre.judgeMonths(kMonths);
    QVERIFY(place.session->workspace().sheets().isFarBehind());
    {
        std::promise<void> hold = place.centre.holdWriter();
        place.session->announce(figuresChanged());
        QTRY_COMPARE(place.session->longWorks().size(), std::size_t{1});
        const LongWork& work = place.session->longWorks().front();
        QVERIFY(!work.title.isEmpty());
        QTRY_VERIFY(work.progress->total() >= 2 * kMonths);
        work.progress->cancel();
        hold.set_value();
    }
    QTRY_VERIFY(place.session->longWorks().empty());
    QCOMPARE(place.figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));

    place.page->hide();
    place.page->show(); // it goes on once it is looked at again
    QTRY_COMPARE(place.figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 152"));
    QVERIFY(place.session->longWorks().empty());
}

QTEST_MAIN(ResultsReadyTest)
#include "results_ready_test.moc"
