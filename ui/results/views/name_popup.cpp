#include "ui/results/views/name_popup.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kWidth = 320;
constexpr int kLongestName = 60;

} // namespace

NamePopup::NamePopup(const QString& prompt, const QString& name, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(name, this))
    , m_hint(mutedLabel({}, TextStyle::Small, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_field->setMaxLength(kLongestName);
    m_field->setAccessibleName(prompt);
    m_field->selectAll();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kUnit);
    column->addWidget(plainLabel(prompt, TextStyle::Strong, this));
    column->addWidget(m_field);
    column->addWidget(m_hint);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString& text) { emit edited(text.trimmed()); });
    connect(m_field, &QLineEdit::returnPressed, this, &NamePopup::take);
    resize(kWidth, sizeHint().height());
}

void NamePopup::setHint(const QString& hint) {
    m_hint->setText(hint);
}

void NamePopup::openBelow(const QWidget& anchor) {
    const QPoint wanted = anchor.mapToGlobal(QPoint(0, anchor.height() + space::kUnit));
    const QRect room = anchor.screen()->availableGeometry();
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())), wanted.y());
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void NamePopup::take() {
    const QString name = m_field->text().simplified();
    if (!name.isEmpty()) emit named(name);
}

} // namespace earmark::ui
