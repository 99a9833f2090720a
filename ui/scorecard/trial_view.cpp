#include "ui/scorecard/trial_view.h"

#include "core/service/card_trial.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/recordings/choice_chip.h"
#include "ui/results/period_bar.h"
#include "ui/scorecard/trial_figures.h"
#include "ui/scorecard/tried_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <set>

namespace earmark::ui {

namespace {

constexpr int kPollMs = 100;

} // namespace

TrialView::TrialView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_period(new PeriodBar(session, nullptr, QStringLiteral("cards/trial-period")))
    , m_team(new ChoiceChip)
    , m_of(new ChoiceChip)
    , m_run(new QPushButton)
    , m_staleNote(mutedLabel())
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("refresh"), nullptr))
    , m_running(new QWidget)
    , m_runningText(plainLabel())
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_poll(new QTimer(this))
    , m_found(nullptr)
    , m_figures(new TrialFigures)
    , m_model(new TriedModel(session, this))
    , m_table(new QTableView)
    , m_why(plainLabel()) {
    build();
    connectParts();
    setFocusProxy(m_run);
    retranslate();
    showState();
}

TrialView::~TrialView() {
    cancel();
}

void TrialView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_staleNote->setContentsMargins(space::kLarge, 0, space::kLarge, space::kUnit);
    column->addWidget(m_staleNote);
    column->addWidget(m_stack, 1);
    auto* running = new QVBoxLayout(m_running);
    running->addStretch(2);
    m_bar->setMaximumWidth(320);
    m_bar->setTextVisible(false);
    for (QWidget* part : std::initializer_list<QWidget*>{m_runningText, m_bar, m_cancel})
        running->addWidget(part, 0, Qt::AlignHCenter);
    running->addStretch(3);
    m_found = buildFound();
    for (QWidget* page : {static_cast<QWidget*>(m_empty), m_running, m_found})
        m_stack->addWidget(page);
    m_poll->setInterval(kPollMs);
}

QWidget* TrialView::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    row->setSpacing(space::kSmall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_of, m_period, m_team})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_run);
    return head;
}

QWidget* TrialView::buildFound() {
    auto* found = new QWidget;
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_figures);
    dressTable(m_table, m_session);
    m_table->setSortingEnabled(false); // the order says what matters first
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {140, 150, 90, 80, 80};
    for (int i = 0; i < TriedModel::Verdict; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_why->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_why);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(scroll);
    parts->setSizes({300, 110});
    parts->setStretchFactor(0, 1);
    column->addWidget(parts, 1);
    return found;
}

void TrialView::connectParts() {
    connect(m_run, &QPushButton::clicked, this, &TrialView::run);
    connect(m_empty, &EmptyState::actionWanted, this, &TrialView::run);
    connect(m_cancel, &QPushButton::clicked, this, &TrialView::cancel);
    connect(m_poll, &QTimer::timeout, this, &TrialView::showProgress);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrialView::showWhy);
    connect(m_table, &QTableView::doubleClicked, this, &TrialView::openCurrent);
    connect(&m_session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.cards || changes.roster) offerChoices();
    });
    m_table->installEventFilter(this);
}

void TrialView::setCard(const model::CardVersion& card) {
    const bool another = card.cardKey != m_card.cardKey;
    if (card == m_card) return;
    m_card = card;
    m_stale = m_trial.has_value();
    if (another) {
        m_trial.reset();
        m_stale = false;
        m_problem.clear();
        offerChoices();
    }
    if (!isRunning()) showState();
}

void TrialView::offerChoices() {
    QList<std::pair<QString, QString>> teams = {{QString(), tr("all")}};
    if (const auto known = m_session.roster().teams())
        for (const model::Team& team : *known)
            teams.append({QString::fromStdString(team.id.toString()), m_session.text(team.name)});
    m_team->setTitle(tr("Team"));
    m_team->setChoices(teams);
    QList<std::pair<QString, QString>> cards = {{QString(), tr("this card")}};
    std::set<std::string> seen = {m_card.cardKey};
    if (const auto known = m_session.cards().list())
        for (const service::CardSummary& card : *known)
            if (seen.insert(card.cardKey).second)
                cards.append({toQString(card.cardKey), m_session.text(card.name)});
    m_of->setTitle(tr("Evaluations of"));
    m_of->setChoices(cards);
    m_of->setVisible(cards.size() > 1);
}

