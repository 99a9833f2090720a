#include "tests/ui/support/pdf_text.h"

#include "ui/common/text.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace earmark::ui::test {

namespace {

QString squeezed(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

QStringList pdfPages(const QString& path) {
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty()) return {};
    QProcess run;
    run.start(reader, {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path,
                       QStringLiteral("-")});
    if (!run.waitForFinished(30'000)) return {};
    QStringList pages =
        QString::fromUtf8(run.readAllStandardOutput()).split(QChar(u'\f'), Qt::SkipEmptyParts);
    for (QString& page : pages)
        page = squeezed(page);
    return pages;
}

QString pdfText(const QString& path) {
    return pdfPages(path).join(QString());
}

QString squeezed(const std::string& text) {
    return squeezed(toQString(text));
}

} // namespace earmark::ui::test
