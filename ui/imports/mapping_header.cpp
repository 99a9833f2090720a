#include "ui/imports/mapping_header.h"

#include "ui/common/typography.h"
#include "ui/imports/finding_text.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace earmark::ui {

MappingHeader::MappingHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(false);
    setMinimumSectionSize(96);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::place);
    connect(this, &QHeaderView::sectionCountChanged, this, &MappingHeader::place);
}

void MappingHeader::setMapping(const exchange::ListMapping& mapping) {
    const bool sameShape =
        mapping.kind == m_mapping.kind && m_boxes.size() == static_cast<qsizetype>(mapping.columns.size());
    m_mapping = mapping;
    if (!sameShape) {
        qDeleteAll(m_boxes);
        m_boxes.clear();
        for (int column = 0; column < static_cast<int>(mapping.columns.size()); ++column) {
            auto* box = new QComboBox(viewport());
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            connect(box, &QComboBox::activated, this, [this, box, column] {
                emit chosen(column, static_cast<exchange::ListField>(box->currentData().toInt()));
            });
            m_boxes.append(box);
        }
    }
    retranslate();
    place();
}

QComboBox* MappingHeader::choice(int column) const {
    return column >= 0 && column < m_boxes.size() ? m_boxes[column] : nullptr;
}

void MappingHeader::retranslate() {
    for (int column = 0; column < m_boxes.size(); ++column)
        fill(m_boxes[column], column);
}

void MappingHeader::fill(QComboBox* box, int column) const {
    const QSignalBlocker quiet(box);
    box->clear();
    for (const exchange::ListField field : exchange::fieldsOf(m_mapping.kind))
        box->addItem(listFieldText(field), static_cast<int>(field));
    box->setCurrentIndex(
        box->findData(static_cast<int>(m_mapping.columns[static_cast<std::size_t>(column)].field)));
    box->setAccessibleName(tr("What column %1 is taken as").arg(column + 1));
}

void MappingHeader::fitHeight(int headingHeight) {
    setFixedHeight(headingHeight + QComboBox().sizeHint().height() + space::kSmall);
    place();
}

void MappingHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const int control = m_boxes.isEmpty() ? 0 : m_boxes.first()->sizeHint().height() + space::kSmall;
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, 0, -control), logicalIndex);
}

void MappingHeader::updateGeometries() {
    QHeaderView::updateGeometries();
    place();
}

void MappingHeader::place() {
    for (int column = 0; column < m_boxes.size(); ++column) {
        QComboBox* box = m_boxes[column];
        const int height = box->sizeHint().height();
        box->setGeometry(sectionViewportPosition(column) + 2, this->height() - height - space::kUnit,
                         sectionSize(column) - 4, height);
        box->setVisible(column < count());
    }
}

} // namespace earmark::ui
