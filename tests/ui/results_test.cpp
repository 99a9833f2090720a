#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/results/break_popup.h"
#include "ui/results/chart_widget.h"
#include "ui/results/figure_table.h"
#include "ui/results/figure_tile.h"
#include "ui/results/filters/filter_chip.h"
#include "ui/results/filters/filter_offer.h"
#include "ui/results/group_model.h"
#include "ui/results/pick_list.h"
#include "ui/results/results_controller.h"
#include "ui/results/results_page.h"
#include "ui/results/shown_figure.h"
#include "ui/results/trend/trend_reading.h"
#include "ui/results/views/name_popup.h"
#include "ui/results/views/saved_views.h"
#include "ui/results/views/view_picker.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using ui::test::must;
using ui::test::UiFixture;

namespace {

/// Two teams with an agent each; the north does well, the south fails its greeting and once fatally.
class Centre : public ui::test::StoreFixture {
public:
    Centre() {
        service::RosterService roster(*workspace);
        service::RosterService::Roster people;
        const Day start = *parseDay("2026-01-01");
        people.teams = {{workspace->ids().make<TeamId>(), "north", {"North", "北组"}, ""},
                        {workspace->ids().make<TeamId>(), "south", {"South", "南组"}, ""}};
        people.agents = {{{}, "0001", "", "Ann <b>Bold</b>", {{people.teams[0].id, start}}},
                         {{}, "0002", "", "Bo", {{people.teams[1].id, start}}}};
        must(roster.save(people));
        m_inspector = must(roster.inspectorNamed("chen", "Chen")).id;
        m_card = must(service::CardService(*workspace).defaultCard());
        for (int day = 1; day <= 6; ++day) {
            submit("0001", day, {});
            submit("0002", day, day == 1 ? "fatal.harm" : "greeting.opening");
        }
    }

    /// Publishes the card with another pass mark and has a call of 20 March judged on it.
    void judgeOnNewVersion() {
        model::CardVersion next = m_card;
        next.policy.passMark = model::Share::percent(85);
        m_card = must(service::CardService(*workspace).publish(next, "Wu", "stricter from spring on"));
        submit("0001", 20, {});
    }

    /// A second inspector finds a fault in two of three of the north's calls, where Chen finds none.
    void judgeStrictlyBeside() {
        m_inspector = must(service::RosterService(*workspace).inspectorNamed("wu", "Wu")).id;
        for (int day = 7; day <= 18; ++day)
            submit("0001", day, day % 3 == 0 ? "" : "greeting.opening");
    }

    /// Has a mystery call of the north judged.
    void judgeMysteryCall() { submit("0001", 9, {}, model::Purpose::Mystery); }

