#include "core/documents/cell_digits.h"
#include "core/documents/coaching_document.h"
#include "core/documents/document_csv.h"
#include "core/documents/document_json.h"
#include "core/documents/document_reader.h"
#include "core/documents/html_page.h"
#include "core/documents/table_list.h"
#include "core/documents/weak_point_document.h"
#include "core/documents/workbook.h"
#include "core/service/coaching_report_service.h"
#include "core/service/roster_service.h"
#include "core/service/sample_store.h"
#include "core/service/weak_point_service.h"
#include "tests/ui/support/page_keys.h"
#include "tests/ui/support/pdf_text.h"
#include "tests/ui/support/session_fixture.h"
#include "ui/common/text.h"
#include "ui/reports/document/data_table_model.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document_pdf.h"
#include "ui/results/figure_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocument>

#include <cmath>

using namespace earmark;
using namespace earmark::documents;
using namespace earmark::ui;
using earmark::ui::test::must;
using earmark::ui::test::pdfText;
using earmark::ui::test::SessionFixture;
using earmark::ui::test::squeezed;

namespace {

/// What people see of the figures of a document, on paper and on screen: every key figure and every figure in
/// a table, row by row.
std::vector<std::string> shownFigures(const Document& document) {
    std::vector<std::string> shown;
    for (const Block& block : document.blocks) {
        if (const auto* key = std::get_if<KeyFigures>(&block))
            for (const KeyFigure& figure : key->figures)
                for (const std::string& text : {figure.value, figure.detail, figure.comparison})
                    shown.push_back(text);
        if (const auto* table = std::get_if<DataTable>(&block)) {
            const std::size_t rows = table->rowsOnPaper == 0
                                         ? table->rows.size()
                                         : std::min(table->rowsOnPaper, table->rows.size());
            for (std::size_t row = 0; row < rows; ++row)
                for (std::size_t column = 0; column < table->columns.size(); ++column)
                    if (!table->columns[column].dataOnly && table->rows[row][column].exact)
                        shown.push_back(table->rows[row][column].text);
        }
    }
    return shown;
}

/// Each of the texts, one after the other: the same digits elsewhere on the page do not stand in for them.
QString missingIn(const QString& text, const std::vector<std::string>& wanted) {
    qsizetype at = 0;
    for (const std::string& one : wanted) {
        const QString part = squeezed(one);
        const qsizetype found = text.indexOf(part, at);
        if (found < 0)
            return QStringLiteral("'%1' is missing after '%2'")
                .arg(part, text.mid(std::max<qsizetype>(0, at - 80), 80));
        at = found + part.size();
    }
    return {};
}

double unitOf(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Decimal:
        return 1'000;
    case ColumnKind::Percent:
        return 1'000'000;
    case ColumnKind::Change:
        return 10'000;
    default:
        return 1;
    }
}

constexpr double kFirstDayOfSheets = 25'569; // 1970-01-01 counted from 1899-12-30

/// "A2" of the first figure below a head.
QString placeOf(std::size_t row, std::size_t column) {
    constexpr std::size_t kLetters = 26;
    QString letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (left - 1) % kLetters)));
    return letters + QString::number(row + 2);
}

} // namespace

/// The two reports that leaders and trainers act on say the same in every format and both languages.
class ReportDigitsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFormatHasTheSameDigits_data();
    void everyFormatHasTheSameDigits();

private:
    Document document(bool coaching, Language language);
    void checkPaper(const Document& document);
    void checkPage(const Document& document);
    void checkScreen(const Document& document);
    void checkSheets(const Document& document);
    void checkFigures(const Document& document);

    SessionFixture m_fixture;
    reporting::CoachingReport m_coaching;
    reporting::WeakPointSummary m_weakPoints;
};

void ReportDigitsTest::initTestCase() {
    constexpr std::size_t kEvaluations = 900;
    service::Workspace& workspace = *m_fixture.store.workspace;
    service::SampleOptions options;
    options.evaluations = kEvaluations;
    Progress progress;
    must(service::makeSampleStore(workspace, resourceDirectory(), options, progress));
    service::WeakPointChoice choice;
    choice.from = options.from;
    choice.to = options.to;
    m_weakPoints = must(service::WeakPointService(workspace).summary(choice));
    QVERIFY(!m_weakPoints.agents.empty());
    m_coaching = must(service::CoachingReportService(workspace).report(m_weakPoints.agents.front().agent,
                                                                       options.from, options.to));
    QVERIFY(m_coaching.figures.count > 0);
}

Document ReportDigitsTest::document(bool coaching, Language language) {
    const ComposeOptions options{language, m_coaching.to, false};
    return coaching ? coachingDocument(m_coaching, options) : weakPointDocument(m_weakPoints, options);
}

void ReportDigitsTest::everyFormatHasTheSameDigits_data() {
    QTest::addColumn<bool>("coaching");
    QTest::addColumn<Language>("language");
    QTest::newRow("coaching report, English") << true << Language::English;
    QTest::newRow("coaching report, Chinese") << true << Language::Chinese;
    QTest::newRow("weak points, English") << false << Language::English;
    QTest::newRow("weak points, Chinese") << false << Language::Chinese;
}

