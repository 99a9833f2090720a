#pragma once

#include "core/reporting/figures.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// Criteria or sections with what they earned and lost, one a row, in the order they are given.
class CriterionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Mean, LostShare, Failed, Answered, ColumnCount };
    /// The share of all lost points in millionths, for the bar behind the figure.
    static constexpr int kLostShareRole = Qt::UserRole + 1;

    explicit CriterionModel(Session& session, QObject* parent = nullptr);

    void setCriteria(std::vector<reporting::CriterionFigures> criteria);
    const reporting::CriterionFigures& criterionAt(int row) const {
        return m_criteria[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const reporting::CriterionFigures& criterion, int column) const;
    QString hintOf(const reporting::CriterionFigures& criterion) const;

    Session& m_session;
    std::vector<reporting::CriterionFigures> m_criteria;
};

} // namespace earmark::ui
