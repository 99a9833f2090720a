#include "ui/evaluation/conversation_view.h"

#include "ui/common/keymap.h"
#include "ui/common/text.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace earmark::ui {

namespace {

/// As many at a time, so that a text of a hundred thousand messages does not stop the window.
constexpr int kBatch = 400;
constexpr int kAir = 24; ///< above what is brought into view

} // namespace

ConversationView::ConversationView(ConversationModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new MessageDelegate(model, this))
    , m_cursor([&model](int row) -> const QString& { return model.text(row); }, 0) {
    setModel(&model);
    setItemDelegate(m_delegate);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would wrap the lines anew
    setFrameShape(NoFrame);
    setLayoutMode(Batched);
    setBatchSize(kBatch);
    setResizeMode(Adjust);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConversationView::adopt);
    retranslate();
}

void ConversationView::bindKeys(Keymap& keys) {
    const auto bind = [&](Command command, int step, bool bySentence, bool extend) {
        keys.bind(command, this, [=, this] { move(step, bySentence, extend); });
    };
    bind(Command::PreviousMessage, -1, false, false);
    bind(Command::NextMessage, 1, false, false);
    bind(Command::PreviousSentence, -1, true, false);
    bind(Command::NextSentence, 1, true, false);
    bind(Command::ExtendMessageBack, -1, false, true);
    bind(Command::ExtendMessageForward, 1, false, true);
    bind(Command::ExtendSentenceBack, -1, true, true);
    bind(Command::ExtendSentenceForward, 1, true, true);
}

void ConversationView::retranslate() {
    setAccessibleName(tr("Conversation"));
}

void ConversationView::adopt() {
    m_cursor =
        ReadingCursor([this](int row) -> const QString& { return m_model.text(row); }, m_model.rowCount());
    m_pressed.reset();
    follow(false);
}

void ConversationView::move(int step, bool bySentence, bool extend) {
    if (bySentence)
        m_cursor.moveBySentence(step, extend);
    else
        m_cursor.moveByMessage(step, extend);
    follow();
}

void ConversationView::follow(bool scroll) {
    const std::vector<TextSpan> selection = m_cursor.selection();
    m_delegate->setSelection(selection);
    showCursor();
    if (scroll && m_model.rowCount() > 0) {
        const QModelIndex at = m_model.index(m_cursor.message(), 0);
        setCurrentIndex(at); // readers of the screen hear the message
        if (QListView::visualRect(at).height() <= viewport()->height()) scrollTo(at);
        const auto span = std::find_if(selection.begin(), selection.end(), [&](const TextSpan& one) {
            return one.message == m_cursor.message();
        });
        if (span != selection.end()) {
            const int top = visualRect(at).top() + m_delegate->topOf(*span);
            if (top < 0 || top + kAir > viewport()->height())
                verticalScrollBar()->setValue(verticalScrollBar()->value() + top - kAir);
        }
    }
    viewport()->update();
    if (!selection.empty()) emit selectionMade();
}

void ConversationView::showCursor() {
    m_delegate->setCurrent(hasFocus() && m_model.rowCount() > 0 ? m_cursor.message() : -1);
}

void ConversationView::goToMessage(int message) {
    if (m_model.rowCount() == 0) return;
    m_cursor.goTo(message);
    follow(false);
    const QModelIndex at = m_model.index(m_cursor.message(), 0);
    setCurrentIndex(at);
    scrollTo(at, PositionAtTop);
}

void ConversationView::goToPassage(const model::Passage& passage) {
    if (passage.message < 0 || passage.message >= m_model.rowCount()) return;
    const MarkedSpan span = m_model.spanOf(passage);
    const int row = static_cast<int>(passage.message);
    m_cursor.select(row, span.start, row, span.end);
    follow();
}

std::vector<model::Passage> ConversationView::selectedPassages() const {
    std::vector<model::Passage> passages;
    for (const TextSpan& span : m_cursor.selection())
        passages.push_back(m_model.passageOf(span.message, span.start, span.end));
    return passages;
}

void ConversationView::clearSelection() {
    m_cursor.clearSelection();
    follow(false);
}

void ConversationView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) scheduleDelayedItemsLayout();
}

void ConversationView::resizeEvent(QResizeEvent* event) {
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
}

void ConversationView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    // What moves and answers is the keymap's; the list itself only scrolls.
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    default:
        event->ignore();
    }
}

void ConversationView::copySelection() {
    QStringList texts;
    for (const model::Passage& passage : selectedPassages())
        texts << toQString(passage.quote);
    if (!texts.isEmpty()) QApplication::clipboard()->setText(texts.join(u'\n'));
}

std::optional<ConversationView::Spot> ConversationView::spotAt(const QPoint& point) const {
    const QModelIndex at = indexAt({viewport()->width() / 2, point.y()});
    if (!at.isValid()) return std::nullopt;
    return Spot{at.row(), m_delegate->placeAt(visualRect(at), at.row(), point)};
}

void ConversationView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = spotAt(event->position().toPoint());
    m_dragged = false;
    if (!m_pressed) return;
    m_cursor.goTo(m_pressed->message);
    follow(false);
}

void ConversationView::mouseMoveEvent(QMouseEvent* event) {
    const auto here = spotAt(event->position().toPoint());
    if (!m_pressed || !here || !(event->buttons() & Qt::LeftButton)) return;
    m_dragged = m_dragged || here->message != m_pressed->message || here->place != m_pressed->place;
    if (!m_dragged) return;
    m_cursor.select(m_pressed->message, m_pressed->place, here->message, here->place);
    follow(false);
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed || m_dragged) return;
    for (const MarkedSpan& mark : m_model.marks(m_pressed->message))
        if (m_pressed->place >= mark.start && m_pressed->place < mark.end)
            return emit markChosen(mark.position);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto here = spotAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !here) return;
    m_cursor.selectSentence(here->message, here->place);
    m_dragged = true;
    follow(false);
}

void ConversationView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    showCursor();
    viewport()->update();
}

void ConversationView::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    showCursor();
    viewport()->update();
}

} // namespace earmark::ui
