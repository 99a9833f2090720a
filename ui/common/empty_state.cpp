#include "ui/common/empty_state.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

EmptyState::EmptyState(QWidget* parent)
    : EmptyState(QString(), parent) {}

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_headline(plainLabel({}, TextStyle::Headline))
    , m_advice(mutedLabel())
    , m_button(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kSmall);
    layout->addStretch(2);
    m_headline->setAlignment(Qt::AlignHCenter);
    m_advice->setAlignment(Qt::AlignHCenter);
    m_advice->setWordWrap(true);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(space::kUnit);
    layout->addWidget(m_headline, 0, Qt::AlignHCenter);
    auto* middle = new QHBoxLayout; // an alignment would cut words that wrap
    middle->addStretch();
    m_advice->setFixedWidth(440);
    middle->addWidget(m_advice);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addSpacing(space::kSmall);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->setDefault(true);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionWanted);
    paintIcon();
}

void EmptyState::say(const QString& headline, const QString& advice, const QString& action) {
    m_headline->setText(headline);
    m_advice->setText(advice);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) paintIcon();
    QWidget::changeEvent(event);
}

void EmptyState::paintIcon() {
    m_icon->setVisible(!m_iconName.isEmpty());
    if (m_iconName.isEmpty()) return;
    m_icon->setPixmap(iconPixmap(m_iconName, 40, colorsOf(palette()).disabled, devicePixelRatioF()));
}

} // namespace earmark::ui
