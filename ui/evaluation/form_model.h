#pragma once

#include "core/scoring/score.h"
#include "core/service/found_measures.h"
#include "ui/evaluation/draft_saver.h"

#include <QAbstractListModel>

#include <compare>
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
    std::function<SaveMark(const std::string&)> saveMark = {};
    /// Also shows what does not apply and was never answered: for reading what was submitted.
    bool showsAll = false;
    /// What the call says of a measure; null where it says nothing. May be empty.
    std::function<const service::FoundMeasure*(const std::string&)> found = {};
};

/// The rows of the form: the sections that apply, each followed by its criteria, in the card's order. What a
/// condition switches off has a row as long as it holds an answer, which is kept until the evaluation is
/// submitted; what was never answered has none. Rows come and go between rowsAboutToShift() and
/// rowsShifted(), so that a view can keep what is looked at where it is.
class FormModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FormModel(QObject* parent = nullptr);

    void setSheet(FormSheet sheet);
    void clear() { setSheet({}); }
    void setLanguage(Language language);
    Language language() const { return m_language; }
    void refresh();
    /// The criterion at this position has a row whatever its condition says: the inspector stands there. -1
    /// for none.
    void setCurrentPosition(int position);

    struct Row {
        int section = 0;
        int position = -1; ///< the criterion's position in the card; -1 for the section's own row
        bool isSection() const { return position < 0; }
        auto operator<=>(const Row&) const = default; ///< the card's order
    };
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int rowOf(int position) const; ///< -1 when there is none
    int rowOf(const Row& row) const;
    /// Every criterion of the card, shown or not.
    const std::vector<const model::Criterion*>& criteria() const { return m_criteria; }

    const model::Section& section(const Row& row) const;
    const model::Criterion& criterion(const Row& row) const;
    const model::Answer& answer(const Row& row) const;
    scoring::CriterionScore state(const Row& row) const;
    SaveMark saveMark(const Row& row) const;
    /// What waits to be confirmed while nothing is answered: the default, or what was found.
    std::optional<model::AnswerValue> suggestion(const Row& row) const;
    /// What the call says of a measure; null where it says nothing.
    const service::FoundMeasure* found(const Row& row) const;

    /// "8/10", "–/23": what the section has earned of what applies in it.
    QString sectionPoints(const Row& row) const;
    /// "5/9", "–/9"; empty where there are no points to earn.
    QString criterionPoints(const Row& row) const;
    bool sectionApplies(const Row& row) const;
    /// Whether the criterion applies to this call as it is answered now.
    bool applies(const Row& row) const;
    /// Of a criterion that does not: "does not apply now, kept: Yes".
    QString switchedOffText(const Row& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// The row in words, for screen readers and tests.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void rowsAboutToShift();
    void rowsShifted();

private:
    std::vector<Row> wantedRows() const;
    bool wants(const Row& row) const;
    void showRows(const std::vector<Row>& wanted);
    void removeUnwanted(const std::vector<Row>& wanted);
    void insertMissing(const std::vector<Row>& wanted);
    int firstPosition(const Row& row) const { return m_firsts[static_cast<std::size_t>(row.section)]; }
    model::Points possibleIn(const model::Section& section, int firstPosition) const;
    QString unansweredText(const Row& row) const;
    QString sentenceOf(const Row& row) const;

    FormSheet m_sheet;
    Language m_language = Language::English;
    std::vector<Row> m_rows;
    std::vector<const model::Criterion*> m_criteria;
    std::vector<int> m_firsts; ///< position of each section's first criterion
    int m_current = -1;
};

} // namespace earmark::ui
