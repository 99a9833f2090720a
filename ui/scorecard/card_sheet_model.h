#pragma once

#include "core/exchange/card_table.h"

#include <QAbstractTableModel>

#include <memory>

namespace earmark::ui {

/// The rows of a spreadsheet that is to become a card, as they stand, with what was understood of each: rows
/// that are nothing of the card are quiet, doubtful ones marked.
class CardSheetModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CardSheetModel(QObject* parent = nullptr);

    void setSheet(std::shared_ptr<const exchange::Table> table,
                  std::shared_ptr<const exchange::CardTableReading> reading);
    void setLanguage(Language language);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString remarksOf(const exchange::CardRowReading& row) const;

    std::shared_ptr<const exchange::Table> m_table;
    std::shared_ptr<const exchange::CardTableReading> m_reading;
    Language m_language = Language::English;
};

} // namespace earmark::ui
