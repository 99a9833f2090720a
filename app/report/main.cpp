#include "core/base/error.h"
#include "core/exchange/card_json.h"
#include "core/reporting/card_print.h"
#include "ui/common/text.h"
#include "ui/reports/card_pdf.h"

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

} // namespace

/// Prints a card file as PDF for earmark-cli, which itself knows no Qt:
/// earmark-print CARD en|zh|both DAY OUTPUT
int main(int argc, char** argv) {
    // There may be no display, and none is needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    const QStringList arguments = QGuiApplication::arguments();
    const auto language =
        arguments.size() == 5 ? reporting::printLanguageFromName(ui::toUtf8(arguments[2])) : std::nullopt;
    if (!language) {
        std::cerr << "usage: earmark-print CARD en|zh|both DAY OUTPUT\n"
                     "earmark-cli card print calls it; see docs/cli.md\n";
        return kWrongUsage;
    }
    const auto card = exchange::readCardFile(ui::toPath(arguments[1]));
    if (!card) return fail(card.error());
    const auto printed =
        ui::writeCardPdf(reporting::printedCard(*card, *language, ui::toUtf8(arguments[3])), arguments[4]);
    return printed ? 0 : fail(printed.error());
}
