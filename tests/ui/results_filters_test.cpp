#include "tests/ui/results_fixture.h"
#include "ui/results/filters/filter_offer.h"
#include "ui/results/results_controller.h"
#include "ui/results/views/name_popup.h"
#include "ui/results/views/saved_views.h"
#include "ui/results/views/view_picker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using ui::test::figuresChanged;
using ui::test::must;

class ResultsFiltersTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_place.reset(); }

    void filtersAreSetChangedAndRemovedByKeys();
    void filtersNarrowTogether();
    void valuesAreOfferedWithTheirCounts();
    void mysteryCallsStayOutUnlessAskedFor();
    void figuresStandBesideThoseOfAnotherTeam();
    void comparisonIsRemembered();
    void newestWishWins();
    void viewIsSavedRecalledAndBegunWith();
    void viewComesBackAsItWas();
    void emptyPeriodSaysWhatToDo();

private:
    ResultsPage& page() const { return *m_place->page; }

    std::unique_ptr<ui::test::ResultsPlace> m_place;
};

void ResultsFiltersTest::init() {
    m_place = std::make_unique<ui::test::ResultsPlace>();
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
}

void ResultsFiltersTest::filtersAreSetChangedAndRemovedByKeys() {
    QTRY_VERIFY(m_place->groups().hasFocus());
    QTest::keyClick(&m_place->groups(), Qt::Key_F);
    m_place->pick(QStringLiteral("South"));
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(m_place->chips(), QStringList{QStringLiteral("Team: South")});
    QTest::keyClick(&page(), Qt::Key_F);
    m_place->pick(QStringLiteral("without fatal"));
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 5"));
    QTRY_COMPARE(m_place->chips().size(), 2);

    QTest::keyClick(&page(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier); // to the last chip
    QTest::keyClick(page().focusWidget(), Qt::Key_Left);
    QTest::keyClick(page().focusWidget(), Qt::Key_Return); // changes the team
    m_place->pick(QStringLiteral("North"));
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(m_place->chips().front(), QStringLiteral("Team: North"));

    QTest::keyClick(&page(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(page().focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(m_place->chips(), QStringList{QStringLiteral("Team: North")});
    QTest::keyClick(&page(), Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTRY_VERIFY(m_place->chips().isEmpty());
}

void ResultsFiltersTest::filtersNarrowTogether() {
    const auto teams = must(m_place->session->roster().teams());
    const ResultFilters filters{{FilterKind::Team, teams[1].id.toString(), teams[1].name},
                                {FilterKind::Direction, "inbound", {}},
                                {FilterKind::Queue, "billing", {}},
                                {FilterKind::Purpose, "mystery", {}},
                                {FilterKind::Purpose, "regular", {}},
                                {FilterKind::Cause, "process", {}},
                                {FilterKind::Passed, kNo, {}},
                                {FilterKind::Criterion, "greeting.opening", {}}};
    service::Slice slice;
    narrow(slice, filters);
    QVERIFY(slice.team == teams[1].id);
    QVERIFY(slice.direction == model::Direction::Inbound);
    QCOMPARE(*slice.queue, std::string("billing"));
    QVERIFY(slice.purposes == std::vector({model::Purpose::Mystery, model::Purpose::Regular}));
    QCOMPARE(*slice.passed, false);
    QCOMPARE(*slice.cause, std::string("process"));
    QVERIFY(!slice.fatal && !slice.agent && !slice.callType);

    service::Slice narrowed;
    narrow(narrowed, {filters[0], filters.back()});
    const auto expected = must(m_place->session->results().figures(narrowed));
    QCOMPARE(expected.count, std::size_t{5});
    QCOMPARE(must(m_place->session->results().evaluations(narrowed, 100, 0)).size(), expected.count);
}

void ResultsFiltersTest::valuesAreOfferedWithTheirCounts() {
    const auto teams = must(m_place->session->roster().teams());
    const ResultFilter north{FilterKind::Team, teams[0].id.toString(), teams[0].name};
    const ResultFilter south{FilterKind::Team, teams[1].id.toString(), teams[1].name};
    ResultsWish wish;
    wish.filters = {south};
    const FilterCounts counts = FilterCounts::read(m_place->session->results(), wish);
    QCOMPARE(counts.of(north), std::optional<std::size_t>(6)); // in place of the south, not within it
    QCOMPARE(counts.of({FilterKind::Fatal, kYes, {}}), std::optional<std::size_t>(1));
    QCOMPARE(counts.of({FilterKind::Purpose, "regular", {}}), std::optional<std::size_t>(6));
    QVERIFY(!counts.of({FilterKind::Queue, "billing", {}}));
    wish.filters = {{FilterKind::Fatal, kYes, {}}};
    QCOMPARE(FilterCounts::read(m_place->session->results(), wish).of(south), std::optional<std::size_t>(1));
}

void ResultsFiltersTest::mysteryCallsStayOutUnlessAskedFor() {
    m_place->centre.judgeMysteryCall();
    m_place->session->announce(figuresChanged());
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTest::keyClick(&page(), Qt::Key_F);
    m_place->pick(QStringLiteral("mystery"));
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 1"));
}

void ResultsFiltersTest::figuresStandBesideThoseOfAnotherTeam() {
    m_place->groups().selectRow(1);
    QTest::keyClick(&m_place->groups(),
                    Qt::Key_Return); // South; all time has no period before, so the centre stands
    QTRY_VERIFY(m_place->besides(QStringLiteral("Passed")).contains(QStringLiteral("centre 91.7%")));
    QTest::keyClick(&page(), Qt::Key_C);
    m_place->pick(QStringLiteral("North"));
    QTRY_VERIFY(m_place->besides(QStringLiteral("Mean")).contains(QStringLiteral("North 100.0%")));
    QVERIFY(m_place->besides(QStringLiteral("Mean")).contains(QStringLiteral("−20.8")));
    // 0 of 6 against 1 of 6 with a fatal error says nothing.
    QVERIFY(m_place->besides(QStringLiteral("With a fatal error")).contains(QStringLiteral("within chance")));
}

void ResultsFiltersTest::comparisonIsRemembered() {
    QTest::keyClick(&page(), Qt::Key_C);
    m_place->pick(QStringLiteral("North"));
    m_place->openAnew();
    QTRY_VERIFY(m_place->besides(QStringLiteral("Mean")).contains(QStringLiteral("North 100.0%")));
}

void ResultsFiltersTest::newestWishWins() {
    ResultsController controller(*m_place->session);
    QSignalSpy loaded(&controller, &ResultsController::loaded);
    const auto teams = must(m_place->session->roster().teams());
    controller.reload();
    controller.addFilter({FilterKind::Team, teams[0].id.toString(), teams[0].name});
    controller.addFilter({FilterKind::Team, teams[1].id.toString(), teams[1].name});
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(controller.data().figures.fatal, std::size_t{1}); // the south's
    m_place->session->finishWork();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 1);
}

void ResultsFiltersTest::viewIsSavedRecalledAndBegunWith() {
    QTest::keyClick(&page(), Qt::Key_F);
    m_place->pick(QStringLiteral("South"));
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTest::keyClick(&page(), Qt::Key_S, Qt::ControlModifier);
    auto* popup = page().findChild<NamePopup*>();
    QVERIFY(popup != nullptr);
    auto* field = popup->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("My south"));
    QTest::keyClick(field, Qt::Key_Return);

    QTest::keyClick(&page(), Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTest::keyClick(&page(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(m_place->chips(), QStringList{QStringLiteral("Team: South")});

    QTest::keyClick(&page(), Qt::Key_V);
    auto* picker = page().findChild<ViewPicker*>();
    QVERIFY(picker != nullptr);
    QTest::keyClick(picker->findChild<QLineEdit*>(), Qt::Key_F3);
    picker->close();
    m_place->openAnew(); // the next start
    QTRY_COMPARE(m_place->figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
}

void ResultsFiltersTest::viewComesBackAsItWas() {
    SavedView view;
    view.name = QStringLiteral("每月 & <b>south</b>");
    view.period = PeriodBar::Choice::Custom;
    view.wish.from = *parseDay("2026-03-01");
    view.wish.to = *parseDay("2026-03-31");
    view.wish.filters = {{FilterKind::Team, "some-id", {"South", "南组"}},
                         {FilterKind::Purpose, "regular", {}},
                         {FilterKind::Purpose, "mystery", {}},
                         {FilterKind::Fatal, kNo, {}}};
    view.wish.comparison = {Comparison::Kind::Team, "other-id", {"North", "北组"}};
    view.wish.trendStep = service::TrendStep::Week;
    SavedViews(m_place->ui.preferences).save(view);

    SavedViews views(m_place->ui.preferences); // read anew
    QCOMPARE(views.all().size(), std::size_t{1});
    QVERIFY(views.all().front() == view);
    QVERIFY(views.rename(0, QStringLiteral("Another")));
    view.name = QStringLiteral("Third");
    views.save(view);
    QVERIFY(!views.rename(1, QStringLiteral("another"))); // taken, whatever the case
    views.setStart(1);
    views.remove(0);
    QCOMPARE(SavedViews(m_place->ui.preferences).startPlace(), 0);
}

void ResultsFiltersTest::emptyPeriodSaysWhatToDo() {
    m_place->centre.clock.set(Instant(*parseDay("2027-06-15"))); // long after the last call
    QTest::keyClick(page().findChildren<QComboBox*>().first(), Qt::Key_Down);
    QPushButton* showAll = nullptr;
    for (QPushButton* button : page().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Show all time")) showAll = button;
    QVERIFY(showAll != nullptr);
    QTRY_VERIFY(showAll->isVisible());
    showAll->click();
    QTRY_VERIFY(m_place->groups().isVisible());
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
}

QTEST_MAIN(ResultsFiltersTest)
#include "results_filters_test.moc"
