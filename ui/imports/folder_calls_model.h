#pragma once

#include "core/model/recording.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <vector>

namespace earmark::ui {

class Session;

/// The calls of a folder as their names are understood.
class FolderCallsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, CustomerFile, SoundFormat, Start, Agent, Customer, Direction, kColumns };

    explicit FolderCallsModel(Session& session, QObject* parent = nullptr);

    /// Shows recordings that `owner` keeps alive.
    void setCalls(std::shared_ptr<const void> owner, const std::vector<model::Recording>* calls,
                  QHash<QByteArray, QString> agents);
    void clear();
    void retranslate();

    /// Key of an agent in the hash given to setCalls().
    static QByteArray agentKey(AgentId agent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const model::Recording& call, int column) const;
    QString formatText(const std::string& name) const;

    Session& m_session;
    std::shared_ptr<const void> m_owner;
    const std::vector<model::Recording>* m_calls = nullptr;
    QHash<QByteArray, QString> m_agents;
};

} // namespace earmark::ui
