#pragma once

#include "ui/common/commands.h"
#include "ui/main/palette_choice.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace earmark::ui {

class Session;

/// Ctrl+K: every command with its keys, then language and theme; typing narrows, Enter carries out. What
/// cannot be done here and now is shown all the same, so that its key can be learnt.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    CommandPalette(Session& session, QWidget* window);

    /// The command that the person took; nullopt when the palette was closed or something else was taken.
    std::optional<Command> chosen() const { return m_chosen; }
    /// Does what the person took, once the palette is closed.
    void carryOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void addChoices(QStandardItemModel& all);
    void narrow(const QString& text);
    void take();
    void move(int step);

    Session& m_session;
    QWidget* m_window;
    std::vector<PaletteChoice> m_choices;
    QLineEdit* m_field;
    QListView* m_list;
    QSortFilterProxyModel* m_narrowed;
    std::optional<Command> m_chosen;
    std::function<void()> m_taken; ///< of the choice that was taken
};

} // namespace earmark::ui
