#pragma once

#include "ui/common/commands.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace earmark::ui {

class Session;

/// The narrow column of places at the left.
class Rail final : public QWidget {
    Q_OBJECT

public:
    explicit Rail(Session& session, QWidget* parent = nullptr);

    /// A button for a place; those at the foot stand below the gap. `name` is a short noun, translated anew
    /// by the caller through setName.
    void addPlace(Command command, QAction* action, bool atFoot);
    void setName(Command command, const QString& name);
    /// Marks one place as the current one; a command without a button marks none.
    void setCurrent(Command command);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class PlaceButton;
    PlaceButton* buttonFor(Command command) const;

    QVBoxLayout* m_layout;
    QList<PlaceButton*> m_buttons;
    int m_footButtons = 0;
};

} // namespace earmark::ui
