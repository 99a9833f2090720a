#include "ui/results/results_page.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/breakdown_panel.h"
#include "ui/results/comparison/comparison_button.h"
#include "ui/results/criteria_panel.h"
#include "ui/results/filters/filter_bar.h"
#include "ui/results/period_bar.h"
#include "ui/results/results_controller.h"
#include "ui/results/results_head.h"
#include "ui/results/trend_panel.h"
#include "ui/results/views/views_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace earmark::ui {

namespace {

constexpr auto kSplitterName = "results/splitter";

} // namespace

ResultsPage::ResultsPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(new ResultsController(session, this))
    , m_period(new PeriodBar(session, this))
    , m_filters(new FilterBar(session, *m_controller, this))
    , m_comparison(new ComparisonButton(session, *m_controller, this))
    , m_views(new ViewsButton(
          session, [this] { return shownView(); }, this))
    , m_head(new ResultsHead(session, *m_controller, this)) {
    m_figures = makeFigures();
    m_empty = makeEmptyState();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kSmall);
    top->addWidget(m_filters, 1, Qt::AlignTop);
    top->addWidget(m_comparison, 0, Qt::AlignTop);
    top->addWidget(m_period, 0, Qt::AlignTop);
    top->addWidget(m_views, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPage, space::kMedium, space::kPage, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addLayout(top);
    column->addWidget(m_head);
    column->addWidget(m_figures, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    m_controller->setInView(false);
    bindKeys();

    connect(m_head, &ResultsHead::evaluationsWanted, m_breakdown, &BreakdownPanel::showEvaluations);
    connect(m_breakdown, &BreakdownPanel::evaluationOpened, this, &ResultsPage::evaluationOpened);
    connect(m_period, &PeriodBar::periodChanged, this, &ResultsPage::applyPeriod);
    connect(m_views, &ViewsButton::viewOpened, this, &ResultsPage::showView);
    connect(m_controller, &ResultsController::loaded, this, &ResultsPage::showLoaded);
    connect(m_controller, &ResultsController::failed, &session, &Session::complain);
}

void ResultsPage::bindKeys() {
    Keymap& keys = m_session.keymap();
    keys.bind(Command::AddFilter, this, [this] { m_filters->pick(); });
    keys.bind(Command::Find, this, [this] { m_filters->pick(); });
    keys.bind(Command::ClearFilters, this, [this] { m_filters->clear(); });
    keys.bind(Command::ChoosePeriod, this, [this] { m_period->open(); });
    keys.bind(Command::CompareWith, this, [this] { m_comparison->pick(); });
    keys.bind(Command::ResultsBack, this, [this] { m_controller->leave(); });
    keys.bind(Command::OpenView, this, [this] { m_views->pick(); });
    keys.bind(Command::SaveView, this, [this] { m_views->save(); });
    keys.bindIndexed(Command::RecallView, this, [this](int number) { m_views->recall(number); });
    keys.bindIndexed(Command::ResultsPart, this, [this](int part) { goToPart(part); });
}

void ResultsPage::goToPart(int part) {
    switch (part) {
    case 1:
        return m_filters->focusLast();
    case 2:
        return m_head->focusFigures();
    case 3:
        return m_breakdown->focusTable();
    case 4:
        return m_trend->setFocus(Qt::ShortcutFocusReason);
    default:
        return m_criteria->setFocus(Qt::ShortcutFocusReason);
    }
}

QWidget* ResultsPage::makeFigures() {
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::kLarge);
    m_breakdown = new BreakdownPanel(m_session, *m_controller, m_splitter);
    auto* right = new QSplitter(Qt::Vertical, m_splitter);
    right->setChildrenCollapsible(false);
    right->setHandleWidth(space::kLarge);
    auto* trend = new TrendPanel(m_session, *m_controller, right);
    m_trend = trend;
    m_criteria = new CriteriaPanel(m_session, *m_controller, right);
    right->addWidget(m_trend);
    right->addWidget(m_criteria);
    right->setStretchFactor(1, 1);
    m_splitter->addWidget(m_breakdown);
    m_splitter->addWidget(right);
    constexpr int kTableShare = 1'600; // the table has the most columns
    constexpr int kChartShare = 1'000;
    m_splitter->setSizes({kTableShare, kChartShare});
    m_splitter->restoreState(m_session.preferences().layout(QString::fromLatin1(kSplitterName)));
    connect(m_splitter, &QSplitter::splitterMoved, this, &ResultsPage::rememberWidths);
    connect(trend, &TrendPanel::stepOpened, this, [this](const QString& from, const QString& to) {
        m_period->choose(*parseDay(toUtf8(from)), *parseDay(toUtf8(to)));
        m_breakdown->showEvaluations();
    });
    return m_splitter;
}

