#include "tests/ui/results_fixture.h"
#include "ui/common/colors.h"
#include "ui/common/name_tabs.h"
#include "ui/common/typography.h"
#include "ui/records/record_list.h"
#include "ui/results/breakdown_panel.h"
#include "ui/results/criterion_model.h"
#include "ui/results/evaluation_list_model.h"
#include "ui/results/group_model.h"
#include "ui/results/results_controller.h"
#include "ui/results/shown_figure.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace earmark;
using namespace earmark::ui;
using ui::test::cell;
using ui::test::figuresChanged;
using ui::test::must;

class ResultsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_place.reset(); }

    void figuresStandInTilesAndTeams();
    void figuresFollowWhatIsSubmitted();
    void changesAreReadOncePageIsLookedAt();
    void keyboardGoesFromCentreToEvaluationAndBack();
    void fatalFigureOpensTheFatalEvaluations();
    void whoCannotBeToldApartSharesAGroup();
    void strictInspectorIsToldFromTheOthers();
    void evaluationOpensAtTheCriterionLookedAt();
    void passedFigureOpensThePassed();
    void sectionOpensTheEvaluationsThatLostPointsInIt();
    void quartilesStandBesideTheMedian();
    void weakestCriterionOpensWhereItFailed();
    void teamsFitTheirTable();
    void tablesNeverScrollSidewaysInASmallWindow_data();
    void tablesNeverScrollSidewaysInASmallWindow();
    void aListOfRecordsGivesWayLikewise();
    void barsStandInTheMiddleOfTheirRows();
    void tilesSayWhatTheyRestOn();
    void namesStayText();
    void languageChangesInPlace();

private:
    ResultsPage& page() const { return *m_place->page; }

    std::unique_ptr<ui::test::ResultsPlace> m_place;
};

void ResultsTest::init() {
    m_place = std::make_unique<ui::test::ResultsPlace>();
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
}

void ResultsTest::figuresStandInTilesAndTeams() {
    const QAbstractItemModelTester tester(m_place->groups().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_place->tile(QStringLiteral("Evaluations"))->accessibleName(),
             QStringLiteral("Evaluations 12"));
    QCOMPARE(m_place->tile(QStringLiteral("With a fatal error"))->accessibleName(),
             QStringLiteral("With a fatal error 8.3%"));
    QCOMPARE(cell(m_place->groups(), 0, GroupModel::Name), QStringLiteral("North"));
    QCOMPARE(cell(m_place->groups(), 0, GroupModel::Mean), QStringLiteral("100.0"));
    // South: five calls without the greeting's 5 of 100 points, one zeroed: (5 × 95 + 0) ÷ 6.
    QCOMPARE(cell(m_place->groups(), 1, GroupModel::Mean), QStringLiteral("79.2"));
    QCOMPARE(cell(m_place->groups(), 1, GroupModel::FatalRate), QStringLiteral("16.7"));
}

void ResultsTest::figuresFollowWhatIsSubmitted() {
    m_place->centre.judgeStrictlyBeside();
    m_place->session->announce(figuresChanged());
    QTRY_COMPARE(m_place->tile(QStringLiteral("Evaluations"))->accessibleName(),
                 QStringLiteral("Evaluations 24"));
}

void ResultsTest::changesAreReadOncePageIsLookedAt() {
    page().hide();
    m_place->centre.judgeStrictlyBeside();
    const ResultsController& controller = *page().findChild<ResultsController*>();
    const int readings = controller.reading();
    m_place->session->announce(figuresChanged());
    QCOMPARE(controller.reading(), readings);
    page().show();
    QCOMPARE(controller.reading(), readings + 1);
    QTRY_COMPARE(m_place->tile(QStringLiteral("Evaluations"))->accessibleName(),
                 QStringLiteral("Evaluations 24"));
}

void ResultsTest::keyboardGoesFromCentreToEvaluationAndBack() {
    QSignalSpy opened(&page(), &ResultsPage::evaluationOpened);
    QTRY_VERIFY(m_place->groups().hasFocus());
    m_place->groups().selectRow(1);
    QTest::keyClick(&m_place->groups(), Qt::Key_Return); // South
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 1);
    QCOMPARE(cell(m_place->groups(), 0, 0), QStringLiteral("0002"));
    m_place->groups().selectRow(0);
    QTest::keyClick(&m_place->groups(), Qt::Key_Return); // Bo
    QTRY_VERIFY(m_place->evaluations().isVisible());
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 6);
    m_place->evaluations().selectRow(5);
    QTest::keyClick(&m_place->evaluations(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(&page(), Qt::Key_Backspace);
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 1);
    QTest::keyClick(&page(), Qt::Key_Backspace);
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
}

void ResultsTest::fatalFigureOpensTheFatalEvaluations() {
    m_place->tile(QStringLiteral("With a fatal error"))->click();
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 1);
    QVERIFY(cell(m_place->evaluations(), 0, 6).contains(QChar(0x2715))); // ✕
    QCOMPARE(cell(m_place->evaluations(), 0, 5), QStringLiteral("1 fatal, 0 other"));
}

