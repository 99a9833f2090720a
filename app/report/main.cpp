#include "core/base/error.h"
#include "core/documents/document_reader.h"
#include "core/exchange/card_json.h"
#include "core/reporting/card_print.h"
#include "ui/common/text.h"
#include "ui/reports/card_pdf.h"
#include "ui/reports/document_pdf.h"

#include <QFile>
#include <QGuiApplication>
#include <QStringList>

#include <clocale>
#include <iostream>

namespace {

using namespace earmark;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

int fail(const Error& error) {
    std::cerr << "earmark-print: " << errorCodeName(error.code) << ": " << describe(error) << '\n';
    return kFailed;
}

int wrongUsage() {
    std::cerr << "usage: earmark-print CARD en|zh|both DAY OUTPUT\n"
                 "       earmark-print document FILE.json OUTPUT\n"
                 "earmark-cli card print and report call it; see docs/cli.md\n";
    return kWrongUsage;
}

int printCard(const QStringList& arguments) {
    const auto language = reporting::printLanguageFromName(ui::toUtf8(arguments[2]));
    if (!language) return wrongUsage();
    const auto card = exchange::readCardFile(ui::toPath(arguments[1]));
    if (!card) return fail(card.error());
    const auto printed =
        ui::writeCardPdf(reporting::printedCard(*card, *language, ui::toUtf8(arguments[3])), arguments[4]);
    return printed ? 0 : fail(printed.error());
}

int printDocument(const QString& path, const QString& output) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({ErrorCode::Io, ui::toUtf8(path), ui::toUtf8(file.errorString())});
    const auto document = documents::readDocument(file.readAll().toStdString());
    if (!document) return fail({document.error().code, ui::toUtf8(path), document.error().detail});
    Progress progress;
    const auto printed = ui::writeDocumentPdf(*document, output, progress);
    return printed ? 0 : fail(printed.error());
}

/// What goes wrong is said by fail(); Qt's own remarks, such as on the session's folders, would reach whoever
/// reads a scheduler's mail.
void sayOnlyFatal(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << "earmark-print: " << ui::toUtf8(message) << '\n';
}

} // namespace

/// Prints as PDF for earmark-cli, which itself knows no Qt:
/// earmark-print CARD en|zh|both DAY OUTPUT
/// earmark-print document FILE.json OUTPUT
int main(int argc, char** argv) {
    // There may be no display, and none is needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayOnlyFatal);
    const QGuiApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("document"))
        return printDocument(arguments[2], arguments[3]);
    return arguments.size() == 5 ? printCard(arguments) : wrongUsage();
}
