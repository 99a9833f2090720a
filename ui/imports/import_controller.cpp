#include "ui/imports/import_controller.h"

#include "core/exchange/call_list.h"
#include "core/exchange/recording_sniffer.h"
#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/imports/finding_text.h"
#include "ui/imports/folder_calls_model.h"

#include <QFileInfo>

#include <algorithm>
#include <variant>

namespace earmark::ui {

namespace {

using exchange::Finding;
using exchange::ListField;
using exchange::ListKind;

/// A broken list is told as one, not taken for sound without a header.
bool isNamedAsList(const QString& file) {
    const QStringList endings{QStringLiteral("xlsx"), QStringLiteral("xls"), QStringLiteral("csv"),
                              QStringLiteral("tsv"), QStringLiteral("txt")};
    return endings.contains(QFileInfo(file).suffix().toLower());
}

/// Whether a file belongs among calls: a recording, as far as one can see, or a written contact.
bool isContact(const QString& file) {
    const exchange::Sniffed sniffed = exchange::sniffRecording(toPath(file));
    return isRecording(sniffed) || sniffed == exchange::Sniffed::Conversation ||
           (sniffed == exchange::Sniffed::Unnamed && !isNamedAsList(file));
}

std::vector<std::filesystem::path> pathsOf(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(toPath(file));
    return paths;
}

Result<ShownPlan> planOfList(service::Workspace& workspace, const exchange::Table& table,
                             const exchange::ListMapping& mapping,
                             const service::ImportService::CallOptions& options, Progress& progress) {
    const service::ImportService imports(workspace);
    ShownPlan shown;
    shown.dateOrder = mapping.dateOrder;
    const auto dates =
        mapping.columnOf(mapping.kind == ListKind::Calls ? ListField::Start : ListField::MemberSince);
    if (dates && shown.dateOrder == exchange::DateOrder::Unknown)
        shown.dateOrder = exchange::provenDateOrder(table, mapping.headerRow + 1, *dates);
    if (mapping.kind == ListKind::Calls) {
        auto plan = imports.planCalls(table, mapping, options, progress);
        if (!plan) return plan.error();
        shown.calls = std::move(*plan);
    } else {
        auto plan = imports.planRoster(table, mapping, progress);
        if (!plan) return plan.error();
        shown.roster = std::move(*plan);
    }
    return shown;
}

/// A plan that says only why a pattern cannot be used.
ShownPlan badPattern(const Finding& finding) {
    ShownPlan shown;
    shown.calls.emplace();
    shown.calls->findings.add(finding);
    return shown;
}

Result<ShownPlan> planOfFolder(service::Workspace& workspace, const exchange::FolderListing& listing,
                               const service::FolderNaming& naming,
                               service::ImportService::CallOptions options, Progress& progress) {
    options.soundFormat = naming.soundFormat;
    const auto pattern = exchange::FilePattern::parse(naming.pattern);
    if (const auto* bad = std::get_if<Finding>(&pattern)) return badPattern(*bad);
    const auto pairs = exchange::sidePairsOf(naming.sidePairs);
    if (const auto* bad = std::get_if<Finding>(&pairs)) return badPattern(*bad);
    auto plan = service::ImportService(workspace).planFolder(
        listing, std::get<exchange::FilePattern>(pattern), std::get<std::vector<exchange::SidePair>>(pairs),
        options, progress);
    if (!plan) return plan.error();
    const Result<std::vector<model::Agent>> agents = service::RosterService(workspace).agents();
    if (!agents) return agents.error();
    ShownPlan shown;
    shown.calls = std::move(*plan);
    for (const std::vector<model::Agent>* some : {&agents.value(), &std::as_const(shown.calls->newAgents)})
        for (const model::Agent& agent : *some)
            shown.agents.insert(
                FolderCallsModel::agentKey(agent.id),
                toQString(agent.name == agent.number ? agent.number : agent.number + " " + agent.name));
    return shown;
}

} // namespace

std::size_t ShownPlan::ready() const {
    if (calls) return calls->recordings.size();
    return roster->roster.agents.size() + roster->roster.inspectors.size() + roster->roster.teams.size();
}

struct ImportController::ReadList {
    Result<exchange::Table> table;
    Finding why;
    ListKind kind = ListKind::Calls;
    exchange::ListMapping mapping;
    std::filesystem::path recordings;
};

ImportController::ImportController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    constexpr int kTypingPauseMs = 200;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &ImportController::replan);
}

