#include "ui/scorecard/card_editor_side.h"

#include "ui/common/name_tabs.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earmark::ui {

CardEditorSide::CardEditorSide(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new NameTabs)
    , m_stack(new QStackedWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    m_tabs->takeKeyboard();
    connect(m_tabs, &NameTabs::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    setFocusProxy(m_stack);
}

void CardEditorSide::addPanel(std::function<QString()> name, QWidget* panel) {
    m_tabs->setTab(static_cast<int>(m_names.size()), name());
    m_names.push_back(std::move(name));
    m_stack->addWidget(panel);
}

void CardEditorSide::showPanel(QWidget* panel) {
    m_tabs->setCurrentIndex(m_stack->indexOf(panel));
    m_stack->setCurrentWidget(panel);
}

QWidget* CardEditorSide::currentPanel() const {
    return m_stack->currentWidget();
}

void CardEditorSide::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showNames();
}

void CardEditorSide::showNames() {
    for (std::size_t index = 0; index < m_names.size(); ++index)
        m_tabs->setTab(static_cast<int>(index), m_names[index]());
}

} // namespace earmark::ui
