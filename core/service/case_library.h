#pragma once

#include "core/model/case_example.h"
#include "core/model/recording.h"
#include "core/reporting/library_example.h"
#include "core/service/record_changes.h"
#include "core/service/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// An example with what a list shows of its call.
struct ExampleRow {
    model::CaseExample example;
    Instant callStartedAt{};
    std::string agentNumber; ///< empty where names are hidden, as are the next two
    std::string agentName;
    std::string path; ///< of the recording, which often names the agent
    model::Medium medium = model::Medium::Call;
    std::int64_t durationMs = 0;
};

/// Whether a list says whose calls they are. Hidden, an agent's name is also taken out of topic, note and
/// quote.
enum class ExampleNames { Shown, Hidden };

/// As reports show it, with the time of the call in the centre's zone.
reporting::LibraryExample libraryExample(const ExampleRow& row, const Zone& zone);

/// Which examples to list. Empty members do not restrict.
struct ExampleFilter {
    std::string topic;
    std::optional<model::ExampleKind> kind;
    std::optional<RecordingId> recording;
};

struct SavedExample {
    model::CaseExample example;
    RecordChanges changes;
};

/// Calls and parts of calls kept as examples, by topic. Everything is durable when it returns.
class CaseLibrary {
public:
    explicit CaseLibrary(Workspace& workspace)
        : m_workspace(workspace) {}

    /// By topic, good before bad, the newest first.
    Result<std::vector<ExampleRow>> list(const ExampleFilter& filter,
                                         ExampleNames names = ExampleNames::Shown) const;
    Result<std::vector<std::string>> topics() const; ///< in use, in order

    /// The example gets its id and time here. NotFound for a recording, evaluation or criterion that the
    /// store does not know; InvalidArgument without a topic or name, for a part that ends before it begins or
    /// lies outside the call, for an evaluation of another call, and for texts that cannot be shown.
    Result<SavedExample> add(model::CaseExample example);
    /// Replaces all of the example but who added it and when. As add(), and NotFound where there is none.
    Result<SavedExample> change(model::CaseExample example);
    Result<RecordChanges> remove(model::CaseExampleId id);

private:
    Workspace& m_workspace;
};

} // namespace earmark::service
