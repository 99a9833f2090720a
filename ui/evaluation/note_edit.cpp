#include "ui/evaluation/note_edit.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

namespace {

/// Longer notes than any inspector writes; what is pasted beyond it is cut.
constexpr int kLongestNote = 20'000;

} // namespace

NoteEdit::NoteEdit(int leastLines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
    , m_mostLines(mostLines) {
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (m_showing) return;
        if (QString text = toPlainText(); text.size() > kLongestNote) {
            show(text.left(kLongestNote));
            moveCursor(QTextCursor::End);
        }
        emit edited(toPlainText());
    });
}

void NoteEdit::show(const QString& text) {
    if (toPlainText() == text) return;
    const QScopedValueRollback<bool> guard(m_showing, true);
    setPlainText(text);
}

/// Line by line: Chinese is higher than the font's own lines.
int NoteEdit::textHeight() const {
    qreal height = 0;
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextLayout* layout = block.layout();
        for (int line = 0; line < std::max(1, layout->lineCount()) && lines < m_mostLines; ++line, ++lines)
            height +=
                line < layout->lineCount() ? layout->lineAt(line).height() : fontMetrics().lineSpacing();
    }
    height += std::max(0, m_leastLines - lines) * fontMetrics().lineSpacing();
    return static_cast<int>(std::ceil(height));
}

QSize NoteEdit::sizeHint() const {
    const int margins = static_cast<int>(document()->documentMargin() * 2) + 2 * frameWidth() + 2;
    return {160, textHeight() + margins};
}

void NoteEdit::fit() {
    updateGeometry();
}

void NoteEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void NoteEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) emit left();
}

} // namespace earmark::ui
