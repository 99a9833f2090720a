#include "ui/results/figure_table.h"

#include "ui/common/session.h"
#include "ui/common/typography.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace earmark::ui {

FigureTable::FigureTable(Session& session, QWidget* parent)
    : QTableView(parent)
    , m_session(session) {
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    applyRowHeight();
    connect(&session.theme(), &Theme::densityChanged, this, &FigureTable::applyRowHeight);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit opened(index.row()); });
}

void FigureTable::setStretchColumn(int column) {
    m_stretchColumn = column;
}

void FigureTable::adjustColumns() {
    if (model() == nullptr) return;
    constexpr int kRowsMeasured = 100; // enough to see what a column holds
    horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_allColumns = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column)) continue;
        const int width = fittingWidth(column);
        setColumnWidth(column, width);
        m_allColumns += width;
    }
    shareRest();
}

/// One column takes what room is left. Where none is, it keeps what it needs and the table scrolls: a name
/// cut to its first letters tells nobody apart.
void FigureTable::shareRest() {
    if (model() == nullptr || m_allColumns == 0) return;
    const bool fits = m_allColumns <= viewport()->width();
    horizontalHeader()->setSectionResizeMode(m_stretchColumn,
                                             fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits) setColumnWidth(m_stretchColumn, fittingWidth(m_stretchColumn));
}

/// As wide as what is in it or may come, or its head, which leaves the sign of the order its place.
int FigureTable::fittingWidth(int column) const {
    const QString head = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int room = isSortingEnabled() ? 2 * space::kMedium : space::kMedium + space::kUnit;
    const int headWidth = horizontalHeader()->fontMetrics().horizontalAdvance(head) + room;
    const QString widest = model()->headerData(column, Qt::Horizontal, kWidestTextRole).toString();
    const int toCome = fontMetrics().horizontalAdvance(widest) + room;
    return std::max({headWidth, sizeHintForColumn(column) + space::kMedium, widest.isEmpty() ? 0 : toCome});
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid())
        emit opened(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void FigureTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) applyRowHeight();
    if (event->type() == QEvent::LanguageChange) adjustColumns();
    QTableView::changeEvent(event);
}

void FigureTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareRest();
}

void FigureTable::applyRowHeight() {
    verticalHeader()->setDefaultSectionSize(m_session.theme().rowHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

} // namespace earmark::ui
