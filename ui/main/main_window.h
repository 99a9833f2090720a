#pragma once

#include <QMainWindow>

namespace earmark::ui {

/// The one window: a rail of places on the left, the current place beside it. Only wires.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
};

} // namespace earmark::ui
