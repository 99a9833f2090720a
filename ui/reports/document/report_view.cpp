#include "ui/reports/document/report_view.h"

#include "ui/common/empty_state.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_door.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earmark::ui {

ReportView::ReportView(Session& session, const QString& emptyIcon, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new QHBoxLayout)
    , m_stack(new ReportStack(session, emptyIcon, this)) {
    m_head->setSpacing(space::kSmall);
    m_head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(m_head);
    column->addWidget(m_stack, 1);
    connect(&m_stack->empty(), &EmptyState::actionWanted, this, &ReportView::worklistWanted);
    connect(&m_stack->report(), &DocumentView::markOpened, this, &ReportView::openMark);
    connect(&m_stack->report(), &DocumentView::passagePlayed, this,
            [this](const documents::Passage& passage) {
                if (const auto part = heardPart(passage)) emit playWanted(*part);
            });
    connect(&m_stack->report(), &DocumentView::passageOpened, this,
            [this](const documents::Passage& passage) {
                if (const auto* finding = findingOf(passage))
                    emit evaluationOpened(finding->evaluation, toQString(finding->criterionKey));
            });
}

void ReportView::addChoice(QWidget* choice) {
    m_head->insertWidget(m_head->count() - 1, choice);
}

documents::ComposeOptions ReportView::options(bool hideNames) const {
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    return {m_session.language(), today, hideNames};
}

void ReportView::showReport() {
    if (wasRead()) m_stack->showReport(compose(false), hasReport());
}

void ReportView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showReport();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
