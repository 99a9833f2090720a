#include "core/base/paths.h"
#include "core/exchange/card_json.h"
#include "tests/ui/support/pdf_text.h"
#include "ui/common/text.h"
#include "ui/reports/card_pdf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace earmark;
using reporting::PrintLanguage;
using ui::test::pdfText;
using ui::test::squeezed;

namespace {

model::CardVersion shippedCard(const char* name) {
    auto card = exchange::readCardFile(resourceDirectory() / "scorecards" / name);
    if (!card) qFatal("%s", describe(card.error()).c_str());
    return *card;
}

} // namespace

class CardPdfTest final : public QObject {
    Q_OBJECT

private slots:
    void textComesBackExactly_data();
    void textComesBackExactly();
    void writesAWholeFileOrNone();
    void printsARowHigherThanAPage();

private:
    QTemporaryDir m_folder;
};

void CardPdfTest::textComesBackExactly_data() {
    QTest::addColumn<PrintLanguage>("language");
    QTest::newRow("English") << PrintLanguage::English;
    QTest::newRow("Chinese") << PrintLanguage::Chinese;
    QTest::newRow("both") << PrintLanguage::Both;
}

void CardPdfTest::textComesBackExactly() {
    QFETCH(PrintLanguage, language);
    const model::CardVersion card = shippedCard("standard.json");
    const QString path = m_folder.filePath(QStringLiteral("card.pdf"));
    QVERIFY(ui::writeCardPdf(reporting::printedCard(card, language, "2026-03-02"), path));
    const QString text = pdfText(path);
    if (text.isEmpty()) QSKIP("pdftotext is not installed");
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            // In two narrow columns names are broken where the other column goes on.
            if (language == PrintLanguage::Both) continue;
            const bool english = language == PrintLanguage::English;
            for (const LocalizedText* part : {&criterion.name, &criterion.guidance}) {
                const QString wanted = squeezed(english ? part->en : part->zh);
                QVERIFY2(text.contains(wanted), qPrintable(wanted));
            }
            for (const model::Option& option : criterion.options)
                QVERIFY(text.contains(squeezed(english ? option.name.en : option.name.zh)));
        }
    // A character that a font draws like a radical must not come back as the radical.
    for (const QChar one : text)
        QVERIFY2(one.unicode() < 0x2e80 || one.unicode() > 0x2fdf, qPrintable(QString(one)));
    QVERIFY(text.contains(QStringLiteral("2026-03-02")));
}

void CardPdfTest::writesAWholeFileOrNone() {
    const auto printed =
        reporting::printedCard(shippedCard("standard.json"), PrintLanguage::English, "2026-03-02");
    const QString nowhere = m_folder.filePath(QStringLiteral("no/card.pdf"));
    const auto failed = ui::writeCardPdf(printed, nowhere);
    QVERIFY(!failed);
    QVERIFY(!failed.error().detail.empty());
    QVERIFY(!QFile::exists(nowhere));
}

void CardPdfTest::printsARowHigherThanAPage() {
    model::CardVersion card = shippedCard("standard.json");
    std::string& guidance = card.sections[0].criteria[0].guidance.en;
    guidance.clear();
    for (int line = 1; line <= 200; ++line)
        guidance += "guidance line " + std::to_string(line) + "\n";
    const QString path = m_folder.filePath(QStringLiteral("long.pdf"));
    QVERIFY(ui::writeCardPdf(reporting::printedCard(card, PrintLanguage::English, "2026-03-02"), path));
    const QString text = pdfText(path);
    if (text.isEmpty()) QSKIP("pdftotext is not installed");
    for (int line = 1; line <= 200; ++line)
        QVERIFY(text.contains(QStringLiteral("guidanceline%1").arg(line)));
    QCOMPARE(text.count(QStringLiteral("guidanceline137")), 1);
}

QTEST_MAIN(CardPdfTest)
#include "card_pdf_test.moc"
