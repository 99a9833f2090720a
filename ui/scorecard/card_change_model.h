#pragma once

#include "core/scoring/card_difference.h"
#include "ui/common/paragraph_delegate.h"

#include <QAbstractListModel>

#include <vector>

namespace earmark::ui {

/// What differs between two versions of a card, below a heading for each section.
class CardChangeModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CardChangeModel(QObject* parent = nullptr);

    /// Compares; the cards' own texts name the sections.
    void compare(const model::CardVersion& before, const model::CardVersion& after, Language language);
    void clear();
    int changes() const { return static_cast<int>(m_changes.size()); }
    int changes(scoring::CardChange::Kind kind) const;
    /// The change of a row; nullptr for a heading.
    const scoring::CardChange* changeAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// A heading where `change` is -1.
    struct Row {
        QString heading;
        int change = -1;
    };

    void group(const model::CardVersion& before, const model::CardVersion& after);
    QList<Paragraph> paragraphsOf(const Row& row) const;
    QString sentenceOf(const Row& row) const;

    std::vector<scoring::CardChange> m_changes;
    std::vector<Row> m_rows;
    Language m_language = Language::English;
};

} // namespace earmark::ui
