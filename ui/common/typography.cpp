#include "ui/common/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace earmark::ui {

namespace {

/// Families with simplified Chinese; the first that is there is taken.
QStringList chineseFamilies() {
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"),
            QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")};
}

} // namespace

QFont applicationFont(Language language) {
    constexpr double kLeastPoints = 10.0;
    const QString latin = QStringLiteral("Open Sans");
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // Looked up by its generic name it would come after the families behind it.
    QString family = QFontInfo(font).family();
    const bool systemNamesNone = font.family().startsWith(QStringLiteral("Sans"), Qt::CaseInsensitive);
    if (systemNamesNone) {
        if (QFontDatabase::hasFamily(latin)) family = latin;
        font.setPointSizeF(std::max(font.pointSizeF(), kLeastPoints));
    }
    QStringList families = {family};
    const bool holdsChinese =
        QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese);
    if (language == Language::Chinese && !holdsChinese)
        families = chineseFamilies() + families;
    else
        families += chineseFamilies();
    font.setFamilies(families);
    return font;
}

QFont fontFor(TextStyle style) {
    constexpr double kSmallFactor = 0.86;
    constexpr double kHeadlineFactor = 1.4;
    QFont font = QApplication::font();
    const double size = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    if (style == TextStyle::Small) font.setPointSizeF(size * kSmallFactor);
    if (style == TextStyle::Headline) font.setPointSizeF(size * kHeadlineFactor);
    if (style == TextStyle::Strong || style == TextStyle::Headline) font.setWeight(QFont::DemiBold);
    return withTabularDigits(font);
}

QFont withTabularDigits(QFont font) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

double proseLineHeight(const QString& text) {
    const bool chinese =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return chinese ? 1.35 : 1.2;
}

} // namespace earmark::ui
