#include "ui/common/keymap.h"

#include "ui/common/icon.h"
#include "ui/common/key_reach.h"
#include "ui/common/preferences.h"
#include "ui/common/text.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodQueryEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>
#include <array>
#include <utility>

namespace earmark::ui {

namespace {

constexpr std::array kScopes = {KeyScope::OutsideText, KeyScope::Everywhere, KeyScope::InText};

QList<QKeySequence>& mutableKeysIn(CommandInfo& info, KeyScope scope) {
    switch (scope) {
    case KeyScope::OutsideText:
        return info.outsideText;
    case KeyScope::Everywhere:
        return info.everywhere;
    case KeyScope::InText:
        break;
    }
    return info.inText;
}

QString settingName(const CommandInfo& info, KeyScope scope) {
    static const std::array names = {QStringLiteral("outside_text"), QStringLiteral("everywhere"),
                                     QStringLiteral("in_text")};
    return QStringLiteral("keys/%1/%2")
        .arg(QString::fromLatin1(info.name), names[static_cast<std::size_t>(scope)]);
}

QStringList portable(const QList<QKeySequence>& keys) {
    QStringList names;
    for (const QKeySequence& key : keys)
        names.append(key.toString(QKeySequence::PortableText));
    return names;
}

/// Commands of these contexts are meant only while their widget has the focus.
bool needsFocus(KeyContext context) {
    return context == KeyContext::Waveform || context == KeyContext::Conversation ||
           context == KeyContext::Worklist;
}

/// Phrases are bound to the comment alone and come before what the window means by the same keys. Beside what
/// else scoring binds they would leave a key that does nothing in the comment.
bool comesBefore(const CommandInfo& first, const CommandInfo& second) {
    return first.command == Command::Phrase && second.context == KeyContext::Window;
}

bool contextsMeet(KeyContext first, KeyContext second) {
    return first == second || first == KeyContext::Window || second == KeyContext::Window;
}

bool scopesMeet(KeyScope first, KeyScope second) {
    return first == second || first == KeyScope::Everywhere || second == KeyScope::Everywhere;
}

QKeySequence withoutShift(const QKeyEvent& event, Qt::KeyboardModifiers modifiers) {
    return QKeySequence(QKeyCombination(modifiers & ~Qt::ShiftModifier, static_cast<Qt::Key>(event.key())));
}

/// The key pressed, in the two forms a binding may have been written in: "Shift+M", or "?" for what needs
/// Shift on this keyboard and another hand elsewhere.
std::array<QKeySequence, 2> pressedKeys(const QKeyEvent& event) {
    int key = event.key();
    if (key == Qt::Key_Enter) key = Qt::Key_Return;
    if (key == Qt::Key_Backtab) key = Qt::Key_Tab;
    const Qt::KeyboardModifiers modifiers =
        event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QKeySequence exact(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
    const bool symbol = key < Qt::Key_A || (key > Qt::Key_Z && key < Qt::Key_Escape);
    const bool shiftMakesSymbol = symbol && key != Qt::Key_Space && modifiers.testFlag(Qt::ShiftModifier);
    return {exact, shiftMakesSymbol ? withoutShift(event, modifiers) : exact};
}

int depthOf(const QWidget* widget) {
    int depth = 0;
    for (; widget != nullptr && !widget->isWindow(); widget = widget->parentWidget())
        ++depth;
    return depth;
}

bool contains(const QWidget* owner, const QWidget* focus) {
    return owner == focus || (focus != nullptr && owner->isAncestorOf(focus));
}

/// A text field undoes its own typing before the program undoes an answer.
bool fieldWantsUndo(const QObject* field, Command command) {
    const bool undo = command == Command::Undo;
    if (!undo && command != Command::Redo) return false;
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return undo ? line->isUndoAvailable() : line->isRedoAvailable();
    const QTextDocument* document = nullptr;
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(field)) document = plain->document();
    if (const auto* rich = qobject_cast<const QTextEdit*>(field)) document = rich->document();
    return document != nullptr && (undo ? document->isUndoAvailable() : document->isRedoAvailable());
}

} // namespace

const QList<QKeySequence>& keysIn(const CommandInfo& info, KeyScope scope) {
    return mutableKeysIn(const_cast<CommandInfo&>(info), scope);
}

Keymap::Keymap(Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences) {
    load();
    qApp->installEventFilter(this);
}

Keymap::~Keymap() = default;

QAction* Keymap::bind(Command command, QWidget* owner, std::function<void()> handler) {
    auto* action = new QAction(owner);
    connect(action, &QAction::triggered, owner, std::move(handler));
    std::erase_if(m_bindings, [](const Binding& binding) { return binding.owner.isNull(); });
    m_bindings.push_back({command, owner, action, {}});
    dress(m_bindings.back());
    return action;
}

void Keymap::bindIndexed(Command command, QWidget* owner, std::function<void(int)> handler) {
    m_bindings.push_back({command, owner, nullptr, std::move(handler)});
}

const CommandInfo& Keymap::info(Command command) const {
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                    [&](const CommandInfo& info) { return info.command == command; });
    Q_ASSERT(found != m_commands.end());
    return *found;
}

