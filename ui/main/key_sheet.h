#pragma once

#include <QDialog>

namespace earmark::ui {

class Session;

/// "?": all keys on one sheet, to read.
class KeySheet final : public QDialog {
    Q_OBJECT

public:
    explicit KeySheet(Session& session, QWidget* parent = nullptr);
};

} // namespace earmark::ui
