#pragma once

#include "core/model/people.h"
#include "core/model/training_course.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <vector>

namespace earmark::ui {

/// Every agent with a tick for who took part and, beside it, the points of the exam.
class ParticipantModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Exam, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAgents(std::vector<model::Agent> agents);
    void setParticipants(const std::vector<model::TrainingParticipant>& participants);
    std::vector<model::TrainingParticipant> participants() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    std::vector<model::Agent> m_agents;
    /// Who took part, with the points of the exam where it was sat.
    std::map<AgentId, std::optional<std::int64_t>> m_took;
};

} // namespace earmark::ui
