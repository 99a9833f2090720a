#pragma once

#include "core/scoring/lint.h"
#include "ui/common/paragraph_delegate.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace earmark::ui {

/// A finding of the linter with its place in words.
struct CardFinding {
    scoring::Finding finding;
    QString place;

    bool operator==(const CardFinding&) const = default;
    bool isError() const { return finding.severity == scoring::Finding::Severity::Error; }
};

/// What the linter says of a card, in the card's order; errors alone where that is wanted.
class CardFindingModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CardFindingModel(QObject* parent = nullptr);

    /// False when they are what is shown already.
    bool setFindings(std::vector<CardFinding> findings);
    void setLanguage(Language language);
    void setErrorsOnly(bool errorsOnly);
    int errors() const { return m_errors; }
    int warnings() const { return static_cast<int>(m_findings.size()) - m_errors; }
    const CardFinding& at(int row) const { return m_findings[m_rows[static_cast<std::size_t>(row)]]; }
    /// The row that says the same of the same place; -1 when it is mended or not shown.
    int rowOf(const scoring::Finding& finding) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void choose();
    QString sentenceOf(const CardFinding& shown) const;
    QList<Paragraph> paragraphsOf(const CardFinding& shown) const;

    std::vector<CardFinding> m_findings;
    std::vector<std::size_t> m_rows; ///< what is shown of m_findings
    Language m_language = Language::English;
    bool m_errorsOnly = false;
    int m_errors = 0;
};

} // namespace earmark::ui
