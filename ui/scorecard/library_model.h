#pragma once

#include "core/model/scorecard.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace earmark::ui {

/// The criteria of a card to choose from, below the names of their sections: those that a search finds. What
/// is marked stays marked while the search hides it.
class LibraryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Points, Answer, ColumnCount };

    explicit LibraryModel(QObject* parent = nullptr);

    void setCard(model::CardVersion card);
    void clear();
    void setPresentKeys(std::set<std::string> keys);
    void setLanguage(Language language);
    /// Every word must be found in the name, the guidance, the section's name or the key, in either language.
    void setSearch(const QString& text);

    /// nullptr for a section's row.
    const model::Criterion* criterionAt(int row) const;
    int firstCriterion() const; ///< its row; -1 when the search finds nothing
    int criteria() const { return static_cast<int>(m_card.criterionCount()); }
    /// In the card's order.
    std::vector<model::Criterion> marked() const;
    void unmarkAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void marksChanged();

private:
    struct Row {
        std::size_t section = 0;
        std::optional<std::size_t> criterion; ///< absent: the section's own row
    };

    void find();
    bool isFound(const model::Section& section, const model::Criterion& criterion) const;
    bool isPresent(const model::Criterion& criterion) const { return m_present.count(criterion.key) > 0; }
    QVariant sectionData(const model::Section& section, int column, int role) const;
    QVariant criterionData(const model::Criterion& criterion, int column, int role) const;
    QString nameOf(const model::Criterion& criterion) const;

    model::CardVersion m_card;
    std::set<std::string> m_present;
    std::set<std::string> m_marked;
    QStringList m_words;
    std::vector<Row> m_rows;
    Language m_language = Language::English;
};

} // namespace earmark::ui
