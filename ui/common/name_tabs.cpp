#include "ui/common/name_tabs.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace earmark::ui {

/// One name; checked while its page is shown.
class TabLabel final : public QAbstractButton {
public:
    explicit TabLabel(QWidget* parent)
        : QAbstractButton(parent) {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override {
        const QFontMetrics metrics(fontFor(TextStyle::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * space::kMedium, metrics.height() + 2 * space::kSmall};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Colors& colors = colorsOf(palette());
        QPainter painter(this);
        if (underMouse() && !isChecked()) painter.fillRect(rect(), colors.raised);
        painter.setFont(fontFor(isChecked() ? TextStyle::Strong : TextStyle::Body));
        if (hasFocus()) {
            painter.setPen(colors.accent);
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
        painter.setPen(isChecked() ? colors.text : colors.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
        constexpr int kUnderline = 2;
        if (isChecked())
            painter.fillRect(space::kMedium, height() - kUnderline, width() - 2 * space::kMedium, kUnderline,
                             colors.accent);
    }
};

NameTabs::NameTabs(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(space::kUnit, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addStretch(1);
}

void NameTabs::setTab(int index, const QString& name, const QString& hint) {
    if (index == static_cast<int>(m_labels.size())) {
        auto* label = new TabLabel(this);
        label->setFocusPolicy(m_keyboard ? Qt::TabFocus : Qt::NoFocus);
        connect(label, &QAbstractButton::toggled, this, [this, index](bool checked) {
            if (checked) setCurrentIndex(index);
        });
        m_row->insertWidget(index, label);
        label->setChecked(index == m_current);
        m_labels.push_back(label);
    }
    TabLabel* label = m_labels[static_cast<std::size_t>(index)];
    label->setText(name);
    label->setToolTip(plainToolTip(hint));
    label->updateGeometry();
}

void NameTabs::setTabVisible(int index, bool visible) {
    m_labels[static_cast<std::size_t>(index)]->setVisible(visible);
}

void NameTabs::takeKeyboard() {
    m_keyboard = true;
    for (TabLabel* label : m_labels)
        label->setFocusPolicy(Qt::TabFocus);
}

void NameTabs::setCurrentIndex(int index) {
    if (index < 0 || index >= static_cast<int>(m_labels.size())) return;
    m_labels[static_cast<std::size_t>(index)]->setChecked(true);
    if (index == m_current) return;
    m_current = index;
    emit currentChanged(index);
}

} // namespace earmark::ui
