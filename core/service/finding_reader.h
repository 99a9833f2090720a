#pragma once

#include "core/base/calendar.h"
#include "core/reporting/reported_finding.h"
#include "core/service/card_shelf.h"
#include "core/storage/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace earmark::service {

/// Reads the answers of evaluations as people talk about them. Throws storage::Failure.
class FindingReader {
public:
    FindingReader(storage::Connection& connection, CardShelf& cards, const Zone& zone)
        : m_connection(connection)
        , m_cards(cards)
        , m_zone(zone) {}

    /// Every scored answer, in the card's order; none of an evaluation that is gone.
    std::vector<reporting::ReportedFinding> answersOf(EvaluationId evaluation);

private:
    const std::string& inspectorName(InspectorId inspector);

    storage::Connection& m_connection;
    CardShelf& m_cards;
    const Zone& m_zone;
    std::map<InspectorId, std::string> m_inspectors;
};

/// What somebody can hear or read of an answer: a moment, a quotation, a comment.
bool saysSomething(const reporting::ReportedFinding& finding);
/// Full points, of at least some.
bool isAtFullPoints(const reporting::ReportedFinding& finding);

} // namespace earmark::service
