#include "ui/recordings/worklist_page.h"

#include "core/audio/headerless_formats.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/recordings/call_filter_bar.h"
#include "ui/recordings/quota_dialog.h"
#include "ui/recordings/worklist_controller.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace earmark::ui {

namespace {

const QString kLayoutName = QStringLiteral("worklist/columns_with_whole_titles");

void setStandardWidths(QHeaderView* header) {
    constexpr int kWidths[kCallColumns] = {160, 144, 72, 136, 80, 88, 104, 136, 80, 80, 88, 88, 80};
    constexpr int kLeastWidth = 64; // the agent's name is left this much where all columns find no room
    header->setMinimumSectionSize(kLeastWidth);
    for (int column = 0; column < kCallColumns; ++column)
        header->resizeSection(column, kWidths[column]);
}

/// In another language titles are longer.
void giveTitlesRoom(QHeaderView* header) {
    for (int column = 0; column < kCallColumns; ++column)
        header->resizeSection(column, std::max(header->sectionSize(column), header->sectionSizeHint(column)));
}

} // namespace

WorklistPage::WorklistPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(new WorklistController(session, this))
    , m_filter(new CallFilterBar(session))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_nothing(new EmptyState(QStringLiteral("worklist"), this))
    , m_nothingFound(new EmptyState(QStringLiteral("filter"), this))
    , m_allDone(new EmptyState(QStringLiteral("check"), this))
    , m_problem(plainLabel()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    m_problem->hide();
    for (QWidget* view : std::initializer_list<QWidget*>{m_table, m_nothing, m_nothingFound, m_allDone})
        m_stack->addWidget(view);

    m_table->setModel(&m_controller->model());
    dressTable(m_table, session);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionResizeMode(static_cast<int>(CallColumn::Agent), QHeaderView::Stretch);
    setStandardWidths(header);
    m_table->sortByColumn(static_cast<int>(CallColumn::Start),
                          Qt::AscendingOrder); // the oldest waits longest
    header->restoreState(session.preferences().layout(kLayoutName));
    header->setSortIndicatorShown(true);
    m_hasWidths = !session.preferences().layout(kLayoutName).isEmpty();
    const auto keepWidths = [this, header] {
        m_session.preferences().setLayout(kLayoutName, header->saveState());
    };
    connect(header, &QHeaderView::sectionResized, this, keepWidths);
    connect(header, &QHeaderView::sectionMoved, this, keepWidths);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepWidths);

    connect(m_filter, &CallFilterBar::changed, this, [this] { m_controller->load(m_filter->filter()); });
    connect(m_filter, &CallFilterBar::importWanted, this, &WorklistPage::importRequested);
    connect(m_filter, &CallFilterBar::quotasWanted, this, &WorklistPage::showQuotas);
    connect(m_filter, &CallFilterBar::analysisWanted, m_controller, &WorklistController::analyseRecordings);
    connect(m_filter, &CallFilterBar::leftForList, this, &WorklistPage::activate);
    connect(m_controller, &WorklistController::teamsLoaded, m_filter, &CallFilterBar::setTeams);
    connect(m_controller, &WorklistController::loaded, this, &WorklistPage::showLoaded);
    connect(m_table, &QTableView::doubleClicked, this, &WorklistPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WorklistPage::showCurrent);
    connect(m_nothing, &EmptyState::actionWanted, this, &WorklistPage::importRequested);
    connect(m_nothingFound, &EmptyState::actionWanted, m_filter, &CallFilterBar::clear);
    connect(m_allDone, &EmptyState::actionWanted, m_filter, &CallFilterBar::showEveryState);
    bindKeys();
    retranslate();
    m_controller->load(m_filter->filter());
}

service::CallFilter WorklistPage::filter() const {
    return m_controller->filter();
}

std::optional<RecordingId> WorklistPage::current() const {
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) return std::nullopt;
    return m_controller->model().at(index.row()).recording;
}

void WorklistPage::activate() {
    m_stack->currentWidget()->setFocus();
    if (m_stack->currentWidget() != m_table)
        m_filter->focusSearch();
    else if (!m_table->currentIndex().isValid() && m_controller->model().rowCount() > 0)
        m_table->selectRow(0);
}

void WorklistPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WorklistPage::contextMenuEvent(QContextMenuEvent* event) {
    if (!current()) return;
    QMenu menu;
    m_session.keymap().addToMenu(&menu, m_open);
    m_session.keymap().addToMenu(&menu, m_skip);
    menu.addSeparator();
    m_session.keymap().addToMenu(&menu, m_swap);
    m_session.keymap().addToMenu(&menu, m_folder);
    if (m_controller->model().at(m_table->currentIndex().row()).medium == model::Medium::Call)
        addSoundFormats(menu, *current());
    menu.exec(event->globalPos());
}

