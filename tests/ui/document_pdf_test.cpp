#include "core/documents/cells.h"
#include "tests/documents/hostile_texts.h"
#include "tests/documents/sample_document.h"
#include "tests/ui/support/pdf_text.h"
#include "ui/common/text.h"
#include "ui/reports/document_pdf.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace earmark;
using namespace earmark::documents;
using ui::test::pdfPages;
using ui::test::pdfText;
using ui::test::squeezed;

class DocumentPdfTest final : public QObject {
    Q_OBJECT

private slots:
    void textAndDigitsComeBackExactly_data();
    void textAndDigitsComeBackExactly();
    void noRowIsDividedAndTheHeadStandsAgain();
    void hostileTextsAreShownAsText();
    void writesAWholeFileOrNone();

private:
    QTemporaryDir m_folder;
};

void DocumentPdfTest::textAndDigitsComeBackExactly_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void DocumentPdfTest::textAndDigitsComeBackExactly() {
    QFETCH(Language, language);
    const Document document = earmark::test::sampleDocument(language);
    const QString path = m_folder.filePath(QStringLiteral("document.pdf"));
    Progress progress;
    QVERIFY(ui::writeDocumentPdf(document, path, progress));
    QCOMPARE(progress.done(), progress.total());
    const QString text = pdfText(path);
    if (text.isEmpty()) QSKIP("pdftotext is not installed");
    for (const std::string& wanted :
         {document.title, document.subtitle, document.stamp, std::string("86.5%"), std::string("2.4%"),
          std::string("41.3%"), std::string("31.5"), std::string("−3.6"), std::string("02:41.3 – 02:52.8")})
        QVERIFY2(text.contains(squeezed(wanted)), wanted.c_str());
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            QVERIFY(text.contains(squeezed(heading->text)));
        if (const auto* words = std::get_if<Paragraph>(&block)) QVERIFY(text.contains(squeezed(words->text)));
        if (const auto* passage = std::get_if<Passage>(&block))
            QVERIFY(text.contains(squeezed(passage->note)));
    }
    for (const QChar one : text) // a radical in place of its character could not be searched for
        QVERIFY2(one.unicode() < 0x2e80 || one.unicode() > 0x2fdf, qPrintable(QString(one)));
}

void DocumentPdfTest::noRowIsDividedAndTheHeadStandsAgain() {
    DataTable table{"", "", {Column{"Criterion"}, Column{"Comment"}}, {}, "", 0};
    for (int row = 0; row < 80; ++row)
        table.rows.push_back({textCell("begin" + std::to_string(row) + "x"),
                              textCell("first line\nsecond line\nend" + std::to_string(row) + "x")});
    Document document;
    document.title = "Long";
    document.stamp = "the stamp";
    document.blocks.emplace_back(table);
    const QString path = m_folder.filePath(QStringLiteral("long.pdf"));
    Progress progress;
    QVERIFY(ui::writeDocumentPdf(document, path, progress));
    const QStringList pages = pdfPages(path);
    if (pages.isEmpty()) QSKIP("pdftotext is not installed");
    QVERIFY(pages.size() > 2);
    for (const QString& page : pages) {
        QVERIFY(page.contains(QStringLiteral("CriterionComment")));
        QVERIFY(page.contains(QStringLiteral("Long")));
        QVERIFY(page.contains(QStringLiteral("thestamp")));
        QVERIFY(page.contains(QStringLiteral("/%1").arg(pages.size())));
        for (int row = 0; row < 80; ++row)
            QCOMPARE(page.contains(QStringLiteral("begin%1x").arg(row)),
                     page.contains(QStringLiteral("end%1x").arg(row)));
    }
}

void DocumentPdfTest::hostileTextsAreShownAsText() {
    const QString path = m_folder.filePath(QStringLiteral("hostile.pdf"));
    Progress progress;
    for (const std::string& text : earmark::test::hostileTexts())
        QVERIFY2(ui::writeDocumentPdf(earmark::test::hostileDocument(text), path, progress), text.c_str());
    const std::string markup = "<img src=x onerror=alert(1)>";
    QVERIFY(ui::writeDocumentPdf(earmark::test::hostileDocument(markup), path, progress));
    const QString found = pdfText(path);
    if (!found.isEmpty()) QVERIFY(found.contains(squeezed(markup)));
    QVERIFY(ui::writeDocumentPdf(earmark::test::hostileDocument(std::string(40'000, 'a')), path, progress));
}

void DocumentPdfTest::writesAWholeFileOrNone() {
    Progress progress;
    const Document document = earmark::test::sampleDocument();
    QCOMPARE(
        ui::writeDocumentPdf(document, m_folder.filePath(QStringLiteral("no/x.pdf")), progress).has_value(),
        false);
    progress.cancel();
    const QString path = m_folder.filePath(QStringLiteral("cancelled.pdf"));
    QCOMPARE(ui::writeDocumentPdf(document, path, progress).error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("cancelled*")}, QDir::Files).isEmpty());
}

QTEST_MAIN(DocumentPdfTest)
#include "document_pdf_test.moc"
