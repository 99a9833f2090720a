#include "ui/scorecard/colour_choice.h"

#include <QEvent>
#include <QIcon>
#include <QPixmap>
#include <QSignalBlocker>

namespace earmark::ui {

namespace {

constexpr int kSwatch = 14;

QIcon swatch(const QString& colour) {
    QPixmap pixmap(kSwatch, kSwatch);
    pixmap.fill(QColor(colour));
    return QIcon(pixmap);
}

} // namespace

std::string defaultColour() {
    return "#2e7d32";
}

ColourChoice::ColourChoice(QWidget* parent)
    : QComboBox(parent) {
    setMinimumWidth(52); // the swatch alone says enough
    fill();
    connect(this, &QComboBox::activated, this,
            [this](int index) { emit chosen(itemData(index).toString()); });
}

void ColourChoice::fill() {
    const std::pair<QString, QString> colours[] = {
        {QStringLiteral("#2e7d32"), tr("Green")},  {QStringLiteral("#1f6feb"), tr("Blue")},
        {QStringLiteral("#b26a00"), tr("Amber")},  {QStringLiteral("#b3261e"), tr("Red")},
        {QStringLiteral("#6750a4"), tr("Violet")}, {QStringLiteral("#5f6368"), tr("Grey")},
    };
    for (const auto& [colour, name] : colours)
        addItem(swatch(colour), name, colour);
}

void ColourChoice::setColour(const QString& colour) {
    const QSignalBlocker quiet(this);
    int index = findData(colour, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0 && !colour.isEmpty()) {
        addItem(swatch(colour), colour, colour);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void ColourChoice::changeEvent(QEvent* event) {
    QComboBox::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    const QString colour = currentData().toString();
    const QSignalBlocker quiet(this);
    clear();
    fill();
    setColour(colour);
}

} // namespace earmark::ui
