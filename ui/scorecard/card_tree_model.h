#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"

#include <QAbstractItemModel>

namespace earmark::ui {

/// A card's sections with their criteria.
class CardTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Points, Answer, Rules, ColumnCount };

    explicit CardTreeModel(QObject* parent = nullptr);

    void setCard(model::CardVersion card);
    void setLanguage(Language language);
    const model::CardVersion& card() const { return m_card; }
    /// The criterion of a row; nullptr for a section.
    const model::Criterion* criterionAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sectionData(const model::Section& section, int column, int role) const;
    QVariant criterionData(const model::Criterion& criterion, int column, int role) const;

    model::CardVersion m_card;
    Language m_language = Language::English;
};

} // namespace earmark::ui
