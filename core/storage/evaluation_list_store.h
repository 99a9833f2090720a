#pragma once

#include "core/base/clock.h"
#include "core/base/localized_text.h"
#include "core/model/evaluation.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>

namespace earmark::storage {

/// The header of an evaluation with the names a list shows.
struct ListedHeader {
    EvaluationId evaluation;
    RecordingId recording;
    CardVersionId cardVersion;
    Instant callStartedAt{};
    Instant submittedAt{};
    std::string agentNumber;
    std::string agentName;
    LocalizedText teamName;
    std::string inspectorName;
    std::string cardReason;
    int revision = 1;
    model::Purpose purpose = model::Purpose::Regular;
    std::optional<std::int64_t> finalMillionths;
    bool failed = false;
    bool passed = false;
    int fatalErrors = 0;
    int nonFatalErrors = 0;
};

/// Rows for lists of evaluations.
class EvaluationListStore {
public:
    explicit EvaluationListStore(Connection& connection)
        : m_connection(connection) {}

    std::optional<ListedHeader> find(EvaluationId id) const;

private:
    Connection& m_connection;
};

} // namespace earmark::storage
