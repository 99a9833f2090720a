#pragma once

#include "ui/common/commands.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QKeyEvent;
class QMenu;
class QWidget;

namespace earmark::ui {

class Preferences;

/// The one registry of keys. A widget binds a command to what it does; the keymap watches the application's
/// key presses and runs the binding that is on screen. Qt's own shortcuts are not used because they cannot
/// tell text fields from the rest, and input methods eat plain letters: here "outside text" keys never fire
/// while text is edited, and input methods are off while it is not.
class Keymap final : public QObject {
    Q_OBJECT

public:
    explicit Keymap(Preferences& preferences, QObject* parent = nullptr);
    ~Keymap() override;

    /// Lets `owner` carry out a command while it is visible (waveform and worklist commands: while it has the
    /// focus). The action belongs to `owner`; disabling it disables the key. It bears the command's text,
    /// icon and a tooltip with its keys, in the current language, so it can stand behind a button.
    QAction* bind(Command command, QWidget* owner, std::function<void()> handler);
    /// The same for a row of keys: the handler gets the number on the key.
    void bindIndexed(Command command, QWidget* owner, std::function<void(int)> handler);

    const QList<CommandInfo>& commands() const { return m_commands; }
    const CommandInfo& info(Command command) const;
    /// "Space, Esc, F4" as this system writes keys; empty when it has none.
    QString keysText(Command command) const;
    /// The key to show in a tight place: the first.
    QString firstKeyText(Command command) const;

    /// Whether a binding of the command is on screen and enabled, seen from a window.
    bool isAvailable(Command command, const QWidget* window) const;
    /// Carries a command out as its key would; false when it is not available.
    bool run(Command command, const QWidget* window);
    /// Puts a bound command with its key into a menu; it acts through the binding of `owner`.
    QAction* addToMenu(QMenu* menu, QAction* bound) const;

    /// The other command that has this key where both could be meant.
    std::optional<Command> conflict(Command command, KeyScope scope, const QKeySequence& key) const;
    /// Keys that Chinese input methods take before any program sees them.
    static bool isReserved(const QKeySequence& key);
    /// Replaces the keys of a command and remembers them. Callers have asked conflict() before.
    void setKeys(Command command, KeyScope scope, const QList<QKeySequence>& keys);
    void resetKeys(Command command);
    void resetAllKeys();
    bool hasOwnKeys(Command command) const;

    /// Whether keys typed into a widget become text.
    static bool isTextField(const QObject* object);

signals:
    /// Keys or the language changed.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Binding {
        Command command;
        QPointer<QWidget> owner;
        QPointer<QAction> action;
        std::function<void(int)> indexed;
    };
    struct Match {
        const Binding* binding = nullptr;
        const CommandInfo* info = nullptr;
        int index = 0;
    };

    void load();
    void save(const CommandInfo& info);
    void retranslate();
    void dress(const Binding& binding) const;
    CommandInfo& mutableInfo(Command command);
    bool handleKey(const QWidget* receiver, const QKeyEvent& event, bool carryOut);
    Match match(const QWidget* focus, const QKeyEvent& event) const;
    const Binding* activeBinding(Command command, const QWidget* focus) const;

    Preferences& m_preferences;
    QList<CommandInfo> m_defaults;
    QList<CommandInfo> m_commands;
    std::vector<Binding> m_bindings;
};

/// All keys of a scope of a command.
const QList<QKeySequence>& keysIn(const CommandInfo& info, KeyScope scope);

} // namespace earmark::ui
