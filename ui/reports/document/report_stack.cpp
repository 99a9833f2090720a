#include "ui/reports/document/report_stack.h"

#include "ui/common/empty_state.h"
#include "ui/reports/document/document_view.h"

#include <utility>

namespace earmark::ui {

ReportStack::ReportStack(Session& session, const QString& emptyIcon, QWidget* parent)
    : QStackedWidget(parent)
    , m_report(new DocumentView(session))
    , m_empty(new EmptyState(emptyIcon, nullptr)) {
    addWidget(m_report);
    addWidget(m_empty);
}

void ReportStack::showReport(const documents::Document& document, bool hasContent) {
    m_report->showDocument(document);
    setCurrentIndex(hasContent ? 0 : 1);
    if (std::exchange(m_takeFocus, false) && isVisible()) currentWidget()->setFocus();
}

} // namespace earmark::ui
