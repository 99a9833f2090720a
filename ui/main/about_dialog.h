#pragma once

#include <QDialog>

namespace earmark::ui {

class Session;

/// What this program is, its version, where its data lies, and its licence.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(Session& session, QWidget* parent = nullptr);
};

} // namespace earmark::ui
