#include "core/service/training_service.h"
#include "tests/ui/evaluation_fixture.h"
#include "tests/ui/support/page_keys.h"
#include "ui/common/text.h"
#include "ui/reports/export/export_button.h"
#include "ui/reports/reports_page.h"
#include "ui/reports/training/participant_model.h"
#include "ui/results/chart_widget.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace earmark;
using namespace earmark::ui;
using earmark::ui::test::answerEverything;
using earmark::ui::test::must;
using earmark::ui::test::press;
using earmark::ui::test::says;
using earmark::ui::test::ScoringFixture;
using earmark::ui::test::showActive;

namespace {

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ReportsTrainingTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
    }

    void aTrainingIsWrittenByKeys();
    void participantsKeepTheirPoints();
    void weakPointsOpenTheEvaluationsBehindAMark();
    void aChartIsCopiedAsAPictureAndAsATable();
    void theOverviewShowsTheCentreInCharts();
    void inspectorsSeeTheirWeek();
    void everyFormatIsExported_data();
    void everyFormatIsExported();
    void aCancelledExportLeavesNothing_data() { everyFormatIsExported_data(); }
    void aCancelledExportLeavesNothing();
    void namesAreHiddenInAnExport();
    void aFileThatCannotBeWrittenIsSaid();

private:
    Session& session() { return *m_fixture->session; }
    service::TrainingService trainings() { return service::TrainingService(*m_fixture->store.workspace); }
    ReportsPage& page() { return *m_page; }
    void goTo(Qt::Key part);
    ChartWidget* chart(const QString& name);
    ExportButton& exports() { return *page().findChild<ExportButton*>(); }

    std::unique_ptr<ScoringFixture> m_fixture;
    std::unique_ptr<ReportsPage> m_page;
};

void ReportsTrainingTest::init() {
    m_fixture = std::make_unique<ScoringFixture>();
    EvaluationController controller(session(), m_fixture->player, {});
    for (const RecordingId call : m_fixture->calls) {
        QVERIFY(controller.open(call));
        answerEverything(controller);
        controller.answer("greeting.name", false);
        must(controller.submit());
    }
    m_page = std::make_unique<ReportsPage>(session(), m_fixture->player);
    m_page->resize(1280, 900);
    showActive(*m_page);
    m_page->activate();
}

void ReportsTrainingTest::goTo(Qt::Key part) {
    press(page(), part, Qt::ControlModifier | Qt::AltModifier);
}

ChartWidget* ReportsTrainingTest::chart(const QString& name) {
    for (auto* widget : page().findChildren<ChartWidget*>())
        if (widget->isVisible() && widget->accessibleName() == name) return widget;
    return nullptr;
}

