#pragma once

#include "core/model/acoustic_event.h"
#include "core/scoring/score.h"
#include "core/service/found_measures.h"
#include "ui/evaluation/answer_rules.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace earmark::ui {

class CausePicker;
class EventList;
class LevelList;
class MomentList;
class NoteEdit;
class PassageList;

/// Everything about one criterion: what earns what, the described answers, and the evidence of the answer –
/// its reason, moments, comment and causes. Serves scoring and, read-only, what was scored.
class GuidancePanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit GuidancePanel(QWidget* parent = nullptr);

    void setReadOnly(bool readOnly);
    void setLanguage(Language language);

    /// What is shown. The criterion must live until the next call.
    struct Subject {
        const model::Criterion* criterion = nullptr;
        QString place; ///< "Tone · 3 of 21"
        model::Answer answer;
        scoring::CriterionScore score;
        bool text = false; ///< evidence is passages of a written contact, not moments of a recording
        std::optional<service::FoundMeasure> found = {}; ///< what the call says of a measure
        std::vector<model::AcousticEvent> events = {};   ///< what happened that bears on it
        QString takeKey = {};                            ///< takes the first of them
    };
    void showSubject(const Subject& subject);

    void editComment();
    void editReason();
    void editCauses();
    /// The note on the n-th passage (from 0).
    void editPassageNote(int index);
    /// Puts the n-th ready phrase (1 …) into the comment where the cursor is.
    void insertPhrase(int number);
    bool isWriting() const;
    /// For the keys that mark causes while it has the focus.
    CausePicker& causes() { return *m_causes; }
    /// For the keys that put in phrases while it has the focus.
    QWidget& commentField();

signals:
    void offerTaken(const earmark::ui::AnswerOffer& offer);
    /// The cursor went into the comment or the reason.
    void writingStarted();
    void commentEdited(const QString& comment);
    void reasonEdited(const QString& reason);
    void severeTakenBack();
    void causeToggled(const QString& causeKey);
    void eventWanted(const earmark::model::AcousticEvent& event);
    void eventTaken(const earmark::model::AcousticEvent& event);
    void momentWanted();
    void momentPlayed(const earmark::model::Moment& moment);
    void momentStartMoved(int index);
    void momentEndMoved(int index);
    void momentRemoved(int index);
    void passageMarkWanted();
    void passageWanted(const earmark::model::Passage& passage);
    void passageNoted(int index, const QString& note);
    void passageRemoved(int index);
    /// Enter in the note on a passage.
    void passageNoteFinished();
    /// Enter in the reason: it is given, answering goes on.
    void reasonFinished();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void retranslate();
    void showHead();
    void showStanding();
    void showReason();
    void showPhrases();
    void showEvidence();
    QLabel* heading(QVBoxLayout* column);

    Language m_language = Language::English;
    bool m_readOnly = false;
    Subject m_subject;
    const model::Criterion* m_shown = nullptr; ///< whose levels and phrases stand here
    QLabel* m_place;
    QLabel* m_name;
    QLabel* m_guidance;
    QLabel* m_standing; ///< "does not apply now", or what was found
    QPushButton* m_take;
    LevelList* m_levels;
    QWidget* m_reasonArea;
    QLabel* m_reasonHeading;
    NoteEdit* m_reason;
    QToolButton* m_notSevere;
    QLabel* m_eventsHeading;
    EventList* m_events;
    QLabel* m_momentsHeading;
    MomentList* m_moments;
    QPushButton* m_addMoment;
    PassageList* m_passages;
    QPushButton* m_markPassage;
    QLabel* m_commentHeading;
    NoteEdit* m_comment;
    QWidget* m_phrases;
    QVBoxLayout* m_phraseColumn;
    QLabel* m_causesHeading;
    CausePicker* m_causes;
};

} // namespace earmark::ui
