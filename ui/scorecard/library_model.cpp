#include "ui/scorecard/library_model.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"

#include <QGuiApplication>

#include <algorithm>

namespace earmark::ui {

namespace {

QString bothTexts(const LocalizedText& text) {
    return toQString(text.en) + u'\n' + toQString(text.zh);
}

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void LibraryModel::setCard(model::CardVersion card) {
    beginResetModel();
    m_card = std::move(card);
    m_marked.clear();
    find();
    endResetModel();
    emit marksChanged();
}

void LibraryModel::clear() {
    setCard({});
}

void LibraryModel::setPresentKeys(std::set<std::string> keys) {
    m_present = std::move(keys);
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LibraryModel::setLanguage(Language language) {
    beginResetModel();
    m_language = language;
    endResetModel();
}

void LibraryModel::setSearch(const QString& text) {
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words) return;
    beginResetModel();
    m_words = std::move(words);
    find();
    endResetModel();
}

void LibraryModel::find() {
    m_rows.clear();
    for (std::size_t s = 0; s < m_card.sections.size(); ++s) {
        const model::Section& section = m_card.sections[s];
        const std::size_t heading = m_rows.size();
        for (std::size_t c = 0; c < section.criteria.size(); ++c) {
            if (!isFound(section, section.criteria[c])) continue;
            if (m_rows.size() == heading) m_rows.push_back({s, std::nullopt});
            m_rows.push_back({s, c});
        }
    }
}

bool LibraryModel::isFound(const model::Section& section, const model::Criterion& criterion) const {
    const QString text = bothTexts(criterion.name) + bothTexts(criterion.guidance) + bothTexts(section.name) +
                         toQString(criterion.key);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

const model::Criterion* LibraryModel::criterionAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    return shown.criterion ? &m_card.sections[shown.section].criteria[*shown.criterion] : nullptr;
}

int LibraryModel::firstCriterion() const {
    return m_rows.size() > 1 ? 1 : -1;
}

std::vector<model::Criterion> LibraryModel::marked() const {
    std::vector<model::Criterion> criteria;
    for (const model::Section& section : m_card.sections)
        for (const model::Criterion& criterion : section.criteria)
            if (m_marked.count(criterion.key) > 0) criteria.push_back(criterion);
    return criteria;
}

void LibraryModel::unmarkAll() {
    m_marked.clear();
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit marksChanged();
}

int LibraryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Points ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (const model::Criterion* criterion = criterionAt(index.row()))
        return criterionData(*criterion, index.column(), role);
    return sectionData(m_card.sections[m_rows[static_cast<std::size_t>(index.row())].section], index.column(),
                       role);
}

QVariant LibraryModel::sectionData(const model::Section& section, int column, int role) const {
    if (role == Qt::FontRole) return fontFor(TextStyle::Strong);
    if (role == Qt::ForegroundRole) return colorsOf(QGuiApplication::palette()).text;
    if (role == Qt::DisplayRole && column == Name) return toQString(section.name.in(m_language));
    return {};
}

QString LibraryModel::nameOf(const model::Criterion& criterion) const {
    const QString name = toQString(criterion.name.in(m_language));
    return isPresent(criterion) ? tr("%1 · in the card already").arg(name) : name;
}

QVariant LibraryModel::criterionData(const model::Criterion& criterion, int column, int role) const {
    if (role == Qt::CheckStateRole && column == Name)
        return m_marked.count(criterion.key) > 0 ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && isPresent(criterion)) return colorsOf(QGuiApplication::palette()).muted;
    if (role == Qt::ToolTipRole && column == Name) return plainToolTip(nameOf(criterion));
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Name:
        return nameOf(criterion);
    case Points:
        return maximumText(criterion);
    default:
        return answerKindText(criterion);
    }
}

bool LibraryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const model::Criterion* criterion = criterionAt(index.row());
    if (!criterion || role != Qt::CheckStateRole || index.column() != Name) return false;
    if (value.toInt() == Qt::Checked)
        m_marked.insert(criterion->key);
    else
        m_marked.erase(criterion->key);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit marksChanged();
    return true;
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const {
    // The arrow keys pass over the names of sections.
    if (!index.isValid() || !criterionAt(index.row())) return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Points:
        return tr("Points");
    default:
        return tr("Answer");
    }
}

} // namespace earmark::ui
