#pragma once

#include "core/service/sampling.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// Agents' months against the plan, one a row, in the order they are given.
class QuotaModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Values that compare as a person expects of a sorted column; texts do not.
    static constexpr int kSortRole = Qt::UserRole;
    enum Column { Month, Number, Name, Team, Scored, Short, Waiting, ColumnCount };

    explicit QuotaModel(Session& session, QObject* parent = nullptr);

    void setQuotas(std::vector<service::Quota> quotas);
    int shortCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sortValueOf(const service::Quota& quota, int column) const;
    QString textOf(const service::Quota& quota, int column) const;

    Session& m_session;
    std::vector<service::Quota> m_quotas;
};

} // namespace earmark::ui
