#include "ui/main/main_window.h"

namespace earmark::ui {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent) {
    setWindowTitle(tr("Earmark"));
}

} // namespace earmark::ui
