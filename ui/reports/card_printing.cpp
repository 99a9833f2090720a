#include "ui/reports/card_printing.h"

#include "core/base/whole_file.h"
#include "ui/common/dialogs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/reports/card_pdf.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace earmark::ui {

namespace {

struct Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

std::string dayOn(const model::CardVersion& card, service::Workspace& workspace) {
    return dayText(workspace.zone().dayOf(card.publishedAt.value_or(workspace.clock().now())));
}

} // namespace

void printCard(Session& session, QWidget* window, const model::CardVersion& card,
               reporting::PrintLanguage language) {
    const QString proposed =
        QStringLiteral("%1-%2.pdf")
            .arg(toQString(card.cardKey), QString::fromLatin1(reporting::printLanguageName(language)));
    QString path = session.dialogs().chooseSaveFile(window, Printing::tr("Print the card to a file"),
                                                    proposed, Printing::tr("PDF (*.pdf);;Web page (*.html)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".pdf");
    const bool html = path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive) ||
                      path.endsWith(QStringLiteral(".htm"), Qt::CaseInsensitive);
    session.runAsync(
        &session,
        [card, language, path, html, day = dayOn(card, session.workspace())]() -> Result<void> {
            const reporting::PrintedCard printed = reporting::printedCard(card, language, day);
            return html ? writeWholeFile(toPath(path), reporting::cardHtml(printed))
                        : writeCardPdf(printed, path);
        },
        [&session, path](const Result<void>& written) {
            if (!written) return session.complain(written.error());
            session.say(Printing::tr("Printed to %1").arg(QFileInfo(path).fileName()));
        });
}

} // namespace earmark::ui
