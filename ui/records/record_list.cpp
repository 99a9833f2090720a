#include "ui/records/record_list.h"

#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/results/figure_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

RecordList::RecordList(Session& session, int mostRows, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_mostRows(mostRows)
    , m_heading(plainLabel({}, TextStyle::Strong, this))
    , m_none(mutedLabel({}, TextStyle::Body, this))
    , m_table(new FigureTable(session, this))
    , m_model(new RecordModel(session, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kUnit);
    column->addWidget(m_heading);
    column->addWidget(m_none);
    column->addWidget(m_table, mostRows == 0 ? 1 : 0);
    m_heading->hide();
    m_none->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(session, m_table));
    m_table->hide();
    connect(m_table, &FigureTable::opened, this, &RecordList::opened);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { emit currentChanged(index.row()); });
    connect(&session.theme(), &Theme::densityChanged, this, &RecordList::fitHeight);
}

void RecordList::setHeading(const QString& heading) {
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_table->setAccessibleName(heading);
}

void RecordList::setColumns(std::vector<RecordColumn> columns, int stretched, std::vector<int> yielding) {
    m_model->setColumns(std::move(columns));
    m_table->setStretchColumn(stretched);
    m_table->setYieldingColumns(std::move(yielding));
}

void RecordList::setRows(std::vector<RecordRow> rows, const QString& none) {
    const int before = current();
    const bool focused = m_table->hasFocus();
    const bool empty = rows.empty();
    m_model->setRows(std::move(rows));
    m_none->setText(none);
    m_none->setVisible(empty);
    m_table->setVisible(!empty);
    m_table->adjustColumns();
    fitHeight();
    setCurrent(std::clamp(before, empty ? -1 : 0, count() - 1));
    if (focused) m_table->setFocus();
}

int RecordList::count() const {
    return m_model->rowCount();
}

int RecordList::current() const {
    return m_table->currentIndex().row();
}

void RecordList::setCurrent(int row) {
    if (row >= 0 && row < count()) m_table->setCurrentIndex(m_model->index(row, 0));
}

void RecordList::focusTable() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

bool RecordList::tableHasFocus() const {
    return m_table->hasFocus();
}

void RecordList::fitHeight() {
    if (m_mostRows == 0) return;
    const int rows = std::min(count(), m_mostRows);
    const int head = m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(head + rows * m_session.theme().rowHeight() + 2 * m_table->frameWidth() + 2);
}

} // namespace earmark::ui
