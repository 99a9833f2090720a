#include "ui/recordings/quota_model.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

QuotaModel::QuotaModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void QuotaModel::setQuotas(std::vector<service::Quota> quotas) {
    beginResetModel();
    m_quotas = std::move(quotas);
    endResetModel();
}

int QuotaModel::shortCount() const {
    return static_cast<int>(std::ranges::count_if(m_quotas, &service::Quota::isShort));
}

int QuotaModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_quotas.size());
}

int QuotaModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuotaModel::textOf(const service::Quota& quota, int column) const {
    constexpr std::size_t kYearAndMonth = 7;
    switch (column) {
    case Month:
        return toQString(dayText(quota.month).substr(0, kYearAndMonth));
    case Number:
        return toQString(quota.agentNumber);
    case Name:
        return toQString(quota.agentName);
    case Team:
        return m_session.text(quota.teamName);
    case Scored:
        return tr("%1 of %2").arg(quota.scored).arg(quota.wanted);
    case Short:
        return quota.isShort() ? QString::number(quota.wanted - quota.scored) : QStringLiteral("✓");
    case Waiting:
        return QString::number(quota.waiting);
    default:
        return {};
    }
}

QVariant QuotaModel::sortValueOf(const service::Quota& quota, int column) const {
    switch (column) {
    case Scored:
        return QVariant::fromValue<qulonglong>(quota.scored);
    case Short:
        return QVariant::fromValue<qulonglong>(quota.isShort() ? quota.wanted - quota.scored : 0);
    case Waiting:
        return QVariant::fromValue<qulonglong>(quota.waiting);
    default:
        return textOf(quota, column);
    }
}

QVariant QuotaModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const service::Quota& quota = m_quotas[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return textOf(quota, index.column());
    if (role == kSortRole) return sortValueOf(quota, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() >= Scored ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant QuotaModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= Scored ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Month:
        return tr("Month");
    case Number:
        return tr("Number");
    case Name:
        return tr("Agent");
    case Team:
        return tr("Team");
    case Scored:
        return tr("Scored");
    case Short:
        return tr("Short of");
    case Waiting:
        return tr("Waiting");
    default:
        return {};
    }
}

} // namespace earmark::ui
