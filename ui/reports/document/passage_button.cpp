#include "ui/reports/document/passage_button.h"

#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"

#include <QKeyEvent>

namespace earmark::ui {

PassageButton::PassageButton(const documents::Passage& passage, QWidget* parent)
    : QToolButton(parent) {
    const QString span = playTime(passage.fromMs) + u'–' + playTime(passage.toMs);
    setIcon(ui::icon(QStringLiteral("play")));
    setText(span);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(plainToolTip(toQString(passage.call)));
    setAccessibleName(tr("Play %1 of %2").arg(span, toQString(passage.title)));
}

void PassageButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

} // namespace earmark::ui
