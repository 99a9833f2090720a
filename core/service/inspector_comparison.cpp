#include "core/service/inspector_comparison.h"

#include <algorithm>
#include <map>

namespace earmark::service {

namespace {

using reporting::InspectorFigures;
using statistics::MatchedCell;
using statistics::MatchedDifference;

/// Ids in order as numbers from 0: what is summed in their order never depends on how the store keeps them.
template <class Id>
class Numbering {
public:
    void add(const Id& id) { m_numbers.try_emplace(id.toString()); }
    void close() {
        std::int64_t next = 0;
        for (auto& [id, number] : m_numbers)
            number = next++;
    }
    std::int64_t of(const std::string& id) const {
        const auto found = m_numbers.find(id);
        return found == m_numbers.end() ? -1 : found->second;
    }
    std::int64_t of(const Id& id) const { return of(id.toString()); }

private:
    std::map<std::string, std::int64_t> m_numbers;
};

struct Matched {
    MatchedDifference difference;
    std::size_t agents = 0;
};

/// By the inspector's id as text.
class Matching {
public:
    explicit Matching(const std::vector<AgentInspectorScores>& judged) {
        for (const AgentInspectorScores& one : judged) {
            m_agents.add(one.agent);
            m_inspectors.add(one.inspector);
        }
        m_agents.close();
        m_inspectors.close();
        std::vector<MatchedCell> cells;
        for (const AgentInspectorScores& one : judged) {
            cells.push_back({m_agents.of(one.agent), m_inspectors.of(one.inspector), one.scores});
            if (one.scores.count() > 0) ++m_matched[cells.back().inspector].agents;
        }
        for (MatchedDifference& difference : statistics::matchedDifferences(cells))
            m_matched[difference.inspector].difference = difference;
    }

    Matched of(const std::string& inspector) const {
        const auto found = m_matched.find(m_inspectors.of(inspector));
        return found == m_matched.end() ? Matched() : found->second;
    }

private:
    Numbering<AgentId> m_agents;
    Numbering<InspectorId> m_inspectors;
    std::map<std::int64_t, Matched> m_matched;
};

} // namespace

Result<std::vector<InspectorFigures>> compareInspectors(const ResultsService& results, const Slice& slice) {
    auto groups = results.breakdown(slice, Grouping::Inspector);
    if (!groups) return groups.error();
    Slice everybody = slice;
    everybody.inspector.reset();
    const auto judged = results.agentInspectorScores(everybody);
    if (!judged) return judged.error();
    const Matching matching(*judged);
    std::vector<InspectorFigures> rows;
    for (GroupFigures& group : *groups) {
        Matched matched = matching.of(group.id);
        rows.push_back({std::move(group), matched.agents, matched.difference});
    }
    std::ranges::stable_sort(rows, std::greater<>(),
                             [](const InspectorFigures& row) { return row.group.figures.count; });
    return rows;
}

} // namespace earmark::service
