#include "ui/recordings/choice_chip.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace earmark::ui {

namespace {

/// Menus take "&" as a mark of a key.
QString menuText(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ChoiceChip::ChoiceChip(QWidget* parent)
    : QToolButton(parent) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setCheckable(true);
    setMenu(new QMenu(this));
    setFocusPolicy(Qt::TabFocus);
    setMinimumHeight(28);
}

void ChoiceChip::setTitle(const QString& title) {
    m_title = title;
    setCurrentKey(m_key);
}

void ChoiceChip::setChoices(const QList<std::pair<QString, QString>>& keysAndTexts) {
    m_choices = keysAndTexts;
    menu()->clear();
    for (const auto& [key, text] : keysAndTexts) {
        QAction* action = menu()->addAction(menuText(text));
        action->setCheckable(true);
        action->setData(key);
        connect(action, &QAction::triggered, this, [this, chosenKey = key] {
            setCurrentKey(chosenKey);
            emit chosen(chosenKey);
        });
    }
    setCurrentKey(m_key);
}

void ChoiceChip::setCurrentKey(const QString& key) {
    if (m_choices.isEmpty()) {
        m_key = key;
        return;
    }
    auto choice =
        std::find_if(m_choices.begin(), m_choices.end(), [&](const auto& one) { return one.first == key; });
    if (choice == m_choices.end()) choice = m_choices.begin();
    m_key = choice->first;
    for (QAction* action : menu()->actions())
        action->setChecked(action->data().toString() == m_key);
    show(choice->second);
}

void ChoiceChip::setShownText(const QString& text) {
    show(text);
}

void ChoiceChip::show(const QString& text) {
    setText(menuText(tr("%1: %2", "filter: what is chosen").arg(m_title, text)));
    setAccessibleName(tr("%1: %2", "filter: what is chosen").arg(m_title, text));
    setChecked(!m_choices.isEmpty() && m_key != m_choices.first().first);
}

} // namespace earmark::ui
