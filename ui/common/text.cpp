#include "ui/common/text.h"

#include "ui/common/typography.h"

#include <QEvent>
#include <QLabel>

namespace earmark::ui {

namespace {

/// Keeps its font and colour role through changes of the application's font and palette.
class PlainLabel final : public QLabel {
public:
    PlainLabel(const QString& text, TextStyle style, bool muted, QWidget* parent)
        : QLabel(parent)
        , m_style(style) {
        setTextFormat(Qt::PlainText);
        setText(text);
        setFont(fontFor(m_style));
        if (muted) setForegroundRole(QPalette::PlaceholderText);
    }

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::ApplicationFontChange) setFont(fontFor(m_style));
        QLabel::changeEvent(event);
    }

private:
    TextStyle m_style;
};

} // namespace

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

QString toQString(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

QLabel* plainLabel(const QString& text, TextStyle style, QWidget* parent) {
    return new PlainLabel(text, style, false, parent);
}

QLabel* mutedLabel(const QString& text, TextStyle style, QWidget* parent) {
    return new PlainLabel(text, style, true, parent);
}

QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) : text;
}

} // namespace earmark::ui
