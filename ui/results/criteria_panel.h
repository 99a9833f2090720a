#pragma once

#include <QWidget>

namespace earmark::ui {

class NameTabs;
class CriterionModel;
class FigureTable;
class ResultsController;
class Session;

/// Where the points are lost: the weakest criteria, the sections, every criterion of the card.
class CriteriaPanel final : public QWidget {
    Q_OBJECT

public:
    CriteriaPanel(Session& session, ResultsController& controller, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Tab { Weakest, Sections, All };

    void retranslate();
    void fill();
    void openRow(int row);

    ResultsController& m_controller;
    Session& m_session;
    NameTabs* m_tabs;
    CriterionModel* m_model;
    FigureTable* m_table;
};

} // namespace earmark::ui
