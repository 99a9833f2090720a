#include "ui/evaluation/call_notes.h"

#include "ui/common/format.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/note_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace earmark::ui {

CallNotes::CallNotes(QWidget* parent)
    : QWidget(parent)
    , m_markersHeading(mutedLabel({}, TextStyle::Small))
    , m_noMarkers(mutedLabel())
    , m_summaryHeading(mutedLabel({}, TextStyle::Small))
    , m_summary(new NoteEdit(3, 10)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kUnit);
    column->addWidget(m_markersHeading);
    m_noMarkers->setWordWrap(true);
    column->addWidget(m_noMarkers);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addSpacing(space::kMedium);
    column->addWidget(m_summaryHeading);
    column->addWidget(m_summary);
    column->addStretch(1);
    connect(m_summary, &NoteEdit::edited, this, &CallNotes::summaryEdited);
    retranslate();
}

void CallNotes::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_summary->setReadOnly(readOnly);
    retranslate();
}

void CallNotes::setText(bool text) {
    m_text = text;
    m_markersHeading->setHidden(text);
    m_noMarkers->setHidden(text || !m_markers.empty());
}

void CallNotes::showMarkers(const std::vector<model::Marker>& markers) {
    if (markers == m_markers && m_comments.size() == markers.size()) return;
    const bool sameTimes = markers.size() == m_markers.size() && m_comments.size() == markers.size() &&
                           std::equal(markers.begin(), markers.end(), m_markers.begin(),
                                      [](const auto& a, const auto& b) { return a.atMs == b.atMs; });
    m_markers = markers;
    if (!sameTimes) return rebuild();
    // Only words changed: the field that is being typed in stays.
    for (std::size_t i = 0; i < m_comments.size(); ++i)
        if (const QString comment = toQString(m_markers[i].comment); m_comments[i]->text() != comment)
            m_comments[i]->setText(comment);
}

void CallNotes::showSummary(const QString& summary) {
    m_summary->show(summary);
    const bool shown = !m_readOnly || !summary.isEmpty();
    m_summary->setVisible(shown);
    m_summaryHeading->setVisible(shown);
}

void CallNotes::editMarker(int index) {
    if (index < 0 || index >= static_cast<int>(m_comments.size())) return;
    m_comments[static_cast<std::size_t>(index)]->setFocus(Qt::ShortcutFocusReason);
}

void CallNotes::rebuild() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_comments.clear();
    for (int i = 0; i < static_cast<int>(m_markers.size()); ++i)
        m_rows->addWidget(rowFor(i));
    m_noMarkers->setVisible(m_markers.empty() && !m_text);
}

QWidget* CallNotes::rowFor(int index) {
    const model::Marker& marker = m_markers[static_cast<std::size_t>(index)];
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kUnit);
    auto* play = new QToolButton(row);
    play->setAutoRaise(true);
    play->setFocusPolicy(Qt::TabFocus);
    play->setIcon(icon(QStringLiteral("marker")));
    play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    play->setText(playTime(marker.atMs));
    play->setAccessibleName(tr("Play from the marker %1").arg(play->text()));
    connect(play, &QToolButton::clicked, this, [this, at = marker.atMs] { emit markerPlayed(at); });
    line->addWidget(play);
    auto* comment = new QLineEdit(toQString(marker.comment), row);
    comment->setReadOnly(m_readOnly);
    comment->setPlaceholderText(m_readOnly ? QString() : tr("Comment on this marker"));
    comment->setAccessibleName(tr("Comment on the marker %1").arg(play->text()));
    connect(comment, &QLineEdit::editingFinished, this,
            [this, index, comment] { emit markerCommented(index, comment->text()); });
    comment->installEventFilter(this);
    line->addWidget(comment, 1);
    m_comments.push_back(comment);
    if (m_readOnly) return row;
    auto* remove = new QToolButton(row);
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::TabFocus);
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setToolTip(plainToolTip(tr("Delete the marker")));
    remove->setAccessibleName(tr("Delete the marker %1").arg(play->text()));
    connect(remove, &QToolButton::clicked, this, [this, index] { emit markerRemoved(index); });
    line->addWidget(remove);
    return row;
}

bool CallNotes::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            // Used up here: passed on, it would open the criterion's comment.
            emit finished();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CallNotes::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CallNotes::retranslate() {
    m_markersHeading->setText(tr("Markers"));
    m_noMarkers->setText(m_readOnly
                             ? tr("No markers were set.")
                             : tr("No markers yet: M sets one at the playhead, Shift+M one with a comment."));
    m_summaryHeading->setText(tr("Comment on the whole call"));
    m_summary->setAccessibleName(tr("Comment on the whole call"));
    m_summary->setPlaceholderText(m_readOnly ? QString() : tr("What matters about this call, good and bad"));
    rebuild();
}

} // namespace earmark::ui
