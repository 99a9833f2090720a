#include "ui/common/key_model.h"

#include "ui/common/keymap.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

namespace earmark::ui {

namespace {

QString joined(const CommandInfo& info, std::initializer_list<KeyScope> scopes) {
    QStringList names;
    for (const KeyScope scope : scopes) {
        const QList<QKeySequence>& keys = keysIn(info, scope);
        if (info.indexed && !keys.isEmpty()) {
            names.append(keys.first().toString(QKeySequence::NativeText) + QStringLiteral(" … ") +
                         keys.last().toString(QKeySequence::NativeText));
            continue;
        }
        for (const QKeySequence& key : keys)
            names.append(key.toString(QKeySequence::NativeText));
    }
    return names.join(QStringLiteral("   "));
}

} // namespace

KeyModel::KeyModel(Keymap& keymap, QObject* parent)
    : QAbstractTableModel(parent)
    , m_keymap(keymap) {
    build();
    connect(&m_keymap, &Keymap::changed, this, [this] {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

std::optional<Command> KeyModel::commandAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_rows[static_cast<std::size_t>(row)].command;
}

int KeyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.command) {
        if (role == Qt::DisplayRole && index.column() == Action) return contextName(row.context);
        if (role == Qt::FontRole) return fontFor(TextStyle::Strong);
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    const CommandInfo& info = m_keymap.info(*row.command);
    switch (index.column()) {
    case Action:
        return info.text;
    case OutsideText:
        return joined(info, {KeyScope::OutsideText});
    default:
        return joined(info, {KeyScope::Everywhere, KeyScope::InText});
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Action:
        return tr("Command");
    case OutsideText:
        return tr("Outside text");
    default:
        return tr("Also while typing");
    }
}

Qt::ItemFlags KeyModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return commandAt(index.row()) ? QAbstractTableModel::flags(index) : Qt::ItemIsEnabled;
}

void KeyModel::build() {
    for (const KeyContext context : {KeyContext::Listening, KeyContext::Waveform, KeyContext::Conversation,
                                     KeyContext::Worklist, KeyContext::Cards, KeyContext::CardEditor,
                                     KeyContext::Results, KeyContext::Reports, KeyContext::Window}) {
        m_rows.push_back({context, std::nullopt});
        for (const CommandInfo& info : m_keymap.commands())
            if (info.context == context) m_rows.push_back({context, info.command});
    }
}

} // namespace earmark::ui
