#include "ui/recordings/call_model.h"

#include "ui/common/centre_time.h"
#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"

#include <QCollator>
#include <QGuiApplication>
#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>

namespace earmark::ui {

CallModel::CallModel(const Zone& zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(zone) {}

void CallModel::setLanguage(Language language, const QLocale& locale) {
    m_language = language;
    m_locale = locale;
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kCallColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kCallColumns - 1);
}

void CallModel::setZone(const Zone& zone) {
    m_zone = zone;
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void CallModel::setRows(std::vector<service::CallRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    endResetModel();
}

std::optional<int> CallModel::rowOf(RecordingId recording) const {
    for (std::size_t row = 0; row < m_order.size(); ++row)
        if (m_rows[m_order[row]].recording == recording) return static_cast<int>(row);
    return std::nullopt;
}

CallCounts CallModel::counts() const {
    CallCounts counts;
    counts.total = static_cast<int>(m_rows.size());
    for (const service::CallRow& row : m_rows) {
        counts.scored += row.state == service::CallState::Submitted ? 1 : 0;
        counts.drafts += row.state == service::CallState::Draft ? 1 : 0;
        counts.parked += row.state == service::CallState::Parked ? 1 : 0;
        counts.skipped += row.state == service::CallState::Skipped ? 1 : 0;
    }
    return counts;
}

int CallModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int CallModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kCallColumns;
}

QVariant CallModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const service::CallRow& row = at(index.row());
    const auto column = static_cast<CallColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        return decoration(row, column);
    case Qt::ForegroundRole:
        return color(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == CallColumn::Score) return verdictName(verdictOf(row));
        if (!mediaSentence(row).isEmpty()) return plainToolTip(mediaSentence(row));
        return plainToolTip(column == CallColumn::Start ? wholeStart(row) : text(row, column));
    case Qt::AccessibleDescriptionRole:
        return column == CallColumn::Start ? QVariant(wholeStart(row)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == CallColumn::Score && verdictOf(row) != Verdict::None)
            return toQString(row.shownScore) + u' ' + verdictName(verdictOf(row));
        if (column == CallColumn::Start && row.medium == model::Medium::Text)
            return text(row, column) + u' ' + mediumName(row);
        if (column == CallColumn::Length)
            return QString(text(row, column) + u' ' + mediaSentence(row)).trimmed();
        return text(row, column);
    default:
        return {};
    }
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<CallColumn>(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString title = columnTitle(column);
        return column == CallColumn::Start ? timeHeading(title, m_zone) : title;
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

void CallModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kCallColumns) return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> held;
    for (const QModelIndex& index : before)
        held.push_back(m_order[static_cast<std::size_t>(index.row())]);
    m_sortColumn = static_cast<CallColumn>(column);
    m_sortOrder = order;
    arrange();
    std::vector<int> rowOfIndex(m_rows.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        rowOfIndex[m_order[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOfIndex[held[static_cast<std::size_t>(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString CallModel::text(const service::CallRow& row, CallColumn column) const {
    switch (column) {
    case CallColumn::Start:
        return dateTimeCell(row.startedAt, m_zone);
    case CallColumn::Agent:
        return toQString(row.agentName);
    case CallColumn::Number:
        return toQString(row.agentNumber);
    case CallColumn::Team:
        return toQString(row.teamName.in(m_language));
    case CallColumn::Length:
        return row.durationMs > 0 ? lengthText(row.durationMs) : QString();
    case CallColumn::Direction:
        return directionText(row.direction);
    case CallColumn::Queue:
        return toQString(row.queue);
    case CallColumn::CallType:
        return toQString(row.callType);
    case CallColumn::State:
        return stateName(row.state);
    case CallColumn::Score:
        return scoreText(row);
    default:
        return evidenceText(row, column);
    }
}

QString CallModel::wholeStart(const service::CallRow& row) const {
    QStringList lines{dateSecondText(row.startedAt, m_zone)};
    if (row.medium == model::Medium::Text) lines.front() += QStringLiteral(" · ") + mediumName(row);
    if (!row.path.empty()) lines << toQString(row.path);
    return lines.join(u'\n');
}

QVariant CallModel::decoration(const service::CallRow& row, CallColumn column) const {
    if (column == CallColumn::Start && row.medium == model::Medium::Text)
        return iconPixmap(QStringLiteral("text_contact"), 16, colorsOf(QGuiApplication::palette()).muted,
                          qGuiApp->devicePixelRatio());
    if (column != CallColumn::Length || mediaSentence(row).isEmpty()) return {};
    return iconPixmap(isCutOff(row) ? QStringLiteral("cut_off") : QStringLiteral("warning"), 16,
                      colorsOf(QGuiApplication::palette()).below, qGuiApp->devicePixelRatio());
}

QVariant CallModel::color(const service::CallRow& row, CallColumn column) const {
    const Colors& colors = colorsOf(QGuiApplication::palette());
    if (column == CallColumn::Score) {
        const Verdict verdict = verdictOf(row);
        return verdict == Verdict::Fatal   ? colors.fatal
               : verdict == Verdict::Below ? colors.below
                                           : colors.pass;
    }
    const bool open = row.state == service::CallState::Waiting || row.state == service::CallState::Draft ||
                      row.state == service::CallState::Parked;
    if (column == CallColumn::State && row.state == service::CallState::Draft) return colors.accent;
    return open ? QVariant() : QVariant(colors.muted);
}

void CallModel::arrange() {
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    const std::vector<std::int64_t> keys = sortKeys();
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return ascending ? keys[a] < keys[b] : keys[b] < keys[a];
    });
}

std::vector<std::int64_t> CallModel::sortKeys() const {
    const auto keyed = [&](auto key) {
        std::vector<std::int64_t> keys;
        keys.reserve(m_rows.size());
        for (const service::CallRow& row : m_rows)
            keys.push_back(key(row));
        return keys;
    };
    switch (m_sortColumn) {
    case CallColumn::Start:
        return keyed([](const service::CallRow& row) { return toUtcMs(row.startedAt); });
    case CallColumn::Length:
        return keyed([](const service::CallRow& row) { return row.durationMs; });
    case CallColumn::State:
        return keyed([](const service::CallRow& row) { return static_cast<std::int64_t>(row.state); });
    case CallColumn::Score:
        return keyed([](const service::CallRow& row) {
            return row.finalMillionths.value_or(std::numeric_limits<std::int64_t>::min());
        });
    case CallColumn::TalkShare:
    case CallColumn::DeadAir:
    case CallColumn::TalkOver:
        return keyed([this](const service::CallRow& row) {
            return evidenceOf(row, m_sortColumn).value_or(std::numeric_limits<std::int64_t>::min());
        });
    default:
        return textRanks();
    }
}

std::vector<std::int64_t> CallModel::textRanks() const {
    // Few texts are different among many rows: each is compared once, by the language's own order.
    QHash<QString, std::int64_t> ranks;
    std::vector<QString> texts;
    texts.reserve(m_rows.size());
    for (const service::CallRow& row : m_rows) {
        texts.push_back(text(row, m_sortColumn));
        ranks.insert(texts.back(), 0);
    }
    QStringList distinct = ranks.keys();
    QCollator collator(m_locale);
    collator.setNumericMode(true);
    std::sort(distinct.begin(), distinct.end(), collator);
    for (qsizetype rank = 0; rank < distinct.size(); ++rank)
        ranks[distinct[rank]] = rank;
    std::vector<std::int64_t> keys;
    keys.reserve(texts.size());
    for (const QString& one : texts)
        keys.push_back(ranks.value(one));
    return keys;
}

} // namespace earmark::ui
