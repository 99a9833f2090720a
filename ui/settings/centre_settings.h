#pragma once

#include "core/service/card_service.h"
#include "ui/settings/settings_form.h"

#include <vector>

class QPushButton;

namespace earmark::ui {

class Session;

/// Who scores here, and what belongs to the centre's data: its time zone and the card new evaluations take.
class CentreSettings final : public SettingsForm {
    Q_OBJECT

public:
    explicit CentreSettings(Session& session, QWidget* parent = nullptr);

signals:
    void inspectorChangeRequested();

protected:
    void retranslate() override;

private:
    void loadCards();
    void fillCards();
    void setZone(const QString& name);
    void setCard(const QString& cardKey);

    Session& m_session;
    QPushButton* m_inspector;
    QComboBox* m_zone;
    QComboBox* m_card;
    QLabel* m_inspectorName;
    QLabel* m_zoneName;
    QLabel* m_cardName;
    std::vector<service::CardSummary> m_cards;
};

} // namespace earmark::ui
