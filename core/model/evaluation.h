#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::model {

/// Only regular evaluations count in an agent's figures unless the others are asked for.
enum class Purpose { Regular, Mystery, Calibration, Practice, Rescore };

enum class EvaluationStatus {
    Draft,     ///< being scored; never in any figure
    Parked,    ///< a draft put aside
    Submitted, ///< counts; never changed in place
    Replaced,  ///< an older revision of a submitted evaluation, kept readable
    Voided,    ///< withdrawn with a reason, kept readable
};

/// A spot in the recording that the inspector wants to find again.
struct Marker {
    std::int64_t atMs = 0;
    std::string comment;

    bool operator==(const Marker&) const = default;
};

/// Milliseconds of the recording that were played, and how fast.
struct HeardSpan {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    double speed = 1.0;

    bool operator==(const HeardSpan&) const = default;
};

/// One inspector's judgement of one recording on one card version.
struct Evaluation {
    EvaluationId id;
    RecordingId recording;
    InspectorId inspector;
    CardVersionId cardVersion;
    std::string cardReason; ///< why not the card that the call's rules choose; empty where they chose it
    Purpose purpose = Purpose::Regular;
    EvaluationStatus status = EvaluationStatus::Draft;
    int revision = 1;                     ///< 1 when first submitted; each correction adds one
    std::optional<EvaluationId> replaces; ///< the revision this one corrects
    std::string revisionReason;           ///< why it was corrected
    std::string voidReason;               ///< why it was withdrawn
    AnswerSheet answers;
    std::vector<Marker> markers; ///< by time
    std::string summary;         ///< the inspector's overall comment
    std::vector<HeardSpan> heard;
    std::int64_t spentMs = 0;     ///< time the inspector worked on it
    std::int64_t playheadMs = 0;  ///< where listening stopped; of a text the message read, from 0
    std::string currentCriterion; ///< key of the criterion being answered; draft only
    Instant startedAt{};
    Instant savedAt{}; ///< last durable save
    std::optional<Instant> submittedAt;

    // Set on submit, from scoring:
    std::optional<std::int64_t> finalMillionths; ///< absent when not scorable
    std::optional<std::int64_t> rawMillionths;   ///< as if no fatal rule existed
    bool failed = false;                         ///< a fatal rule that fails the evaluation was met
    bool passed = false;
    int fatalErrors = 0;
    int nonFatalErrors = 0;

    bool operator==(const Evaluation&) const = default;
};

/// The stable English name of a purpose, as files and the command line write it ("regular").
const char* purposeName(Purpose purpose);
std::optional<Purpose> purposeFromName(std::string_view name);

} // namespace earmark::model
