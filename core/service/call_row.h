#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"
#include "core/model/evidence_summary.h"
#include "core/model/recording.h"

#include <cstdint>
#include <optional>
#include <string>

namespace earmark::service {

/// Where a call stands for one inspector. Submitted: scored by this inspector or by a colleague.
enum class CallState { Waiting, Draft, Parked, Submitted, Skipped };

/// A row of the worklist.
struct CallRow {
    RecordingId recording;
    Instant startedAt{};
    std::string agentNumber;
    std::string agentName;
    LocalizedText teamName;
    std::string callNumber;
    std::string customerNumber;
    std::string queue;
    std::string callType;
    model::Direction direction = model::Direction::Unknown;
    model::Medium medium = model::Medium::Call;
    std::int64_t durationMs = 0;
    model::MediaState mediaState = model::MediaState::Pending;
    std::string path;
    CallState state = CallState::Waiting;
    /// The inspector's draft or newest submitted one, else a colleague's regular one.
    std::optional<EvaluationId> evaluation;
    std::optional<std::int64_t> finalMillionths;
    std::string shownScore;   ///< as the card shows it; empty without a score
    std::string mediaProblem; ///< as in model::Recording
    bool failed = false;
    bool passed = false;
    std::optional<model::EvidenceSummary> evidence; ///< absent until the recording was analysed
};

} // namespace earmark::service