CommandInfo& Keymap::mutableInfo(Command command) {
    return const_cast<CommandInfo&>(std::as_const(*this).info(command));
}

QString Keymap::keysText(Command command) const {
    QStringList names;
    const CommandInfo& row = info(command);
    if (row.indexed) {
        for (const KeyScope scope : kScopes)
            if (const auto& keys = keysIn(row, scope); !keys.isEmpty())
                names.append(keys.first().toString(QKeySequence::NativeText) + QStringLiteral(" … ") +
                             keys.last().toString(QKeySequence::NativeText));
        return names.join(QStringLiteral(", "));
    }
    for (const KeyScope scope : kScopes)
        for (const QKeySequence& key : keysIn(row, scope))
            names.append(key.toString(QKeySequence::NativeText));
    return names.join(QStringLiteral(", "));
}

QString Keymap::firstKeyText(Command command) const {
    const CommandInfo& row = info(command);
    for (const KeyScope scope : kScopes)
        if (const auto& keys = keysIn(row, scope); !keys.isEmpty())
            return keys.first().toString(QKeySequence::NativeText);
    return {};
}

bool Keymap::isAvailable(Command command, const QWidget* window) const {
    const QWidget* focus = window->focusWidget() != nullptr ? window->focusWidget() : window;
    const Binding* binding = activeBinding(command, focus);
    return binding != nullptr && !binding->indexed;
}

bool Keymap::run(Command command, const QWidget* window) {
    const QWidget* focus = window->focusWidget() != nullptr ? window->focusWidget() : window;
    const Binding* binding = activeBinding(command, focus);
    if (binding == nullptr || binding->indexed) return false;
    binding->action->trigger();
    return true;
}

QAction* Keymap::addToMenu(QMenu* menu, QAction* bound) const {
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(),
                                    [&](const Binding& binding) { return binding.action == bound; });
    Q_ASSERT(found != m_bindings.end());
    const QString key = firstKeyText(found->command);
    QAction* item = menu->addAction(bound->icon(), bound->text() + (key.isEmpty() ? key : u'\t' + key));
    item->setEnabled(bound->isEnabled());
    connect(item, &QAction::triggered, bound, &QAction::trigger);
    return item;
}

std::optional<Command> Keymap::conflict(Command command, KeyScope scope, const QKeySequence& key) const {
    const CommandInfo& row = info(command);
    for (const CommandInfo& other : m_commands) {
        if (!contextsMeet(row.context, other.context)) continue;
        if (comesBefore(row, other) || comesBefore(other, row)) continue;
        for (const KeyScope otherScope : kScopes) {
            if (other.command == command && otherScope == scope) continue;
            if (scopesMeet(scope, otherScope) && keysIn(other, otherScope).contains(key))
                return other.command;
        }
    }
    return std::nullopt;
}

bool Keymap::isReserved(const QKeySequence& key) {
    static const std::array reserved = {
        QKeySequence(Qt::CTRL | Qt::Key_Space), QKeySequence(Qt::CTRL | Qt::Key_Period),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), QKeySequence(Qt::SHIFT | Qt::Key_Space)};
    return std::find(reserved.begin(), reserved.end(), key) != reserved.end();
}

void Keymap::setKeys(Command command, KeyScope scope, const QList<QKeySequence>& keys) {
    CommandInfo& row = mutableInfo(command);
    mutableKeysIn(row, scope) = keys;
    save(row);
    retranslate();
}

void Keymap::resetKeys(Command command) {
    m_preferences.store().remove(QStringLiteral("keys/") + QString::fromLatin1(info(command).name));
    retranslate();
}

void Keymap::resetAllKeys() {
    m_preferences.store().remove(QStringLiteral("keys"));
    retranslate();
}

bool Keymap::hasOwnKeys(Command command) const {
    const auto standard = std::find_if(m_defaults.begin(), m_defaults.end(),
                                       [&](const CommandInfo& row) { return row.command == command; });
    const CommandInfo& row = info(command);
    return std::any_of(kScopes.begin(), kScopes.end(),
                       [&](KeyScope scope) { return keysIn(row, scope) != keysIn(*standard, scope); });
}

bool Keymap::isTextField(const QObject* object) {
    if (const auto* line = qobject_cast<const QLineEdit*>(object)) return !line->isReadOnly();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(object)) return !plain->isReadOnly();
    if (const auto* rich = qobject_cast<const QTextEdit*>(object)) return !rich->isReadOnly();
    if (const auto* combo = qobject_cast<const QComboBox*>(object)) return combo->isEditable();
    return qobject_cast<const QAbstractSpinBox*>(object) != nullptr;
}

