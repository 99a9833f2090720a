#include "ui/evaluation/form_view.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/found_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace earmark::ui {

namespace {

/// The most of the form's width that answers take; names keep the rest.
constexpr double kAnswersShare = 0.48;
constexpr int kLeastAnswers = 180;

} // namespace

FormView::FormView(FormModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new FormDelegate(model, this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that came with the first row out of sight would push all answers aside.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Evaluation form"));
    // Digits and letters answer; an input method would swallow them.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&model, &QAbstractItemModel::modelReset, this, &FormView::startAtTop);
    connect(&model, &FormModel::rowsAboutToShift, this, &FormView::dropAnchors);
    connect(&model, &FormModel::rowsShifted, this, &FormView::holdAnchor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormView::allowBlankRoom);
    measure();
}

void FormView::setRowHeight(int height) {
    m_delegate->setRowHeight(height);
    m_resized = true;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void FormView::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_delegate->setKeysShown(!readOnly);
    viewport()->update();
}

void FormView::setCurrentPosition(int position) {
    if (m_current == position) return;
    m_current = position;
    m_delegate->setCurrentPosition(position);
    m_delegate->setEntry({});
    m_model.setCurrentPosition(position);
    const int row = m_model.rowOf(position);
    if (row >= 0) setCurrentIndex(m_model.index(row));
    reveal();
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->update();
}

void FormView::reveal() {
    const int row = m_model.rowOf(m_current);
    if (row < 0) return;
    // A section's name comes into view with its first criterion.
    const bool first = row > 0 && m_model.row(row - 1).isSection();
    if (first) scrollTo(m_model.index(row - 1));
    scrollTo(m_model.index(row));
}

void FormView::setEntry(const QString& text) {
    m_delegate->setEntry(text);
    viewport()->update();
}

QRect FormView::nameRect(const FormModel::Row& row, const QRect& place) const {
    return layoutRow(m_model, row, place, m_delegate->answersWidth(), QFontMetrics(fontFor(TextStyle::Body)))
        .name;
}

QRect FormView::currentRect() const {
    const int row = m_model.rowOf(m_current);
    return row < 0 ? QRect() : visualRect(m_model.index(row));
}

/// The current row first, then those in view by how near they stand to the middle: the eyes are there.
void FormView::dropAnchors() {
    m_anchors.clear();
    executeDelayedItemsLayout();
    const QRect seen = viewport()->rect();
    const int first = indexAt({1, 0}).row();
    for (int index = std::max(first, 0); index < m_model.rowCount(); ++index) {
        const QRect place = visualRect(m_model.index(index));
        if (place.top() > seen.bottom()) break;
        if (place.bottom() >= seen.top()) m_anchors.push_back({m_model.row(index), place.top()});
    }
    const auto isCurrent = [&](const Anchor& anchor) {
        return anchor.row.position == m_current && m_current >= 0;
    };
    const auto distance = [&](const Anchor& anchor) { return std::abs(anchor.top - seen.center().y()); };
    std::stable_sort(m_anchors.begin(), m_anchors.end(), [&](const Anchor& a, const Anchor& b) {
        if (isCurrent(a) != isCurrent(b)) return isCurrent(a);
        return distance(a) < distance(b);
    });
}

void FormView::holdAnchor() {
    doItemsLayout();
    const auto stays = [&](const Anchor& anchor) { return m_model.rowOf(anchor.row) >= 0; };
    const auto held = std::find_if(m_anchors.begin(), m_anchors.end(), stays);
    if (held != m_anchors.end()) {
        const int top = visualRect(m_model.index(m_model.rowOf(held->row))).top();
        scrollExactlyTo(verticalScrollBar()->value() + top - held->top);
    }
    m_anchors.clear();
}

void FormView::scrollExactlyTo(int value) {
    QScrollBar& bar = *verticalScrollBar();
    bar.setRange(std::min(bar.minimum(), value), std::max(bar.maximum(), value));
    bar.setValue(value);
}

/// Blank room that was scrolled out of sight is gone for good.
void FormView::allowBlankRoom() {
    QScrollBar& bar = *verticalScrollBar();
    bar.setRange(std::min(0, bar.value()), std::max(m_lastPlace, bar.value()));
}

void FormView::updateGeometries() {
    QScrollBar& bar = *verticalScrollBar();
    const int value = bar.value();
    const int blank = std::max(0, value - m_lastPlace);
    {
        // The list knows of no blank room and would move everything.
        const QSignalBlocker quiet(bar);
        QListView::updateGeometries();
        m_lastPlace = bar.maximum();
        bar.setRange(std::min(0, value), std::max(m_lastPlace, value));
        bar.setValue(value);
    }
    // A higher view shows more of the rows above, not more blank room.
    if (m_resized) bar.setValue(std::min(value, m_lastPlace + blank));
    m_resized = false;
}

void FormView::startAtTop() {
    m_lastPlace = 0;
    verticalScrollBar()->setRange(0, 0);
    measure();
}

void FormView::measure() {
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    int wanted = kLeastAnswers;
    // Of those that do not apply now too: their coming must not push the others aside.
    for (const model::Criterion* criterion : m_model.criteria())
        wanted = std::max(wanted, answersWidth(*criterion, m_model.language(), metrics));
    const int most = std::max(kLeastAnswers, static_cast<int>(viewport()->width() * kAnswersShare));
    if (m_delegate->setWidths(viewport()->width(), std::min(wanted, most))) scheduleDelayedItemsLayout();
    viewport()->update();
}

void FormView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Evaluation form"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) measure();
}

