#include "ui/common/language.h"

#include "ui/common/icon.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace earmark::ui {

namespace {

/// Words of Qt's file dialog that its own Chinese file lacks: ours is asked first.
[[maybe_unused]] constexpr const char* kQtWords[][2] = {
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
};

} // namespace

Translations::~Translations() {
    remove();
}

void Translations::install(Language language) {
    initializeResources();
    remove();
    const bool chinese = language == Language::Chinese;
    // English has a file too: it holds the singular and plural forms.
    const bool oursLoaded = m_ours.load(chinese ? QStringLiteral(":/translations/earmark_zh_CN.qm")
                                                : QStringLiteral(":/translations/earmark_en.qm"));
    Q_ASSERT(oursLoaded);
    Q_UNUSED(oursLoaded)
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (chinese &&
        m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_ours);
    m_installed = true;
}

void Translations::remove() {
    if (!m_installed) return;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_installed = false;
}

} // namespace earmark::ui
