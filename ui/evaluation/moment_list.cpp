#include "ui/evaluation/moment_list.h"

#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

MomentList::MomentList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void MomentList::showMoments(const std::vector<model::Moment>& moments) {
    if (moments == m_moments) return;
    m_moments = moments;
    rebuild();
}

void MomentList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

void MomentList::rebuild() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(m_moments.size()); ++i)
        m_column->addWidget(rowFor(i));
    setVisible(!m_moments.empty());
}

QWidget* MomentList::rowFor(int index) {
    const model::Moment moment = m_moments[static_cast<std::size_t>(index)];
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* play = new QToolButton(row);
    play->setAutoRaise(true);
    play->setFocusPolicy(Qt::TabFocus);
    play->setIcon(icon(QStringLiteral("play")));
    play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    play->setText(QStringLiteral("%1–%2").arg(playTime(moment.startMs), playTime(moment.endMs)));
    play->setAccessibleName(tr("Play the moment %1").arg(play->text()));
    connect(play, &QToolButton::clicked, this, [this, moment] { emit playWanted(moment); });
    line->addWidget(play);
    if (!moment.note.empty()) line->addWidget(mutedLabel(toQString(moment.note), TextStyle::Small), 1);
    line->addStretch();
    if (m_readOnly) return row;
    const auto button = [&](const QString& text, const QString& hint, const QString& iconName) {
        auto* made = new QToolButton(row);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        if (iconName.isEmpty())
            made->setText(text);
        else
            made->setIcon(icon(iconName));
        made->setToolTip(plainToolTip(hint));
        made->setAccessibleName(hint);
        line->addWidget(made);
        return made;
    };
    connect(button(tr("Start here"), tr("Move the start to the playhead"), {}), &QToolButton::clicked, this,
            [this, index] { emit startMoved(index); });
    connect(button(tr("End here"), tr("Move the end to the playhead"), {}), &QToolButton::clicked, this,
            [this, index] { emit endMoved(index); });
    connect(button({}, tr("Delete the moment"), QStringLiteral("trash")), &QToolButton::clicked, this,
            [this, index] { emit removeWanted(index); });
    return row;
}

} // namespace earmark::ui
