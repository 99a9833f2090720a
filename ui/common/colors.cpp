#include "ui/common/colors.h"

#include <algorithm>
#include <cmath>

namespace earmark::ui {

const Colors& lightColors() {
    static const Colors colors = {
        .ground = QColor(0xf4f5f7),
        .surface = QColor(0xffffff),
        .raised = QColor(0xebedf0),
        .pressed = QColor(0xdfe2e7),
        .line = QColor(0xd3d7dd),
        .text = QColor(0x1c2126),
        .muted = QColor(0x56606b),
        .disabled = QColor(0xa3abb5),
        .accent = QColor(0x0b5cad),
        .onAccent = QColor(0xffffff),
        .accentGround = QColor(0xe0ecf8),
        .agent = QColor(0x0068a3),
        .customer = QColor(0xa84400),
        .pass = QColor(0x00694c),
        .below = QColor(0x7d5200),
        .fatal = QColor(0xb3261e),
        .late = QColor(0x8a3a6a),
        .deadAir = QColor(0xd9dce2),
        .talkOver = QColor(0xf2d8a8),
        .series = {QColor(0x0072b2), QColor(0xd55e00), QColor(0x009e73), QColor(0xcc79a7), QColor(0xe69f00),
                   QColor(0x56b4e9), QColor(0x5c6670)},
    };
    return colors;
}

const Colors& darkColors() {
    static const Colors colors = {
        .ground = QColor(0x1b1e22),
        .surface = QColor(0x22262b),
        .raised = QColor(0x2d3238),
        .pressed = QColor(0x3a4048),
        .line = QColor(0x3f464f),
        // No whiter: light strokes on a dark ground look bolder than they are, Chinese ones most.
        .text = QColor(0xd3d8de),
        .muted = QColor(0xa9b2bd),
        .disabled = QColor(0x69727d),
        .accent = QColor(0x74b6f5),
        .onAccent = QColor(0x0d1a26),
        .accentGround = QColor(0x23374b),
        .agent = QColor(0x62b8ec),
        .customer = QColor(0xf0a05f),
        .pass = QColor(0x4cc9a0),
        .below = QColor(0xe6b450),
        .fatal = QColor(0xff8a7f),
        .late = QColor(0xe09bc4),
        .deadAir = QColor(0x3c434c),
        .talkOver = QColor(0x5c4a22),
        .series = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x2fbf94), QColor(0xcc79a7), QColor(0xf0e442),
                   QColor(0xe8743b), QColor(0xaeb6c0)},
    };
    return colors;
}

const Colors& colorsOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QPalette paletteOf(const Colors& colors) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.ground);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.ground);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.fatal);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.raised);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, colors.muted);
    palette.setColor(QPalette::Shadow, colors.line);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.pressed);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.muted);
    return palette;
}

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor& first, const QColor& second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace earmark::ui
