#include "ui/settings/settings_form.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

namespace earmark::ui {

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_headline(plainLabel({}, TextStyle::Strong))
    , m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, space::kPage);
    m_form->setHorizontalSpacing(space::kLarge);
    m_form->setVerticalSpacing(space::kSmall);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->addRow(m_headline);
}

QLabel* SettingsForm::addRow(QWidget* control) {
    constexpr int kNameWidth = 224;
    QLabel* label = plainLabel();
    label->setFixedWidth(kNameWidth);
    label->setMinimumHeight(28);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    control->setMinimumHeight(28);
    m_form->addRow(label, control);
    return label;
}

void SettingsForm::addWide(QWidget* widget) {
    m_form->addRow(widget);
}

void SettingsForm::setHeadline(const QString& text) {
    m_headline->setText(text);
}

void SettingsForm::nameRow(QLabel* label, QWidget* control, const QString& text) {
    label->setText(text);
    control->setAccessibleName(text);
}

QComboBox* SettingsForm::makeChoice() {
    auto* box = new QComboBox;
    box->setFixedWidth(240);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    return box;
}

void SettingsForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool SettingsForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earmark::ui
