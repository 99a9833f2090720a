#pragma once

#include "ui/evaluation/evaluation_controller.h"
#include "ui/evaluation/form_model.h"

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace earmark::ui {

class AnswerKeys;
class CallHeader;
struct CallAtHand;
class CallNotes;
class CallTurn;
class EmptyState;
class EventGuide;
class EventPage;
class EvidenceDesk;
class FormView;
class GuidancePanel;
class NameTabs;
class TotalBar;
struct AnswerOffer;

/// The Score place: one call with its sound, its form and its guidance, from opening to "submit and next".
class EvaluationPage final : public QWidget {
    Q_OBJECT

public:
    /// `listening` (waveform and transport) is taken over; `player` must outlive the page.
    EvaluationPage(Session& session, CallPlayer& player, QWidget* listening, QWidget* parent = nullptr);
    ~EvaluationPage() override;

    /// Opens a call for the inspector at work; says what went wrong, if anything, in the window's foot.
    bool openCall(RecordingId recording, model::Purpose purpose = model::Purpose::Regular);
    /// The draft left last, at the program's start; false when there is none.
    bool reopenLast();
    /// A draft that corrects a submitted evaluation.
    bool revise(EvaluationId submitted, const QString& reason);
    /// Where "the next call" is taken from and "4 of 30" is counted in.
    void setWorklist(const service::CallFilter& filter);
    /// Makes everything durable; false (and a question answered with no) keeps the window open.
    bool leave();

    EvaluationController& controller() { return m_controller; }
    /// What is there only while a call is open; keys of listening are bound to it.
    QWidget& workArea() { return *m_work; }
    /// The keys of answering go to the form again.
    void backToForm();

signals:
    void worklistWanted();
    /// A correction was submitted: it is the evaluation to be read again.
    void correctionSubmitted(earmark::EvaluationId evaluation);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum SidePage { kCriterionPage, kCallPage, kEventPage };

    void build(QWidget* listening);
    QWidget* buildDesk();
    void connectParts();
    void connectController();
    void connectTurn();
    void connectForm();
    void connectGuidance();
    void bindKeys();
    void retranslate();
    void adoptCall();
    void showCurrent();
    void showAnswers();
    void showEmpty();
    /// Submitting was refused: what is missing is shown, the first fault current.
    void showRefused();
    void addMarker(bool withComment);
    /// Marks what is selected in the text as evidence of the current criterion, and asks for a note.
    void markPassage(bool withNote);
    void showEvents();
    /// A text is given more room than a waveform; each keeps its own.
    void fitRows();
    void finishWriting();
    /// Shows where the reason is written, and writes there.
    void editReason();
    void showPanel(int number);
    void saveWidths();
    void readHabits();
    CallAtHand callAtHand() const;

    Session& m_session;
    CallPlayer& m_player;
    EvaluationController m_controller;
    FormModel m_formModel;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_work;
    QWidget* m_listening;
    QSplitter* m_rows;
    QSplitter* m_desk;
    CallHeader* m_header;
    FormView* m_form;
    QWidget* m_side;
    NameTabs* m_tabs;
    QStackedWidget* m_sidePages;
    GuidancePanel* m_guidance;
    CallNotes* m_notes;
    TotalBar* m_total;
    AnswerKeys* m_keys;
    EventPage* m_eventPage;
    EventGuide* m_events;
    EvidenceDesk* m_evidence;
    CallTurn* m_turn;
    bool m_allDone = false;
    bool m_rowsForText = false; ///< how the rows stand now
};

} // namespace earmark::ui
