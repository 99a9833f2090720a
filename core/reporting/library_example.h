#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <string>

namespace earmark::reporting {

/// An example of the case library as people read about it.
struct LibraryExample {
    std::string topic;
    bool good = true;     ///< how it is done; else how not
    std::string note;     ///< what to listen for
    std::string callTime; ///< "2026-03-02 09:14", the centre's zone
    std::string agentNumber;
    std::string agentName;
    RecordingId recording;
    bool isWritten = false;  ///< a written contact: nothing is heard
    std::int64_t fromMs = 0; ///< of the recording; the whole of it, or the part that is the example
    std::int64_t toMs = 0;
    std::string quote; ///< of a written contact
};

} // namespace earmark::reporting
