#include "ui/scorecard/card_sub_page.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

CardSubPage::CardSubPage(Session& session, std::function<QString()> name, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_nameOf(std::move(name))
    , m_name(plainLabel(m_nameOf(), TextStyle::Strong)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kSmall, space::kUnit, space::kLarge, space::kUnit);
    head->setSpacing(space::kSmall);
    auto* back = new QToolButton;
    back->setDefaultAction(session.keymap().bind(Command::CloseCard, this, [this] { emit backWanted(); }));
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::TabFocus);
    head->addWidget(back);
    head->addWidget(m_name, 1);
    column->addLayout(head);
    column->addWidget(content, 1);
    setFocusProxy(content);
}

void CardSubPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_name->setText(m_nameOf());
}

} // namespace earmark::ui
