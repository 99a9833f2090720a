#pragma once

#include <QLabel>
#include <QTest>

namespace earmark::ui::test {

/// Whether a label that can be seen holds these words.
inline bool says(const QWidget& page, const QString& part) {
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(part)) return true;
    return false;
}

/// A key where the keyboard is in the page.
inline void press(QWidget& page, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(page.focusWidget() != nullptr ? page.focusWidget() : &page, key, modifiers);
}

} // namespace earmark::ui::test
