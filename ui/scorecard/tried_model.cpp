#include "ui/scorecard/tried_model.h"

#include "ui/common/centre_time.h"
#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

namespace earmark::ui {

using reporting::TriedEvaluation;
using Crossing = TriedEvaluation::Crossing;

namespace {

ui::Verdict signOf(bool failed, bool passed) {
    if (failed) return ui::Verdict::Fatal;
    return passed ? ui::Verdict::Pass : ui::Verdict::Below;
}

} // namespace

TriedModel::TriedModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {}

void TriedModel::setEvaluations(std::vector<TriedEvaluation> evaluations) {
    beginResetModel();
    m_evaluations = std::move(evaluations);
    endResetModel();
}

void TriedModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TriedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_evaluations.size());
}

int TriedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TriedModel::verdictOf(const TriedEvaluation& tried) const {
    QString verdict;
    if (tried.failed && !tried.row.failed)
        verdict = tr("would be fatal");
    else if (tried.crossing == Crossing::Down)
        verdict = tr("would no longer pass");
    else if (tried.crossing == Crossing::Up)
        verdict = tr("would pass");
    else if (tried.row.failed && !tried.failed)
        verdict = tr("no longer fatal");
    if (tried.fullyAnswered) return verdict;
    const QString partly = tr("of what is answered");
    return verdict.isEmpty() ? partly : verdict + QStringLiteral(" · ") + partly;
}

QString TriedModel::textOf(const TriedEvaluation& tried, int column) const {
    switch (column) {
    case Call:
        return dateTimeCell(tried.row.callStartedAt, m_session.workspace().zone());
    case Agent:
        return toQString(tried.row.agentNumber) + u' ' + toQString(tried.row.agentName);
    case Team:
        return m_session.text(tried.row.teamName);
    case Before:
        return verdictSign(signOf(tried.row.failed, tried.row.passed)) + u' ' +
               toQString(tried.row.shownScore);
    case After:
        return verdictSign(signOf(tried.failed, tried.passed)) + u' ' + toQString(tried.shownScore);
    default:
        return verdictOf(tried);
    }
}

QVariant TriedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TriedEvaluation& tried = at(index.row());
    const int column = index.column();
    const bool number = column == Before || column == After;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(tried, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(tried, column));
    case Qt::AccessibleTextRole:
        if (column == Before)
            return verdictName(signOf(tried.row.failed, tried.row.passed)) + u' ' +
                   toQString(tried.row.shownScore);
        if (column == After)
            return verdictName(signOf(tried.failed, tried.passed)) + u' ' + toQString(tried.shownScore);
        return {};
    case Qt::ForegroundRole: {
        const Colors& colors = m_session.theme().colors();
        if (column != After && column != Verdict) return {};
        if (tried.failed) return colors.fatal;
        if (tried.crossing == Crossing::None && column == Verdict) return colors.muted;
        return tried.passed ? colors.pass : colors.below;
    }
    default:
        return {};
    }
}

QVariant TriedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Before || section == After ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Call:
        return timeHeading(tr("Call"), m_session.workspace().zone());
    case Agent:
        return tr("Agent");
    case Team:
        return tr("Team");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return tr("What changes");
    }
}

} // namespace earmark::ui
