#pragma once

#include "core/reporting/figures.h"
#include "core/statistics/rank_places.h"
#include "ui/results/trend/group_details.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// Teams, agents or inspectors with their figures, one a row, in the order they are given: best mean first.
/// Who cannot be told apart by more than chance shares a group.
class GroupModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Number,
        Name,
        Team,
        Count,
        Mean,
        Interval,
        Rank,
        Against, ///< of inspectors: the others on the same agents
        Months,
        PassRate,
        FatalRate,
        Median,
        Quartiles,
        Deviation,
        ColumnCount
    };
    /// The months as SparkDelegate takes them.
    static constexpr int kSparkRole = Qt::UserRole;

    explicit GroupModel(Session& session, QObject* parent = nullptr);

    void setGroups(std::vector<reporting::GroupFigures> groups);
    void setDetails(GroupDetails details);
    const reporting::GroupFigures& groupAt(int row) const { return rowAt(row).group; }
    bool hasTeams() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        reporting::GroupFigures group;
        std::optional<statistics::RankPlace> place; ///< absent without a mean
    };

    const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void rank();
    QString textOf(const Row& row, int column) const;
    QString hintOf(const Row& row) const;
    const reporting::Figures& detailed(const Row& row) const;
    const statistics::MatchedDifference* against(const Row& row) const;
    QString againstText(const Row& row) const;
    QString againstHint(const Row& row) const;
    std::optional<std::int64_t> sortKey(const Row& row, int column) const;
    QString sparkText(const Row& row) const;
    QList<double> sparkOf(const Row& row) const;

    Session& m_session;
    std::vector<Row> m_rows;
    GroupDetails m_details;
    std::int64_t m_sparkLow = 0; ///< the scale that all rows share
    std::int64_t m_sparkHigh = 0;
};

} // namespace earmark::ui
