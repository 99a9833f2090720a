#include "ui/results/figure_table.h"

#include "ui/common/session.h"
#include "ui/common/typography.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>
#include <utility>

namespace earmark::ui {

namespace {

constexpr int kFewWords = 132; ///< enough of a name to tell it from others

/// The widest column beside `stretched`, made narrower by what is missing, as far as it can be.
void cutWidest(QTableView& table, const std::vector<int>& widths, int stretched, int missing) {
    int widest = -1;
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        if (column == stretched || table.isColumnHidden(column)) continue;
        const auto at = static_cast<std::size_t>(column);
        if (widest < 0 || widths[at] > widths[static_cast<std::size_t>(widest)]) widest = column;
    }
    if (widest < 0) return;
    const int width = widths[static_cast<std::size_t>(widest)];
    table.setColumnWidth(widest, std::max(std::min(width, kFewWords), width - missing));
}

} // namespace

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

void FigureTable::setYieldingColumns(std::vector<int> columns) {
    m_yielding = std::move(columns);
}

void FigureTable::setColumnWanted(int column, bool wanted) {
    if (wanted)
        m_unwanted.erase(column);
    else
        m_unwanted.insert(column);
    setColumnHidden(column, !wanted);
}

void FigureTable::adjustColumns() {
    if (model() == nullptr) return;
    constexpr int kRowsMeasured = 100; // enough to see what a column holds
    horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_widths.assign(static_cast<std::size_t>(model()->columnCount()), 0);
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (m_unwanted.contains(column)) continue;
        setColumnHidden(column, false); // a hidden one cannot be measured
        const int width = fittingWidth(column);
        setColumnWidth(column, width);
        m_widths[static_cast<std::size_t>(column)] = width;
    }
    shareRest();
}

/// What is cut stands in the tooltip.
int FigureTable::leastStretch() const {
    return std::min(kFewWords, m_widths[static_cast<std::size_t>(m_stretchColumn)]);
}

/// One column takes what room is left. Where none is, the least needed columns give way, one by one, then the
/// widest of the rest is cut.
void FigureTable::shareRest() {
    if (model() == nullptr || m_widths.size() != static_cast<std::size_t>(model()->columnCount())) return;
    int needed = std::accumulate(m_widths.begin(), m_widths.end(), 0) -
                 m_widths[static_cast<std::size_t>(m_stretchColumn)] + leastStretch();
    for (const int column : m_yielding) {
        const bool gives = needed > viewport()->width();
        if (gives) needed -= m_widths[static_cast<std::size_t>(column)];
        setColumnHidden(column, gives || m_unwanted.contains(column));
    }
    for (int column = 0; column < model()->columnCount(); ++column)
        if (column != m_stretchColumn && !isColumnHidden(column))
            setColumnWidth(column, m_widths[static_cast<std::size_t>(column)]);
    const bool fits = needed <= viewport()->width();
    horizontalHeader()->setSectionResizeMode(m_stretchColumn,
                                             fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (fits) return;
    setColumnWidth(m_stretchColumn, leastStretch());
    cutWidest(*this, m_widths, m_stretchColumn, needed - viewport()->width());
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