void TrialView::run() {
    if (isRunning()) return;
    service::TrialSlice slice;
    if (!m_of->currentKey().isEmpty()) slice.cardKey = toUtf8(m_of->currentKey());
    slice.from = m_period->from();
    slice.to = m_period->to();
    slice.team = TeamId::fromString(toUtf8(m_team->currentKey()));
    m_problem.clear();
    m_session.runLong(
        tr("Trying the card"), this,
        [trials = service::CardTrialService(m_session.workspace()), card = m_card,
         slice](Progress& progress) { return trials.run(card, slice, progress); },
        [this](Result<reporting::CardTrial> trial) { finish(std::move(trial)); });
    m_progress = m_session.longWorks().back().progress;
    m_stale = false;
    m_poll->start();
    showProgress();
    showState();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void TrialView::cancel() {
    if (m_progress) m_progress->cancel();
}

void TrialView::finish(Result<reporting::CardTrial> trial) {
    const bool focused = m_cancel->hasFocus();
    m_progress.reset();
    m_poll->stop();
    if (trial) {
        m_trial = std::move(*trial);
        m_model->setEvaluations(m_trial->evaluations);
    } else if (trial.error().code != ErrorCode::Cancelled) {
        m_trial.reset();
        m_problem = errorSentence(trial.error());
    }
    showState();
    if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(0, 0));
    if (!focused) return;
    if (m_table->isVisible() && m_model->rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_run->setFocus(Qt::OtherFocusReason);
}

void TrialView::showState() {
    m_run->setEnabled(!isRunning());
    m_run->setText(m_trial ? tr("Try again") : tr("Try the draft"));
    m_staleNote->setText(tr("The card was changed since; these figures are of the state before."));
    m_staleNote->setVisible(m_stale && !isRunning());
    if (isRunning()) return m_stack->setCurrentWidget(m_running);
    if (!m_trial || m_trial->scored == 0) {
        showNothingTried();
        return m_stack->setCurrentWidget(m_empty);
    }
    m_figures->showTrial(*m_trial, m_session.language());
    m_stack->setCurrentWidget(m_found);
    showWhy();
}

void TrialView::showNothingTried() {
    if (!m_problem.isEmpty())
        m_empty->say(tr("The draft could not be tried"), m_problem, tr("Try again"));
    else if (!m_trial)
        m_empty->say(
            tr("Try the draft before it is published"),
            tr("Evaluations that are submitted already are scored on it: what the mean, the pass rate "
               "and the fatal rate would have been, who would cross the pass mark, and why. Nothing "
               "is changed."),
            tr("Try the draft"));
    else if (m_trial->chosen == 0)
        m_empty->say(tr("No evaluations yet"),
                     tr("Nothing was scored on this card in the period and team chosen above. Evaluations of "
                        "another card can be tried as far as their criteria have the same keys."),
                     {});
    else
        m_empty->say(tr("Nothing can be compared"),
                     tr("None of the %n evaluation(s) answers a criterion of this draft.", nullptr,
                        static_cast<int>(m_trial->tried)),
                     {});
}

void TrialView::showProgress() {
    if (!m_progress) return;
    const auto total = m_progress->total();
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(m_progress->done()));
    m_runningText->setText(total > 0 ? tr("%1 of %2 evaluations").arg(m_progress->done()).arg(total)
                                     : tr("Reading the evaluations"));
}

void TrialView::showWhy() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_why->setText(m_model->rowCount() == 0 ? tr("No evaluation would be judged otherwise.")
                                                : tr("Choose an evaluation to see why its score changes."));
        return;
    }
    QStringList lines;
    for (const LocalizedText& line : m_model->at(row).why)
        lines << m_session.text(line);
    m_why->setText(lines.join(u'\n'));
}

void TrialView::openCurrent() {
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount()) emit evaluationWanted(m_model->at(row).row.evaluation);
}

bool TrialView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TrialView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void TrialView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offerChoices();
}

void TrialView::retranslate() {
    setAccessibleName(tr("Try before publishing"));
    m_table->setAccessibleName(tr("Evaluations that the draft would judge otherwise"));
    m_why->setAccessibleName(tr("Why the score changes"));
    m_cancel->setText(tr("Cancel"));
    m_run->setToolTip(plainToolTip(tr("Score past evaluations on the draft")));
    m_model->retranslate();
    offerChoices();
    showState();
}

} // namespace earmark::ui
