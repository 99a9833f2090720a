#pragma once

#include <QString>

#include <filesystem>
#include <string>

class QLabel;
class QWidget;

/// The boundary between core (UTF-8) and the screen (UTF-16), and labels that show text as text.
namespace earmark::ui {

inline QString toQString(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

std::filesystem::path toPath(const QString& path);
QString toQString(const std::filesystem::path& path);

/// Weight and size of a label; three sizes and two weights are all there are (typography.h).
enum class TextStyle { Body, Strong, Small, Headline };

/// A label that never interprets its text as HTML: names come from files and may hold anything.
QLabel* plainLabel(const QString& text = {}, TextStyle style = TextStyle::Body, QWidget* parent = nullptr);
/// The same in the quiet colour of what stands beside the matter.
QLabel* mutedLabel(const QString& text = {}, TextStyle style = TextStyle::Body, QWidget* parent = nullptr);

/// A name or other foreign text as it is shown, alone or inside a sentence: whatever direction it is written
/// in, it does not turn what stands around it. Control characters but line feeds become spaces. A text of one
/// direction without any stays as it is.
QString isolated(const QString& text);

/// A text safe where Qt would guess at HTML and cannot be told not to (tooltips).
QString plainToolTip(const QString& text);

} // namespace earmark::ui
