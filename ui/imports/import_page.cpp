#include "ui/imports/import_page.h"

#include "ui/common/dialogs.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/typography.h"
#include "ui/imports/finding_model.h"
#include "ui/imports/finding_text.h"
#include "ui/imports/folder_calls_model.h"
#include "ui/imports/folder_options.h"
#include "ui/imports/import_controller.h"
#include "ui/imports/list_options.h"
#include "ui/imports/list_table_model.h"
#include "ui/imports/mapping_header.h"
#include "ui/imports/same_sound_watch.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files.append(url.toLocalFile());
    return files;
}

/// A preview keeps the file's own order and shows its row numbers.
void dressPreview(QTableView* table, Session& session) {
    dressTable(table, session);
    table->setSortingEnabled(false);
    table->verticalHeader()->show();
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
}

} // namespace

ImportPage::ImportPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(new ImportController(session, this))
    , m_listModel(new ListTableModel(session.workspace().zone(), this))
    , m_folderModel(new FolderCallsModel(session, this))
    , m_findings(new FindingModel(this))
    , m_sameSound(new SameSoundWatch(session, this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("import"), this))
    , m_message(plainLabel()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    layout->setSpacing(space::kMedium);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    layout->addWidget(makeHead());
    layout->addWidget(m_message);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeWork());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    setAcceptDrops(true);
    connectParts();
    retranslate();
    showOpened();
}

QWidget* ImportPage::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_title = plainLabel({}, TextStyle::Headline);
    m_chooseList = new QPushButton;
    m_chooseFolder = new QPushButton;
    m_packages = new QPushButton;
    m_close = new QPushButton;
    row->addWidget(m_title, 1);
    for (QPushButton* button : {m_chooseList, m_chooseFolder, m_packages, m_close})
        row->addWidget(button);
    return head;
}

QWidget* ImportPage::makeWork() {
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    m_listOptions = new ListOptions(*m_controller, m_session);
    m_folderOptions = new FolderOptions(*m_controller, m_session);
    column->addWidget(m_listOptions);
    column->addWidget(m_folderOptions);
    m_preview = new QTableView;
    m_mappingHeader = new MappingHeader(m_preview);
    m_preview->setHorizontalHeader(m_mappingHeader);
    m_preview->setModel(m_listModel);
    dressPreview(m_preview, m_session);
    m_mappingHeader->setSectionsClickable(false);
    m_mappingHeader->setDefaultSectionSize(152);
    const auto fitHeader = [this] { m_mappingHeader->fitHeight(m_session.theme().rowHeight()); };
    fitHeader();
    connect(&m_session.theme(), &Theme::densityChanged, this, fitHeader);
    m_calls = new QTableView;
    m_calls->setModel(m_folderModel);
    dressPreview(m_calls, m_session);
    m_calls->horizontalHeader()->setDefaultSectionSize(152);
    m_calls->horizontalHeader()->resizeSection(0, 400);
    m_problems = new QTableView;
    m_problems->setModel(m_findings);
    dressTable(m_problems, m_session);
    m_problems->setSortingEnabled(false);
    m_problems->horizontalHeader()->resizeSection(0, 320);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    for (QTableView* table : {m_calls, m_problems})
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* splitter = new QSplitter(Qt::Vertical);
    for (QWidget* part : std::initializer_list<QWidget*>{m_preview, m_calls, m_problems})
        splitter->addWidget(part);
    splitter->setChildrenCollapsible(false);
    for (const auto& [part, stretch] : {std::pair{0, 3}, {1, 3}, {2, 1}})
        splitter->setStretchFactor(part, stretch);
    column->addWidget(splitter, 1);
    return work;
}

QWidget* ImportPage::makeFoot() {
    m_foot = new QWidget;
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    m_counts = plainLabel({}, TextStyle::Strong);
    m_addAgents = new QCheckBox;
    m_leaveOut = new QCheckBox;
    m_import = new QPushButton;
    m_import->setDefault(true);
    row->addWidget(m_counts, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_addAgents, m_leaveOut, m_import})
        row->addWidget(part);
    return m_foot;
}

