#pragma once

#include "core/reporting/card_trial.h"

#include <QAbstractTableModel>

#include <vector>

namespace earmark::ui {

class Session;

/// The evaluations that a draft would score otherwise: those that lose the pass mark first.
class TriedModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Call, Agent, Team, Before, After, Verdict, ColumnCount };

    explicit TriedModel(Session& session, QObject* parent = nullptr);

    void setEvaluations(std::vector<reporting::TriedEvaluation> evaluations);
    const reporting::TriedEvaluation& at(int row) const {
        return m_evaluations[static_cast<std::size_t>(row)];
    }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const reporting::TriedEvaluation& tried, int column) const;
    QString verdictOf(const reporting::TriedEvaluation& tried) const;

    Session& m_session;
    std::vector<reporting::TriedEvaluation> m_evaluations;
};

} // namespace earmark::ui
