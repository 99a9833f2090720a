#pragma once

#include "ui/scorecard/card_rules_controller.h"

#include <QAbstractTableModel>

namespace earmark::ui {

/// The rules in their order, one a row, and last the card of every other call.
class CardRulesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Call, Card, Note, ColumnCount };

    CardRulesModel(const CardRulesController& controller, QObject* parent = nullptr);

    void refresh();
    bool isDefault(int row) const { return row == m_rules; }
    /// What is to be said of a rule, in a sentence; empty where nothing is.
    QString noteOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setLanguage(Language language);

private:
    const service::RuleFinding* findingOf(int row) const;
    QString textOf(int row, int column) const;

    const CardRulesController& m_controller;
    int m_rules = 0; ///< as the view knows them
    Language m_language = Language::English;
};

} // namespace earmark::ui
