#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/localized_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earmark::reporting {

/// A passage of a call to be heard, milliseconds from its start.
struct HeardPassage {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
    std::string note; ///< of the moment

    bool operator==(const HeardPassage&) const = default;
};

/// The passage around a moment: two seconds more at each end, so that a sentence is heard whole; no shorter
/// than 5 s (what is missing is added at both ends), no longer than 20 s (its beginning), and within the
/// call.
HeardPassage passageAround(std::int64_t startMs, std::int64_t endMs, std::int64_t callMs);

/// An answer of one evaluation as it is talked about: what was found, and where it can be heard.
struct ReportedFinding {
    EvaluationId evaluation;
    RecordingId recording;
    Instant callStartedAt{};
    std::string callTime;   ///< "2026-03-02 09:14", the centre's zone
    std::string callNumber; ///< may be empty
    std::string agentNumber;
    std::string agentName;
    std::string inspectorName;
    std::string cardKey;
    std::string criterionKey;
    LocalizedText criterionName;
    LocalizedText fullPoints; ///< what earns them, as the card says that it was judged on
    LocalizedText answer;     ///< in words; empty where the points say it all
    std::int64_t earnedThousandths = 0;
    std::int64_t possibleThousandths = 0;
    bool failed = false;
    bool fatal = false;
    std::string reason; ///< why it is fatal or severe
    std::string comment;
    std::vector<std::string> causes; ///< of model::kCauseKeys
    std::string quote;               ///< of a written contact
    std::optional<HeardPassage> passage;

    std::int64_t lostThousandths() const {
        return possibleThousandths > earnedThousandths ? possibleThousandths - earnedThousandths : 0;
    }
};

} // namespace earmark::reporting
