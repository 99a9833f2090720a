#include "ui/main/main_window.h"

#include <QApplication>

#include <clocale>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    // QApplication takes the locale's decimal sign for C functions too; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    earmark::ui::MainWindow window;
    window.show();
    return QApplication::exec();
}
