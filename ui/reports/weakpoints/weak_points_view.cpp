#include "ui/reports/weakpoints/weak_points_view.h"

#include "core/documents/pages/door.h"
#include "core/documents/weak_point_document.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_door.h"
#include "ui/reports/document/report_stack.h"
#include "ui/reports/weakpoints/weak_point_choice_bar.h"
#include "ui/results/period_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kPeriodSetting = QStringLiteral("reports/weak_point_period");

} // namespace

WeakPointsView::WeakPointsView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_choice(new WeakPointChoiceBar(session, this))
    , m_period(new PeriodBar(session, this, kPeriodSetting))
    , m_stack(new ReportStack(session, QStringLiteral("trend"), this)) {
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_choice);
    head->addWidget(m_period);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_choice, &WeakPointChoiceBar::choiceChanged, this, &WeakPointsView::read);
    connect(m_period, &PeriodBar::periodChanged, this, &WeakPointsView::read);
    connect(&m_stack->empty(), &EmptyState::actionWanted, this, &WeakPointsView::worklistWanted);
    connect(&m_stack->report(), &DocumentView::markOpened, this, &WeakPointsView::openMark);
    connect(&m_stack->report(), &DocumentView::passagePlayed, this,
            [this](const documents::Passage& passage) {
                if (const auto part = heardPart(passage)) emit playWanted(*part);
            });
    connect(&m_stack->report(), &DocumentView::passageOpened, this,
            [this](const documents::Passage& passage) {
                if (const auto* finding = findingOf(passage))
                    emit evaluationOpened(finding->evaluation, toQString(finding->criterionKey));
            });
    retranslate();
}

void WeakPointsView::activate() {
    m_stack->takeFocusNext();
    m_choice->refresh();
    read();
}

void WeakPointsView::chooseTeam() {
    m_choice->openTeam();
}

void WeakPointsView::choosePeriod() {
    m_period->open();
}

void WeakPointsView::read() {
    const int number = ++m_reading;
    service::WeakPointChoice choice = m_choice->choice();
    choice.from = m_period->from();
    choice.to = m_period->to();
    m_session.runLong(
        tr("Reading weak points"), this,
        [&workspace = m_session.workspace(), choice](Progress&) {
            return service::WeakPointService(workspace).summary(choice);
        },
        [this, number](Result<reporting::WeakPointSummary> summary) {
            if (number != m_reading) return;
            if (!summary) return m_session.complain(summary.error());
            m_summary = std::move(*summary);
            showSummary();
        });
}

void WeakPointsView::showSummary() {
    if (!m_summary) return;
    m_stack->showReport(compose(false), hasReport());
}

documents::Document WeakPointsView::compose(bool hideNames) const {
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    return documents::weakPointDocument(*m_summary, {m_session.language(), today, hideNames});
}

QString WeakPointsView::fileName() const {
    const std::optional<Day> last = m_summary->scope.to;
    return last ? tr("Weak points %1").arg(toQString(dayText(*last))) : tr("Weak points");
}

void WeakPointsView::openMark(const QString& what) {
    const auto door = documents::doorFromText(toUtf8(what));
    if (!door || !m_summary) return;
    ResultFilters filters = m_choice->filters();
    for (const reporting::HeatRow& row : m_summary->rows) {
        if (!door->team.empty() && row.id == door->team)
            filters = withFilter(std::move(filters), {FilterKind::Team, row.id, row.name});
        if (!door->queue.empty() && row.id == door->queue)
            filters = withFilter(std::move(filters), {FilterKind::Queue, row.id, {row.id, row.id}});
    }
    for (const reporting::CriterionFigures& criterion : m_summary->criteria)
        if (criterion.cardKey == door->cardKey && criterion.criterionKey == door->criterion)
            filters =
                withFilter(std::move(filters), {FilterKind::Criterion, door->criterion, criterion.name});
    emit resultsWanted(filters, m_summary->scope.from, m_summary->scope.to);
}

const reporting::ReportedFinding* WeakPointsView::findingOf(const documents::Passage& passage) const {
    const auto* found = findPassage(m_summary->badExamples, passage);
    return found != nullptr ? found : findPassage(m_summary->goodExamples, passage);
}

void WeakPointsView::retranslate() {
    m_choice->retranslate();
    m_stack->empty().say(
        tr("No evaluation in this choice"),
        tr("Choose a longer period or the whole centre; calls that are scored stand here at once."),
        tr("Go to the worklist"));
    showSummary();
}

void WeakPointsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
