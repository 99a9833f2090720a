#pragma once

#include <QPlainTextEdit>

namespace earmark::ui {

/// A field for a few sentences that grows with them. Plain text only.
class NoteEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(int leastLines, int mostLines, QWidget* parent = nullptr);

    /// Replaces the text unless it is the same already (the cursor stays where it is then).
    void show(const QString& text);
    using QPlainTextEdit::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The person typed or pasted; not sent by show().
    void edited(const QString& text);
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int textHeight() const;
    void fit();

    int m_leastLines;
    int m_mostLines;
    bool m_showing = false;
};

} // namespace earmark::ui
