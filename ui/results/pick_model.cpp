#include "ui/results/pick_model.h"

#include <algorithm>

namespace earmark::ui {

void PickModel::setEntries(std::vector<PickEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    narrow();
    endResetModel();
}

void PickModel::setTyped(const QString& text) {
    beginResetModel();
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    narrow();
    endResetModel();
}

bool PickModel::fits(const PickEntry& entry) const {
    if (m_words.isEmpty()) return !entry.onlyTyped;
    const QString text = entry.text + u' ' + entry.detail;
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void PickModel::narrow() {
    m_shown.clear();
    for (int place = 0; place < static_cast<int>(m_entries.size()); ++place)
        if (fits(m_entries[static_cast<std::size_t>(place)])) m_shown.push_back(place);
}

int PickModel::currentRow() const {
    const auto found = std::ranges::find_if(
        m_shown, [this](int place) { return m_entries[static_cast<std::size_t>(place)].current; });
    return found == m_shown.end() ? 0 : static_cast<int>(found - m_shown.begin());
}

int PickModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PickModel::data(const QModelIndex& index, int role) const {
    const PickEntry& entry = m_entries[static_cast<std::size_t>(entryAt(index.row()))];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : entry.text + QStringLiteral(", ") + entry.detail;
    case kDetailRole:
        return entry.detail;
    default:
        return {};
    }
}

} // namespace earmark::ui