void ReportDigitsTest::everyFormatHasTheSameDigits() {
    QFETCH(bool, coaching);
    QFETCH(Language, language);
    const Document shown = document(coaching, language);
    QVERIFY(shownFigures(shown).size() > 30);
    checkPaper(shown);
    checkPage(shown);
    checkScreen(shown);
    checkSheets(shown);
    checkFigures(shown);
}

void ReportDigitsTest::checkPaper(const Document& document) {
    const QString path = m_fixture.ui.folder.filePath(QStringLiteral("report.pdf"));
    Progress progress;
    QVERIFY(writeDocumentPdf(document, path, progress));
    const QString text = pdfText(path);
    if (text.isEmpty()) return qWarning("pdftotext is not installed: the PDF was not read back");
    // Cells that share a line are told in another order, so each figure is looked for by itself.
    for (const std::string& figure : shownFigures(document))
        for (const QString& line : toQString(figure).split(u'\n'))
            QVERIFY2(text.contains(squeezed(toUtf8(line))), qPrintable(line));
}

void ReportDigitsTest::checkPage(const Document& document) {
    QTextDocument page;
    page.setHtml(toQString(documentPage(document, {})));
    QCOMPARE(missingIn(squeezed(toUtf8(page.toPlainText())), shownFigures(document)), QString());
}

void ReportDigitsTest::checkScreen(const Document& document) {
    DocumentView view(m_fixture.session);
    view.resize(1200, 900);
    view.show();
    view.showDocument(document);
    std::vector<const DataTable*> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<DataTable>(&block)) tables.push_back(table);
    const auto widgets = view.findChildren<FigureTable*>();
    QCOMPARE(static_cast<std::size_t>(widgets.size()), tables.size());
    for (std::size_t index = 0; index < tables.size(); ++index) {
        const QAbstractItemModel& model = *widgets[static_cast<qsizetype>(index)]->model();
        QCOMPARE(model.rowCount(), static_cast<int>(tables[index]->rows.size()));
        int shown = 0;
        for (std::size_t column = 0; column < tables[index]->columns.size(); ++column) {
            if (tables[index]->columns[column].dataOnly) continue;
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(squeezed(toUtf8(model.index(row, shown).data().toString())),
                         squeezed(toUtf8(isolated(
                             toQString(tables[index]->rows[static_cast<std::size_t>(row)][column].text)))));
            ++shown;
        }
    }
    for (const Block& block : document.blocks)
        if (const auto* key = std::get_if<KeyFigures>(&block))
            for (const KeyFigure& figure : key->figures)
                QVERIFY2(earmark::ui::test::says(view, toQString(figure.value)), figure.value.c_str());
}

/// The workbook as Python's standard library reads it: exact numbers, in the order of the tables.
void ReportDigitsTest::checkSheets(const Document& document) {
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) return qWarning("python3 is not installed: the workbook was not read back");
    const QString path = m_fixture.ui.folder.filePath(QStringLiteral("report.xlsx"));
    Progress progress;
    must(writeWorkbook(document, toPath(path), progress));
    QProcess reader;
    reader.start(python, {QStringLiteral(EARMARK_READ_WORKBOOK), path});
    QVERIFY(reader.waitForFinished(30'000));
    const QJsonArray sheets =
        QJsonDocument::fromJson(reader.readAllStandardOutput()).object()[QStringLiteral("sheets")].toArray();
    const std::vector<DataTable> tables = tablesOf(document);
    QCOMPARE(static_cast<std::size_t>(sheets.size()), tables.size() + 1); // the summary stands before them
    for (std::size_t index = 0; index < tables.size(); ++index) {
        const QJsonObject cells =
            sheets[static_cast<qsizetype>(index) + 1].toObject()[QStringLiteral("cells")].toObject();
        const DataTable& table = tables[index];
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const Cell& cell = table.rows[row][column];
                if (!cell.exact) continue;
                const QString read =
                    cells[placeOf(row, column)].toObject()[QStringLiteral("text")].toString();
                const ColumnKind kind = table.columns[column].kind;
                const double wanted = static_cast<double>(*cell.exact) / unitOf(kind) +
                                      (kind == ColumnKind::Date ? kFirstDayOfSheets : 0);
                QVERIFY2(std::abs(read.toDouble() - wanted) < 1e-9,
                         qPrintable(toQString(table.sheet) + placeOf(row, column) + u' ' + read));
            }
    }
}

/// CSV has the digits that people see, JSON the exact values; both of every row.
void ReportDigitsTest::checkFigures(const Document& document) {
    std::vector<std::string> digits;
    for (const DataTable& table : tablesOf(document))
        for (const std::vector<Cell>& row : table.rows)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                if (row[column].exact)
                    digits.push_back(plainDigits(table.columns[column], *row[column].exact));
    QCOMPARE(missingIn(squeezed(documentCsv(document)), digits), QString());
    const Document read = must(readDocument(documentJson(document)));
    QVERIFY(tablesOf(read) == tablesOf(document));
    QVERIFY(shownFigures(read) == shownFigures(document));
}

QTEST_MAIN(ReportDigitsTest)
#include "report_digits_test.moc"
