#include "ui/common/column_header.h"

#include "ui/common/typography.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace earmark::ui {

ColumnHeader::ColumnHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(false);
    setMinimumSectionSize(96);
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::place);
    connect(this, &QHeaderView::sectionCountChanged, this, &ColumnHeader::place);
}

void ColumnHeader::setChoices(const QList<Choice>& choices, const QList<int>& values) {
    if (m_boxes.size() != values.size()) {
        qDeleteAll(m_boxes);
        m_boxes.clear();
        for (int column = 0; column < values.size(); ++column) {
            auto* box = new QComboBox(viewport());
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            connect(box, &QComboBox::activated, this,
                    [this, box, column] { emit valueChosen(column, box->currentData().toInt()); });
            m_boxes.append(box);
        }
    }
    for (int column = 0; column < values.size(); ++column) {
        QComboBox* box = m_boxes[column];
        const QSignalBlocker quiet(box);
        box->clear();
        for (const Choice& choice : choices)
            box->addItem(choice.text, choice.value);
        box->setCurrentIndex(box->findData(values[column]));
        box->setAccessibleName(tr("What column %1 is taken as").arg(column + 1));
    }
    place();
}

QComboBox* ColumnHeader::choice(int column) const {
    return column >= 0 && column < m_boxes.size() ? m_boxes[column] : nullptr;
}

void ColumnHeader::fitHeight(int headingHeight) {
    setFixedHeight(headingHeight + QComboBox().sizeHint().height() + space::kSmall);
    place();
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const int control = m_boxes.isEmpty() ? 0 : m_boxes.first()->sizeHint().height() + space::kSmall;
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, 0, -control), logicalIndex);
}

void ColumnHeader::updateGeometries() {
    QHeaderView::updateGeometries();
    place();
}

void ColumnHeader::place() {
    for (int column = 0; column < m_boxes.size(); ++column) {
        QComboBox* box = m_boxes[column];
        const int height = box->sizeHint().height();
        box->setGeometry(sectionViewportPosition(column) + 2, this->height() - height - space::kUnit,
                         sectionSize(column) - 4, height);
        box->setVisible(column < count());
    }
}

} // namespace earmark::ui
