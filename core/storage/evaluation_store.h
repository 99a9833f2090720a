#pragma once

#include "core/model/evaluation.h"
#include "core/storage/connection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// Evaluations with their answers, moments, markers and heard spans.
class EvaluationStore {
public:
    explicit EvaluationStore(Connection& connection)
        : m_connection(connection) {}

    /// The whole evaluation. Throws a Corrupt failure when a sealed one does not match its checksum.
    std::optional<model::Evaluation> find(EvaluationId id) const;

    /// The whole evaluation however damaged, and whether its seal holds (always true for a draft).
    struct Examined {
        model::Evaluation evaluation;
        bool intact = true;
    };
    std::optional<Examined> examine(EvaluationId id) const;

    std::optional<model::EvaluationStatus> statusOf(EvaluationId id) const;
    /// Draft, parked and submitted evaluations of the recording (or of one merged into it) by this inspector
    /// for this purpose; drafts first, then the newest.
    std::vector<EvaluationId> standing(RecordingId recording, InspectorId inspector,
                                       model::Purpose purpose) const;
    /// The recording of the inspector's draft that was saved last; parked ones and those
    /// of calls that the inspector skipped do not count.
    std::optional<RecordingId> lastDraft(InspectorId inspector) const;
    std::optional<EvaluationId> successorOf(EvaluationId id) const;
    std::vector<EvaluationId> allIds() const;
    std::vector<EvaluationId> submittedIds() const;

    /// Adds the whole; anything but a draft is sealed.
    void insert(const model::Evaluation& evaluation);
    /// Writes the header again, without answers, markers and spans; seals anything but a draft over what the
    /// value holds, so it must be the whole.
    void updateHeader(const model::Evaluation& evaluation);
    void putAnswer(EvaluationId id, const std::string& criterion, const model::Answer& answer);
    void removeAnswer(EvaluationId id, const std::string& criterion);
    void replaceMarkers(EvaluationId id, const std::vector<model::Marker>& markers);
    void replaceHeard(EvaluationId id, const std::vector<model::HeardSpan>& heard);
    void remove(EvaluationId id);

private:
    model::AnswerSheet answersOf(EvaluationId id) const;
    void insertParts(const model::Evaluation& evaluation);
    void insertPassages(EvaluationId id, const std::string& criterion,
                        const std::vector<model::Passage>& passages);
    void removeEvidence(EvaluationId id, const std::string& criterion);
    void insertMoments(EvaluationId id, const std::string& criterion,
                       const std::vector<model::Moment>& moments);

    Connection& m_connection;
};

} // namespace earmark::storage
