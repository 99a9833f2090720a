#pragma once

#include <cstdint>
#include <string>

namespace earmark::documents {

/// A part of a call that a document asks people to hear. Writers that carry sound cut it out of the
/// recording.
struct Passage {
    enum class Example { Finding, Good, Bad };

    std::string title;       ///< what it shows: a criterion, a topic
    std::string recording;   ///< RecordingId as text
    std::string call;        ///< the call in words: when, with whom
    std::int64_t fromMs = 0; ///< of the call
    std::int64_t toMs = 0;
    std::string speaker; ///< "Agent", "Customer", both; may be empty
    std::string note;    ///< what was said, the inspector's comment; may be empty
    Example example = Example::Finding;

    bool operator==(const Passage&) const = default;
};

} // namespace earmark::documents
