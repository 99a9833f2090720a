#pragma once

#include "core/model/case_example.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// The case library. Each example is covered by a checksum, which put() sets.
class CaseExampleStore {
public:
    explicit CaseExampleStore(Connection& connection)
        : m_connection(connection) {}

    /// Throws a Corrupt failure when the example does not match its checksum.
    std::optional<model::CaseExample> find(model::CaseExampleId id) const;
    /// The example as it can be read, whether it matches its checksum or not; nullopt where it cannot be.
    std::optional<model::CaseExample> examine(model::CaseExampleId id) const;

    /// Empty members do not restrict.
    struct Filter {
        std::string topic;
        std::optional<model::ExampleKind> kind;
        std::optional<RecordingId> recording;
    };
    /// By topic, good before bad, the newest first; checksums are not looked at.
    std::vector<model::CaseExample> list(const Filter& filter) const;
    std::vector<std::string> topics() const; ///< in use, in order
    /// The examples that do not match their checksum.
    std::vector<model::CaseExampleId> damaged() const;

    /// Adds the whole, or replaces what has its id.
    void put(const model::CaseExample& example);
    void remove(model::CaseExampleId id);

private:
    Connection& m_connection;
};

} // namespace earmark::storage
