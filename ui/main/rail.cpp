#include "ui/main/rail.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QAbstractButton>
#include <QAction>
#include <QPainter>
#include <QVBoxLayout>

namespace earmark::ui {

/// Icon above a short word; the current one bears the accent at its left edge.
class Rail::PlaceButton final : public QAbstractButton {
public:
    PlaceButton(Command command, QString iconName)
        : m_command(command)
        , m_iconName(std::move(iconName)) {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(56);
        setAttribute(Qt::WA_Hover);
    }

    Command command() const { return m_command; }

protected:
    // A click goes to the place; which button is checked is the window's to say.
    void nextCheckState() override {}

    void paintEvent(QPaintEvent*) override {
        const Colors& colors = colorsOf(palette());
        QPainter painter(this);
        if (isChecked()) {
            painter.fillRect(rect(), colors.accentGround);
            painter.fillRect(QRect(0, 0, 3, height()), colors.accent);
        } else if (underMouse()) {
            painter.fillRect(rect(), colors.raised);
        }
        if (hasFocus()) {
            painter.setPen(colors.accent);
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
        const QColor ink = isChecked() ? colors.accent : underMouse() ? colors.text : colors.muted;
        constexpr int kIcon = 20;
        painter.drawPixmap((width() - kIcon) / 2, 10,
                           iconPixmap(m_iconName, kIcon, ink, devicePixelRatioF()));
        painter.setPen(ink);
        painter.setFont(fontFor(TextStyle::Small));
        painter.drawText(QRect(2, 32, width() - 4, 18), Qt::AlignCenter, text());
    }

private:
    Command m_command;
    QString m_iconName;
};

Rail::Rail(Session&, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    setFixedWidth(76);
    m_layout->setContentsMargins(0, space::kSmall, 1, space::kSmall);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void Rail::addPlace(Command command, QAction* action, bool atFoot) {
    QString iconName;
    for (const CommandInfo& info : commandTable())
        if (info.command == command) iconName = info.iconName;
    auto* button = new PlaceButton(command, iconName);
    const auto follow = [button, action] { button->setToolTip(action->toolTip()); };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    m_layout->insertWidget(atFoot ? m_layout->count() : m_layout->count() - 1 - m_footButtons, button);
    m_footButtons += atFoot ? 1 : 0;
    m_buttons.append(button);
}

void Rail::setName(Command command, const QString& name) {
    if (PlaceButton* button = buttonFor(command)) {
        button->setText(name);
        button->setAccessibleName(name);
        button->update();
    }
}

void Rail::setCurrent(Command command) {
    for (PlaceButton* button : m_buttons)
        button->setChecked(button->command() == command);
}

void Rail::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.ground);
    painter.setPen(colors.line);
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

Rail::PlaceButton* Rail::buttonFor(Command command) const {
    for (PlaceButton* button : m_buttons)
        if (button->command() == command) return button;
    return nullptr;
}

} // namespace earmark::ui
