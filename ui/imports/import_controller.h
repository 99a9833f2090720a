#pragma once

#include "core/exchange/recording_folder.h"
#include "core/exchange/table_reader.h"
#include "core/service/import_service.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace earmark::ui {

class Session;

/// What the person has said about the import under way.
struct ImportWishes {
    exchange::ReadOptions reading;
    service::ImportService::CallOptions calls;
    bool leaveOutBadRows = false;
};

/// A plan in either of its kinds, ready to be shown.
struct ShownPlan {
    std::optional<service::CallImportPlan> calls;
    std::optional<service::RosterImportPlan> roster;
    exchange::DateOrder dateOrder = exchange::DateOrder::Unknown;
    QHash<QByteArray, QString> agents; ///< of a folder: by FolderCallsModel::agentKey()

    const exchange::FindingList& findings() const { return calls ? calls->findings : roster->findings; }
    std::size_t badRows() const { return calls ? calls->badRows : roster->badRows; }
    /// Calls or people that would be written.
    std::size_t ready() const;
};

/// Takes a file or folder from the disk into the store: reads, plans again whenever something is chosen, and
/// imports. All of it runs off the screen's thread; only the newest plan counts.
class ImportController final : public QObject {
    Q_OBJECT

public:
    enum class Source { None, List, Folder };

    explicit ImportController(Session& session, QObject* parent = nullptr);

    /// A list, a folder, or recordings and written contacts (taken as a folder of just these).
    void open(const QStringList& paths);
    void close();

    Source source() const { return m_source; }
    QString path() const { return m_path; }
    bool busy() const { return m_running > 0; }
    const std::shared_ptr<const exchange::Table>& table() const { return m_table; }
    const exchange::ListMapping& mapping() const { return m_mapping; }
    const std::shared_ptr<const ShownPlan>& plan() const { return m_plan; }
    const ImportWishes& wishes() const { return m_wishes; }
    const service::FolderNaming& naming() const { return m_naming; }
    /// Whether what is planned may be imported as the wishes stand.
    bool canImport() const;

    void setKind(exchange::ListKind kind);
    void setField(int column, exchange::ListField field);
    void setDateOrder(exchange::DateOrder order);
    void setReading(const exchange::ReadOptions& reading);
    void setRecordings(const QString& folder);
    void setUnknownAgents(service::UnknownAgents unknown);
    void setSides(model::SideLayout sides);
    void setNaming(const service::FolderNaming& naming);
    void setLeaveOutBadRows(bool leaveOut);
    void importNow();

signals:
    /// Another file or folder is open, or none; the table and mapping have changed.
    void opened();
    /// The plan, the wishes or whether something runs have changed.
    void changed();
    /// Nothing could be read; a sentence with place and remedy.
    void refused(const QString& sentence);
    void imported(const earmark::service::Imported& result);

private:
    struct ReadList;

    void readList();
    void listRead(ReadList outcome, int run);
    void readFolder(const std::filesystem::path& root, const QStringList& onlyThese);
    void mapAs(exchange::ListKind kind);
    void replan();
    void planList();
    void planFolder();
    void planned(Result<ShownPlan> plan, int run);
    void refuse(const Error& error);
    template <class Work, class Then>
    void run(const QString& title, Work work, Then then);

    Session& m_session;
    Source m_source = Source::None;
    QString m_path;
    ImportWishes m_wishes;
    std::shared_ptr<const exchange::Table> m_table;
    std::shared_ptr<const exchange::FolderListing> m_listing;
    exchange::ListMapping m_mapping;
    service::FolderNaming m_naming;
    std::shared_ptr<const ShownPlan> m_plan;
    std::shared_ptr<Progress> m_current; ///< of the newest work, to be cancelled by a newer one
    QTimer m_soon;                       ///< waits while the person types
    int m_newest = 0;                    ///< number of the newest work; results of older ones are dropped
    int m_running = 0;
};

} // namespace earmark::ui
