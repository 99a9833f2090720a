#pragma once

#include "core/model/card_draft.h"
#include "ui/scorecard/card_editor.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace earmark::ui {

class CardEditorPanels;
class CardEditorSide;
class CardOutlineView;
class ConflictStrip;
class EmptyState;
class PropertyPage;
class PublishStrip;
class Session;

/// A card being edited: its outline, the properties of what is current, and what helps beside them.
/// Publishing and conflicts are dealt with in strips below and above, without a dialog.
class CardEditorPage final : public QWidget {
    Q_OBJECT

public:
    explicit CardEditorPage(Session& session, QWidget* parent = nullptr);

    /// Opens a draft where the person left it; a draft that is open is saved before.
    void open(const model::CardDraft& draft);
    /// Saves what waits and lets the draft go. False where it cannot be saved: it stays open then.
    bool leave();

    CardEditController& editor() { return m_editor; }
    CardEditorSide& side() { return *m_side; }

signals:
    void backWanted();
    void published(const earmark::model::CardVersion& version);
    void evaluationWanted(earmark::EvaluationId evaluation);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeColumns();
    QWidget* makeOutline();
    void bindKeys();
    void connectEditor();
    void retranslate();
    void showHead();
    void showSaved();
    void showUndo();
    void showCurrent();
    void focusColumn(int column);
    void paste();
    void addCriterion();
    void reopen(const model::CardDraft& draft);
    PropertyPage* currentPage() const;

    Session& m_session;
    CardEditController m_editor;
    QToolButton* m_back;
    QLabel* m_name;
    QLabel* m_state;
    QPushButton* m_gaps;
    QLabel* m_saved;
    QPushButton* m_retry;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QPushButton* m_publish;
    ConflictStrip* m_conflict;
    PublishStrip* m_publishing;
    QSplitter* m_splitter;
    CardOutlineView* m_outline;
    EmptyState* m_empty;
    QLabel* m_where;
    QLabel* m_missing;
    QStackedWidget* m_properties;
    CardEditorSide* m_side;
    CardEditorPanels* m_panels;
};

} // namespace earmark::ui