void FormView::resizeEvent(QResizeEvent* event) {
    m_resized = true;
    QListView::resizeEvent(event);
    measure();
}

void FormView::keyPressEvent(QKeyEvent* event) {
    // Every key is the page's: the list's own search by letters and moves by arrows would answer wrongly.
    const bool pages = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (pages && event->modifiers() == Qt::NoModifier)
        QAbstractScrollArea::keyPressEvent(event);
    else
        event->ignore();
}

bool FormView::focusNextPrevChild(bool next) {
    if (!next || m_readOnly || m_tabLeaves) return QListView::focusNextPrevChild(next);
    emit nextUnansweredWanted();
    return true;
}

const FormModel::Row* FormView::rowAt(const QPoint& place, QModelIndex* index) const {
    *index = indexAt(place);
    return index->isValid() ? &m_model.row(index->row()) : nullptr;
}

std::optional<AnswerOffer> FormView::offerAt(const QPoint& place) const {
    QModelIndex index;
    const FormModel::Row* row = rowAt(place, &index);
    if (m_readOnly || !row || row->isSection()) return std::nullopt;
    if (!m_model.applies(*row)) return std::nullopt;
    const FormRowGeometry geometry = layoutRow(m_model, *row, visualRect(index), m_delegate->answersWidth(),
                                               QFontMetrics(fontFor(TextStyle::Body)));
    for (const FormChip& chip : geometry.chips)
        if (chip.rect.contains(place)) return chip.offer;
    const auto suggested = m_model.suggestion(*row);
    if (!suggested || !geometry.field.contains(place)) return std::nullopt;
    AnswerOffer offer;
    offer.value = *suggested;
    return offer;
}

void FormView::mousePressEvent(QMouseEvent* event) {
    QModelIndex index;
    const FormModel::Row* row = rowAt(event->position().toPoint(), &index);
    if (event->button() != Qt::LeftButton || !row || row->isSection()) return;
    const int position = row->position;
    const auto offer = offerAt(event->position().toPoint());
    emit positionChosen(position);
    if (offer) emit offerTaken(position, *offer);
}

void FormView::mouseMoveEvent(QMouseEvent* event) {
    const bool answers = offerAt(event->position().toPoint()).has_value();
    viewport()->setCursor(answers ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void FormView::mouseReleaseEvent(QMouseEvent*) {}

bool FormView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QModelIndex index;
    const FormModel::Row* row = rowAt(help->pos(), &index);
    if (!row || row->isSection()) {
        QToolTip::hideText();
        return true;
    }
    const model::Criterion& criterion = m_model.criterion(*row);
    QString text = cardText(criterion.name, m_model.language());
    if (!m_model.applies(*row))
        text = tr("%1: %2", "criterion and its standing").arg(text, m_model.switchedOffText(*row));
    if (const auto* found = m_model.found(*row); found && m_model.applies(*row))
        text = tr("%1: %2", "criterion and its standing")
                   .arg(text, foundSentence(criterion, *found, m_model.language()));
    if (const auto offer = offerAt(help->pos())) {
        model::AnswerValue value = offer->value;
        text = answerText(criterion, value, m_model.language());
        if (offer->points) text = tr("%1 – %2 points").arg(text, pointsText(*offer->points));
        if (offer->fatal) text = tr("%1 (fatal)").arg(text);
    }
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

} // namespace earmark::ui
