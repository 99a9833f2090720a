#pragma once

#include <QWidget>

namespace earmark::ui {

class Session;

/// The place Settings: everything on one page, each change kept at once.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(Session& session, QWidget* parent = nullptr);

signals:
    void inspectorChangeRequested();
};

} // namespace earmark::ui