void ResultsTest::whoCannotBeToldApartSharesAGroup() {
    // The north never varies, so nothing can be said of chance; the south ranges from 0 to 95.
    QCOMPARE(cell(m_place->groups(), 0, GroupModel::Interval), QString());
    QCOMPARE(cell(m_place->groups(), 1, GroupModel::Interval), QStringLiteral("38.5 – 100.0"));
    QCOMPARE(cell(m_place->groups(), 0, GroupModel::Rank), QStringLiteral("1"));
    QCOMPARE(cell(m_place->groups(), 1, GroupModel::Rank), QStringLiteral("1"));
}

void ResultsTest::strictInspectorIsToldFromTheOthers() {
    m_place->centre.judgeStrictlyBeside();
    m_place->openAnew();
    QTRY_COMPARE(m_place->groups().model()->rowCount(), 2);
    QVERIFY(m_place->groups().isColumnHidden(GroupModel::Against));
    for (NameTabs* tabs : page().findChildren<NameTabs*>())
        if (tabs->accessibleName() == QStringLiteral("Broken down by")) tabs->setCurrentIndex(2);
    const auto beside = [this](const QString& name) {
        for (int row = 0; row < m_place->groups().model()->rowCount(); ++row)
            if (cell(m_place->groups(), row, GroupModel::Name) == name)
                return cell(m_place->groups(), row, GroupModel::Against);
        return QString();
    };
    QTRY_COMPARE(beside(QStringLiteral("Wu")), QStringLiteral("−3.3 strict"));
    QCOMPARE(beside(QStringLiteral("Chen")), QStringLiteral("+3.3 lenient"));
    QVERIFY(!m_place->groups().isColumnHidden(GroupModel::Against));
}

void ResultsTest::evaluationOpensAtTheCriterionLookedAt() {
    QSignalSpy opened(&page(), &ResultsPage::evaluationOpened);
    m_place->criteria().selectRow(0);
    QTest::keyClick(&m_place->criteria(), Qt::Key_Return);
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 5);
    m_place->evaluations().selectRow(0);
    QTest::keyClick(&m_place->evaluations(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().at(1).toString(), QStringLiteral("greeting.opening"));
}

void ResultsTest::passedFigureOpensThePassed() {
    m_place->tile(QStringLiteral("Passed"))->click();
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 11); // all but the fatal one
    for (int row = 0; row < 11; ++row)
        QVERIFY(cell(m_place->evaluations(), row, 6).contains(QChar(0x2713))); // ✓
}

void ResultsTest::sectionOpensTheEvaluationsThatLostPointsInIt() {
    for (NameTabs* tabs : page().findChildren<NameTabs*>())
        if (tabs->accessibleName() == QStringLiteral("Criteria shown")) tabs->setCurrentIndex(1);
    m_place->criteria().selectRow(0);
    const QString name = cell(m_place->criteria(), 0, 0);
    QTest::keyClick(&m_place->criteria(), Qt::Key_Return);
    QTRY_VERIFY(m_place->evaluations().isVisible());
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 5); // the south's without a greeting
    bool said = false;
    for (const QToolButton* button : page().findChildren<QToolButton*>())
        said = said || button->text() == QStringLiteral("Lost points in: ") + name;
    QVERIFY(said);
}

void ResultsTest::quartilesStandBesideTheMedian() {
    QTRY_COMPARE(cell(m_place->groups(), 1, GroupModel::Quartiles), QStringLiteral("95.0 – 95.0"));
    QCOMPARE(cell(m_place->groups(), 1, GroupModel::Median), QStringLiteral("95.0"));
    const auto figures = must(m_place->session->results().figures({}));
    QVERIFY(m_place->besides(QStringLiteral("Median")).contains(quartilesText(figures)));
}

void ResultsTest::weakestCriterionOpensWhereItFailed() {
    QCOMPARE(cell(m_place->criteria(), 0, 3), QStringLiteral("5"));
    m_place->criteria().selectRow(0);
    QTest::keyClick(&m_place->criteria(), Qt::Key_Return);
    QTRY_COMPARE(m_place->evaluations().model()->rowCount(), 5);
}

void ResultsTest::teamsFitTheirTable() {
    page().resize(1530, 830); // what a window of 1600 leaves beside the rail
    QTRY_COMPARE(m_place->groups().horizontalScrollBar()->maximum(), 0);
    QCOMPARE(m_place->criteria().horizontalScrollBar()->maximum(), 0);
}

void ResultsTest::tablesNeverScrollSidewaysInASmallWindow_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Language>("language");
    constexpr int kRail = 76;
    constexpr int kFoot = 28;
    for (const QSize& window : {QSize(1024, 768), QSize(1280, 800)})
        for (const Language language : {Language::English, Language::Chinese})
            QTest::addRow("%d %s", window.width(), language == Language::English ? "en" : "zh")
                << window - QSize(kRail, kFoot) << language;
}

