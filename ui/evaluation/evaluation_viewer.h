#pragma once

#include "core/scoring/explain.h"
#include "core/service/evaluation_service.h"
#include "ui/evaluation/form_model.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace earmark::ui {

struct CallAtHand;
class CallNotes;
class CallPlayer;
class DerivationView;
class FormView;
class GuidancePanel;
class ContactArea;
class Session;
class NameTabs;

/// Any submitted evaluation exactly as it was scored: its card version, answers, comments, causes, moments
/// (a click plays them) and passages in their text, how the score came about, and all its revisions. Nothing
/// is changed here: a correction opens a new revision in the Score place.
class EvaluationViewer final : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationViewer(Session& session, QWidget* parent = nullptr);
    /// For tests: another player, and what stands where it is shown.
    EvaluationViewer(Session& session, CallPlayer& player, QWidget* listening, QWidget* parent = nullptr);

    /// False when it cannot be read; the window's foot says why. With a criterion it is opened there, and the
    /// criterion's first moment is played (a written contact goes to its first passage).
    bool showEvaluation(EvaluationId evaluation, const std::string& criterionKey = {});
    std::optional<EvaluationId> shown() const;

signals:
    /// Back to where it was opened from.
    void backWanted();
    /// The reason is given: the Score place shall open a revision.
    void correctionWanted(earmark::EvaluationId evaluation, const QString& reason);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    EvaluationViewer(Session& session, ContactArea* area, QWidget* parent);

    void build(QWidget* listening);
    QWidget* buildHead();
    QWidget* buildSide();
    void connectParts();
    void bindKeys();
    void retranslate();
    void showAll();
    void showHead();
    void fillRevisions();
    void goTo(int position);
    CallAtHand callAtHand() const;
    void move(int step);
    void showCurrent();
    void goToEvidence(const std::string& criterionKey);
    void loadSound();
    void playEvidence();
    void fitRows();
    void saveRows();
    void correct();
    void withdraw();
    QString standingText() const;
    QString scoreText() const;

    Session& m_session;
    CallPlayer& m_player;
    FormModel m_model;
    std::optional<service::OpenEvaluation> m_opened;
    std::vector<model::Evaluation> m_revisions;
    scoring::Explanation m_explanation;
    std::vector<const model::Criterion*> m_criteria;
    int m_current = -1;
    bool m_soundStale = false;     ///< loaded when the viewer is next seen
    bool m_evidenceWanted = false; ///< to be played once the contact is loaded
    bool m_rowsForText = false;    ///< how the rows stand now

    QPushButton* m_back;
    QLabel* m_agent;
    QLabel* m_facts;
    QLabel* m_score;
    QLabel* m_standing;
    QHBoxLayout* m_records = nullptr; ///< buttons for what is recorded of the call
    QComboBox* m_revisionChoice;
    QPushButton* m_correct;
    QPushButton* m_void;
    QSplitter* m_rows;
    QSplitter* m_desk;
    FormView* m_form;
    NameTabs* m_tabs;
    QStackedWidget* m_pages;
    GuidancePanel* m_guidance;
    CallNotes* m_notes;
    DerivationView* m_derivation;
};

} // namespace earmark::ui
