#include "ui/recordings/choice_chip.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/typography.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QPainter>

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
    setCheckable(true);
    setMenu(new QMenu(this));
    setFocusPolicy(Qt::TabFocus);
}

void ChoiceChip::setTitle(const QString& title) {
    m_title = title;
    setCurrentKey(m_key);
}

void ChoiceChip::setChoices(const QList<std::pair<QString, QString>>& keysAndTexts) {
    m_choices = keysAndTexts;
    menu()->clear();
    delete menu()->findChild<QActionGroup*>();
    auto* group = new QActionGroup(menu());
    for (const auto& [key, text] : keysAndTexts) {
        QAction* action = menu()->addAction(menuText(text));
        action->setCheckable(true);
        action->setActionGroup(group);
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

QSize ChoiceChip::sizeHint() const {
    return {fontMetrics().horizontalAdvance(shownText()) + 2 * space::kMedium + space::kLarge, 28};
}

void ChoiceChip::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked();
    painter.setPen(hasFocus() || lit ? colors.accent : colors.line);
    painter.setBrush(lit ? colors.accentGround : underMouse() || isDown() ? colors.raised : colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    painter.setPen(lit ? colors.accent : colors.text);
    painter.drawText(rect().adjusted(space::kMedium, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shownText());
    constexpr int kChevron = 12;
    painter.drawPixmap(
        width() - kChevron - space::kSmall, (height() - kChevron) / 2,
        iconPixmap(QStringLiteral("chevron_down"), kChevron, colors.muted, devicePixelRatioF()));
}

QString ChoiceChip::shownText() const {
    return tr("%1: %2", "filter: what is chosen").arg(m_title, m_text);
}

void ChoiceChip::show(const QString& text) {
    m_text = text;
    setAccessibleName(shownText());
    updateGeometry();
    update();
    setChecked(!m_choices.isEmpty() && m_key != m_choices.first().first);
}

} // namespace earmark::ui
