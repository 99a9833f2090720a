#include "app/desktop/ending.h"

#include "ui/main/main_window.h"
#include "ui/safety/store_work_dialog.h"

#include <QApplication>

#include <algorithm>

namespace earmark::desktop {

namespace {

/// Dialogs stand upon one another: a question upon the dialog that asks it.
void closeDialogs() {
    while (QWidget* dialog = QApplication::activeModalWidget()) {
        if (auto* work = qobject_cast<ui::StoreWorkDialog*>(dialog)) work->abandon();
        if (dialog->isVisible() && !dialog->close()) return;
    }
}

bool windowStands() {
    return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget* widget) {
        return widget->isVisible() && qobject_cast<const ui::MainWindow*>(widget) != nullptr;
    });
}

} // namespace

bool Ending::ask() {
    closeDialogs();
    QApplication::quit(); // does nothing where no window was opened: the dialogs have loops of their own
    m_near = !windowStands();
    return m_near;
}

} // namespace earmark::desktop
