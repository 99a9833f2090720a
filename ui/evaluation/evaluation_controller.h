#pragma once

#include "core/scoring/score.h"
#include "core/service/evaluation_service.h"
#include "core/service/found_measures.h"
#include "ui/evaluation/activity_meter.h"
#include "ui/evaluation/draft_saver.h"
#include "ui/evaluation/form_answers.h"
#include "ui/evaluation/next_call.h"
#include "ui/evaluation/playhead.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace earmark::ui {

class Session;

/// Scoring one call: the open draft, its running score, undo, saving, and the way to the next call. Knows no
/// widget. Criteria are addressed by key; positions are those of the card, sections joined.
class EvaluationController final : public QObject, public FormAnswers {
    Q_OBJECT

public:
    EvaluationController(Session& session, const Playhead& playhead, ScoringHabits habits,
                         QObject* parent = nullptr);
    ~EvaluationController() override;

    // Opening and closing. Each leaves what was open before durable, or fails without leaving it. A call left
    // without anything given stands as it did before it was opened.

    void setHabits(ScoringHabits habits);

    [[nodiscard]] Result<void> open(RecordingId recording, model::Purpose purpose = model::Purpose::Regular);
    /// The draft worked on last, as the program's start wants it. False when there is none.
    [[nodiscard]] Result<bool> reopenLast();
    /// The next call to score; false when all are done, and then nothing is open.
    [[nodiscard]] Result<bool> openNext();
    /// A draft that corrects a submitted evaluation.
    [[nodiscard]] Result<void> revise(EvaluationId submitted, const std::string& reason);
    /// What setCard() would do to the answers, and whether it needs a reason.
    [[nodiscard]] Result<service::CardSwitch> cardChange(CardVersionId card);
    /// Scores on another card; one that the call's rules do not choose takes a reason. What has no place on
    /// it is set aside, and comes back with the card before as long as the call stays open.
    [[nodiscard]] Result<void> setCard(CardVersionId card, const std::string& reason = {});
    [[nodiscard]] Result<void> park();
    [[nodiscard]] Result<void> skip(const std::string& reason);
    [[nodiscard]] Result<void> close();
    /// Another inspector is at work: the draft of the one before is closed, and the way through the worklist
    /// begins anew.
    [[nodiscard]] Result<void> changeInspector();

    bool isOpen() const override { return m_open.has_value(); }
    /// Only while open.
    const service::OpenEvaluation& opened() const { return *m_open; }
    const model::CardVersion& card() const { return m_open->card; }
    const model::AnswerSheet& answers() const { return m_open->evaluation.answers; }
    const scoring::Score& score() const { return m_score; }
    bool isRevision() const { return m_open && m_open->evaluation.replaces.has_value(); }
    /// The call that will open after this one.
    NextCall& next() { return m_next; }

    // Where the inspector stands.

    int criterionCount() const { return static_cast<int>(m_criteria.size()); }
    const model::Criterion& criterion(int position) const override {
        return *m_criteria[static_cast<std::size_t>(position)];
    }
    int positionOf(const std::string& criterionKey) const; ///< -1 when the card lacks it
    int current() const override { return m_current; }
    std::string currentKey() const; ///< empty where the inspector stands nowhere
    const model::Answer& answerOf(const std::string& criterionKey) const override;
    scoring::CriterionScore stateOf(int position) const override;

    /// What the call says of a measure; null where it is merely typed.
    const service::FoundMeasure* foundOf(const std::string& criterionKey) const;
    /// What waits to be confirmed: the criterion's default, or what was found; unanswered where nothing does.
    model::AnswerValue offerOf(int position) const override;
    /// What the recording measures by itself became known.
    void setFigures(const std::optional<model::Figures>& figures);

    void goTo(const std::string& criterionKey);
    void goToPosition(int position);
    /// To the neighbour that applies; stays at the ends.
    void goToNext() override;
    void goToPrevious();
    /// To the next one without an answer, round the end; stays when there is none.
    void goToNextUnanswered() override;

    // Answers. Each is one undo step, scored at once and saved at once.

    void answer(const std::string& criterionKey, const model::AnswerValue& value) override;
    void clearAnswer(const std::string& criterionKey);
    void setSevere(const std::string& criterionKey, bool severe) override;
    void toggleCause(const std::string& criterionKey, const std::string& causeKey);
    /// Typed texts: edits of one typing session are undone together.
    void setReason(const std::string& criterionKey, const std::string& reason);
    void setComment(const std::string& criterionKey, const std::string& comment);
    void setSummary(const std::string& summary);
    void endTyping() override { ++m_typingSession; }

