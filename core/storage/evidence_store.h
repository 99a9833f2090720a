#pragma once

#include "core/model/evidence_summary.h"
#include "core/storage/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace earmark::storage {

/// What measuring found in recordings, as the call list shows it. Everything in it may be forgotten and
/// measured again.
class EvidenceStore {
public:
    explicit EvidenceStore(Connection& connection)
        : m_connection(connection) {}

    std::optional<model::EvidenceSummary> find(RecordingId recording) const;
    void keep(RecordingId recording, const model::EvidenceSummary& summary);
    /// Of a recording that is heard otherwise from now on.
    void forget(RecordingId recording);
    /// Queues of which something is known.
    std::vector<std::string> queues() const;
    void forgetQueue(const std::string& queue);

private:
    Connection& m_connection;
};

/// The four columns of a summary from the row's next one on; nothing where the first of them, the kinds, is
/// absent.
std::optional<model::EvidenceSummary> readEvidence(Columns& columns);

} // namespace earmark::storage
