#pragma once

#include "core/model/card_draft.h"
#include "core/service/card_service.h"
#include "ui/scorecard/card_actions.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace earmark::ui {

class CardDifferenceView;
class CardEditorPage;
class CardListView;
class CardRulesView;
class CardTablePage;
class CardTreeModel;
class CriterionPanel;
class EmptyState;
class Session;

/// The place Cards: every card with its versions and drafts to read, and in the same place the editor.
class CardsPage final : public QWidget {
    Q_OBJECT

public:
    explicit CardsPage(Session& session, QWidget* parent = nullptr);

    void activate();
    /// Before the window closes: saves what is being edited. False where that fails.
    bool leave();
    /// What is being edited, for the window's title; empty while cards are read.
    QString editedName() const;
    CardEditorPage* editorPage() { return m_editor; }

signals:
    void titleChanged();
    /// An evaluation that a draft would judge otherwise shall be read.
    void evaluationWanted(earmark::EvaluationId evaluation);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeShelf();
    QWidget* makeList();
    QWidget* makeCard();
    void bindKeys();
    CardEditorPage& editor();
    /// Shows the page that makes a card of a spreadsheet.
    void bringIn();
    void load();
    void showEntry();
    void showCard(model::CardVersion card);
    void showHead();
    void showCriterion();
    void openDraft(const model::CardDraft& draft);
    void showShelf();
    void showRules();
    void compareVersions(const CardEntry& entry);
    QWidget* subPage(QWidget* content, std::function<QString()> name);
    void published(const model::CardVersion& version);
    void retranslate();
    /// Runs with the current entry; does nothing where there is none.
    void withEntry(const std::function<void(const CardEntry&)>& act) const;

    Session& m_session;
    CardActions m_actions;
    int m_generation = 0; ///< what older choices read is dropped
    std::optional<CardDraftId> m_wantedDraft;
    std::optional<CardVersionId> m_wantedVersion;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    CardListView* m_list;
    QStackedWidget* m_reading;
    EmptyState* m_empty;
    QLabel* m_name;
    QLabel* m_policy;
    QLabel* m_history;
    CardTreeModel* m_model;
    QTreeView* m_tree;
    CriterionPanel* m_criterion;
    QToolButton* m_new;
    QToolButton* m_more;
    QPushButton* m_edit;
    QAction* m_editAction = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_export = nullptr;
    QAction* m_default = nullptr;
    QAction* m_retire = nullptr;
    QAction* m_discard = nullptr;
    QAction* m_import = nullptr;
    QAction* m_fromTable = nullptr;
    QAction* m_print = nullptr;
    QAction* m_printInBoth = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_openRules = nullptr;
    CardEditorPage* m_editor = nullptr;
    CardTablePage* m_table = nullptr;
    CardRulesView* m_rules = nullptr;
    CardDifferenceView* m_difference = nullptr;
};

} // namespace earmark::ui
