#include "ui/common/paragraph_list.h"

#include "ui/common/paragraph_delegate.h"

#include <QKeyEvent>

namespace earmark::ui {

ParagraphList::ParagraphList(QWidget* parent)
    : QListView(parent) {
    setItemDelegate(new ParagraphDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    // There can be thousands of rows; those in sight are measured first.
    setLayoutMode(Batched);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable)) emit chosen(index.row());
    });
}

void ParagraphList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & ~Qt::KeypadModifier) return QListView::keyPressEvent(event);
    if (currentIndex().isValid()) emit chosen(currentIndex().row());
}

void ParagraphList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!model() || currentIndex().flags().testFlag(Qt::ItemIsSelectable)) return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsSelectable)) return setCurrentIndex(index);
    }
}

} // namespace earmark::ui
