#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earmark::model {

using CaseExampleId = Id<struct CaseExampleTag>;

enum class ExampleKind { Good, Bad };

/// A part of a recording. startMs ≤ endMs, milliseconds from its start.
struct CallSpan {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;

    bool operator==(const CallSpan&) const = default;
};

/// A call or a part of one that shows how it is done, or how not.
struct CaseExample {
    CaseExampleId id;
    RecordingId recording;
    std::optional<EvaluationId> evaluation; ///< in which it was found
    std::string criterion;                  ///< of that evaluation; may be empty
    std::string topic;
    ExampleKind kind = ExampleKind::Good;
    std::string note;               ///< what to listen for
    std::optional<CallSpan> span;   ///< of a call; absent: the whole of it
    std::optional<Passage> passage; ///< of a written contact, without a note of its own; absent: the whole
    std::string addedBy;            ///< a name
    Instant addedAt{};

    bool operator==(const CaseExample&) const = default;
};

/// The stable English name ("good"), as files and the command line write it.
const char* exampleKindName(ExampleKind kind);
std::optional<ExampleKind> exampleKindFromName(std::string_view name);

} // namespace earmark::model
