#include "ui/common/table.h"

#include "ui/common/colors.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace earmark::ui {

RowDelegate::RowDelegate(Session& session, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_session(session) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_session.theme().rowHeight()};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Colors& colors = colorsOf(option.palette);
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(option.rect, colors.accentGround);
        const bool tree = qobject_cast<const QTreeView*>(option.widget) != nullptr;
        if (index.column() == 0 && !tree)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
    }
    painter->setPen(colors.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QStyledItemDelegate::paint(painter, option, index);
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_MouseOver);
}

void dressTable(QTableView* table, Session& session) {
    table->setItemDelegate(new RowDelegate(session, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setFrameShape(QFrame::NoFrame);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->setSortingEnabled(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(48);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const auto fitRows = [table, &session] {
        table->verticalHeader()->setDefaultSectionSize(session.theme().rowHeight());
        table->horizontalHeader()->setFixedHeight(session.theme().rowHeight());
    };
    fitRows();
    QObject::connect(&session.theme(), &Theme::densityChanged, table, fitRows);
}

} // namespace earmark::ui