    std::unique_ptr<Session> openSession(UiFixture& ui) {
        auto session = std::make_unique<Session>(*workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        return session;
    }

private:
    void submit(const std::string& agent, int day, const std::string& failing,
                model::Purpose purpose = model::Purpose::Regular) {
        service::CallService calls(*workspace);
        model::Recording recording;
        recording.id = workspace->ids().make<RecordingId>();
        recording.root = "/calls";
        recording.path = agent + "-" + std::to_string(day) + ".wav";
        recording.agent = must(service::RosterService(*workspace).findAgent(agent))->id;
        recording.startedAt = Instant(*parseDay("2026-03-01")) + std::chrono::days(day);
        must(calls.add({recording}));
        model::Evaluation evaluation;
        evaluation.id = workspace->ids().make<EvaluationId>();
        evaluation.recording = recording.id;
        evaluation.inspector = m_inspector;
        evaluation.cardVersion = m_card.id;
        evaluation.purpose = purpose;
        for (const model::Section& section : m_card.sections)
            for (const model::Criterion& criterion : section.criteria)
                evaluation.answers[criterion.key] = answer(criterion, criterion.key == failing);
        must(service::EvaluationService(*workspace).submitWhole(evaluation));
    }

    static model::Answer answer(const model::Criterion& criterion, bool failing) {
        model::Answer made;
        const bool fatal = criterion.maximum.thousandths == 0;
        switch (criterion.kind) {
        case model::CriterionKind::Check:
            made.value = fatal ? failing : !failing;
            break;
        case model::CriterionKind::Choice:
            made.value =
                model::ChosenOption{failing ? criterion.options.back().key : criterion.options.front().key};
            break;
        default:
            made.value = failing ? model::Points{} : criterion.maximum;
        }
        if (fatal && failing) made.reason = "It harmed the customer.";
        return made;
    }

    InspectorId m_inspector;
    model::CardVersion m_card;
};

FigureTable* tableNamed(const QWidget& page, const QString& name) {
    for (FigureTable* table : page.findChildren<FigureTable*>())
        if (table->accessibleName() == name) return table;
    return nullptr;
}

FigureTile* tileNamed(const QWidget& page, const QString& name) {
    for (FigureTile* tile : page.findChildren<FigureTile*>())
        if (tile->accessibleName().startsWith(name)) return tile;
    return nullptr;
}

ChangeSet figuresChanged() {
    ChangeSet changes;
    changes.figures = true;
    return changes;
}

QString cell(const FigureTable& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
}

} // namespace

class ResultsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void figuresStandInTilesAndTeams();
    void figuresFollowWhatIsSubmitted();
    void changesAreReadOncePageIsLookedAt();
    void keyboardGoesFromCentreToEvaluationAndBack();
    void fatalFigureOpensTheFatalEvaluations();
    void whoCannotBeToldApartSharesAGroup();
    void strictInspectorIsToldFromTheOthers();
    void smallLinesStandBesideTheGroups();
    void evaluationOpensAtTheCriterionLookedAt();
    void swingsAreMarkedByTheRulesThatAreSet();
    void passedFigureOpensThePassed();
    void sectionOpensItsEvaluations();
    void filtersAreSetChangedAndRemovedByKeys();
    void filtersNarrowTogether();
    void valuesAreOfferedWithTheirCounts();
    void quartilesStandBesideTheMedian();
    void mysteryCallsStayOutUnlessAskedFor();
    void figuresStandBesideThoseOfAnotherTeam();
    void comparisonIsRemembered();
    void newestWishWins();
    void viewIsSavedRecalledAndBegunWith();
    void viewComesBackAsItWas();
    void weakestCriterionOpensWhereItFailed();
    void criterionShowsItsTrend();
    void newVersionBreaksTheTrendInWords();
    void emptyPeriodSaysWhatToDo();
    void namesStayText();
    void languageChangesInPlace();

private:
    FigureTable& groups() const { return *tableNamed(*m_page, QStringLiteral("Figures by group")); }
    FigureTable& evaluations() const {
        return *tableNamed(*m_page, QStringLiteral("Evaluations behind the figures"));
    }
    FigureTable& criteria() const {
        return *tableNamed(*m_page, QStringLiteral("Criteria and the points they cost"));
    }

