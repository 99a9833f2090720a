#include "ui/main/main_window.h"

#include "ui/common/session.h"
#include "ui/main/about_dialog.h"
#include "ui/main/command_palette.h"
#include "ui/main/foot.h"
#include "ui/main/inspector_page.h"
#include "ui/main/key_sheet.h"
#include "ui/main/rail.h"
#include "ui/recordings/worklist_page.h"
#include "ui/results/results_page.h"
#include "ui/scorecard/cards_page.h"
#include "ui/settings/settings_page.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kWindowLayout = QStringLiteral("window");

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
    resize(1280, 800);
    setMinimumSize(960, 600);
    restoreGeometry(m_session.preferences().layout(kWindowLayout));
}

void MainWindow::resume() {
    if (m_session.inspector())
        goTo(Command::PlaceWorklist);
    else
        askInspector();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_session.preferences().setLayout(kWindowLayout, saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
}

void MainWindow::addPlaces() {
    addPlace({.command = Command::PlaceWorklist,
              .name = [] { return tr("Worklist"); },
              .make =
                  [this] {
                      m_worklist = new WorklistPage(m_session);
                      return m_worklist;
                  },
              .activate = [this] { m_worklist->activate(); }});
    addPlace({.command = Command::PlaceCards,
              .name = [] { return tr("Cards"); },
              .make = [this] { return new CardsPage(m_session); },
              .activate = {}});
    addPlace({.command = Command::PlaceSettings,
              .name = [] { return tr("Settings"); },
              .make = [this] { return new SettingsPage(m_session); },
              .activate = {}},
             true);
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
    setWindowTitle(tr("Earmark"));
    for (const Place& place : m_places)
        m_rail->setName(place.command, place.name());
}

void MainWindow::goTo(Command command) {
    const auto place = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place& one) { return one.command == command; });
    Q_ASSERT(place != m_places.end());
    if (place->page == nullptr) {
        place->page = place->make();
        m_stack->addWidget(place->page);
    }
    m_current = command;
    m_rail->setCurrent(command);
    m_stack->setCurrentWidget(place->page);
    if (place->activate)
        place->activate();
    else
        place->page->setFocus();
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
    if (palette.exec() == QDialog::Accepted) m_session.keymap().run(*palette.chosen(), this);
}

} // namespace earmark::ui
