#include "ui/reports/inspector/inspector_view.h"

#include "core/documents/inspector_document.h"
#include "core/service/inspector_report_service.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_door.h"
#include "ui/reports/document/report_stack.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr std::chrono::days kDay(1);
constexpr std::chrono::days kWeek(7);
const QString kInspectorSetting = QStringLiteral("reports/inspector");
const QString kSpanSetting = QStringLiteral("reports/inspector_span");

} // namespace

InspectorView::InspectorView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_inspector(new QComboBox(this))
    , m_span(new QComboBox(this))
    , m_stack(new ReportStack(session, QStringLiteral("ear"), this)) {
    m_inspector->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_span->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_inspector->addItem({});
    m_span->addItems({{}, {}, {}, {}});
    m_span->setCurrentIndex(
        std::clamp(session.preferences().remembered(kSpanSetting, 0).toInt(), 0, m_span->count() - 1));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_inspector);
    head->addWidget(m_span);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_inspector, &QComboBox::activated, this, [this] {
        m_session.preferences().remember(kInspectorSetting, m_inspector->currentData());
        read();
    });
    connect(m_span, &QComboBox::activated, this, [this](int span) {
        m_session.preferences().remember(kSpanSetting, span);
        read();
    });
    connect(&m_stack->empty(), &EmptyState::actionWanted, this, &InspectorView::worklistWanted);
    connect(&m_stack->report(), &DocumentView::passagePlayed, this,
            [this](const documents::Passage& passage) {
                if (const auto part = heardPart(passage)) emit playWanted(*part);
            });
    connect(&m_stack->report(), &DocumentView::passageOpened, this,
            [this](const documents::Passage& passage) {
                for (const reporting::CommonProblem& problem : m_report->problems)
                    if (const auto* finding = findPassage(problem.examples, passage))
                        return emit evaluationOpened(finding->evaluation, toQString(finding->criterionKey));
            });
    retranslate();
}

void InspectorView::activate() {
    m_stack->takeFocusNext();
    readInspectors();
    read();
}

void InspectorView::chooseInspector() {
    m_inspector->setFocus(Qt::ShortcutFocusReason);
    m_inspector->showPopup();
}

void InspectorView::choosePeriod() {
    m_span->setFocus(Qt::ShortcutFocusReason);
    m_span->showPopup();
}

void InspectorView::readInspectors() {
    auto inspectors = m_session.roster().inspectors();
    if (!inspectors) return m_session.complain(inspectors.error());
    m_inspectors = std::move(*inspectors);
    while (m_inspector->count() > 1)
        m_inspector->removeItem(1);
    for (const model::Inspector& inspector : m_inspectors)
        m_inspector->addItem(isolated(toQString(inspector.name)), toQString(inspector.id.toString()));
    m_inspector->setCurrentIndex(
        std::max(0, m_inspector->findData(m_session.preferences().remembered(kInspectorSetting).toString())));
}

/// Both days included; a span that is not over ends today.
std::pair<Day, Day> InspectorView::period() const {
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    switch (static_cast<Span>(m_span->currentIndex())) {
    case Span::ThisWeek:
        return {weekOf(today), today};
    case Span::LastWeek:
        return {weekOf(today) - kWeek, weekOf(today) - kDay};
    case Span::ThisMonth:
        return {monthOf(today), today};
    case Span::LastMonth:
        break;
    }
    const Day last = monthOf(today) - kDay;
    return {monthOf(last), last};
}

void InspectorView::read() {
    const int number = ++m_reading;
    const auto [from, to] = period();
    const auto inspector = InspectorId::fromString(toUtf8(m_inspector->currentData().toString()));
    m_session.runLong(
        tr("Reading the inspectors' work"), this,
        [&workspace = m_session.workspace(), first = from, last = to, inspector](Progress& progress) {
            return service::InspectorReportService(workspace).report(first, last, inspector, progress);
        },
        [this, number](Result<reporting::InspectorReport> report) {
            if (number != m_reading) return;
            if (!report) return m_session.complain(report.error());
            m_report = std::move(*report);
            showReport();
        });
}

void InspectorView::showReport() {
    if (!m_report) return;
    m_stack->showReport(compose(false), hasReport());
}

documents::Document InspectorView::compose(bool hideNames) const {
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    return documents::inspectorDocument(*m_report, {m_session.language(), today, hideNames});
}

QString InspectorView::fileName() const {
    return tr("Inspectors %1", "file name: last day").arg(toQString(dayText(m_report->to)));
}

void InspectorView::retranslate() {
    m_inspector->setAccessibleName(tr("Inspector"));
    m_inspector->setItemText(0, tr("All inspectors"));
    m_span->setAccessibleName(tr("Period"));
    const QStringList spans = {tr("This week"), tr("Last week"), tr("This month"), tr("Last month")};
    for (int i = 0; i < spans.size(); ++i)
        m_span->setItemText(i, spans[i]);
    m_stack->empty().say(
        tr("Nothing was submitted in this time"),
        tr("Choose last month, or score a call: what inspectors submit stands here at once."),
        tr("Go to the worklist"));
    showReport();
}

void InspectorView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