    /// Types into the popup that is open and takes what it highlights.
    void pick(const QString& typed) const {
        PickList* list = nullptr;
        for (PickList* one : m_page->findChildren<PickList*>())
            if (one->isVisible()) list = one;
        QVERIFY(list != nullptr);
        auto* field = list->findChild<QLineEdit*>();
        QTest::keyClicks(field, typed);
        QTRY_VERIFY(list->highlighted() >= 0);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QStringList chips() const {
        QStringList texts;
        for (const FilterChip* chip : m_page->findChildren<FilterChip*>())
            texts << chip->text();
        return texts;
    }
    QString figure(const QString& name) const {
        const FigureTile* tile = tileNamed(*m_page, name);
        return tile != nullptr ? tile->accessibleName() : QString();
    }
    QString besides(const QString& name) const {
        const FigureTile* tile = tileNamed(*m_page, name);
        return tile != nullptr ? tile->accessibleDescription() : QString();
    }

    ChartWidget& chart() const { return *m_page->findChild<ChartWidget*>(); }

    std::unique_ptr<UiFixture> m_ui;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ResultsPage> m_page;
};

void ResultsTest::init() {
    m_ui = std::make_unique<UiFixture>();
    m_centre = std::make_unique<Centre>();
    m_session = m_centre->openSession(*m_ui);
    m_page = std::make_unique<ResultsPage>(*m_session);
    m_page->resize(1200, 800);
    ui::test::showActive(*m_page);
    QTRY_COMPARE(groups().model()->rowCount(), 2);
}

void ResultsTest::cleanup() {
    m_page.reset();
    m_session.reset();
    m_centre.reset();
    m_ui.reset();
}

void ResultsTest::figuresStandInTilesAndTeams() {
    const QAbstractItemModelTester tester(groups().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(tileNamed(*m_page, QStringLiteral("Evaluations"))->accessibleName(),
             QStringLiteral("Evaluations 12"));
    QCOMPARE(tileNamed(*m_page, QStringLiteral("With a fatal error"))->accessibleName(),
             QStringLiteral("With a fatal error 8.3%"));
    QCOMPARE(cell(groups(), 0, GroupModel::Name), QStringLiteral("North"));
    QCOMPARE(cell(groups(), 0, GroupModel::Mean), QStringLiteral("100.0"));
    // South: five calls without the greeting's 5 of 100 points, one zeroed: (5 × 95 + 0) ÷ 6.
    QCOMPARE(cell(groups(), 1, GroupModel::Mean), QStringLiteral("79.2"));
    QCOMPARE(cell(groups(), 1, GroupModel::FatalRate), QStringLiteral("16.7"));
}

void ResultsTest::figuresFollowWhatIsSubmitted() {
    m_centre->judgeStrictlyBeside();
    m_session->announce(figuresChanged());
    QTRY_COMPARE(tileNamed(*m_page, QStringLiteral("Evaluations"))->accessibleName(),
                 QStringLiteral("Evaluations 24"));
}

void ResultsTest::changesAreReadOncePageIsLookedAt() {
    m_page->hide();
    m_centre->judgeStrictlyBeside();
    const ResultsController& controller = *m_page->findChild<ResultsController*>();
    const int readings = controller.reading();
    m_session->announce(figuresChanged());
    QCOMPARE(controller.reading(), readings);
    m_page->show();
    QCOMPARE(controller.reading(), readings + 1);
    QTRY_COMPARE(tileNamed(*m_page, QStringLiteral("Evaluations"))->accessibleName(),
                 QStringLiteral("Evaluations 24"));
}

void ResultsTest::keyboardGoesFromCentreToEvaluationAndBack() {
    QSignalSpy opened(m_page.get(), &ResultsPage::evaluationOpened);
    QTRY_VERIFY(groups().hasFocus());
    groups().selectRow(1);
    QTest::keyClick(&groups(), Qt::Key_Return); // South
    QTRY_COMPARE(groups().model()->rowCount(), 1);
    QCOMPARE(cell(groups(), 0, 0), QStringLiteral("0002"));
    groups().selectRow(0);
    QTest::keyClick(&groups(), Qt::Key_Return); // Bo
    QTRY_VERIFY(evaluations().isVisible());
    QTRY_COMPARE(evaluations().model()->rowCount(), 6);
    evaluations().selectRow(5);
    QTest::keyClick(&evaluations(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_Backspace);
    QTRY_COMPARE(groups().model()->rowCount(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_Backspace);
    QTRY_COMPARE(groups().model()->rowCount(), 2);
}

void ResultsTest::fatalFigureOpensTheFatalEvaluations() {
    tileNamed(*m_page, QStringLiteral("With a fatal error"))->click();
    QTRY_COMPARE(evaluations().model()->rowCount(), 1);
    QVERIFY(cell(evaluations(), 0, 6).contains(QChar(0x2715))); // ✕
    QCOMPARE(cell(evaluations(), 0, 5), QStringLiteral("1 fatal, 0 other"));
}

void ResultsTest::whoCannotBeToldApartSharesAGroup() {
    // The north never varies, so nothing can be said of chance; the south ranges from 0 to 95.
    QCOMPARE(cell(groups(), 0, GroupModel::Interval), QString());
    QCOMPARE(cell(groups(), 1, GroupModel::Interval), QStringLiteral("38.5 – 100.0"));
    QCOMPARE(cell(groups(), 0, GroupModel::Rank), QStringLiteral("1"));
    QCOMPARE(cell(groups(), 1, GroupModel::Rank), QStringLiteral("1"));
}

void ResultsTest::strictInspectorIsToldFromTheOthers() {
    m_centre->judgeStrictlyBeside();
    m_page = std::make_unique<ResultsPage>(*m_session);
    m_page->resize(1200, 800);
    ui::test::showActive(*m_page);
    QTRY_COMPARE(groups().model()->rowCount(), 2);
    QVERIFY(groups().isColumnHidden(GroupModel::Against));
    for (NameTabs* tabs : m_page->findChildren<NameTabs*>())
        if (tabs->accessibleName() == QStringLiteral("Broken down by")) tabs->setCurrentIndex(2);
    const auto beside = [this](const QString& name) {
        for (int row = 0; row < groups().model()->rowCount(); ++row)
            if (cell(groups(), row, GroupModel::Name) == name)
                return cell(groups(), row, GroupModel::Against);
        return QString();
    };
    QTRY_COMPARE(beside(QStringLiteral("Wu")), QStringLiteral("−3.3 strict"));
    QCOMPARE(beside(QStringLiteral("Chen")), QStringLiteral("+3.3 lenient"));
    QVERIFY(!groups().isColumnHidden(GroupModel::Against));
}

void ResultsTest::smallLinesStandBesideTheGroups() {
    const auto told = [this](int row) {
        return groups().model()->index(row, GroupModel::Months).data(Qt::AccessibleTextRole).toString();
    };
    QTRY_VERIFY(told(1).endsWith(QStringLiteral("–, 79.2")));
    QVERIFY(told(0).endsWith(QStringLiteral("–, 100.0")));
    const auto line =
        groups().model()->index(1, GroupModel::Months).data(GroupModel::kSparkRole).value<QList<double>>();
    QCOMPARE(line.size(), 12);
    QCOMPARE(line.last(), 0.0); // the lowest of the scale that all rows share
}

void ResultsTest::evaluationOpensAtTheCriterionLookedAt() {
    QSignalSpy opened(m_page.get(), &ResultsPage::evaluationOpened);
    criteria().selectRow(0);
    QTest::keyClick(&criteria(), Qt::Key_Return);
    QTRY_COMPARE(evaluations().model()->rowCount(), 5);
    evaluations().selectRow(0);
    QTest::keyClick(&evaluations(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().at(1).toString(), QStringLiteral("greeting.opening"));
}

void ResultsTest::swingsAreMarkedByTheRulesThatAreSet() {
    std::vector<std::optional<std::int64_t>> values(20, 800'000);
    for (std::size_t step = 0; step < values.size(); ++step)
        *values[step] += step % 2 == 0 ? 2'000 : -2'000;
    *values[7] = 700'000;
    const auto bands = bandsOf(readTrend(values, ruleSet(0)));
    QCOMPARE(bands.size(), values.size());
    for (std::size_t step = 0; step < bands.size(); ++step)
        QCOMPARE(bands[step].swings, step == 7);
    QVERIFY(ruleSet(3).eightOnOneSide && !ruleSet(2).eightOnOneSide);
    chooseRuleSet(m_ui->preferences, 2);
    QCOMPARE(chosenRuleSet(m_ui->preferences), 2);
}

void ResultsTest::passedFigureOpensThePassed() {
    tileNamed(*m_page, QStringLiteral("Passed"))->click();
    QTRY_COMPARE(evaluations().model()->rowCount(), 11); // all but the fatal one
    for (int row = 0; row < 11; ++row)
        QVERIFY(cell(evaluations(), row, 6).contains(QChar(0x2713))); // ✓
}

void ResultsTest::sectionOpensItsEvaluations() {
    for (NameTabs* tabs : m_page->findChildren<NameTabs*>())
        if (tabs->accessibleName() == QStringLiteral("Criteria shown")) tabs->setCurrentIndex(1);
    criteria().selectRow(0);
    const QString name = cell(criteria(), 0, 0);
    QTest::keyClick(&criteria(), Qt::Key_Return);
    QTRY_VERIFY(evaluations().isVisible());
    QTRY_COMPARE(evaluations().model()->rowCount(), 12);
    bool said = false;
    for (const QToolButton* button : m_page->findChildren<QToolButton*>())
        said = said || button->text() == QStringLiteral("Only with the section: ") + name;
    QVERIFY(said);
}

void ResultsTest::filtersAreSetChangedAndRemovedByKeys() {
    QTRY_VERIFY(groups().hasFocus());
    QTest::keyClick(&groups(), Qt::Key_F);
    pick(QStringLiteral("South"));
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("Team: South")});
    QTest::keyClick(m_page.get(), Qt::Key_F);
    pick(QStringLiteral("without fatal"));
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 5"));
    QTRY_COMPARE(chips().size(), 2);

    QTest::keyClick(m_page.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier); // to the last chip
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Left);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return); // changes the team
    pick(QStringLiteral("North"));
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(chips().front(), QStringLiteral("Team: North"));

    QTest::keyClick(m_page.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("Team: North")});
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTRY_VERIFY(chips().isEmpty());
}

void ResultsTest::filtersNarrowTogether() {
    const auto teams = must(m_session->roster().teams());
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
    const auto expected = must(m_session->results().figures(narrowed));
    QCOMPARE(expected.count, std::size_t{5});
    QCOMPARE(must(m_session->results().evaluations(narrowed, 100, 0)).size(), expected.count);
}

void ResultsTest::valuesAreOfferedWithTheirCounts() {
    const auto teams = must(m_session->roster().teams());
    const ResultFilter north{FilterKind::Team, teams[0].id.toString(), teams[0].name};
    const ResultFilter south{FilterKind::Team, teams[1].id.toString(), teams[1].name};
    ResultsWish wish;
    wish.filters = {south};
    const FilterCounts counts = FilterCounts::read(m_session->results(), wish);
    QCOMPARE(counts.of(north), std::optional<std::size_t>(6)); // in place of the south, not within it
    QCOMPARE(counts.of({FilterKind::Fatal, kYes, {}}), std::optional<std::size_t>(1));
    QCOMPARE(counts.of({FilterKind::Purpose, "regular", {}}), std::optional<std::size_t>(6));
    QVERIFY(!counts.of({FilterKind::Queue, "billing", {}}));
    wish.filters = {{FilterKind::Fatal, kYes, {}}};
    QCOMPARE(FilterCounts::read(m_session->results(), wish).of(south), std::optional<std::size_t>(1));
}

void ResultsTest::quartilesStandBesideTheMedian() {
    QTRY_COMPARE(cell(groups(), 1, GroupModel::Quartiles), QStringLiteral("95.0 – 95.0"));
    QCOMPARE(cell(groups(), 1, GroupModel::Median), QStringLiteral("95.0"));
    const auto figures = must(m_session->results().figures({}));
    QVERIFY(besides(QStringLiteral("Median")).contains(quartilesText(figures)));
}

void ResultsTest::mysteryCallsStayOutUnlessAskedFor() {
    m_centre->judgeMysteryCall();
    ChangeSet changes;
    changes.figures = true;
    m_session->announce(changes);
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTest::keyClick(m_page.get(), Qt::Key_F);
    pick(QStringLiteral("mystery"));
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 1"));
}

void ResultsTest::figuresStandBesideThoseOfAnotherTeam() {
    groups().selectRow(1);
    QTest::keyClick(&groups(), Qt::Key_Return); // South; all time has no period before, so the centre stands
    QTRY_VERIFY(besides(QStringLiteral("Passed")).contains(QStringLiteral("centre 91.7%")));
    QTest::keyClick(m_page.get(), Qt::Key_C);
    pick(QStringLiteral("North"));
    QTRY_VERIFY(besides(QStringLiteral("Mean")).contains(QStringLiteral("North 100.0%")));
    QVERIFY(besides(QStringLiteral("Mean")).contains(QStringLiteral("−20.8")));
    // 0 of 6 against 1 of 6 with a fatal error says nothing.
    QVERIFY(besides(QStringLiteral("With a fatal error")).contains(QStringLiteral("within chance")));
}

void ResultsTest::comparisonIsRemembered() {
    QTest::keyClick(m_page.get(), Qt::Key_C);
    pick(QStringLiteral("North"));
    m_page = std::make_unique<ResultsPage>(*m_session);
    ui::test::showActive(*m_page);
    QTRY_VERIFY(besides(QStringLiteral("Mean")).contains(QStringLiteral("North 100.0%")));
}

void ResultsTest::newestWishWins() {
    ResultsController controller(*m_session);
    QSignalSpy loaded(&controller, &ResultsController::loaded);
    const auto teams = must(m_session->roster().teams());
    controller.reload();
    controller.addFilter({FilterKind::Team, teams[0].id.toString(), teams[0].name});
    controller.addFilter({FilterKind::Team, teams[1].id.toString(), teams[1].name});
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(controller.data().figures.fatal, std::size_t{1}); // the south's
    m_session->finishWork();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 1);
}