void ReportsTrainingTest::aTrainingIsWrittenByKeys() {
    goTo(Qt::Key_5);
    QTRY_VERIFY(says(page(), QStringLiteral("Enter what was trained")));
    press(page(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(page().focusWidget(), QStringLiteral("Using the <b>name</b>"));
    auto* aims = page().findChild<QListWidget*>();
    aims->setFocus();
    QTest::keyClick(aims, Qt::Key_Space); // the first criterion
    QTableView* people = nullptr;
    for (auto* table : page().findChildren<QTableView*>())
        if (table->accessibleName() == QStringLiteral("Who took part")) people = table;
    QTRY_VERIFY(people->model()->rowCount() > 0);
    people->setFocus();
    people->setCurrentIndex(people->model()->index(0, 0));
    QTest::keyClick(people, Qt::Key_Space);
    people->model()->setData(people->model()->index(0, 1), QStringLiteral("87.5"));
    for (auto* button : page().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Save the training")) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    const auto rows = must(trainings().list({}));
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows.front().course.topic, std::string("Using the <b>name</b>"));
    QCOMPARE(rows.front().course.trainer, std::string("Wang Fang"));
    QCOMPARE(rows.front().course.aims.size(), std::size_t{1});
    QCOMPARE(rows.front().course.participants.size(), std::size_t{1});
    QCOMPARE(rows.front().course.participants.front().examThousandths, std::optional<std::int64_t>(87'500));
    QTRY_VERIFY(says(page(), QStringLiteral("too few calls to tell")));
}

void ReportsTrainingTest::participantsKeepTheirPoints() {
    ParticipantModel model;
    const QAbstractItemModelTester tester(&model);
    model::Agent first;
    first.id = *AgentId::fromString("00000000-0000-7000-8000-000000000001");
    first.name = "Li Na";
    model::Agent second = first;
    second.id = *AgentId::fromString("00000000-0000-7000-8000-000000000002");
    model.setAgents({first, second});
    const QModelIndex exam = model.index(1, ParticipantModel::Exam);
    QVERIFY(!model.setData(exam, QStringLiteral("many"), Qt::EditRole));
    QVERIFY(!model.setData(exam, QStringLiteral("-1"), Qt::EditRole));
    QVERIFY(model.participants().empty());
    QVERIFY(model.setData(exam, QStringLiteral("90,5"), Qt::EditRole)); // who has points took part
    QCOMPARE(model.participants().size(), std::size_t{1});
    QCOMPARE(model.participants().front().agent, second.id);
    QCOMPARE(model.participants().front().examThousandths, std::optional<std::int64_t>(90'500));
    QVERIFY(model.setData(exam, QString(), Qt::EditRole)); // took part without an exam
    QCOMPARE(model.participants().front().examThousandths, std::optional<std::int64_t>());
    QVERIFY(model.setData(model.index(1, ParticipantModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.participants().empty());
}

void ReportsTrainingTest::weakPointsOpenTheEvaluationsBehindAMark() {
    goTo(Qt::Key_4);
    ChartWidget* pareto = nullptr;
    QTRY_VERIFY((pareto = chart(QStringLiteral("Points lost by criterion"))) != nullptr);
    QSignalSpy wanted(&page(), &ReportsPage::resultsWanted);
    pareto->setFocus();
    QTest::keyClick(pareto, Qt::Key_Down);
    QTest::keyClick(pareto, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto filters = wanted.first().at(0).value<ResultFilters>();
    const ResultFilter* criterion = filterOf(filters, FilterKind::Criterion);
    QVERIFY(criterion);
    QCOMPARE(criterion->value, std::string("greeting.name"));
}

void ReportsTrainingTest::aChartIsCopiedAsAPictureAndAsATable() {
    goTo(Qt::Key_4);
    ChartWidget* pareto = nullptr;
    QTRY_VERIFY((pareto = chart(QStringLiteral("Points lost by criterion"))) != nullptr);
    pareto->setFocus();
    QTest::keyClick(pareto, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(qvariant_cast<QImage>(data->imageData()).width() > pareto->width()); // twice its size
    QVERIFY(data->text().startsWith(QStringLiteral("Criterion\t")));
}

void ReportsTrainingTest::theOverviewShowsTheCentreInCharts() {
    goTo(Qt::Key_2);
    ChartWidget* teams = nullptr;
    QTRY_VERIFY((teams = chart(QStringLiteral("Mean score with its interval, the lowest first"))) != nullptr);
    QSignalSpy wanted(&page(), &ReportsPage::resultsWanted);
    teams->setFocus();
    QTest::keyClick(teams, Qt::Key_Down);
    QTest::keyClick(teams, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto filters = wanted.first().at(0).value<ResultFilters>();
    QVERIFY(filterOf(filters, FilterKind::Team));
}

void ReportsTrainingTest::inspectorsSeeTheirWeek() {
    goTo(Qt::Key_7);
    const auto shown = [this] {
        for (auto* table : page().findChildren<QTableView*>())
            for (int column = 0; table->isVisible() && column < table->model()->columnCount(); ++column)
                if (table->model()->index(0, column).data().toString().contains(QStringLiteral("Wang Fang")))
                    return true;
        return false;
    };
    QTRY_VERIFY(shown());
    QVERIFY(exports().isVisible());
}

void ReportsTrainingTest::everyFormatIsExported_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("pdf") << 0 << QStringLiteral("报告.pdf") << QByteArray("%PDF-");
    QTest::newRow("html") << 1 << QStringLiteral("report.html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("folder") << 2 << QString() << QByteArray("<!DOCTYPE html>");
    QTest::newRow("xlsx") << 3 << QStringLiteral("report.xlsx") << QByteArray("PK");
    QTest::newRow("csv") << 4 << QStringLiteral("report.csv") << QByteArray("\xEF\xBB\xBF");
}

void ReportsTrainingTest::everyFormatIsExported() {
    QFETCH(int, format);
    QFETCH(QString, file);
    QFETCH(QByteArray, beginning);
    goTo(Qt::Key_4);
    QTRY_VERIFY(chart(QStringLiteral("Points lost by criterion")));
    const QString folder = m_fixture->ui.folder.path();
    m_fixture->ui.dialogs.saveFile = folder + u'/' + file;
    m_fixture->ui.dialogs.folder = folder;
    QSignalSpy said(&session(), &Session::said);
    exports().exportAs(kReportFormats[static_cast<std::size_t>(format)]);
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(!said.last().at(1).toBool(), qPrintable(said.last().at(0).toString()));
    const QString made =
        file.isEmpty() ? folder + QStringLiteral("/Weak points/index.html") : m_fixture->ui.dialogs.saveFile;
    QFile written(made);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY2(written.readAll().startsWith(beginning), qPrintable(made));
    QCOMPARE(m_fixture->ui.preferences.remembered(QStringLiteral("reports/format")).toString(),
             reportFormatName(kReportFormats[static_cast<std::size_t>(format)]));
    QCOMPARE(m_fixture->ui.preferences.remembered(QStringLiteral("reports/folder")).toString(), folder);
}

void ReportsTrainingTest::aCancelledExportLeavesNothing() {
    QFETCH(int, format);
    QFETCH(QString, file);
    goTo(Qt::Key_4);
    QTRY_VERIFY(chart(QStringLiteral("Points lost by criterion")));
    QTRY_VERIFY(session().longWorks().empty());
    const QString folder = m_fixture->ui.folder.filePath(QStringLiteral("exports"));
    QVERIFY(QDir().mkpath(folder));
    m_fixture->ui.dialogs.saveFile = folder + u'/' + file;
    m_fixture->ui.dialogs.folder = folder;
    // As the button beside the progress does, before the work has begun.
    connect(&session(), &Session::longWorksChanged, this, [this] {
        for (const LongWork& work : session().longWorks())
            work.progress->cancel();
    });
    QSignalSpy said(&session(), &Session::said);
    exports().exportAs(kReportFormats[static_cast<std::size_t>(format)]);
    QTRY_VERIFY(!said.isEmpty());
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("The export was cancelled; no file was left"));
    QVERIFY(QDir(folder).isEmpty());
}

void ReportsTrainingTest::namesAreHiddenInAnExport() {
    goTo(Qt::Key_4);
    QTRY_VERIFY(chart(QStringLiteral("Points lost by criterion")));
    m_fixture->ui.dialogs.saveFile = m_fixture->ui.folder.filePath(QStringLiteral("shown.csv"));
    exports().exportAs(ReportFormat::Csv);
    QTRY_VERIFY(contentOf(m_fixture->ui.dialogs.saveFile).contains(QStringLiteral("Li Na")));
    for (QAction* action : exports().menu()->actions())
        if (action->isCheckable()) action->setChecked(true);
    m_fixture->ui.dialogs.saveFile = m_fixture->ui.folder.filePath(QStringLiteral("hidden.csv"));
    exports().exportAs(ReportFormat::Csv);
    QTRY_VERIFY(contentOf(m_fixture->ui.dialogs.saveFile).contains(QStringLiteral("Agent 1")));
    QVERIFY(!contentOf(m_fixture->ui.dialogs.saveFile).contains(QStringLiteral("Li Na")));
}

void ReportsTrainingTest::aFileThatCannotBeWrittenIsSaid() {
    goTo(Qt::Key_4);
    QTRY_VERIFY(chart(QStringLiteral("Points lost by criterion")));
    m_fixture->ui.dialogs.saveFile =
        m_fixture->ui.folder.filePath(QStringLiteral("no/such/folder/report.csv"));
    QSignalSpy said(&session(), &Session::said);
    exports().exportAs(ReportFormat::Csv);
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY(said.last().at(1).toBool());
}

QTEST_MAIN(ReportsTrainingTest)
#include "reports_training_test.moc"
