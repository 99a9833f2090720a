#include "ui/scorecard/card_tree_model.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"

namespace earmark::ui {

namespace {

/// A criterion's index carries its section's row plus one; a section's carries nothing.
std::size_t sectionRow(const QModelIndex& criterion) {
    return static_cast<std::size_t>(criterion.internalId() - 1);
}

} // namespace

CardTreeModel::CardTreeModel(QObject* parent)
    : QAbstractItemModel(parent) {}

void CardTreeModel::setCard(model::CardVersion card) {
    beginResetModel();
    m_card = std::move(card);
    endResetModel();
}

void CardTreeModel::setLanguage(Language language) {
    beginResetModel();
    m_language = language;
    endResetModel();
}

const model::Criterion* CardTreeModel::criterionAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0) return nullptr;
    return &m_card.sections[sectionRow(index)].criteria[static_cast<std::size_t>(index.row())];
}

QModelIndex CardTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex CardTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0) return {};
    return createIndex(static_cast<int>(sectionRow(index)), 0, quintptr{0});
}

int CardTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_card.sections.size());
    if (parent.internalId() != 0 || parent.column() != 0) return 0;
    return static_cast<int>(m_card.sections[static_cast<std::size_t>(parent.row())].criteria.size());
}

int CardTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant CardTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Points ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (const model::Criterion* criterion = criterionAt(index))
        return criterionData(*criterion, index.column(), role);
    return sectionData(m_card.sections[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant CardTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Points:
        return tr("Points");
    case Answer:
        return tr("Answer");
    default:
        return tr("Rules");
    }
}

QVariant CardTreeModel::sectionData(const model::Section& section, int column, int role) const {
    if (role == Qt::FontRole) return fontFor(TextStyle::Strong);
    if (role != Qt::DisplayRole) return {};
    if (column == Name) return toQString(section.name.in(m_language));
    return column == Points ? sectionMaximumText(m_card, section) : QString();
}

QVariant CardTreeModel::criterionData(const model::Criterion& criterion, int column, int role) const {
    if (role == Qt::ToolTipRole && column == Name)
        return plainToolTip(toQString(criterion.name.in(m_language)));
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Name:
        return toQString(criterion.name.in(m_language));
    case Points:
        return maximumText(criterion);
    case Answer:
        return answerKindText(criterion);
    default:
        return ruleWords(criterion).join(QStringLiteral(" · "));
    }
}

} // namespace earmark::ui
