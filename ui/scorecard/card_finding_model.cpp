#include "ui/scorecard/card_finding_model.h"

#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

CardFindingModel::CardFindingModel(QObject* parent)
    : QAbstractListModel(parent) {}

bool CardFindingModel::setFindings(std::vector<CardFinding> findings) {
    if (findings == m_findings) return false;
    beginResetModel();
    m_findings = std::move(findings);
    m_errors = static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(), [](const auto& one) { return one.isError(); }));
    choose();
    endResetModel();
    return true;
}

void CardFindingModel::setLanguage(Language language) {
    m_language = language;
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void CardFindingModel::setErrorsOnly(bool errorsOnly) {
    if (errorsOnly == m_errorsOnly) return;
    beginResetModel();
    m_errorsOnly = errorsOnly;
    choose();
    endResetModel();
}

void CardFindingModel::choose() {
    m_rows.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        if (!m_errorsOnly || m_findings[i].isError()) m_rows.push_back(i);
}

int CardFindingModel::rowOf(const scoring::Finding& finding) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](std::size_t i) {
        const scoring::Finding& shown = m_findings[i].finding;
        return shown.code == finding.code && shown.place == finding.place;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CardFindingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardFindingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CardFinding& shown = at(index.row());
    switch (role) {
    case kParagraphsRole:
        return QVariant::fromValue(paragraphsOf(shown));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentenceOf(shown);
    default:
        return {};
    }
}

QList<Paragraph> CardFindingModel::paragraphsOf(const CardFinding& shown) const {
    const bool error = shown.isError();
    return {{(error ? QStringLiteral("✕ ") : QStringLiteral("● ")) + shown.place, TextStyle::Strong,
             error ? Paragraph::Tone::Fatal : Paragraph::Tone::Late},
            {toQString(shown.finding.what.in(m_language))},
            {toQString(shown.finding.remedy.in(m_language)), TextStyle::Body, Paragraph::Tone::Muted}};
}

QString CardFindingModel::sentenceOf(const CardFinding& shown) const {
    const QString kind = shown.isError() ? tr("Error") : tr("Warning");
    return tr("%1, %2: %3 %4", "kind, place, what is wrong, remedy")
        .arg(kind, shown.place, toQString(shown.finding.what.in(m_language)),
             toQString(shown.finding.remedy.in(m_language)));
}

} // namespace earmark::ui
