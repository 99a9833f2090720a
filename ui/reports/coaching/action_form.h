#pragma once

#include "core/service/coaching_service.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace earmark::ui {

class Session;

/// A criterion that an action can be about.
struct ActionCriterion {
    model::CriterionRef ref;
    LocalizedText name;
};

/// What leader and agent agree on: who does what until when, about which criterion.
class ActionForm final : public QWidget {
    Q_OBJECT

public:
    explicit ActionForm(Session& session, QWidget* parent = nullptr);

    void setCriteria(std::vector<ActionCriterion> criteria);
    /// An action to be changed.
    void edit(const model::CoachingAction& action);
    /// A new one: its owner and day as proposed.
    void begin(const QString& owner, Day due);
    void retranslate();
    void focusWhat();

signals:
    /// What is agreed is complete.
    void agreed(const earmark::service::ActionWish& wish);

private:
    void fillCriteria();
    void agree();

    Session& m_session;
    std::vector<ActionCriterion> m_criteria;
    bool m_editing = false;
    QLineEdit* m_what;
    QComboBox* m_criterion;
    QLineEdit* m_owner;
    QDateEdit* m_due;
    QPushButton* m_agree;
};

} // namespace earmark::ui
