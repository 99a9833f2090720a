#pragma once

#include "core/model/evaluation.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>

namespace earmark::storage {

/// The quick way into a draft's header: what saving an answer needs, without reading the whole evaluation.
class DraftStore {
public:
    explicit DraftStore(Connection& connection)
        : m_connection(connection) {}

    struct Draft {
        model::EvaluationStatus status = model::EvaluationStatus::Draft;
        CardVersionId cardVersion;

        bool isDraft() const {
            return status == model::EvaluationStatus::Draft || status == model::EvaluationStatus::Parked;
        }
    };
    std::optional<Draft> find(EvaluationId id) const;

    /// Absent members stay as they are.
    struct Update {
        std::optional<std::string> summary;
        std::optional<std::string> currentCriterion;
        std::optional<std::int64_t> playheadMs;
        std::optional<std::int64_t> spentMs;
        Instant savedAt{};
    };
    void update(EvaluationId id, const Update& update);
    void setStatus(EvaluationId id, model::EvaluationStatus status, Instant savedAt);
    void setCard(EvaluationId id, CardVersionId card, const std::string& reason, Instant savedAt);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
