#include "ui/reports/inspector/inspector_view.h"

#include "core/documents/inspector_document.h"
#include "core/service/inspector_report_service.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/reports/document/passage_door.h"

#include <QComboBox>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr std::chrono::days kDay(1);
constexpr std::chrono::days kWeek(7);
const QString kInspectorSetting = QStringLiteral("reports/inspector");
const QString kSpanSetting = QStringLiteral("reports/inspector_span");

} // namespace

InspectorView::InspectorView(Session& session, QWidget* parent)
    : ReportView(session, QStringLiteral("ear"), parent)
    , m_inspector(new QComboBox(this))
    , m_span(new QComboBox(this)) {
    m_inspector->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_span->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_inspector->addItem({});
    m_span->addItems({{}, {}, {}, {}});
    m_span->setCurrentIndex(
        std::clamp(session.preferences().remembered(kSpanSetting, 0).toInt(), 0, m_span->count() - 1));
    addChoice(m_inspector);
    addChoice(m_span);
    connect(m_inspector, &QComboBox::activated, this, [this] {
        this->session().preferences().remember(kInspectorSetting, m_inspector->currentData());
        readReport();
    });
    connect(m_span, &QComboBox::activated, this, [this](int span) {
        this->session().preferences().remember(kSpanSetting, span);
        readReport();
    });
    retranslate();
}

void InspectorView::activate() {
    stack().takeFocusNext();
    readInspectors();
    readReport();
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
    auto inspectors = session().roster().inspectors();
    if (!inspectors) return session().complain(inspectors.error());
    m_inspectors = std::move(*inspectors);
    while (m_inspector->count() > 1)
        m_inspector->removeItem(1);
    for (const model::Inspector& inspector : m_inspectors)
        m_inspector->addItem(isolated(toQString(inspector.name)), toQString(inspector.id.toString()));
    m_inspector->setCurrentIndex(
        std::max(0, m_inspector->findData(session().preferences().remembered(kInspectorSetting).toString())));
}

/// Both days included; a span that is not over ends today.
std::pair<Day, Day> InspectorView::period() const {
    const Day today = session().workspace().zone().dayOf(session().workspace().clock().now());
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

void InspectorView::readReport() {
    const auto [from, to] = period();
    const auto inspector = InspectorId::fromString(toUtf8(m_inspector->currentData().toString()));
    read<reporting::InspectorReport>(
        tr("Reading the inspectors' work"),
        [&workspace = session().workspace(), first = from, last = to, inspector](Progress& progress) {
            return service::InspectorReportService(workspace).report(first, last, inspector, progress);
        },
        m_report);
}

const reporting::ReportedFinding* InspectorView::findingOf(const documents::Passage& passage) const {
    for (const reporting::CommonProblem& problem : m_report->problems)
        if (const auto* finding = findPassage(problem.examples, passage)) return finding;
    return nullptr;
}

documents::Document InspectorView::compose(bool hideNames) const {
    return documents::inspectorDocument(*m_report, options(hideNames));
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
    stack().empty().say(tr("Nothing was submitted in this time"),
                        tr("Choose last month, or score a call: what inspectors submit stands here at once."),
                        tr("Go to the worklist"));
}

} // namespace earmark::ui