void ResultsTest::viewIsSavedRecalledAndBegunWith() {
    QTest::keyClick(m_page.get(), Qt::Key_F);
    pick(QStringLiteral("South"));
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    auto* popup = m_page->findChild<NamePopup*>();
    QVERIFY(popup != nullptr);
    auto* field = popup->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("My south"));
    QTest::keyClick(field, Qt::Key_Return);

    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 12"));
    QTest::keyClick(m_page.get(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("Team: South")});

    QTest::keyClick(m_page.get(), Qt::Key_V);
    auto* picker = m_page->findChild<ViewPicker*>();
    QVERIFY(picker != nullptr);
    QTest::keyClick(picker->findChild<QLineEdit*>(), Qt::Key_F3);
    picker->close();
    m_page = std::make_unique<ResultsPage>(*m_session); // the next start
    ui::test::showActive(*m_page);
    QTRY_COMPARE(figure(QStringLiteral("Evaluations")), QStringLiteral("Evaluations 6"));
}

void ResultsTest::viewComesBackAsItWas() {
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
    SavedViews(m_ui->preferences).save(view);

    SavedViews views(m_ui->preferences); // read anew
    QCOMPARE(views.all().size(), std::size_t{1});
    QVERIFY(views.all().front() == view);
    QVERIFY(views.rename(0, QStringLiteral("Another")));
    view.name = QStringLiteral("Third");
    views.save(view);
    QVERIFY(!views.rename(1, QStringLiteral("another"))); // taken, whatever the case
    views.setStart(1);
    views.remove(0);
    QCOMPARE(SavedViews(m_ui->preferences).startPlace(), 0);
}

