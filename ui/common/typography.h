#pragma once

#include "core/base/localized_text.h"
#include "ui/common/text.h"

#include <QFont>

namespace earmark::ui {

/// The system's own font at its own size; where the system names none, Open Sans (its digits are of one
/// width) when it is there. Families with simplified Chinese stand behind it, or before it on a Chinese
/// screen, so that punctuation is full-width there and Japanese forms are never picked.
QFont applicationFont(Language language);

/// Body, strong (body in the second weight), small and headline (× 1.4), made from the application's font.
QFont fontFor(TextStyle style);

/// Digits of one width, for columns and times that run.
QFont withTabularDigits(QFont font);

/// Distance between lines of prose as a factor of the font's height: Chinese fills its squares and wants air.
double proseLineHeight(const QString& text);

/// The 4-unit grid.
namespace space {
inline constexpr int kUnit = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kPage = 24;
inline constexpr int kRadius = 4;
} // namespace space

} // namespace earmark::ui
