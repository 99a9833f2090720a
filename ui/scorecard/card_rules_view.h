#pragma once

#include "ui/scorecard/card_rules_controller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace earmark::ui {

class CallFieldsBar;
class CardRuleForm;
class CardRulesModel;

/// "Which call takes which card": the rules in their order, the current one edited in place below, and a call
/// to try them on. Every change is saved at once and can be taken back.
class CardRulesView final : public QWidget {
    Q_OBJECT

public:
    explicit CardRulesView(Session& session, QWidget* parent = nullptr);

    CardRulesController& controller() { return m_controller; }
    /// Reads what is stored, when the place is opened.
    void activate();

    // What the keys and buttons do.
    void addRule();
    void removeRule();
    void moveRule(int step);

signals:
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildTester();
    void connectParts();
    void retranslate();
    void showRules();
    void showCurrent();
    void showProblem();
    void goTo(int row);
    int currentRow() const;
    /// Every field that the rules look at, or that everybody knows.
    void offerFields();
    void tryOut();

    Session& m_session;
    CardRulesController m_controller;
    CardRulesModel* m_model;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QTableView* m_table;
    CardRuleForm* m_form;
    QLabel* m_problem;
    QLabel* m_testerTitle;
    CallFieldsBar* m_call;
    QLabel* m_decision;
};

} // namespace earmark::ui
