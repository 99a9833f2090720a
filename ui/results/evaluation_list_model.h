#pragma once

#include "ui/results/results_controller.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// The evaluations behind a figure, newest call first, fetched page by page as one scrolls.
class EvaluationListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Call, Agent, Team, Card, Inspector, Errors, Score, ColumnCount };

    EvaluationListModel(Session& session, ResultsController& controller, QObject* parent = nullptr);

    /// Begins again with what the controller now wants; what was fetched stays until the new rows come.
    void restart();
    /// Whether the rows are, or will be, those of the controller's newest reading.
    bool isCurrent() const;
    const reporting::EvaluationRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void failed(const earmark::Error& error);

private:
    QString textOf(const reporting::EvaluationRow& row, int column) const;
    void append(std::vector<reporting::EvaluationRow> page);

    Session& m_session;
    ResultsController& m_controller;
    std::vector<reporting::EvaluationRow> m_rows;
    bool m_complete = true;
    bool m_fetching = false;
    bool m_stale = true;  ///< the rows are of an older list
    int m_reading = 0;    ///< the controller's, when the list began
    int m_generation = 0; ///< pages of an older list are dropped
};

} // namespace earmark::ui
