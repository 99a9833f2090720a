#include "core/service/evidence_summary.h"
#include "tests/ui/support/seeded_calls.h"
#include "tests/ui/support/store_fixture.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/recordings/call_filter_bar.h"
#include "ui/recordings/call_model.h"
#include "ui/recordings/choice_chip.h"
#include "ui/recordings/period_choice.h"
#include "ui/recordings/quota_dialog.h"
#include "ui/recordings/quota_model.h"
#include "ui/recordings/worklist_page.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;

namespace {

using Summary = model::EvidenceSummary;

/// A worklist on a store of its own, shown and filled.
struct Bench {
    ui::test::UiFixture ui;
    ui::test::StoreFixture store;
    std::unique_ptr<Session> session;
    std::unique_ptr<WorklistPage> page;

    explicit Bench(std::size_t calls) {
        if (calls > 0) ui::test::seedCalls(*store.workspace, calls);
        session =
            std::make_unique<Session>(*store.workspace, ui.preferences, ui.theme, ui.keymap, ui.dialogs);
        session->setInspector(ui::test::must(session->roster().inspectorNamed("chen", "Chen Jing")));
        page = std::make_unique<WorklistPage>(*session);
        page->resize(1200, 700);
        ui::test::showActive(*page);
        if (calls > 0) QTRY_COMPARE(table().model()->rowCount(), static_cast<int>(calls));
        page->activate();
    }
    ~Bench() {
        page.reset();
        session.reset();
    }

    QTableView& table() { return *page->findChild<QTableView*>(); }
    QString cell(int row, CallColumn column) {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    /// What measuring found, as if the recordings had been analysed.
    void keep(const std::vector<std::pair<RecordingId, Summary>>& found) {
        std::vector<service::MeasuredCall> measured;
        for (const auto& [recording, summary] : found) {
            const auto basis = service::basisOf(ui::test::must(session->calls().get(recording)), {});
            measured.push_back({recording, basis, summary});
        }
        ui::test::must(service::keepEvidence(*store.workspace, measured));
        ChangeSet changes;
        changes.recordings = true;
        session->announce(changes);
    }
    bool shows(const QString& text) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
};

} // namespace

class WorklistTest final : public QObject {
    Q_OBJECT

private slots:
    void rowsKeepTheModelContractWhileSortedAndRead();
    void sortingComparesValuesNotTexts();
    void callsWorthHearingSortToTheTop();
    void aNameThatLooksLikeHtmlIsShownAsText();
    void enterOpensTheCurrentCall();
    void typingNarrowsTheList();
    void skippingAsksForAReasonAndLeavesTheList();
    void aRecordingThatCannotBePlayedSaysWhy();
    void anEmptyWorklistOffersTheImport();
    void swappingSidesIsKept();
    void periodsAreWholeDaysOfTheCentre();
    void quotasStandInTheOrderTheirHeadSays();
    void titlesAreWholeInBothLanguages();
    void widthsThatWereChosenStay();
    void aStartTellsItsSecondAndFile();
};

void WorklistTest::rowsKeepTheModelContractWhileSortedAndRead() {
    CallModel model(ui::test::must(Zone::named("Asia/Shanghai")));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<service::CallRow> rows(5);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].recording = RecordingId{{{static_cast<std::uint8_t>(i + 1)}}};
        rows[i].durationMs = static_cast<std::int64_t>(i * 37 % 5);
        rows[i].agentName = "agent " + std::to_string(i * 3 % 5);
    }
    model.setRows(rows);
    for (int column = 0; column < kCallColumns; ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
    }
    model.setLanguage(Language::Chinese, QLocale(QLocale::Chinese));
    constexpr int kAgent = static_cast<int>(CallColumn::Agent);
    QCOMPARE(model.headerData(kAgent, Qt::Horizontal, Qt::DisplayRole).toString(),
             columnTitle(CallColumn::Agent));
    QCOMPARE(*model.rowOf(rows[2].recording), 2);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void WorklistTest::sortingComparesValuesNotTexts() {
    Bench bench(12);
    bench.table().sortByColumn(static_cast<int>(CallColumn::Length), Qt::AscendingOrder);
    for (int row = 1; row < 12; ++row)
        QVERIFY(bench.cell(row - 1, CallColumn::Length) <= bench.cell(row, CallColumn::Length));
    const QModelIndex kept = bench.table().currentIndex();
    const QString start = kept.siblingAtColumn(0).data().toString();
    bench.table().sortByColumn(static_cast<int>(CallColumn::Start), Qt::DescendingOrder);
    QCOMPARE(bench.table().currentIndex().siblingAtColumn(0).data().toString(), start);
}

