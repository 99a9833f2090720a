#pragma once

#include "ui/common/commands.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace earmark::ui {

class Keymap;

/// Every command with its keys, under the headings of where they listen: for the key sheet and the editor.
class KeyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Action, OutsideText, Everywhere, ColumnCount };

    explicit KeyModel(Keymap& keymap, QObject* parent = nullptr);

    /// The command of a row; nullopt for a heading.
    std::optional<Command> commandAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        KeyContext context;
        std::optional<Command> command;
    };
    void build();

    Keymap& m_keymap;
    std::vector<Row> m_rows;
};

} // namespace earmark::ui
