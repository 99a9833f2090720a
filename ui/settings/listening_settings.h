#pragma once

#include "ui/settings/settings_form.h"

class QCheckBox;
class QDoubleSpinBox;

namespace earmark::ui {

class Session;

/// How playing behaves under the inspector's hands.
class ListeningSettings final : public SettingsForm {
    Q_OBJECT

public:
    explicit ListeningSettings(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    QDoubleSpinBox* makeSeconds(double most);

    QDoubleSpinBox* m_lag;
    QDoubleSpinBox* m_resume;
    QDoubleSpinBox* m_speed;
    QCheckBox* m_pauseTyping;
    QCheckBox* m_skipSilence;
    QComboBox* m_unheard;
    QLabel* m_lagName;
    QLabel* m_resumeName;
    QLabel* m_speedName;
    QLabel* m_pauseTypingName;
    QLabel* m_skipSilenceName;
    QLabel* m_unheardName;
};

} // namespace earmark::ui
