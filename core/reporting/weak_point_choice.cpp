#include "core/reporting/weak_point_summary.h"

#include <algorithm>
#include <set>

namespace earmark::reporting {

namespace {

void judgeRows(std::vector<HeatRow>& rows) {
    std::vector<LossComparison*> family;
    for (HeatRow& row : rows)
        for (LossComparison& cell : row.cells)
            if (cell.own.answered > 0 && cell.others.answered > 0) family.push_back(&cell);
    tellFromChance(family);
}

std::optional<WeakCell> costliest(const std::vector<HeatRow>& rows) {
    std::optional<WeakCell> found;
    std::int64_t most = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t criterion = 0; criterion < rows[row].cells.size(); ++criterion) {
            const LossComparison& cell = rows[row].cells[criterion];
            if (cell.verdict != LossVerdict::More || cell.excessThousandths <= most) continue;
            most = cell.excessThousandths;
            found = WeakCell{row, criterion};
        }
    return found;
}

std::optional<std::size_t> lowest(const std::vector<AgentLoss>& agents) {
    const auto found = std::ranges::find_if(agents, &AgentLoss::belowOthers); // the lowest mean comes first
    if (found == agents.end()) return std::nullopt;
    return static_cast<std::size_t>(found - agents.begin());
}

/// Proposes groups criterion by criterion.
class Grouping {
public:
    explicit Grouping(const WeakPointSummary& summary)
        : m_summary(summary) {}

    std::vector<TrainingGroup> groups() {
        for (std::size_t criterion = 0; criterion < m_summary.criteria.size(); ++criterion) {
            std::set<std::size_t> placed;
            if (m_summary.scope.rows == WeakPointRows::Team) addTeams(criterion, placed);
            addAgents(criterion, placed);
        }
        std::ranges::stable_sort(m_groups, std::ranges::greater(), &TrainingGroup::excessThousandths);
        if (m_groups.size() > kMostGroups) m_groups.resize(kMostGroups);
        return std::move(m_groups);
    }

private:
    const LossComparison& at(std::size_t agent, std::size_t criterion) const {
        return m_summary.agents[agent].criteria[criterion];
    }

    /// The members of a team that is weak as a whole: those who fail there more often than the others do.
    void addTeams(std::size_t criterion, std::set<std::size_t>& placed) {
        for (const HeatRow& row : m_summary.rows) {
            if (row.cells[criterion].verdict != LossVerdict::More) continue;
            std::vector<std::size_t> members;
            for (std::size_t agent = 0; agent < m_summary.agents.size(); ++agent)
                if (m_summary.agents[agent].teamId == row.id && at(agent, criterion).excessThousandths > 0)
                    members.push_back(agent);
            placed.insert(members.begin(), members.end());
            add(TrainingGroup::Kind::Team, criterion, row.name, std::move(members));
        }
    }

    void addAgents(std::size_t criterion, const std::set<std::size_t>& placed) {
        std::vector<std::size_t> members;
        for (std::size_t agent = 0; agent < m_summary.agents.size(); ++agent)
            if (at(agent, criterion).verdict == LossVerdict::More && !placed.contains(agent))
                members.push_back(agent);
        add(TrainingGroup::Kind::Agents, criterion, {}, std::move(members));
    }

    void add(TrainingGroup::Kind kind, std::size_t criterion, const LocalizedText& team,
             std::vector<std::size_t> members) {
        if (members.empty()) return;
        std::ranges::stable_sort(members, std::ranges::greater(),
                                 [&](std::size_t agent) { return at(agent, criterion).excessThousandths; });
        if (members.size() < kSmallestClass) kind = TrainingGroup::Kind::OneToOne;
        const std::size_t classes = (members.size() + kLargestClass - 1) / kLargestClass;
        for (std::size_t index = 0; index < classes; ++index) {
            const std::size_t first = members.size() * index / classes;
            const std::size_t last = members.size() * (index + 1) / classes;
            TrainingGroup group{kind, criterion, team, {}, 0};
            for (std::size_t member = first; member < last; ++member) {
                group.agents.push_back(members[member]);
                group.excessThousandths += at(members[member], criterion).excessThousandths;
            }
            m_groups.push_back(std::move(group));
        }
    }

    const WeakPointSummary& m_summary;
    std::vector<TrainingGroup> m_groups;
};

} // namespace

void chooseWeakPoints(WeakPointSummary& summary) {
    judgeRows(summary.rows);
    judgeAgents(summary.agents);
    summary.trainFirst = costliest(summary.rows);
    summary.coachFirst = lowest(summary.agents);
    summary.groups = Grouping(summary).groups();
}

} // namespace earmark::reporting
