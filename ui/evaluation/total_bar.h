#pragma once

#include "ui/evaluation/evaluation_controller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace earmark::ui {

class Session;

/// The foot of the Score place: what the answers come to so far, what is missing, and the way on.
class TotalBar final : public QWidget {
    Q_OBJECT

public:
    TotalBar(Session& session, const EvaluationController& controller, QWidget* parent = nullptr);

    void refresh();
    /// Names what keeps the call from being submitted, until it is answered or another call opens.
    void showGaps();
    void hideGaps();
    bool showsGaps() const;

signals:
    void submitWanted();
    void gapChosen(int position);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillGaps();

    Session& m_session;
    const EvaluationController& m_controller;
    QWidget* m_gaps;
    QLabel* m_total;
    QLabel* m_detail;
    QLabel* m_fatal;
    QPushButton* m_submit;
};

} // namespace earmark::ui
