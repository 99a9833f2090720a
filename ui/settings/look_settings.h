#pragma once

#include "ui/settings/settings_form.h"

namespace earmark::ui {

class Session;

/// Language, theme and density.
class LookSettings final : public SettingsForm {
    Q_OBJECT

public:
    explicit LookSettings(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    Session& m_session;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_density;
    QLabel* m_languageName;
    QLabel* m_themeName;
    QLabel* m_densityName;
};

} // namespace earmark::ui
