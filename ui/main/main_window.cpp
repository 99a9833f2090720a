#include "ui/main/main_window.h"

#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/evaluation/contact_area.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/evaluation/evaluation_viewer.h"
#include "ui/imports/import_page.h"
#include "ui/imports/media_watch.h"
#include "ui/main/about_dialog.h"
#include "ui/main/command_palette.h"
#include "ui/main/foot.h"
#include "ui/main/inspector_page.h"
#include "ui/main/key_sheet.h"
#include "ui/main/rail.h"
#include "ui/packages/package_folder_watch.h"
#include "ui/packages/package_page.h"
#include "ui/recordings/worklist_page.h"
#include "ui/reports/reports_page.h"
#include "ui/results/results_page.h"
#include "ui/scorecard/cards_page.h"
#include "ui/settings/settings_page.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace earmark::ui {

namespace {

const QString kWindowLayout = QStringLiteral("window");
constexpr std::chrono::milliseconds kPrepareAfter(50); ///< the worklist comes first

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files.append(url.toLocalFile());
    return files;
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_rail(new Rail(session))
    , m_stack(new QStackedWidget)
    , m_foot(new Foot(session)) {
    auto* center = new QWidget;
    auto* rows = new QVBoxLayout(center);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(m_stack, 1);
    rows->addLayout(columns, 1);
    rows->addWidget(m_foot);
    setCentralWidget(center);
    setAcceptDrops(true);
    connect(m_foot, &Foot::inspectorClicked, this, &MainWindow::askInspector);

    addPlaces();
    bindKeys();
    retranslate();
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::showTitle);
    resize(1280, 800);
    setMinimumSize(960, 600);
    restoreGeometry(m_session.preferences().layout(kWindowLayout));
    start();
}

void MainWindow::start() {
    if (!m_session.inspector()) return askInspector();
    if (const auto draft = m_session.evaluations().lastDraft(m_session.inspectorId()); draft)
        m_draftToOpen = *draft;
    if (!m_draftToOpen) goTo(Command::PlaceWorklist);
}

void MainWindow::startRest() {
    new MediaWatch(m_session, this);
    (void)packageWatch();
    QTimer::singleShot(kPrepareAfter, this, &MainWindow::prepareResults);
    if (!m_draftToOpen) return;
    // The worklist's filter decides which call comes after the draft.
    Place& worklist = placeOf(Command::PlaceWorklist);
    makePage(worklist);
    openCall(*m_draftToOpen);
}

/// The figures of three years are there when results are gone to: read while the person looks round.
void MainWindow::prepareResults() {
    makePage(placeOf(Command::PlaceResults));
    m_results->prepare();
}

