#pragma once

#include "ui/safety/store_work.h"

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
    /// See DataSafety.
    void storeWorkRequested(const earmark::ui::StoreWork& work);
};

} // namespace earmark::ui
