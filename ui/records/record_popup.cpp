#include "ui/records/record_popup.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kFromTop = 64;

} // namespace

RecordPopup::RecordPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_heading(plainLabel({}, TextStyle::Strong, this))
    , m_explanation(mutedLabel({}, TextStyle::Small, this))
    , m_missing(plainLabel({}, TextStyle::Small, this))
    , m_form(new QFormLayout)
    , m_action(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_explanation->setWordWrap(true);
    m_missing->hide();
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(space::kMedium);
    m_form->setVerticalSpacing(space::kSmall);
    m_action->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    column->addLayout(m_form);
    column->addWidget(m_missing);
    column->addWidget(m_action, 0, Qt::AlignRight);
    connect(m_action, &QPushButton::clicked, this, &RecordPopup::take);
}

void RecordPopup::setTexts(const QString& heading, const QString& explanation, const QString& action) {
    m_heading->setText(heading);
    m_heading->setWordWrap(true);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_action->setText(action);
    setAccessibleName(heading);
}

void RecordPopup::addField(const QString& label, QWidget* field) {
    field->setAccessibleName(label);
    m_form->addRow(mutedLabel(label), field);
    if (auto* line = qobject_cast<QLineEdit*>(field))
        connect(line, &QLineEdit::returnPressed, this, &RecordPopup::take);
    if (m_first == nullptr) m_first = field;
}

void RecordPopup::openOver(const QWidget& owner) {
    resize(kWidth, sizeHint().height());
    const QPoint wanted = owner.mapToGlobal(QPoint((owner.width() - width()) / 2, kFromTop));
    const QRect room = owner.screen()->availableGeometry();
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    if (m_first != nullptr) m_first->setFocus(Qt::PopupFocusReason);
}

void RecordPopup::take() {
    const QString gap = missing();
    m_missing->setText(gap);
    m_missing->setVisible(!gap.isEmpty());
    if (!gap.isEmpty()) {
        resize(width(), sizeHint().height());
        return m_first->setFocus();
    }
    emit accepted();
    close();
}

} // namespace earmark::ui