bool MainWindow::event(QEvent* event) {
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &MainWindow::startRest, Qt::QueuedConnection);
    return handled;
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_session.preferences().setLayout(kWindowLayout, saveGeometry());
    const bool scored = m_score == nullptr || m_score->leave();
    event->setAccepted(scored && (m_cards == nullptr || m_cards->leave()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    importFiles(localFiles(event->mimeData()));
}

void MainWindow::addPlaces() {
    addPlace({.command = Command::PlaceWorklist,
              .name = [] { return tr("Worklist"); },
              .make = [this] { return makeWorklist(); },
              .activate = [this] { m_worklist->activate(); }});
    addPlace({.command = Command::PlaceScore,
              .name = [] { return tr("Score"); },
              .make = [this] { return makeScore(); },
              .activate = {}});
    addPlace({.command = Command::PlaceResults,
              .name = [] { return tr("Results"); },
              .make = [this] { return makeResults(); },
              .activate = [this] { m_results->activate(); }});
    addPlace({.command = Command::PlaceReports,
              .name = [] { return tr("Reports"); },
              .make = [this] { return makeReports(); },
              .activate = [this] { m_reports->activate(); }});
    addPlace({.command = Command::PlaceCards,
              .name = [] { return tr("Cards"); },
              .make = [this] { return makeCards(); },
              .activate = [this] { m_cards->activate(); }});
    m_rail->addPlace(Command::ImportCalls,
                     m_session.keymap().bind(Command::ImportCalls, this, [this] { importCalls(); }), true);
    addPlace({.command = Command::PlaceSettings,
              .name = [] { return tr("Settings"); },
              .make = [this] { return makeSettings(); },
              .activate = {}},
             true);
}

QWidget* MainWindow::makeWorklist() {
    m_worklist = new WorklistPage(m_session);
    connect(m_worklist, &WorklistPage::callOpened, this, &MainWindow::openCall);
    connect(m_worklist, &WorklistPage::evaluationOpened, this,
            [this](EvaluationId evaluation) { readEvaluation(evaluation); });
    connect(m_worklist, &WorklistPage::importRequested, this, &MainWindow::importCalls);
    return m_worklist;
}

QWidget* MainWindow::makeScore() {
    auto* contact = new ContactArea(m_session);
    m_score = new EvaluationPage(m_session, *contact, contact);
    contact->bindKeys(m_score->workArea());
    connect(m_score, &EvaluationPage::worklistWanted, this, [this] { goTo(Command::PlaceWorklist); });
    connect(&m_score->controller(), &EvaluationController::openChanged, this, &MainWindow::showTitle);
    connect(m_score, &EvaluationPage::correctionSubmitted, this,
            [this](EvaluationId evaluation) { readEvaluation(evaluation); });
    EvaluationController& scoring = m_score->controller();
    connect(contact, &ContactArea::criterionChosen, &scoring, &EvaluationController::goToPosition);
    connect(contact, &ContactArea::formWanted, m_score, &EvaluationPage::backToForm);
    connect(contact, &ContactArea::spanSelected, &scoring, [&scoring](qint64 startMs, qint64 endMs) {
        if (const model::Criterion* criterion = scoring.currentCriterion())
            scoring.addMoment(criterion->key, {startMs, endMs, {}});
    });
    return m_score;
}

QWidget* MainWindow::makeResults() {
    m_results = new ResultsPage(m_session);
    connect(m_results, &ResultsPage::evaluationOpened, this,
            [this](EvaluationId evaluation, const QString& criterion) {
                readEvaluation(evaluation, toUtf8(criterion));
            });
    return m_results;
}

QWidget* MainWindow::makeReports() {
    m_reports = new ReportsPage(m_session);
    connect(m_reports, &ReportsPage::evaluationOpened, this,
            [this](EvaluationId evaluation, const QString& criterion) {
                readEvaluation(evaluation, toUtf8(criterion));
            });
    connect(m_reports, &ReportsPage::callOpened, this, &MainWindow::openCall);
    connect(m_reports, &ReportsPage::resultsWanted, this,
            [this](const ResultFilters& filters, std::optional<Day> from, std::optional<Day> to) {
                goTo(Command::PlaceResults);
                m_results->open(filters, from, to);
            });
    connect(m_reports, &ReportsPage::worklistWanted, this, [this] { goTo(Command::PlaceWorklist); });
    return m_reports;
}

QWidget* MainWindow::makeCards() {
    m_cards = new CardsPage(m_session);
    connect(m_cards, &CardsPage::titleChanged, this, &MainWindow::showTitle);
    connect(m_cards, &CardsPage::evaluationWanted, this,
            [this](EvaluationId evaluation) { readEvaluation(evaluation); });
    return m_cards;
}

void MainWindow::readEvaluation(EvaluationId evaluation, const std::string& criterionKey) {
    if (m_viewer == nullptr) {
        m_viewer = new EvaluationViewer(m_session);
        m_stack->addWidget(m_viewer);
        connect(m_viewer, &EvaluationViewer::backWanted, this, [this] { goTo(m_readFrom); });
        connect(
            m_viewer, &EvaluationViewer::correctionWanted, this,
            [this](EvaluationId submitted, const QString& reason) { scorePage().revise(submitted, reason); });
    }
    if (!m_viewer->showEvaluation(evaluation, criterionKey)) return;
    m_readFrom = m_current == Command::PlaceReports ? m_current : Command::PlaceResults;
    m_current = m_readFrom;
    m_rail->setCurrent(m_readFrom);
    m_stack->setCurrentWidget(m_viewer);
    m_viewer->setFocus();
}

QWidget* MainWindow::makeSettings() {
    auto* settings = new SettingsPage(m_session);
    connect(settings, &SettingsPage::inspectorChangeRequested, this, &MainWindow::askInspector);
    connect(settings, &SettingsPage::storeWorkRequested, this, &MainWindow::storeWorkRequested);
    return settings;
}

void MainWindow::addPlace(Place place, bool atFoot) {
    const Command command = place.command;
    QAction* action = m_session.keymap().bind(command, this, [this, command] { goTo(command); });
    m_rail->addPlace(command, action, atFoot);
    m_places.push_back(std::move(place));
}

void MainWindow::bindKeys() {
    Keymap& keymap = m_session.keymap();
    keymap.bind(Command::Palette, this, [this] { showPalette(); });
    keymap.bind(Command::KeySheet, this, [this] { KeySheet(m_session, this).exec(); });
    keymap.bind(Command::About, this, [this] { AboutDialog(m_session, this).exec(); });
}

void MainWindow::retranslate() {
    for (const Place& place : m_places)
        m_rail->setName(place.command, place.name());
    m_rail->setName(Command::ImportCalls, tr("Import"));
    showTitle();
}

void MainWindow::showTitle() {
    QString title = placeOf(m_current).name();
    const bool scoring =
        m_current == Command::PlaceScore && m_score != nullptr && m_score->controller().isOpen();
    if (scoring) {
        const service::OpenEvaluation& opened = m_score->controller().opened();
        title = dateTimeText(opened.recording.startedAt, m_session.workspace().zone());
        if (opened.agent) title = toQString(opened.agent->number + " " + opened.agent->name + " · ") + title;
    }
    if (m_current == Command::PlaceCards && m_cards != nullptr && !m_cards->editedName().isEmpty())
        title = m_cards->editedName();
    if (m_import != nullptr && m_stack->currentWidget() == m_import) title = tr("Import");
    setWindowTitle(tr("%1 – Earmark").arg(title));
}

MainWindow::Place& MainWindow::placeOf(Command command) {
    const auto place = std::ranges::find(m_places, command, &Place::command);
    Q_ASSERT(place != m_places.end());
    return *place;
}

void MainWindow::makePage(Place& place) {
    if (place.page != nullptr) return;
    place.page = place.make();
    m_stack->addWidget(place.page);
}

void MainWindow::goTo(Command command) {
    Place& place = placeOf(command);
    makePage(place);
    if (command != m_current) m_session.say({}); // what was said belongs to the place that is left
    m_current = command;
    m_rail->setCurrent(command);
    m_stack->setCurrentWidget(place.page);
    if (place.activate)
        place.activate();
    else
        place.page->setFocus();
    showTitle();
}

EvaluationPage& MainWindow::scorePage() {
    goTo(Command::PlaceScore);
    return *m_score;
}

void MainWindow::openCall(RecordingId recording) {
    EvaluationPage& score = scorePage();
    if (m_worklist != nullptr) score.setWorklist(m_worklist->filter());
    score.openCall(recording);
}

ImportPage& MainWindow::importPage() {
    if (m_import == nullptr) {
        m_import = new ImportPage(m_session);
        m_stack->addWidget(m_import);
        connect(m_import, &ImportPage::closed, this, [this] { goTo(Command::PlaceWorklist); });
        connect(m_import, &ImportPage::packagesWanted, this, &MainWindow::showPackages);
    }
    return *m_import;
}

void MainWindow::importCalls() {
    m_rail->setCurrent(Command::ImportCalls);
    m_stack->setCurrentWidget(&importPage());
    m_import->activate();
}

void MainWindow::importFiles(const QStringList& files) {
    importCalls();
    m_import->openFiles(files);
}

PackageFolderWatch& MainWindow::packageWatch() {
    if (m_packageWatch == nullptr) m_packageWatch = new PackageFolderWatch(m_session, this);
    return *m_packageWatch;
}

void MainWindow::showPackages(const QStringList& files) {
    if (m_packages == nullptr) {
        m_packages = new PackagePage(m_session, packageWatch());
        m_stack->addWidget(m_packages);
        connect(m_packages, &PackagePage::closed, this, &MainWindow::importCalls);
    }
    m_stack->setCurrentWidget(m_packages);
    m_packages->activate();
    if (!files.isEmpty()) m_packages->openFiles(files);
}

void MainWindow::askInspector() {
    if (m_inspector == nullptr) {
        m_inspector = new InspectorPage(m_session);
        m_stack->addWidget(m_inspector);
        connect(m_inspector, &InspectorPage::chosen, this, [this] { goTo(m_current); });
    }
    m_stack->setCurrentWidget(m_inspector);
    m_inspector->activate();
}

void MainWindow::showPalette() {
    CommandPalette palette(m_session, this);
    if (palette.exec() == QDialog::Accepted) palette.carryOut();
}

} // namespace earmark::ui
