#include "ui/common/text.h"

#include "ui/common/typography.h"

#include <QEvent>
#include <QLabel>

namespace earmark::ui {

namespace {

/// Marks that embed, override or isolate a direction: nothing in a name needs them, and they turn the text
/// around it.
bool isTurning(QChar letter) {
    const char16_t code = letter.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isUnshowable(QChar letter) {
    const bool control = letter.category() == QChar::Other_Control && letter != u'\n';
    return control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
}

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

QString isolated(const QString& text) {
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    QString shown;
    bool rightToLeft = false;
    for (const QChar letter : text) {
        if (isTurning(letter)) continue;
        shown += isUnshowable(letter) ? QChar(u' ') : letter;
        rightToLeft |= letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    }
    return rightToLeft ? kFirstStrongIsolate + shown + kPopIsolate : shown;
}

QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) : text;
}

} // namespace earmark::ui