void ResultsTest::weakestCriterionOpensWhereItFailed() {
    QCOMPARE(cell(criteria(), 0, 3), QStringLiteral("5"));
    criteria().selectRow(0);
    QTest::keyClick(&criteria(), Qt::Key_Return);
    QTRY_COMPARE(evaluations().model()->rowCount(), 5);
}

void ResultsTest::criterionShowsItsTrend() {
    QCOMPARE(chart().accessibleName(), QStringLiteral("Mean score over time"));
    criteria().selectRow(0);
    const QString name = cell(criteria(), 0, 0);
    QTest::keyClick(&criteria(), Qt::Key_Return);
    QTRY_COMPARE(chart().accessibleName(), QStringLiteral("Share earned of “%1” over time").arg(name));
    const auto pointed = [this] {
        QTest::keyClick(&chart(), Qt::Key_Left);
        return chart().accessibleDescription();
    };
    QTRY_VERIFY(pointed().contains(QStringLiteral("answered 12 times")));
    QTest::keyClick(&groups(), Qt::Key_Backspace); // one step out: all evaluations again
    QCOMPARE(chart().accessibleName(), QStringLiteral("Mean score over time"));
}

void ResultsTest::newVersionBreaksTheTrendInWords() {
    m_centre->judgeOnNewVersion();
    ChangeSet changes;
    changes.figures = true;
    m_session->announce(changes);
    const auto pointed = [this] {
        QTest::keyClick(&chart(), Qt::Key_Right);
        return chart().accessibleDescription();
    };
    QTRY_VERIFY(pointed().contains(QStringLiteral("version 2 in place of 1 from 2026-03-2")));
    QVERIFY(chart().accessibleDescription().contains(QStringLiteral("stricter from spring on")));
    QVERIFY(chart().accessibleDescription().contains(QStringLiteral("Pass mark raised from 80 % to 85 %")));
    QTest::keyClick(&chart(), Qt::Key_Return);
    auto* popup = m_page->findChild<BreakPopup*>();
    QVERIFY(popup != nullptr);
    auto* told = popup->findChild<QListWidget*>();
    QCOMPARE(told->count(), 1);
    QCOMPARE(told->item(0)->text(), QStringLiteral("Pass mark raised from 80 % to 85 %"));
    popup->close();
}

