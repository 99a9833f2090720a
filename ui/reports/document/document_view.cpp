#include "ui/reports/document/document_view.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/document/block_widgets.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kWidestText = 860; // longer lines are hard to read

} // namespace

DocumentView::DocumentView(Session& session, QWidget* parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_document(std::make_shared<documents::Document>()) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void DocumentView::showDocument(documents::Document document) {
    if (widget() != nullptr && document == *m_document) return; // focus and place stay where they are
    m_document = std::make_shared<documents::Document>(std::move(document));
    rebuild();
    verticalScrollBar()->setValue(0);
}

void DocumentView::rebuild() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::kMedium, space::kPage);
    column->setSpacing(space::kSmall);
    page->setMaximumWidth(kWidestText);
    auto* title = plainLabel(isolated(toQString(m_document->title)), TextStyle::Headline);
    auto* subtitle = mutedLabel(isolated(toQString(m_document->subtitle)));
    subtitle->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(subtitle);
    BlockWidgets blocks(m_session, *this, *column);
    for (const documents::Block& block : m_document->blocks)
        std::visit(blocks, block);
    column->addStretch(1);
    setWidget(page);
    setAccessibleName(toQString(m_document->title));
    for (QWidget* child : page->findChildren<QWidget*>())
        if (child->focusPolicy() != Qt::NoFocus) child->installEventFilter(this);
}

/// What Tab reaches is brought into sight.
bool DocumentView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget*>(watched), 0, space::kPage);
    return QScrollArea::eventFilter(watched, event);
}

void DocumentView::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (look && widget() != nullptr)
        QMetaObject::invokeMethod(this, &DocumentView::rebuild, Qt::QueuedConnection);
}

} // namespace earmark::ui
