#include "ui/player/cut_off_notice.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace earmark::ui {

CutOffNotice::CutOffNotice(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_text(mutedLabel({}, TextStyle::Small)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    clear();
}

void CutOffNotice::tell(const QString& file, qint64 endsAtMs) {
    m_file = file;
    m_endsAtMs = endsAtMs;
    retranslate();
    show();
}

void CutOffNotice::clear() {
    m_file.clear();
    hide();
}

void CutOffNotice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

void CutOffNotice::retranslate() {
    if (m_file.isEmpty()) return;
    constexpr int kSign = 16;
    m_sign->setPixmap(
        iconPixmap(QStringLiteral("cut_off"), kSign, colorsOf(palette()).below, devicePixelRatioF()));
    m_text->setText(
        tr("The recording %1 was cut off or is damaged: its sound ends at %2. If the recorder has the "
           "whole call, fetch it anew to the same place.")
            .arg(isolated(m_file), playTime(m_endsAtMs)));
}

} // namespace earmark::ui
