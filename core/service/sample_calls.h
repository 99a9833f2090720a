#pragma once

#include "core/base/localized_text.h"
#include "core/base/result.h"
#include "core/model/recording.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::service {

/// Something that truly happens in a shipped call, by its hand-written truth file.
struct SampleEvent {
    std::string kind; ///< "greeting", "dead-air", "identity-check" …
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    LocalizedText note;
};

/// A shipped call: where it lies, and what happens in it.
struct SampleCall {
    /// Without id, agent and team; `root` is the folder of the shipped calls.
    model::Recording recording;
    std::string agentNumber;
    Language language = Language::English;
    std::vector<SampleEvent> events; ///< by start; all within the recording

    /// The event that shows best how this criterion went in the call; any event where none fits it.
    const SampleEvent& eventFor(std::string_view criterionKey, bool lost, std::size_t choice) const;
};

/// Reads resources/samples/truth.json. NotFound, Io; Malformed where it is not what the generator writes.
Result<std::vector<SampleCall>> readSampleCalls(const std::filesystem::path& resourceDirectory);

} // namespace earmark::service