void WorklistPage::addSoundFormats(QMenu& menu, RecordingId recording) {
    const auto found = m_session.calls().get(recording);
    if (!found) return;
    QMenu* formats = menu.addMenu(tr("Sound format"));
    const auto add = [&](const QString& name, const QString& format) {
        QAction* action = formats->addAction(name);
        action->setCheckable(true);
        action->setChecked(format == toQString(found->soundFormat));
        connect(action, &QAction::triggered, this,
                [this, recording, format] { m_controller->setSoundFormat(recording, format); });
    };
    add(tr("As the file says"), {});
    formats->addSeparator();
    for (const audio::HeaderlessFormat& format : audio::headerlessFormats())
        add(m_session.text(format.label), toQString(format.name));
}

void WorklistPage::bindKeys() {
    Keymap& keymap = m_session.keymap();
    keymap.bind(Command::Find, this, [this] { m_filter->focusSearch(); });
    m_open = keymap.bind(Command::OpenCall, m_table, [this] { openCurrent(); });
    m_skip = keymap.bind(Command::Skip, this, [this] { skipCurrent(); });
    m_swap = keymap.bind(Command::SwapSides, m_table, [this] {
        if (const auto call = current()) m_controller->swapSides(*call);
    });
    m_folder = keymap.bind(Command::ShowInFolder, m_table, [this] {
        if (const auto call = current()) m_controller->showInFolder(*call);
    });
}

void WorklistPage::retranslate() {
    m_table->setAccessibleName(tr("Worklist"));
    m_nothing->say(tr("No calls yet"),
                   tr("Bring in a call list or a folder of recordings. You can also drop files here."),
                   tr("Import calls…"));
    m_nothingFound->say(tr("No call matches these filters"), tr("Widen them to see more calls."),
                        tr("Clear filters"));
    m_allDone->say(tr("Every call is done"), tr("New calls appear here when they are imported."),
                   tr("Show all calls"));
    m_controller->model().setLanguage(m_session.language(), m_session.locale());
    if (!std::exchange(m_hasWidths, false)) giveTitlesRoom(m_table->horizontalHeader());
    m_filter->setCountText(countText());
    showCurrent();
}

void WorklistPage::showLoaded() {
    CallModel& model = m_controller->model();
    m_filter->setCountText(countText());
    const bool empty = model.rowCount() == 0;
    const bool hadFocus = m_stack->currentWidget()->hasFocus() || focusWidget() == nullptr;
    if (!empty)
        m_stack->setCurrentWidget(m_table);
    else if (m_filter->restricts())
        m_stack->setCurrentWidget(m_nothingFound);
    else if (hasCalls())
        m_stack->setCurrentWidget(m_allDone);
    else
        m_stack->setCurrentWidget(m_nothing);
    if (!empty) {
        const auto kept = m_kept ? model.rowOf(*m_kept) : std::nullopt;
        m_table->selectRow(kept.value_or(0));
    }
    if (hadFocus && isVisible()) m_stack->currentWidget()->setFocus();
    showCurrent();
}

void WorklistPage::showCurrent() {
    const auto call = current();
    if (call) m_kept = call;
    const QString problem =
        call ? mediaSentence(m_controller->model().at(m_table->currentIndex().row())) : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void WorklistPage::openCurrent() {
    if (!current()) return;
    const service::CallRow& row = m_controller->model().at(m_table->currentIndex().row());
    if (row.state == service::CallState::Submitted && row.evaluation)
        emit evaluationOpened(*row.evaluation);
    else
        emit callOpened(row.recording);
}

void WorklistPage::skipCurrent() {
    const auto call = current();
    if (!call) return;
    const auto reason = m_session.dialogs().askReason(
        this,
        {.text = tr("Why is this call skipped?"),
         .action = tr("Skip the call"),
         .suggestions = {tr("Wrong agent"), tr("The recording cannot be used"), tr("Not a service call")}});
    if (reason) m_controller->skip(*call, *reason);
}

void WorklistPage::showQuotas() {
    QuotaDialog quotas(m_session, m_filter->filter(), m_filter->plan(), this);
    connect(&quotas, &QuotaDialog::seedChanged, this, [this] { m_controller->load(m_filter->filter()); });
    quotas.exec();
}

bool WorklistPage::hasCalls() const {
    const auto folders = m_session.calls().roots();
    return folders && !folders->empty();
}

QString WorklistPage::countText() const {
    const CallCounts counts = m_controller->model().counts();
    if (counts.total == 0) return {};
    if (m_filter->filter().unfinished) return tr("%n call(s) to do", "", counts.total);
    QStringList parts = {
        tr("%1 of %n call(s) scored", "", counts.total).arg(m_session.locale().toString(counts.scored))};
    if (counts.parked > 0) parts.append(tr("%n parked", "", counts.parked));
    if (counts.skipped > 0) parts.append(tr("%n skipped", "", counts.skipped));
    return parts.join(QStringLiteral(" · "));
}

} // namespace earmark::ui
