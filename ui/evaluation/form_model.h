#pragma once

#include "core/scoring/score.h"
#include "ui/evaluation/draft_saver.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace earmark::ui {

/// What the form shows: a card with its answers and their scores. The owner keeps all three alive and the
/// same until the next setSheet(), and calls refresh() when answers or scores changed.
struct FormSheet {
    const model::CardVersion* card = nullptr;
    const model::AnswerSheet* answers = nullptr;
    const scoring::Score* score = nullptr;
    /// How far an answer is from being durable; empty where that is of no interest (submitted evaluations).
    std::function<SaveMark(const std::string&)> saveMark;
};

/// The rows of the form: every section followed by its criteria, in the card's order. What a condition
/// switches off keeps its row, so that nothing moves under the inspector's eyes.
class FormModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FormModel(QObject* parent = nullptr);

    void setSheet(FormSheet sheet);
    void clear() { setSheet({}); }
    void setLanguage(Language language);
    Language language() const { return m_language; }
    void refresh();

    struct Row {
        int section = 0;
        int position = -1; ///< the criterion's position in the card; -1 for the section's own row
        bool isSection() const { return position < 0; }
    };
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int rowOf(int position) const; ///< -1 when there is none

    const model::Section& section(const Row& row) const;
    const model::Criterion& criterion(const Row& row) const;
    const model::Answer& answer(const Row& row) const;
    scoring::CriterionScore state(const Row& row) const;
    SaveMark saveMark(const Row& row) const;

    /// "8/10", "–/23": what the section has earned of what applies in it.
    QString sectionPoints(const Row& row) const;
    /// "5/9", "–/9"; empty where there are no points to earn.
    QString criterionPoints(const Row& row) const;
    bool sectionApplies(const Row& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// The row in words, for screen readers and tests.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    model::Points possibleIn(const model::Section& section, int firstPosition) const;
    QString sentenceOf(const Row& row) const;

    FormSheet m_sheet;
    Language m_language = Language::English;
    std::vector<Row> m_rows;
    std::vector<const model::Criterion*> m_criteria;
};

} // namespace earmark::ui