template <class Work, class Then>
void ImportController::run(const QString& title, Work work, Then then) {
    if (m_current) m_current->cancel();
    const int number = ++m_newest;
    ++m_running;
    m_session.runLong(title, this, std::move(work), [this, number, then = std::move(then)](auto outcome) {
        --m_running;
        then(std::move(outcome), number);
        emit changed();
    });
    m_current = m_session.longWorks().back().progress;
    emit changed();
}

void ImportController::open(const QStringList& paths) {
    if (paths.isEmpty()) return;
    close();
    m_path = paths.first();
    if (QFileInfo(m_path).isDir()) {
        readFolder(toPath(m_path), {});
    } else if (QFileInfo(m_path).isFile() && isContact(m_path)) {
        const QStringList files = paths;
        m_path = QFileInfo(m_path).absolutePath();
        readFolder(toPath(m_path), files);
    } else {
        readList();
    }
}

void ImportController::close() {
    if (m_current) m_current->cancel();
    ++m_newest;
    m_source = Source::None;
    m_path.clear();
    m_wishes = {};
    m_table.reset();
    m_listing.reset();
    m_mapping = {};
    m_plan.reset();
    emit opened();
    emit changed();
}

void ImportController::readList() {
    run(
        tr("Reading the list"),
        [path = toPath(m_path), options = m_wishes.reading,
         &workspace = m_session.workspace()](Progress& progress) {
            ReadList outcome{Error{}, {}, {}, {}, {}};
            outcome.table = exchange::readTable(path, options, &progress, &outcome.why);
            if (!outcome.table) return outcome;
            outcome.kind = exchange::likeliestKind(*outcome.table);
            const service::ImportService imports(workspace);
            const auto mapping = imports.mappingFor(*outcome.table, outcome.kind);
            outcome.mapping = mapping ? *mapping : exchange::proposedMapping(*outcome.table, outcome.kind);
            outcome.recordings =
                imports.likelyRecordings(path.parent_path(), *outcome.table, outcome.mapping);
            return outcome;
        },
        [this](ReadList outcome, int number) { listRead(std::move(outcome), number); });
}

void ImportController::listRead(ReadList outcome, int number) {
    if (number != m_newest) return;
    if (!outcome.table) {
        m_table.reset();
        m_source = Source::None;
        emit opened();
        if (outcome.table.error().code != ErrorCode::Cancelled) emit refused(findingWithPlace(outcome.why));
        return;
    }
    m_source = Source::List;
    m_table = std::make_shared<const exchange::Table>(std::move(*outcome.table));
    m_mapping = std::move(outcome.mapping);
    m_wishes.calls.recordings = outcome.recordings;
    emit opened();
    replan();
}

void ImportController::readFolder(const std::filesystem::path& root, const QStringList& onlyThese) {
    struct ReadFolder {
        exchange::FolderListing listing;
        service::FolderNaming naming;
        bool cancelled = false;
    };
    run(
        tr("Reading the folder"),
        [root, onlyThese, &workspace = m_session.workspace()](Progress& progress) {
            const service::ImportService imports(workspace);
            const auto naming = imports.folderNaming();
            ReadFolder read{onlyThese.isEmpty() ? exchange::listRecordings(root, progress)
                                                : exchange::listingOf(root, pathsOf(onlyThese)),
                            naming ? *naming : service::FolderNaming{}, false};
            if (auto fitted = imports.fitted(read.naming, read.listing)) read.naming = std::move(*fitted);
            read.cancelled = progress.cancelled();
            return read;
        },
        [this](ReadFolder outcome, int number) {
            if (number != m_newest) return;
            if (outcome.cancelled) return close(); // a part of a folder must not pass for the whole
            m_source = Source::Folder;
            m_listing = std::make_shared<const exchange::FolderListing>(std::move(outcome.listing));
            m_naming = outcome.naming;
            emit opened();
            replan();
        });
}

void ImportController::replan() {
    m_soon.stop();
    if (m_source == Source::List) planList();
    if (m_source == Source::Folder) planFolder();
}