void ImportPage::connectParts() {
    connect(m_chooseList, &QPushButton::clicked, this, &ImportPage::chooseList);
    connect(m_empty, &EmptyState::actionWanted, this, &ImportPage::chooseList);
    connect(m_chooseFolder, &QPushButton::clicked, this, &ImportPage::chooseFolder);
    connect(m_packages, &QPushButton::clicked, this, [this] { emit packagesWanted({}); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_sameSound->follow({});
        m_controller->close();
        emit closed();
    });
    connect(m_controller, &ImportController::opened, this, &ImportPage::showOpened);
    connect(m_controller, &ImportController::changed, this, &ImportPage::showPlan);
    connect(m_controller, &ImportController::refused, this, &ImportPage::showRefusal);
    connect(m_controller, &ImportController::imported, this, &ImportPage::showImported);
    connect(m_sameSound, &SameSoundWatch::found, this, &ImportPage::showSameSound);
    connect(m_mappingHeader, &MappingHeader::chosen, m_controller, &ImportController::setField);
    connect(m_preview->horizontalScrollBar(), &QScrollBar::valueChanged, m_mappingHeader,
            &MappingHeader::place);
    connect(m_problems, &QTableView::activated, this, &ImportPage::jumpToFinding);
    connect(m_problems, &QTableView::doubleClicked, this, &ImportPage::jumpToFinding);
    connect(m_leaveOut, &QCheckBox::toggled, m_controller, &ImportController::setLeaveOutBadRows);
    connect(m_addAgents, &QCheckBox::toggled, this, [this](bool add) {
        m_controller->setUnknownAgents(add ? service::UnknownAgents::Add : service::UnknownAgents::Refuse);
    });
    connect(m_import, &QPushButton::clicked, m_controller, &ImportController::importNow);
}

void ImportPage::openFiles(const QStringList& paths) {
    const bool arePackages = std::ranges::any_of(
        paths, [](const QString& path) { return path.endsWith(QStringLiteral(".earmark")); });
    if (arePackages) return emit packagesWanted(paths);
    m_message->hide();
    m_sameSound->follow({});
    m_controller->open(paths);
}

void ImportPage::chooseList() {
    const QStringList files = m_session.dialogs().chooseFiles(
        this, tr("Choose a call list or roster"), tr("Lists (*.csv *.xlsx *.txt *.tsv);;All files (*)"));
    if (!files.isEmpty()) openFiles(files);
}

void ImportPage::chooseFolder() {
    const QString folder = m_session.dialogs().chooseFolder(this, tr("Choose a folder of recordings"), {});
    if (!folder.isEmpty()) openFiles({folder});
}

void ImportPage::activate() {
    (m_controller->source() == ImportController::Source::None ? m_chooseList : m_import)->setFocus();
}

void ImportPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

void ImportPage::retranslate() {
    m_chooseList->setText(tr("Choose a list…"));
    m_chooseFolder->setText(tr("Choose a folder…"));
    m_packages->setText(tr("Between PCs…"));
    m_close->setText(tr("Back to the calls"));
    m_empty->say(
        tr("Bring in calls or people"),
        tr("Choose a call list or a roster (.xlsx or .csv), or a folder of recordings. You can also drop "
           "files here."),
        tr("Choose a list…"));
    m_addAgents->setText(tr("Add unknown agents"));
    m_leaveOut->setText(tr("Import the good rows, leave out the others"));
    m_preview->setAccessibleName(tr("The list as it is understood"));
    m_calls->setAccessibleName(tr("The calls as their names are understood"));
    m_problems->setAccessibleName(tr("What is wrong"));
    m_mappingHeader->retranslate();
    m_listModel->retranslate();
    m_folderModel->retranslate();
    m_findings->retranslate();
    showCounts();
}

void ImportPage::showOpened() {
    const auto source = m_controller->source();
    const bool open = source != ImportController::Source::None;
    m_stack->setCurrentIndex(open ? 1 : 0);
    m_foot->setVisible(open);
    m_folderOptions->setVisible(source == ImportController::Source::Folder);
    m_preview->setVisible(source == ImportController::Source::List);
    m_calls->setVisible(source == ImportController::Source::Folder);
    m_listModel->setTable(m_controller->table(), m_controller->mapping());
    m_mappingHeader->setMapping(m_controller->mapping());
    m_folderModel->clear();
    m_findings->setFindings({});
    showPlan();
}

void ImportPage::showPlan() {
    const auto plan = m_controller->plan();
    if (m_controller->source() == ImportController::Source::List) {
        m_mappingHeader->setMapping(m_controller->mapping());
        m_listModel->setMapping(m_controller->mapping(),
                                plan ? plan->dateOrder : exchange::DateOrder::Unknown);
    }
    if (plan) {
        m_findings->setFindings(plan->findings().listed());
        m_listModel->setFindings(plan->findings().listed());
        if (m_controller->source() == ImportController::Source::Folder) showCalls(plan);
    }
    m_problems->setVisible(m_findings->rowCount() > 0);
    showCounts();
}

/// What files without a header are is a column only where a person has said it.
void ImportPage::showCalls(const std::shared_ptr<const ShownPlan>& plan) {
    m_folderModel->setCalls(plan, &plan->calls->recordings, plan->agents);
    m_calls->setColumnHidden(FolderCallsModel::SoundFormat, m_controller->naming().soundFormat.empty());
}

