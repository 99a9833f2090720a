#include "ui/imports/finding_model.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/imports/finding_text.h"

#include <QGuiApplication>

namespace earmark::ui {

void FindingModel::setFindings(std::vector<exchange::Finding> findings) {
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

void FindingModel::retranslate() {
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
    emit headerDataChanged(Qt::Horizontal, 0, 1);
}

int FindingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const exchange::Finding& finding = at(index.row());
    const bool error = exchange::isError(finding.kind);
    if (role == Qt::DisplayRole && index.column() == 0)
        return (error ? QStringLiteral("✕ ") : QStringLiteral("● ")) + findingPlace(finding);
    if (role == Qt::DisplayRole) return findingText(finding);
    if (role == Qt::ToolTipRole) return plainToolTip(findingWithPlace(finding));
    if (role == Qt::ForegroundRole && index.column() == 0) {
        const Colors& colors = colorsOf(QGuiApplication::palette());
        return error ? colors.fatal : colors.late;
    }
    return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Place") : tr("What is wrong, and what to do");
}

} // namespace earmark::ui