void WorklistTest::callsWorthHearingSortToTheTop() {
    Bench bench(6);
    auto& model = static_cast<CallModel&>(*bench.table().model());
    const RecordingId quiet = model.at(1).recording;
    const RecordingId silent = model.at(4).recording;
    const RecordingId mono = model.at(2).recording;
    bench.keep({{quiet, {61'600, 2'100, 0, 0}},
                {silent, {48'000, 15'100, 3, Summary::bitOf(model::EventKind::DeadAir)}},
                {mono, {{}, 4'000, {}, 0}}});
    QTRY_COMPARE(bench.cell(1, CallColumn::TalkShare), QStringLiteral("62"));
    QCOMPARE(bench.cell(4, CallColumn::DeadAir), QStringLiteral("00:15.1"));
    QCOMPARE(bench.cell(2, CallColumn::TalkOver), QString()); // nobody can say who spoke
    QCOMPARE(bench.cell(0, CallColumn::DeadAir), QString());  // not analysed yet
    bench.table().sortByColumn(static_cast<int>(CallColumn::DeadAir), Qt::DescendingOrder);
    QCOMPARE(model.at(0).recording, silent);
    QCOMPARE(model.at(1).recording, mono);
    QCOMPARE(model.at(2).recording, quiet);

    // Only those in which something was heard, and the next call comes from among them.
    auto* heard = bench.page->findChild<ChoiceChip*>(QStringLiteral("events"));
    heard->setCurrentKey(QStringLiteral("dead-air"));
    emit heard->chosen(QStringLiteral("dead-air"));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).recording, silent);
    const auto next =
        ui::test::must(bench.session->calls().next(bench.session->inspectorId(), bench.page->filter(), {}));
    QCOMPARE(next, std::optional(silent));
}

void WorklistTest::aNameThatLooksLikeHtmlIsShownAsText() {
    Bench bench(4);
    QCOMPARE(bench.cell(3, CallColumn::Agent), QStringLiteral("<img src='file:///dev/zero'>"));
    const QModelIndex agent = bench.table().model()->index(3, static_cast<int>(CallColumn::Agent));
    QVERIFY(!agent.data(Qt::ToolTipRole).toString().contains(u'<'));
}

void WorklistTest::enterOpensTheCurrentCall() {
    Bench bench(6);
    QSignalSpy opened(bench.page.get(), &WorklistPage::callOpened);
    QTest::keyClick(&bench.table(), Qt::Key_Down);
    QTest::keyClick(&bench.table(), Qt::Key_Down);
    QTest::keyClick(&bench.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<RecordingId>(), *bench.page->current());
    QCOMPARE(bench.table().currentIndex().row(), 2);
}

void WorklistTest::typingNarrowsTheList() {
    Bench bench(12);
    QTest::keyClick(&bench.table(), Qt::Key_F, Qt::ControlModifier);
    auto* search = bench.page->findChild<QLineEdit*>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("Li Na"));
    QTRY_COMPARE(bench.table().model()->rowCount(), 3);
    QCOMPARE(bench.page->filter().text, std::string("Li Na"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(bench.table().hasFocus());
    QTest::keyClick(&bench.table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(bench.table().model()->rowCount(), 12);
    QTest::keyClicks(search, QStringLiteral("nobody"));
    QTRY_VERIFY(bench.shows(QStringLiteral("No call matches")));
}

void WorklistTest::skippingAsksForAReasonAndLeavesTheList() {
    Bench bench(6);
    QTRY_VERIFY(bench.shows(QStringLiteral("6 calls to do")));
    bench.ui.dialogs.reasonAnswer.reset();
    QTest::keyClick(&bench.table(), Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.ui.dialogs.asked.size(), 1);
    QCOMPARE(bench.cell(0, CallColumn::State), QStringLiteral("Waiting"));

    bench.ui.dialogs.reasonAnswer = QStringLiteral("wrong agent");
    QTest::keyClick(&bench.table(), Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(bench.shows(QStringLiteral("5 calls to do")));
    QCOMPARE(bench.table().model()->rowCount(), 5);
    bench.page->findChild<CallFilterBar*>()->showEveryState();
    QTRY_VERIFY(bench.shows(QStringLiteral("0 of 6 calls scored · 1 skipped")));
    QCOMPARE(bench.cell(0, CallColumn::State), QStringLiteral("Skipped"));
}

void WorklistTest::aRecordingThatCannotBePlayedSaysWhy() {
    Bench bench(12);
    bench.table().selectRow(0);
    QVERIFY(!bench.shows(QStringLiteral("cannot be played")));
    bench.table().selectRow(10);
    QVERIFY(bench.shows(QStringLiteral("call-10.wav cannot be played: the file ends after 44 bytes")));
    bench.table().selectRow(6);
    QVERIFY(bench.shows(QStringLiteral("call-6.wav is not where it was")));
}

void WorklistTest::anEmptyWorklistOffersTheImport() {
    Bench bench(0);
    QTRY_VERIFY(bench.shows(QStringLiteral("No calls yet")));
    QSignalSpy asked(bench.page.get(), &WorklistPage::importRequested);
    for (QPushButton* button : bench.page->findChildren<QPushButton*>())
        if (button->isVisible()) button->click();
    QCOMPARE(asked.count(), 1);
}

void WorklistTest::swappingSidesIsKept() {
    Bench bench(3);
    const RecordingId call = *bench.page->current();
    QTest::keyClick(&bench.table(), Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(ui::test::must(bench.session->calls().get(call)).sides == model::SideLayout::AgentRight);
}

void WorklistTest::periodsAreWholeDaysOfTheCentre() {
    const Day wednesday = ui::test::must(parseDay("2026-03-04"));
    const auto text = [](const DayRange& range) {
        return QString::fromStdString(dayText(*range.first) + " " + dayText(*range.second));
    };
    QCOMPARE(text(daysOf(Period::ThisWeek, wednesday)), QStringLiteral("2026-03-02 2026-03-04"));
    QCOMPARE(text(daysOf(Period::LastWeek, wednesday)), QStringLiteral("2026-02-23 2026-03-01"));
    QCOMPARE(text(daysOf(Period::LastMonth, wednesday)), QStringLiteral("2026-02-01 2026-02-28"));
    QCOMPARE(text(daysOf(Period::Yesterday, wednesday)), QStringLiteral("2026-03-03 2026-03-03"));
    QVERIFY(!daysOf(Period::Any, wednesday).first);
    for (const Period period : kPeriods)
        QCOMPARE(periodFromKey(periodKey(period)), period);
}

void WorklistTest::quotasStandInTheOrderTheirHeadSays() {
    Bench bench(30);
    QuotaDialog quotas(*bench.session, {}, {});
    ui::test::showActive(quotas);
    auto* table = quotas.findChild<QTableView*>();
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const auto column = [&](int number) {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts << table->model()->index(row, number).data().toString();
        return texts;
    };
    QHeaderView* head = table->horizontalHeader();
    QCOMPARE(head->sortIndicatorSection(), static_cast<int>(QuotaModel::Short));
    QCOMPARE(head->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(column(QuotaModel::Number), (QStringList{"0001", "0002", "0003", "0004"}));
    table->sortByColumn(QuotaModel::Name, Qt::AscendingOrder);
    QCOMPARE(column(QuotaModel::Number).mid(1), (QStringList{"0002", "0001", "0003"}));
    table->sortByColumn(QuotaModel::Waiting, Qt::DescendingOrder);
    QCOMPARE(column(QuotaModel::Waiting), (QStringList{"8", "8", "7", "7"}));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex name = table->model()->index(row, QuotaModel::Name);
        QVERIFY(table->columnWidth(QuotaModel::Name) >= table->sizeHintForIndex(name).width()); // not cut
    }
}

void WorklistTest::titlesAreWholeInBothLanguages() {
    Bench bench(3);
    const QHeaderView& header = *bench.table().horizontalHeader();
    for (const Language language : {Language::English, Language::Chinese}) {
        bench.ui.preferences.setLanguage(language);
        bench.ui.translations.install(language);
        bench.page->resize(1600, 700);
        QCoreApplication::processEvents();
        for (int column = 0; column < kCallColumns; ++column)
            QVERIFY2(header.sectionSize(column) >= header.sectionSizeHint(column),
                     qPrintable(columnTitle(static_cast<CallColumn>(column))));
    }
    const QAbstractItemModel& model = *bench.table().model();
    QCOMPARE(
        model.headerData(static_cast<int>(CallColumn::TalkShare), Qt::Horizontal, Qt::ToolTipRole).toString(),
        columnTitle(CallColumn::TalkShare));
}

void WorklistTest::widthsThatWereChosenStay() {
    Bench bench(3);
    constexpr int kNarrow = 66;
    const int column = static_cast<int>(CallColumn::TalkShare);
    bench.table().horizontalHeader()->resizeSection(column, kNarrow);
    bench.page = std::make_unique<WorklistPage>(*bench.session); // the next start
    ui::test::showActive(*bench.page);
    QCOMPARE(bench.table().horizontalHeader()->sectionSize(column), kNarrow);
}

void WorklistTest::aStartTellsItsSecondAndFile() {
    CallModel model(ui::test::must(Zone::named("Asia/Shanghai")));
    std::vector<service::CallRow> rows(1);
    rows[0].recording = RecordingId{{{1}}};
    rows[0].startedAt = Instant(*parseDay("2026-03-05")) + std::chrono::seconds(3 * 3600 + 125);
    rows[0].path = "march/0007 <b>.wav";
    model.setRows(rows);
    const QModelIndex start = model.index(0, static_cast<int>(CallColumn::Start));
    for (const Language language : {Language::English, Language::Chinese}) {
        model.setLanguage(language, QLocale(language == Language::English ? "en_GB" : "zh_CN"));
        QCOMPARE(start.data().toString(), QStringLiteral("2026-03-05 11:02"));
        QCOMPARE(start.data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("2026-03-05 11:02:05\nmarch/0007 <b>.wav"));
        QVERIFY(start.data(Qt::ToolTipRole).toString().contains(QStringLiteral("11:02:05")));
        QVERIFY(!Qt::mightBeRichText(start.data(Qt::ToolTipRole).toString()));
    }
}

QTEST_MAIN(WorklistTest)
#include "worklist_test.moc"
