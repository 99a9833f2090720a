#include "ui/imports/folder_calls_model.h"

#include "core/audio/headerless_formats.h"
#include "ui/common/centre_time.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

FolderCallsModel::FolderCallsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void FolderCallsModel::setCalls(std::shared_ptr<const void> owner, const std::vector<model::Recording>* calls,
                                QHash<QByteArray, QString> agents) {
    beginResetModel();
    m_owner = std::move(owner);
    m_calls = calls;
    m_agents = std::move(agents);
    endResetModel();
}

void FolderCallsModel::clear() {
    setCalls({}, nullptr, {});
}

void FolderCallsModel::retranslate() {
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QByteArray FolderCallsModel::agentKey(AgentId agent) {
    return QByteArray(reinterpret_cast<const char*>(agent.uuid.bytes.data()),
                      static_cast<qsizetype>(agent.uuid.bytes.size()));
}

int FolderCallsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_calls == nullptr ? 0 : static_cast<int>(m_calls->size());
}

int FolderCallsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant FolderCallsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const QString shown = text((*m_calls)[static_cast<std::size_t>(index.row())], index.column());
    return role == Qt::ToolTipRole ? plainToolTip(shown) : shown;
}

QString FolderCallsModel::text(const model::Recording& call, int column) const {
    switch (column) {
    case File:
        return toQString(call.path);
    case CustomerFile:
        return toQString(call.customerPath);
    case SoundFormat:
        return call.soundFormat.empty() ? tr("As the file says") : formatText(call.soundFormat);
    case Start:
        return toQString(m_session.workspace().zone().timeText(call.startedAt));
    case Agent:
        return call.agent ? m_agents.value(agentKey(*call.agent)) : QString();
    case Customer:
        return toQString(call.customerNumber);
    case Direction:
        break;
    }
    switch (call.direction) {
    case model::Direction::Inbound:
        return tr("Inbound");
    case model::Direction::Outbound:
        return tr("Outbound");
    case model::Direction::Internal:
        return tr("Internal");
    case model::Direction::Unknown:
        break;
    }
    return {};
}

QString FolderCallsModel::formatText(const std::string& name) const {
    const auto& formats = audio::headerlessFormats();
    const auto found = std::ranges::find(formats, name, &audio::HeaderlessFormat::name);
    return found == formats.end() ? toQString(name) : m_session.text(found->label);
}

QVariant FolderCallsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case File:
        return tr("Recording file");
    case CustomerFile:
        return tr("Customer's file");
    case SoundFormat:
        return tr("Sound format");
    case Start:
        return timeHeading(tr("Start"), m_session.workspace().zone());
    case Agent:
        return tr("Agent");
    case Customer:
        return tr("Customer number");
    case Direction:
        return tr("Direction");
    }
    return {};
}

} // namespace earmark::ui
