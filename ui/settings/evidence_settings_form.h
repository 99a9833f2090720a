#pragma once

#include "core/service/evidence_settings.h"
#include "ui/settings/settings_form.h"

#include <vector>

class QDoubleSpinBox;

namespace earmark::ui {

class Session;

/// From where on something in a recording is an event: for all queues, or for one that differs.
class EvidenceSettingsForm final : public SettingsForm {
    Q_OBJECT

public:
    explicit EvidenceSettingsForm(Session& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    struct Row {
        const model::ThresholdField* field;
        QDoubleSpinBox* box;
        QLabel* name;
    };

    void addThreshold(const model::ThresholdField& field);
    void load();
    void fillQueues();
    /// Those that differ say so.
    void nameQueues();
    void showValues();
    void keep(const model::ThresholdField& field, double value);
    void keepAll();
    std::string queue() const;

    Session& m_session;
    service::EvidenceSettings m_settings;
    QComboBox* m_queue;
    QLabel* m_queueName;
    std::vector<Row> m_rows;
    std::vector<std::string> m_queues;
    bool m_keeping = false;   ///< a write is under way
    bool m_keepAgain = false; ///< and something changed since
};

} // namespace earmark::ui
