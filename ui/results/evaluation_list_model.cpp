#include "ui/results/evaluation_list_model.h"

#include "ui/common/centre_time.h"
#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

namespace earmark::ui {

namespace {

constexpr std::size_t kPageRows = 500;

Verdict verdictOf(const reporting::EvaluationRow& row) {
    if (row.failed) return Verdict::Fatal;
    if (!row.finalMillionths) return Verdict::NotApplicable;
    return row.passed ? Verdict::Pass : Verdict::Below;
}

QColor verdictColor(Verdict verdict, const Colors& colors) {
    switch (verdict) {
    case Verdict::Pass:
        return colors.pass;
    case Verdict::Below:
        return colors.below;
    case Verdict::Fatal:
        return colors.fatal;
    default:
        return colors.muted;
    }
}

} // namespace

EvaluationListModel::EvaluationListModel(Session& session, ResultsController& controller, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_controller(controller) {}

void EvaluationListModel::restart() {
    m_stale = true;
    m_complete = false;
    m_fetching = false;
    m_reading = m_controller.reading();
    ++m_generation;
    fetchMore({});
}

bool EvaluationListModel::isCurrent() const {
    return m_generation > 0 && m_reading == m_controller.reading();
}

int EvaluationListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvaluationListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

bool EvaluationListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_complete && !m_fetching;
}

void EvaluationListModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    m_fetching = true;
    m_controller.fetchEvaluations(kPageRows, m_stale ? 0 : m_rows.size(), this,
                                  [this, generation = m_generation](ResultsController::Page page) {
                                      if (generation != m_generation) return;
                                      m_fetching = false;
                                      if (!page) {
                                          m_complete = true;
                                          emit failed(page.error());
                                          return;
                                      }
                                      append(std::move(*page));
                                  });
}

void EvaluationListModel::append(std::vector<reporting::EvaluationRow> page) {
    m_complete = page.size() < kPageRows;
    if (m_stale) {
        beginResetModel();
        m_stale = false;
        m_rows = std::move(page);
        endResetModel();
        return;
    }
    if (page.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    std::ranges::move(page, std::back_inserter(m_rows));
    endInsertRows();
}

QString EvaluationListModel::textOf(const reporting::EvaluationRow& row, int column) const {
    switch (column) {
    case Call:
        return dateTimeCell(row.callStartedAt, m_session.workspace().zone());
    case Agent:
        return toQString(row.agentNumber) + u' ' + toQString(row.agentName);
    case Team:
        return m_session.text(row.teamName);
    case Card:
        return tr("%1, version %2").arg(m_session.text(row.cardName)).arg(row.cardVersion);
    case Inspector:
        return toQString(row.inspectorName);
    case Errors:
        return row.fatalErrors > 0 ? tr("%1 fatal, %2 other").arg(row.fatalErrors).arg(row.nonFatalErrors)
                                   : QString::number(row.nonFatalErrors);
    case Score:
        return verdictSign(verdictOf(row)) + u' ' + toQString(row.shownScore);
    default:
        return {};
    }
}

QVariant EvaluationListModel::data(const QModelIndex& index, int role) const {
    const reporting::EvaluationRow& row = rowAt(index.row());
    const bool isScore = index.column() == Score;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() >= Errors ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return isScore ? QVariant(verdictColor(verdictOf(row), m_session.theme().colors())) : QVariant();
    case Qt::AccessibleTextRole:
        return isScore ? QVariant(verdictName(verdictOf(row)) + u' ' + toQString(row.shownScore))
                       : QVariant();
    default:
        return {};
    }
}

QVariant EvaluationListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= Errors ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Call:
        return timeHeading(tr("Call"), m_session.workspace().zone());
    case Agent:
        return tr("Agent");
    case Team:
        return tr("Team");
    case Card:
        return tr("Scorecard");
    case Inspector:
        return tr("Inspector");
    case Errors:
        return tr("Errors");
    case Score:
        return tr("Score");
    default:
        return {};
    }
}

} // namespace earmark::ui
