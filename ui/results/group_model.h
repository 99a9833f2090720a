#pragma once

#include "core/reporting/figures.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// Teams, agents or inspectors with their figures, one a row, in the order they are given.
class GroupModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Name, Team, Count, Mean, Deviation, PassRate, FatalRate, ColumnCount };

    explicit GroupModel(Session& session, QObject* parent = nullptr);

    void setGroups(std::vector<reporting::GroupFigures> groups);
    const reporting::GroupFigures& groupAt(int row) const { return m_groups[static_cast<std::size_t>(row)]; }
    bool hasTeams() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString textOf(const reporting::GroupFigures& group, int column) const;

    Session& m_session;
    std::vector<reporting::GroupFigures> m_groups;
};

} // namespace earmark::ui
