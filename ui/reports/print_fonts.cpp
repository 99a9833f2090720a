#include "ui/reports/print_fonts.h"

#include <QFontDatabase>
#include <QRawFont>

namespace earmark::ui {

namespace {

/// Whether a Chinese text drawn in this font comes back when it is searched or copied: not where the font
/// draws 用 and the radical ⽤ with one glyph, because a PDF then names the radical.
bool keepsCharacters(const QString& family) {
    const QRawFont font = QRawFont::fromFont(QFont(family), QFontDatabase::SimplifiedChinese);
    const QList<quint32> character = font.glyphIndexesForString(QString(QChar(0x7528)));
    const QList<quint32> radical = font.glyphIndexesForString(QString(QChar(0x2f64)));
    return !character.isEmpty() && character.first() != 0 && character != radical;
}

/// The first of these that is there and keeps its characters, else the first that is there.
QString chineseFamily() {
    QString found;
    for (const QString& family : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
                                  QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")}) {
        if (!QFontDatabase::hasFamily(family)) continue;
        if (keepsCharacters(family)) return family;
        if (found.isEmpty()) found = family;
    }
    return found;
}

} // namespace

QStringList printFamilies(bool chinese) {
    QStringList families;
    for (const QString& family : {QStringLiteral("Open Sans"), QStringLiteral("Segoe UI"),
                                  QStringLiteral("Helvetica Neue"), QStringLiteral("DejaVu Sans")})
        if (families.isEmpty() && QFontDatabase::hasFamily(family)) families.append(family);
    const QString family = chineseFamily();
    if (family.isEmpty()) return families;
    if (chinese && keepsCharacters(family))
        families.prepend(family);
    else
        families.append(family);
    return families;
}

QFont printFont(const QStringList& families, double points) {
    QFont font;
    // Any spacing of letters keeps them single: a ligature would not be found when "offer" is searched for.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    if (!families.isEmpty()) font.setFamilies(families);
    font.setPointSizeF(points);
    return font;
}

} // namespace earmark::ui
