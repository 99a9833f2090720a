#pragma once

#include "core/service/card_service.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QSplitter;
class QTreeView;

namespace earmark::ui {

class CardTreeModel;
class CriterionPanel;
class Session;

/// The place Cards: every published version, its sections and criteria, and what earns what.
class CardsPage final : public QWidget {
    Q_OBJECT

public:
    explicit CardsPage(Session& session, QWidget* parent = nullptr);

    void activate();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCard();
    void load();
    void fill();
    void openCard(int row);
    void showCard();
    void showCriterion();
    void retranslate();

    Session& m_session;
    std::vector<service::CardSummary> m_cards;
    std::optional<CardVersionId> m_shown;
    QSplitter* m_splitter;
    QListWidget* m_list;
    QLabel* m_name;
    QLabel* m_policy;
    CardTreeModel* m_model;
    QTreeView* m_tree;
    CriterionPanel* m_criterion;
};

} // namespace earmark::ui