void ImportPage::showCounts() {
    const auto plan = m_controller->plan();
    const bool isRoster = plan && plan->roster;
    const QString name = QFileInfo(m_controller->path()).fileName();
    m_title->setText(name.isEmpty() ? tr("Import") : tr("Import: %1").arg(name));
    m_counts->setText(countsText());
    m_addAgents->setVisible(!isRoster);
    m_addAgents->setChecked(m_controller->wishes().calls.unknownAgents == service::UnknownAgents::Add);
    m_leaveOut->setVisible(plan && plan->badRows() > 0 && plan->ready() > 0 && !plan->findings().wholeFile());
    m_leaveOut->setChecked(m_controller->wishes().leaveOutBadRows);
    m_import->setText(isRoster ? tr("Import roster") : tr("Import calls"));
    m_import->setEnabled(m_controller->canImport());
}

QString ImportPage::countsText() const {
    const auto plan = m_controller->plan();
    if (m_controller->busy() || !plan)
        return m_controller->source() == ImportController::Source::None ? QString() : tr("Checking…");
    QStringList parts;
    if (plan->calls) {
        parts << tr("%n call(s) ready", nullptr, static_cast<int>(plan->ready()));
        if (plan->calls->alreadyThere > 0)
            parts << tr("%n already there", nullptr, static_cast<int>(plan->calls->alreadyThere));
    } else {
        parts << tr("%n agent(s) ready", nullptr, static_cast<int>(plan->roster->roster.agents.size()));
        if (plan->roster->newAgents > 0)
            parts << tr("%n of them new", nullptr, static_cast<int>(plan->roster->newAgents));
    }
    if (plan->badRows() > 0) parts << tr("%n row(s) with errors", nullptr, static_cast<int>(plan->badRows()));
    if (plan->findings().remarks() > 0)
        parts << tr("%n remark(s)", nullptr, static_cast<int>(plan->findings().remarks()));
    return parts.join(QStringLiteral(" · "));
}

void ImportPage::showRefusal(const QString& sentence) {
    m_sameSound->follow({}); // what is still found of the import before is no answer to this
    m_message->setText(QStringLiteral("✕ ") + sentence);
    m_message->show();
}

void ImportPage::showImported(const service::Imported& result) {
    m_imported = result;
    m_sameSound->follow(result.recordings);
    const QStringList parts = importedParts(result);
    sayImported(parts.isEmpty() ? tr("The roster is up to date") : parts.join(QStringLiteral(" · ")));
    emit done(result.changes);
    m_close->setFocus();
}

/// Files that were looked at and are no calls of their own are not counted as calls.
void ImportPage::showSameSound(const std::vector<service::SameSound>& same) {
    constexpr std::size_t kNamed = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(same.size(), kNamed); ++i)
        names << isolated(toQString(same[i].file));
    if (same.size() > kNamed) names << QStringLiteral("…");
    service::Imported standing = m_imported;
    standing.calls -= same.size();
    //: %1 names of files
    const QString told = tr("%n file(s) have the same sound as a call already here: %1", nullptr,
                            static_cast<int>(same.size()))
                             .arg(names.join(QStringLiteral(", ")));
    sayImported((importedParts(standing) << told).join(QStringLiteral(" · ")));
}

void ImportPage::sayImported(const QString& text) {
    m_message->setText(QStringLiteral("✓ ") + text);
    m_message->show();
    m_session.say(text);
}

QStringList ImportPage::importedParts(const service::Imported& result) const {
    QStringList parts;
    if (result.calls > 0) parts << tr("%n call(s) imported", nullptr, static_cast<int>(result.calls));
    if (result.alreadyThere > 0)
        parts << tr("%n already there", nullptr, static_cast<int>(result.alreadyThere));
    if (result.teams > 0) parts << tr("%n team(s) added", nullptr, static_cast<int>(result.teams));
    if (result.agents > 0) parts << tr("%n agent(s) added", nullptr, static_cast<int>(result.agents));
    if (result.inspectors > 0)
        parts << tr("%n inspector(s) added", nullptr, static_cast<int>(result.inspectors));
    if (result.leftOut > 0) parts << tr("%n row(s) left out", nullptr, static_cast<int>(result.leftOut));
    return parts;
}

void ImportPage::jumpToFinding(const QModelIndex& index) {
    if (!index.isValid()) return;
    const exchange::Finding& finding = m_findings->at(index.row());
    if (finding.kind == exchange::FindingKind::FormatUnknown) return m_folderOptions->focusFormat();
    if (m_controller->source() != ImportController::Source::List) return;
    const QModelIndex cell = m_listModel->indexOf(finding);
    if (!cell.isValid()) return;
    m_preview->setCurrentIndex(cell);
    m_preview->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_preview->setFocus();
}

} // namespace earmark::ui
