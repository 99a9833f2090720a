#pragma once

#include "core/exchange/card_remark.h"
#include "core/exchange/card_row.h"
#include "core/model/scorecard.h"

#include <functional>
#include <string>
#include <vector>

namespace earmark::exchange {

/// Makes a criterion (without its key) of what a row and the rows that continue it say. Tells what was
/// understood and what is doubtful.
class CriterionMaker {
public:
    using Tell = std::function<void(CardRemark)>;

    explicit CriterionMaker(Tell tell)
        : m_tell(std::move(tell)) {}

    /// `levels`: rows of their own that describe a level each; empty else.
    model::Criterion make(const CardRow& row, const std::vector<DescribedLevel>& levels);

private:
    void takeTexts(const CardRow& row);
    void takeKind();
    bool takeLevelRows(const std::vector<DescribedLevel>& levels);
    bool takeDeduction();
    bool takeBonus();
    bool takeLevels();
    bool takePointLevels();
    bool takeFatal();
    void takeScale();
    void takeWithoutPoints();
    void takeRules();
    void addOption(LocalizedText name, LocalizedText description, model::Points points);
    void closeOptions(std::optional<model::Points> stated);
    void tell(CardRemarkKind kind, std::string value = {});

    Tell m_tell;
    model::Criterion m_criterion;
    PointsCell m_points;
    std::string m_pointsText;
    CardMarks m_marks;
    GuidanceCell m_english;
    GuidanceCell m_chinese;
};

/// A name that fits a form; the whole goes to the guidance's beginning when it is too long.
bool cutName(std::string& name);

} // namespace earmark::exchange