void ResultsTest::tablesNeverScrollSidewaysInASmallWindow() {
    QFETCH(QSize, size);
    QFETCH(Language, language);
    FigureTable& groups = m_place->groups(); // found by their English names
    FigureTable& evaluations = m_place->evaluations();
    FigureTable& criteria = m_place->criteria();
    m_place->ui.preferences.setLanguage(language);
    m_place->ui.translations.install(language);
    page().resize(size);
    auto* tabs = page().findChild<BreakdownPanel*>()->findChild<NameTabs*>();
    for (int tab = 0; tab < 4; ++tab) {
        tabs->setCurrentIndex(tab);
        FigureTable& table = tab == 3 ? evaluations : groups;
        QTRY_VERIFY(table.isVisible() && table.model()->rowCount() > 0);
        QCoreApplication::processEvents();
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        QVERIFY(!table.isColumnHidden(tab == 3 ? int(EvaluationListModel::Score) : int(GroupModel::Mean)));
    }
    QCOMPARE(criteria.horizontalScrollBar()->maximum(), 0);
    tabs->setCurrentIndex(0);
    page().resize(1'844, 1'052); // with room for all, what gave way is back
    QTRY_VERIFY(!groups.isColumnHidden(GroupModel::Deviation));
    QVERIFY(groups.isColumnHidden(GroupModel::Against)); // of inspectors alone
}

void ResultsTest::aListOfRecordsGivesWayLikewise() {
    RecordList list(*m_place->session, 0);
    list.setColumns({{QStringLiteral("Topic"), false},
                     {QStringLiteral("Note"), false},
                     {QStringLiteral("Agent"), false},
                     {QStringLiteral("Call"), false}},
                    1, {3});
    RecordRow row;
    row.cells = {QString(60, u'm'), QString(60, u'n'), QStringLiteral("0007 Lin"),
                 QStringLiteral("2026-03-02 09:14")};
    list.setRows({row}, {});
    list.resize(520, 300);
    ui::test::showActive(list);
    const auto* table = list.findChild<FigureTable*>();
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->isColumnHidden(3));
    QVERIFY(!table->isColumnHidden(2));
    list.resize(2'000, 300);
    QTRY_VERIFY(!table->isColumnHidden(3));
}

void ResultsTest::barsStandInTheMiddleOfTheirRows() {
    page().resize(1530, 830);
    QCoreApplication::processEvents();
    FigureTable& table = m_place->criteria();
    const QRect place = table.visualRect(table.model()->index(0, CriterionModel::LostShare));
    const QImage row = table.viewport()->grab(place).toImage();
    const QRgb accent = colorsOf(table.palette()).accent.rgb();
    int first = row.height();
    int last = -1;
    for (int y = 0; y < row.height(); ++y)
        if (row.pixel(space::kSmall + 1, y) == accent) {
            first = std::min(first, y);
            last = y;
        }
    QVERIFY(last >= first);
    QVERIFY(std::abs((first + last) - (row.height() - 1)) <= 1);
}

void ResultsTest::tilesSayWhatTheyRestOn() {
    FigureTile tile;
    const QString basis = QStringLiteral("business 82.5 · compliance 59.8 · other 84.8");
    tile.setFigure(QStringLiteral("Name"), QStringLiteral("82.1%"), {basis});
    const int needed =
        QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(basis) + 2 * space::kMedium + 4;
    tile.resize(needed, tile.sizeHint().height());
    QCOMPARE(tile.shownLines(), QStringList{basis});
    tile.resize(needed * 3 / 4, tile.height());
    QCOMPARE(tile.shownLines(),
             (QStringList{QStringLiteral("business 82.5 · compliance 59.8"), QStringLiteral("other 84.8")}));
    // Beside what it is compared with there is one line for each.
    tile.setFigure(QStringLiteral("Name"), QStringLiteral("82.1%"), {basis, QStringLiteral("centre 80.0%")});
    QCOMPARE(tile.shownLines().size(), 2);
    QVERIFY(tile.shownLines().front().endsWith(QChar(0x2026)));
    QVERIFY(tile.toolTip().contains(basis));
}

void ResultsTest::namesStayText() {
    m_place->groups().selectRow(0);
    QTest::keyClick(&m_place->groups(), Qt::Key_Return);
    QTRY_COMPARE(cell(m_place->groups(), 0, GroupModel::Name), QStringLiteral("Ann <b>Bold</b>"));
    for (const QLabel* label : page().findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ResultsTest::languageChangesInPlace() {
    m_place->ui.preferences.setLanguage(Language::Chinese);
    m_place->ui.translations.install(Language::Chinese);
    QTRY_COMPARE(cell(m_place->groups(), 0, GroupModel::Name), QStringLiteral("北组"));
    QTRY_VERIFY(m_place->tile(QStringLiteral("质检评估 12")) != nullptr);
}

QTEST_MAIN(ResultsTest)
#include "results_test.moc"
