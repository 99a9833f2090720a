#include "ui/reports/weakpoints/weak_points_view.h"

#include "core/documents/pages/door.h"
#include "core/documents/weak_point_document.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/reports/document/passage_door.h"
#include "ui/reports/weakpoints/weak_point_choice_bar.h"
#include "ui/results/period_bar.h"

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kPeriodSetting = QStringLiteral("reports/weak_point_period");

} // namespace

WeakPointsView::WeakPointsView(Session& session, QWidget* parent)
    : ReportView(session, QStringLiteral("trend"), parent)
    , m_choice(new WeakPointChoiceBar(session, this))
    , m_period(new PeriodBar(session, this, kPeriodSetting)) {
    addChoice(m_choice);
    addChoice(m_period);
    connect(m_choice, &WeakPointChoiceBar::choiceChanged, this, &WeakPointsView::readSummary);
    connect(m_period, &PeriodBar::periodChanged, this, &WeakPointsView::readSummary);
    retranslate();
}

void WeakPointsView::activate() {
    stack().takeFocusNext();
    m_choice->refresh();
    readSummary();
}

void WeakPointsView::chooseTeam() {
    m_choice->openTeam();
}

void WeakPointsView::choosePeriod() {
    m_period->open();
}

void WeakPointsView::readSummary() {
    service::WeakPointChoice choice = m_choice->choice();
    choice.from = m_period->from();
    choice.to = m_period->to();
    read<reporting::WeakPointSummary>(
        tr("Reading weak points"),
        [&workspace = session().workspace(), choice](Progress&) {
            return service::WeakPointService(workspace).summary(choice);
        },
        m_summary);
}

documents::Document WeakPointsView::compose(bool hideNames) const {
    return documents::weakPointDocument(*m_summary, options(hideNames));
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
    stack().empty().say(
        tr("No evaluation in this choice"),
        tr("Choose a longer period or the whole centre; calls that are scored stand here at once."),
        tr("Go to the worklist"));
}

} // namespace earmark::ui
