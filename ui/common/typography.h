#pragma once

#include "ui/common/text.h"

#include <QFont>

namespace earmark::ui {

/// The system's own font at its own size, with families that hold Chinese in its simplified forms behind it
/// (left to itself, fontconfig may pick Japanese forms). Set once on the application.
QFont applicationFont();

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