QWidget* ResultsPage::makeEmptyState() {
    auto* empty = new QWidget(this);
    m_emptyText = mutedLabel({}, TextStyle::Body, empty);
    m_emptyAction = new QPushButton(empty);
    auto* column = new QVBoxLayout(empty);
    column->addStretch(1);
    column->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    column->addSpacing(space::kMedium);
    column->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_emptyAction, &QPushButton::clicked, this, &ResultsPage::leaveEmpty);
    return empty;
}

void ResultsPage::prepare() {
    if (std::exchange(m_prepared, true)) return;
    SavedView view = shownView();
    view.wish.from = m_period->from();
    view.wish.to = m_period->to();
    view.wish.comparison = m_comparison->remembered();
    const SavedView* start = m_views->startView();
    showView(start != nullptr ? *start : view);
}

void ResultsPage::activate() {
    prepare();
    m_breakdown->focusTable();
}

void ResultsPage::open(const ResultFilters& filters, std::optional<Day> from, std::optional<Day> to) {
    m_prepared = true;
    SavedView view = shownView();
    view.wish.filters = filters;
    view.wish.from = from;
    view.wish.to = to;
    view.period = from ? PeriodBar::Choice::Custom : PeriodBar::Choice::AllTime;
    showView(view);
}

void ResultsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_controller->setInView(true);
    activate();
}

void ResultsPage::hideEvent(QHideEvent* event) {
    m_controller->setInView(false);
    QWidget::hideEvent(event);
}

SavedView ResultsPage::shownView() const {
    return {{}, m_period->choice(), m_controller->wish()};
}

void ResultsPage::showView(const SavedView& view) {
    m_period->restore(view.period, view.wish.from, view.wish.to);
    ResultsWish wish = view.wish;
    wish.from = m_period->from();
    wish.to = m_period->to();
    m_controller->setWish(std::move(wish));
}

void ResultsPage::applyPeriod() {
    m_controller->setPeriod(m_period->from(), m_period->to());
}

void ResultsPage::showLoaded() {
    const bool empty = m_controller->data().figures.count == 0;
    const bool narrowed = !m_controller->wish().filters.empty();
    const bool anyPeriod = !m_period->from();
    m_head->setVisible(!empty);
    m_figures->setVisible(!empty);
    m_empty->setVisible(empty);
    m_emptyText->setText(narrowed    ? tr("Nothing was submitted that fits every filter.")
                         : anyPeriod ? tr("Nothing has been submitted here yet. Score a call, and its "
                                          "figures stand here.")
                                     : tr("Nothing was submitted for calls of this period."));
    m_emptyAction->setText(narrowed ? tr("Remove every filter") : tr("Show all time"));
    m_emptyAction->setVisible(narrowed || !anyPeriod);
}

void ResultsPage::leaveEmpty() {
    if (m_controller->wish().filters.empty())
        m_period->choose(PeriodBar::Choice::AllTime);
    else
        m_filters->clear();
}

void ResultsPage::rememberWidths() {
    m_session.preferences().setLayout(QString::fromLatin1(kSplitterName), m_splitter->saveState());
}

void ResultsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_prepared) showLoaded();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
