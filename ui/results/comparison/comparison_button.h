#pragma once

#include "ui/results/comparison/comparison.h"

#include <QToolButton>

namespace earmark::ui {

class ResultsController;
class Session;

/// Says what the figures are compared with, and opens the choice of another team or period. The choice is
/// remembered.
class ComparisonButton final : public QToolButton {
    Q_OBJECT

public:
    ComparisonButton(Session& session, ResultsController& controller, QWidget* parent = nullptr);

    /// What was chosen last, in this run or an earlier one.
    Comparison remembered() const;
    void pick();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showChosen();

    Session& m_session;
    ResultsController& m_controller;
};

} // namespace earmark::ui
