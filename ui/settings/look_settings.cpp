#include "ui/settings/look_settings.h"

#include "ui/common/session.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace earmark::ui {

LookSettings::LookSettings(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_language(makeChoice())
    , m_theme(makeChoice())
    , m_density(makeChoice())
    , m_languageName(addRow(m_language))
    , m_themeName(addRow(m_theme))
    , m_densityName(addRow(m_density)) {
    // Each language names itself, so that whoever cannot read the other finds it.
    m_language->addItems({QStringLiteral("English"), QStringLiteral("简体中文")});
    connect(m_language, &QComboBox::activated, this,
            [this](int index) { m_session.preferences().setLanguage(static_cast<Language>(index)); });
    connect(m_theme, &QComboBox::activated, this,
            [this](int index) { m_session.preferences().setThemeMode(static_cast<ThemeMode>(index)); });
    connect(m_density, &QComboBox::activated, this,
            [this](int index) { m_session.preferences().setDensity(static_cast<Density>(index)); });
    connect(&session.preferences(), &Preferences::changed, this, &LookSettings::retranslate);
    retranslate();
}

void LookSettings::retranslate() {
    setHeadline(tr("Look"));
    nameRow(m_languageName, m_language, tr("Language"));
    nameRow(m_themeName, m_theme, tr("Theme"));
    nameRow(m_densityName, m_density, tr("Rows"));
    const auto fill = [](QComboBox* box, const QStringList& texts, int current) {
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    const Preferences& now = m_session.preferences();
    m_language->setCurrentIndex(static_cast<int>(now.language()));
    fill(m_theme, {tr("As the system"), tr("Light"), tr("Dark")}, static_cast<int>(now.themeMode()));
    fill(m_density, {tr("Comfortable"), tr("Dense")}, static_cast<int>(now.density()));
}

} // namespace earmark::ui
