#pragma once

#include "core/base/localized_text.h"

#include <QTranslator>

namespace earmark::ui {

/// Installs our texts and Qt's own (standard buttons, file dialogs) in one language; switching while running
/// sends every widget a LanguageChange.
class Translations {
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    void install(Language language);

private:
    void remove();

    QTranslator m_ours;
    QTranslator m_qt;
    bool m_installed = false;
};

} // namespace earmark::ui
