#include "ui/results/results_page.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/breakdown_panel.h"
#include "ui/results/criteria_panel.h"
#include "ui/results/period_bar.h"
#include "ui/results/results_controller.h"
#include "ui/results/results_head.h"
#include "ui/results/trend_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr auto kSplitterName = "results/splitter";

} // namespace

ResultsPage::ResultsPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(new ResultsController(session, this))
    , m_period(new PeriodBar(session, this))
    , m_card(new QComboBox(this)) {
    auto* head = new ResultsHead(session, *m_controller, this);
    head->pathRow()->addWidget(m_period);
    head->pathRow()->addWidget(m_card);
    m_figures = makeFigures();
    m_empty = makeEmptyState();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPage, space::kLarge, space::kPage, space::kLarge);
    column->setSpacing(space::kLarge);
    column->addWidget(head);
    column->addWidget(m_figures, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    retranslate();

    connect(head, &ResultsHead::evaluationsWanted, m_breakdown, &BreakdownPanel::showEvaluations);
    connect(m_breakdown, &BreakdownPanel::evaluationOpened, this, &ResultsPage::evaluationOpened);
    connect(m_period, &PeriodBar::periodChanged, this, &ResultsPage::applyPeriod);
    connect(m_card, &QComboBox::activated, this, [this](int index) {
        const QString key = m_card->itemData(index).toString();
        m_controller->setCard(key.isEmpty() ? std::nullopt : std::optional(toUtf8(key)));
    });
    connect(m_controller, &ResultsController::loaded, this, &ResultsPage::showLoaded);
    connect(m_controller, &ResultsController::failed, &session, &Session::complain);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.cards) fillCards();
    });
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
    right->addWidget(trend);
    right->addWidget(new CriteriaPanel(m_session, *m_controller, right));
    right->setStretchFactor(1, 1);
    m_splitter->addWidget(m_breakdown);
    m_splitter->addWidget(right);
    constexpr int kEvenShare = 1'000;
    m_splitter->setSizes({kEvenShare, kEvenShare});
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
    connect(m_emptyAction, &QPushButton::clicked, this,
            [this] { m_period->choose(PeriodBar::Choice::AllTime); });
    return empty;
}

void ResultsPage::activate() {
    if (!m_activated) {
        m_activated = true;
        fillCards();
        applyPeriod();
    }
    m_breakdown->focusTable();
}

void ResultsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    activate();
}

void ResultsPage::applyPeriod() {
    m_controller->setPeriod(m_period->from(), m_period->to());
}

void ResultsPage::fillCards() {
    const QString chosen = m_card->currentData().toString();
    m_card->clear();
    m_card->addItem(tr("Every scorecard"), QString());
    const auto cards = m_session.cards().list();
    if (!cards) return;
    for (const service::CardSummary& card : *cards) {
        const QString key = toQString(card.cardKey);
        if (m_card->findData(key) < 0) m_card->addItem(m_session.text(card.name), key);
    }
    m_card->setCurrentIndex(std::max(0, m_card->findData(chosen)));
}

void ResultsPage::showLoaded() {
    const bool empty = m_controller->data().figures.count == 0;
    m_figures->setVisible(!empty);
    m_empty->setVisible(empty);
    const bool anyPeriod = !m_period->from();
    m_emptyText->setText(
        anyPeriod ? tr("Nothing has been submitted here yet. Score a call, and its figures stand here.")
                  : tr("Nothing was submitted for calls of this period."));
    m_emptyAction->setVisible(!anyPeriod);
}

void ResultsPage::rememberWidths() {
    m_session.preferences().setLayout(QString::fromLatin1(kSplitterName), m_splitter->saveState());
}

void ResultsPage::retranslate() {
    m_card->setAccessibleName(tr("Scorecard"));
    m_emptyAction->setText(tr("Show all time"));
    if (m_activated) fillCards();
}

void ResultsPage::keyPressEvent(QKeyEvent* event) {
    const bool outwards = event->key() == Qt::Key_Backspace ||
                          (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier);
    if (!outwards || !m_controller->leave()) QWidget::keyPressEvent(event);
}

void ResultsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_activated) showLoaded();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
