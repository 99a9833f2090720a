#include "ui/scorecard/choice_menu.h"

#include "ui/common/text.h"

#include <QMenu>
#include <QStringList>

namespace earmark::ui {

ChoiceMenu::ChoiceMenu(QWidget* parent)
    : QToolButton(parent) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(28);
    setMenu(new QMenu(this));
}

void ChoiceMenu::setChoices(const std::vector<std::pair<std::string, QString>>& choices,
                            const std::set<std::string>& chosen) {
    if (choices != m_choices) {
        m_choices = choices;
        menu()->clear();
        for (const auto& [key, name] : m_choices) {
            QAction* action = menu()->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            connect(action, &QAction::toggled, this, [this, key = key](bool on) { toggled(key, on); });
        }
    }
    m_chosen = chosen;
    for (qsizetype at = 0; at < menu()->actions().size(); ++at) {
        QAction* action = menu()->actions()[at];
        const QSignalBlocker quiet(action);
        action->setChecked(m_chosen.contains(m_choices[static_cast<std::size_t>(at)].first));
    }
    showText();
}

void ChoiceMenu::toggled(const std::string& key, bool on) {
    if (on)
        m_chosen.insert(key);
    else
        m_chosen.erase(key);
    showText();
    std::vector<std::string> keys;
    for (const auto& choice : m_choices)
        if (m_chosen.contains(choice.first)) keys.push_back(choice.first);
    emit this->chosen(keys);
}

void ChoiceMenu::showText() {
    QStringList names;
    for (const auto& [key, name] : m_choices)
        if (m_chosen.contains(key)) names.append(name);
    setText(names.isEmpty() ? tr("Choose…") : names.join(tr(", ")));
    setToolTip(plainToolTip(names.join(QStringLiteral("\n"))));
}

} // namespace earmark::ui