void ResultsTest::emptyPeriodSaysWhatToDo() {
    m_centre->clock.set(Instant(*parseDay("2027-06-15"))); // long after the last call
    QTest::keyClick(m_page->findChildren<QComboBox*>().first(), Qt::Key_Down);
    QPushButton* showAll = nullptr;
    for (QPushButton* button : m_page->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Show all time")) showAll = button;
    QVERIFY(showAll != nullptr);
    QTRY_VERIFY(showAll->isVisible());
    showAll->click();
    QTRY_VERIFY(groups().isVisible());
    QTRY_COMPARE(groups().model()->rowCount(), 2);
}

void ResultsTest::namesStayText() {
    groups().selectRow(0);
    QTest::keyClick(&groups(), Qt::Key_Return);
    QTRY_COMPARE(cell(groups(), 0, GroupModel::Name), QStringLiteral("Ann <b>Bold</b>"));
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ResultsTest::languageChangesInPlace() {
    m_ui->preferences.setLanguage(Language::Chinese);
    m_ui->translations.install(Language::Chinese);
    QTRY_COMPARE(cell(groups(), 0, GroupModel::Name), QStringLiteral("北组"));
    QTRY_VERIFY(tileNamed(*m_page, QStringLiteral("质检评估 12")) != nullptr);
}

QTEST_MAIN(ResultsTest)
#include "results_test.moc"
