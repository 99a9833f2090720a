#include "ui/reports/training/participant_model.h"

#include "ui/common/format.h"
#include "ui/records/agent_words.h"

#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kMostPoints = 1'000'000;

/// "87.5" in thousandths; nothing for what is no number of points.
std::optional<std::int64_t> pointsOf(const QString& text) {
    bool isNumber = false;
    const double points = QString(text).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || points < 0 || points > kMostPoints) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(points * 1000));
}

} // namespace

void ParticipantModel::setAgents(std::vector<model::Agent> agents) {
    beginResetModel();
    m_agents = std::move(agents);
    endResetModel();
}

void ParticipantModel::setParticipants(const std::vector<model::TrainingParticipant>& participants) {
    beginResetModel();
    m_took.clear();
    for (const model::TrainingParticipant& one : participants)
        m_took[one.agent] = one.examThousandths;
    endResetModel();
}

std::vector<model::TrainingParticipant> ParticipantModel::participants() const {
    std::vector<model::TrainingParticipant> all;
    for (const auto& [agent, points] : m_took)
        all.push_back({agent, points});
    return all;
}

int ParticipantModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_agents.size());
}

int ParticipantModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParticipantModel::data(const QModelIndex& index, int role) const {
    const model::Agent& agent = m_agents[static_cast<std::size_t>(index.row())];
    const auto took = m_took.find(agent.id);
    if (index.column() == Name) {
        if (role == Qt::DisplayRole) return agentWords(agent.name, agent.number);
        if (role == Qt::CheckStateRole) return took == m_took.end() ? Qt::Unchecked : Qt::Checked;
        return {};
    }
    const bool shown = role == Qt::DisplayRole || role == Qt::EditRole;
    if (shown && took != m_took.end() && took->second) return pointsText(*took->second);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    return {};
}

bool ParticipantModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const AgentId agent = m_agents[static_cast<std::size_t>(index.row())].id;
    if (index.column() == Name && role == Qt::CheckStateRole) {
        if (value.toInt() == Qt::Checked)
            m_took.try_emplace(agent);
        else
            m_took.erase(agent);
    } else if (index.column() == Exam && role == Qt::EditRole) {
        const QString text = value.toString().trimmed();
        const auto points = pointsOf(text);
        if (!text.isEmpty() && !points) return false;
        if (points || m_took.contains(agent)) m_took[agent] = points; // who has points took part
    } else {
        return false;
    }
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit edited();
    return true;
}

QVariant ParticipantModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Exam ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    return section == Name ? tr("Took part") : tr("Exam points");
}

Qt::ItemFlags ParticipantModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return usual | (index.column() == Name ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

} // namespace earmark::ui