void ImportController::planList() {
    run(
        tr("Checking the rows"),
        [table = m_table, mapping = m_mapping, options = m_wishes.calls, &workspace = m_session.workspace()](
            Progress& progress) { return planOfList(workspace, *table, mapping, options, progress); },
        [this](Result<ShownPlan> plan, int number) { planned(std::move(plan), number); });
}

void ImportController::planFolder() {
    run(
        tr("Checking the names"),
        [listing = m_listing, naming = m_naming, options = m_wishes.calls,
         &workspace = m_session.workspace()](Progress& progress) {
            return planOfFolder(workspace, *listing, naming, options, progress);
        },
        [this](Result<ShownPlan> plan, int number) { planned(std::move(plan), number); });
}

void ImportController::planned(Result<ShownPlan> plan, int number) {
    if (number != m_newest) return;
    if (!plan) return refuse(plan.error());
    m_plan = std::make_shared<const ShownPlan>(std::move(*plan));
}

void ImportController::refuse(const Error& error) {
    m_plan.reset();
    if (error.code != ErrorCode::Cancelled) emit refused(errorSentence(error));
}

bool ImportController::canImport() const {
    if (busy() || m_soon.isActive() || !m_plan || m_plan->ready() == 0 || m_plan->findings().wholeFile())
        return false;
    return m_plan->badRows() == 0 || m_wishes.leaveOutBadRows;
}

void ImportController::setKind(ListKind kind) {
    if (!m_table || kind == m_mapping.kind) return;
    m_mapping = exchange::proposedMapping(*m_table, kind);
    emit opened();
    replan();
}

void ImportController::setField(int column, ListField field) {
    exchange::ColumnUse& use = m_mapping.columns[static_cast<std::size_t>(column)];
    if (use.field == field) return;
    use.field = field;
    use.customKey =
        field == ListField::Custom
            ? exchange::customKeyOf(m_table->cell(m_mapping.headerRow, static_cast<std::size_t>(column)))
            : std::string();
    replan();
}

void ImportController::setDateOrder(exchange::DateOrder order) {
    m_mapping.dateOrder = order;
    replan();
}

void ImportController::setReading(const exchange::ReadOptions& reading) {
    m_wishes.reading = reading;
    readList();
}

void ImportController::setRecordings(const QString& folder) {
    if (folder.isEmpty()) return;
    m_wishes.calls.recordings = toPath(folder);
    replan();
}

void ImportController::setUnknownAgents(service::UnknownAgents unknown) {
    m_wishes.calls.unknownAgents = unknown;
    replan();
}

void ImportController::setSides(model::SideLayout sides) {
    m_wishes.calls.sides = sides;
    replan();
}

void ImportController::setNaming(const service::FolderNaming& naming) {
    if (naming == m_naming) return;
    m_naming = naming;
    m_soon.start();
    emit changed();
}

void ImportController::setLeaveOutBadRows(bool leaveOut) {
    m_wishes.leaveOutBadRows = leaveOut;
    emit changed();
}

void ImportController::importNow() {
    if (!canImport()) return;
    const service::BadRows badRows =
        m_wishes.leaveOutBadRows ? service::BadRows::LeaveOut : service::BadRows::Refuse;
    run(
        tr("Importing"),
        [plan = m_plan, badRows, table = m_table, mapping = m_mapping, naming = m_naming,
         &workspace = m_session.workspace()](Progress& progress) -> Result<service::Imported> {
            service::ImportService imports(workspace);
            auto done = plan->calls ? imports.importCalls(*plan->calls, badRows, progress)
                                    : imports.importRoster(*plan->roster, badRows);
            if (!done) return done;
            // What was chosen is remembered only once it has led to an import.
            // The import stands even where that fails.
            (void)(table ? imports.remember(*table, mapping) : imports.remember(naming));
            return done;
        },
        [this](Result<service::Imported> done, int number) {
            if (done) m_session.announce(done->changes);
            if (number != m_newest) return;
            if (!done) {
                if (done.error().code != ErrorCode::Cancelled) emit refused(errorSentence(done.error()));
                return;
            }
            close();
            emit imported(*done);
        });
}

} // namespace earmark::ui
