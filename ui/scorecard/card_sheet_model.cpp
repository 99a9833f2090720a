#include "ui/scorecard/card_sheet_model.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"

#include <QGuiApplication>

namespace earmark::ui {

namespace {

using exchange::CardRowKind;

/// A cell shows its beginning; a card's guidance may be pages long.
constexpr qsizetype kShownCharacters = 300;

QString cellText(std::string_view cell) {
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    if (text.size() > kShownCharacters) text = text.left(kShownCharacters) + QStringLiteral("…");
    return text.replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "));
}

bool isQuiet(const exchange::CardRowReading& row) {
    return row.kind == CardRowKind::Title || row.kind == CardRowKind::Headings ||
           row.kind == CardRowKind::Total || row.kind == CardRowKind::Note ||
           row.kind == CardRowKind::Ignored;
}

} // namespace

CardSheetModel::CardSheetModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void CardSheetModel::setSheet(std::shared_ptr<const exchange::Table> table,
                              std::shared_ptr<const exchange::CardTableReading> reading) {
    beginResetModel();
    m_table = std::move(table);
    m_reading = std::move(reading);
    endResetModel();
}

void CardSheetModel::setLanguage(Language language) {
    m_language = language;
}

int CardSheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_reading ? 0 : static_cast<int>(m_reading->rows.size());
}

int CardSheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columnCount());
}

QVariant CardSheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const exchange::CardRowReading& row = m_reading->rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool ignored = m_reading->columns.columns[column] == exchange::CardColumn::Ignore;
    const Colors& colors = colorsOf(QGuiApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_table->cell(row.row, column));
    case Qt::ToolTipRole:
        return plainToolTip(remarksOf(row));
    case Qt::ForegroundRole:
        if (isQuiet(row) || ignored) return colors.muted;
        return row.unsure() ? QVariant(colors.late) : QVariant();
    default:
        return {};
    }
}

QVariant CardSheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_table || role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) {
        const exchange::CardRowReading& row = m_reading->rows[static_cast<std::size_t>(section)];
        const QString number = QString::number(row.number);
        return row.unsure() ? QStringLiteral("▲ ") + number : number;
    }
    const auto column = static_cast<std::size_t>(section);
    const auto heading = m_reading->columns.headingRow;
    const QString text = heading ? cellText(m_table->cell(*heading, column)) : QString();
    return text.isEmpty() ? toQString(exchange::columnLetters(column)) : text;
}

QString CardSheetModel::remarksOf(const exchange::CardRowReading& row) const {
    QStringList lines;
    for (const exchange::CardRemark& remark : row.remarks)
        lines.append(toQString(exchange::wordsOf(remark).in(m_language)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace earmark::ui