    /// A moment at the playhead less the reaction lag.
    void addMoment(const std::string& criterionKey);
    void addMoment(const std::string& criterionKey, const model::Moment& moment);
    /// The span as a moment, its note in the comment as well, as one step. False when that span is a moment
    /// of the criterion already.
    bool takeEvidence(const std::string& criterionKey, const model::Moment& moment);
    void removeMoment(const std::string& criterionKey, int index);
    void changeMoment(const std::string& criterionKey, int index, const model::Moment& moment);

    /// Whether a written contact is open: its evidence is passages, not moments.
    bool isText() const { return m_open && m_open->recording.medium == model::Medium::Text; }
    /// Marks as evidence what is selected in the text; how many passages were added, and the index of the
    /// first.
    struct MarkedPassages {
        int count = 0;
        int first = -1;
    };
    MarkedPassages markSelection(const std::string& criterionKey);
    void removePassage(const std::string& criterionKey, int index);
    void setPassageNote(const std::string& criterionKey, int index, const std::string& note);

    /// A marker at the playhead less the reaction lag; its index.
    int addMarker();
    void removeMarker(int index);
    void setMarkerComment(int index, const std::string& comment);

    QUndoStack& history() { return m_history; }
    DraftSaver& saver() { return m_saver; }

    // Finishing.

    /// A criterion that keeps the draft from being submitted.
    struct Gap {
        enum class Kind { Unanswered, ReasonMissing };
        int position = 0;
        Kind kind = Kind::Unanswered;
        bool operator==(const Gap&) const = default;
    };
    /// In the card's order.
    std::vector<Gap> gaps() const;
    bool isComplete() const override { return gaps().empty(); }
    bool needsReason(int position) const override;
    /// Submits what is complete; else fails with Incomplete and stands at the first gap.
    [[nodiscard]] Result<service::Submitted> submit();

    // What the inspector does besides: any key or click counts as work; listening too.
    void noteActivity();

signals:
    /// Another draft is open, or none.
    void openChanged();
    void currentChanged();
    /// An answer (with its evidence) changed; scores may have changed anywhere.
    void answerChanged(const QString& criterionKey);
    void markersChanged();
    void summaryChanged();
    void submitted(const earmark::service::Submitted& submitted);
    /// What is offered for measures changed.
    void offersChanged();

private:
    friend class AnswerEdit;
    friend class MarkersEdit;
    friend class SummaryEdit;

    [[nodiscard]] Result<void> leave();
    /// A call in which nothing was given stands as it did before it was opened: waiting, or put aside. Only
    /// after leave(); what could not be put back stays a draft and is told.
    ChangeSet standAsBefore();
    /// Whether it is the draft on the screen: asked for by another purpose or by a copy of its call, it may
    /// have come again.
    bool isOpenAlready(const service::OpenEvaluation& opened) const;
    void adopt(service::OpenEvaluation opened, std::optional<model::Evaluation> parkedBefore = std::nullopt);
    void takeBack(std::map<std::string, model::Answer> setAside);
    void release();
    void prepareScorer();
    void rescore();
    void savePosition();
    void applyAnswer(const std::string& criterionKey, const model::Answer& answer, bool typed);
    void applyMarkers(const std::vector<model::Marker>& markers);
    void applySummary(const std::string& summary);
    void edit(const std::string& criterionKey, model::Answer after, const QString& text, bool typed = false);
    void editMarkers(std::vector<model::Marker> after, const QString& text);
    void stampMoment(const std::string& criterionKey, model::Answer& answer);
    bool applies(int position) const;
    int firstToStandAt(int remembered) const;
    /// Whether the criterion would lose points with this answer: only then can it be severe.
    bool losesPoints(int position, const model::Answer& answer) const;
    std::int64_t markedMs() const;
    Instant now() const;

    Session& m_session;
    const Playhead& m_playhead;
    ScoringHabits m_habits;
    NextCall m_next;

    std::optional<service::OpenEvaluation> m_open;
    std::optional<model::Evaluation> m_parkedBefore; ///< m_open's as it was taken up, where it was put aside
    std::vector<const model::Criterion*> m_criteria; ///< of m_open's card
    CardVersionId m_scoredCard;                      ///< what m_scorer was built for
    std::unique_ptr<scoring::Scorer> m_scorer;
    scoring::Score m_score;
    int m_current = -1;
    std::map<std::string, service::FoundMeasure> m_found; ///< by criterion key
    std::map<std::string, model::Answer> m_setAside;      ///< answers that had no place on the card of now
    int m_typingSession = 1;
    std::map<std::string, model::Moment> m_stamped; ///< the automatic moment given in this sitting
    QUndoStack m_history;
    DraftSaver m_saver;
    ActivityMeter m_activity;
    QTimer m_tick; ///< saves the playhead while listening
};

} // namespace earmark::ui
