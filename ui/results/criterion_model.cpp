#include "ui/results/criterion_model.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

namespace earmark::ui {

CriterionModel::CriterionModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void CriterionModel::setCriteria(std::vector<reporting::CriterionFigures> criteria) {
    beginResetModel();
    m_criteria = std::move(criteria);
    endResetModel();
}

int CriterionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_criteria.size());
}

int CriterionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString CriterionModel::textOf(const reporting::CriterionFigures& criterion, int column) const {
    const auto counted = [this](std::size_t count) {
        return m_session.locale().toString(static_cast<qulonglong>(count));
    };
    switch (column) {
    case Name:
        return m_session.text(criterion.name);
    case Mean:
        return percentText(criterion.meanMillionths);
    case LostShare:
        return percentText(criterion.lostShareMillionths);
    case Failed:
        return counted(criterion.failed);
    case Answered:
        return counted(criterion.answered);
    default:
        return {};
    }
}

QString CriterionModel::hintOf(const reporting::CriterionFigures& criterion) const {
    return plainToolTip(tr("%1\n%2 points lost, fatal %3 times, not applicable %4 times")
                            .arg(m_session.text(criterion.name), pointsText(criterion.lostThousandths))
                            .arg(criterion.fatal)
                            .arg(criterion.notApplicable));
}

QVariant CriterionModel::data(const QModelIndex& index, int role) const {
    const reporting::CriterionFigures& criterion = criterionAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(criterion, index.column());
    case Qt::ToolTipRole:
        return hintOf(criterion);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case kLostShareRole:
        return QVariant::fromValue(static_cast<qlonglong>(criterion.lostShareMillionths.value_or(0)));
    default:
        return {};
    }
}

QVariant CriterionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Mean:
        return tr("Earned %");
    case LostShare:
        return tr("Of lost points %");
    case Failed:
        return tr("Failed");
    case Answered:
        return tr("Answered");
    default:
        return {};
    }
}

} // namespace earmark::ui
