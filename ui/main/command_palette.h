#pragma once

#include "ui/common/commands.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace earmark::ui {

class Session;

/// Ctrl+K: every command with its keys; typing narrows, Enter carries out. What cannot be done here and now
/// is shown all the same, so that its key can be learnt.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    CommandPalette(Session& session, QWidget* window);

    /// What the person took; nullopt when the palette was closed.
    std::optional<Command> chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(QWidget* window);
    void narrow(const QString& text);
    void take();
    void move(int step);

    Session& m_session;
    QLineEdit* m_field;
    QListView* m_list;
    QSortFilterProxyModel* m_narrowed;
    std::optional<Command> m_chosen;
};

} // namespace earmark::ui
