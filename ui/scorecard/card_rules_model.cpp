#include "ui/scorecard/card_rules_model.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"

#include <QGuiApplication>

#include <algorithm>

namespace earmark::ui {

using Severity = service::RuleFinding::Severity;

CardRulesModel::CardRulesModel(const CardRulesController& controller, QObject* parent)
    : QAbstractTableModel(parent)
    , m_controller(controller) {
    refresh();
}

void CardRulesModel::refresh() {
    const int rules = m_controller.ruleCount();
    if (rules == m_rules) {
        emit dataChanged(index(0, 0), index(m_rules, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

void CardRulesModel::setLanguage(Language language) {
    m_language = language;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

/// The gravest of a rule.
const service::RuleFinding* CardRulesModel::findingOf(int row) const {
    const auto& findings = m_controller.findings();
    const service::RuleFinding* found = nullptr;
    for (const service::RuleFinding& finding : findings)
        if (static_cast<int>(finding.rule) == row && (!found || finding.severity < found->severity))
            found = &finding;
    return found;
}

QString CardRulesModel::noteOf(int row) const {
    const auto* finding = findingOf(row);
    if (!finding) return {};
    return toQString(finding->what.in(m_language)) + u' ' + toQString(finding->remedy.in(m_language));
}

int CardRulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rules + 1;
}

int CardRulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString CardRulesModel::textOf(int row, int column) const {
    const auto& state = m_controller.state();
    const bool last = isDefault(row);
    switch (column) {
    case Number:
        return last ? QStringLiteral("–") : QString::number(row + 1);
    case Call:
        return last ? tr("every other call")
                    : m_controller.ruleText(state.rules[static_cast<std::size_t>(row)]);
    case Card: {
        const std::string& key = last ? state.defaultKey : state.rules[static_cast<std::size_t>(row)].cardKey;
        return key.empty() ? tr("no card") : m_controller.cardName(key);
    }
    default: {
        const auto* finding = findingOf(row);
        if (!finding) return {};
        const bool error = finding->severity == Severity::Error;
        return (error ? QStringLiteral("✕ ") : QStringLiteral("● ")) +
               toQString(finding->what.in(m_language));
    }
    }
}

QVariant CardRulesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() > m_controller.ruleCount()) return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Note ? noteOf(index.row())
                                                   : textOf(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const Colors& colors = colorsOf(QGuiApplication::palette());
        if (index.column() == Number || (index.column() == Call && isDefault(index.row())))
            return colors.muted;
        if (index.column() != Note) return {};
        const auto* finding = findingOf(index.row());
        return finding && finding->severity == Severity::Error ? colors.fatal : colors.late;
    }
    default:
        return {};
    }
}

QVariant CardRulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Number:
        return tr("Rule");
    case Call:
        return tr("If the call's …");
    case Card:
        return tr("it takes the card");
    default:
        return tr("To mend");
    }
}

} // namespace earmark::ui