bool Keymap::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* receiver = qobject_cast<const QWidget*>(watched);
        if (receiver == nullptr) return false;
        const bool press = event->type() == QEvent::KeyPress;
        if (!handleKey(receiver, *static_cast<QKeyEvent*>(event), press)) return false;
        event->accept();
        return true;
    }
    case QEvent::InputMethodQuery:
        // Item views turn input methods on whenever the current cell could be edited, and they then eat the
        // letters and digits that answer.
        if (!watched->isWidgetType() || isTextField(watched)) return false;
        if (const auto* edit = qobject_cast<const QAbstractScrollArea*>(watched->parent()); isTextField(edit))
            return false;
        static_cast<QInputMethodQueryEvent*>(event)->setValue(Qt::ImEnabled, false);
        event->accept();
        return true;
    case QEvent::LanguageChange:
        if (watched == qApp) retranslate();
        return false;
    default:
        return false;
    }
}

bool Keymap::handleKey(const QWidget* receiver, const QKeyEvent& event, bool carryOut) {
    if (QApplication::activePopupWidget() != nullptr) return false;
    const QWidget* focus =
        receiver->window()->focusWidget() != nullptr ? receiver->window()->focusWidget() : receiver;
    if (qobject_cast<const QKeySequenceEdit*>(focus) != nullptr ||
        qobject_cast<const QKeySequenceEdit*>(focus->parent()) != nullptr)
        return false;
    const Match found = match(focus, event);
    if (found.binding == nullptr) return false;
    if (!carryOut || (event.isAutoRepeat() && !found.info->repeats)) return true;
    if (found.binding->indexed) {
        // A copy: the handler may destroy its owner, and the binding with it.
        const auto handler = found.binding->indexed;
        handler(found.info->firstIndex + found.index);
    } else {
        found.binding->action->trigger();
    }
    return true;
}

Keymap::Match Keymap::match(const QWidget* focus, const QKeyEvent& event) const {
    const std::array pressed = pressedKeys(event);
    const bool inText = isTextField(focus);
    Match best;
    int bestDepth = -1;
    for (const CommandInfo& row : m_commands) {
        for (const KeyScope scope : kScopes) {
            if (scope == KeyScope::OutsideText && inText) continue;
            if (scope == KeyScope::InText && !inText) continue;
            const auto& keys = keysIn(row, scope);
            const auto hit = std::find_if(keys.begin(), keys.end(), [&](const QKeySequence& key) {
                return key == pressed[0] || key == pressed[1];
            });
            if (hit == keys.end() || fieldWantsUndo(focus, row.command)) continue;
            const Binding* binding = activeBinding(row.command, focus);
            if (binding == nullptr) continue;
            const int depth = depthOf(binding->owner);
            if (depth <= bestDepth) continue;
            best = {binding, &row, static_cast<int>(hit - keys.begin())};
            bestDepth = depth;
        }
    }
    return best;
}

const Keymap::Binding* Keymap::activeBinding(Command command, const QWidget* focus) const {
    const Binding* best = nullptr;
    std::pair<bool, int> bestRank;
    for (const Binding& binding : m_bindings) {
        if (binding.command != command || binding.owner.isNull()) continue;
        if (!binding.owner->isVisible() || binding.owner->window() != focus->window()) continue;
        if (!binding.indexed && (binding.action.isNull() || !binding.action->isEnabled())) continue;
        const bool hasFocus = contains(binding.owner, focus);
        if ((needsFocus(info(command).context) || needsFocusForKeys(*binding.owner)) && !hasFocus) continue;
        const std::pair<bool, int> rank = {hasFocus && !binding.owner->isWindow(), depthOf(binding.owner)};
        if (best != nullptr && rank <= bestRank) continue;
        best = &binding;
        bestRank = rank;
    }
    return best;
}

void Keymap::load() {
    m_defaults = commandTable();
    m_commands = m_defaults;
    for (CommandInfo& row : m_commands) {
        if (!row.changeable) continue;
        for (const KeyScope scope : kScopes) {
            const QVariant stored = m_preferences.store().value(settingName(row, scope));
            if (!stored.isValid()) continue;
            QList<QKeySequence> keys;
            for (const QString& name : stored.toStringList())
                if (!name.isEmpty()) keys.append(QKeySequence::fromString(name, QKeySequence::PortableText));
            mutableKeysIn(row, scope) = keys;
        }
    }
}

void Keymap::save(const CommandInfo& row) {
    for (const KeyScope scope : kScopes)
        m_preferences.store().setValue(settingName(row, scope), portable(keysIn(row, scope)));
}

void Keymap::retranslate() {
    load();
    for (const Binding& binding : m_bindings)
        if (binding.action) dress(binding);
    emit changed();
}

void Keymap::dress(const Binding& binding) const {
    const CommandInfo& row = info(binding.command);
    const QString keys = keysText(binding.command);
    binding.action->setText(row.text);
    binding.action->setToolTip(
        plainToolTip(keys.isEmpty() ? row.text : row.text + QStringLiteral("  ") + keys));
    if (binding.action->icon().isNull() && !row.iconName.isEmpty())
        binding.action->setIcon(icon(row.iconName));
}

} // namespace earmark::ui
