#pragma once

#include "ui/results/pick_list.h"

#include <QAbstractListModel>

namespace earmark::ui {

/// The entries that fit what is typed.
class PickModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kDetailRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PickEntry> entries);
    void setTyped(const QString& text);
    int entryAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    /// The row of the entry that is chosen now; 0 when none is.
    int currentRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void narrow();
    bool fits(const PickEntry& entry) const;

    std::vector<PickEntry> m_entries;
    QStringList m_words;
    std::vector<int> m_shown; ///< places in the entries
};

} // namespace earmark::ui
