#pragma once

#include "core/service/results_service.h"
#include "ui/results/comparison/comparison.h"
#include "ui/results/trend/group_details.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace earmark::ui {

/// What the evaluations list is narrowed to beyond the wish, by the figure that was opened.
struct EvaluationsFocus {
    enum class Kind { All, Fatal, Passed, Criterion, Section };

    Kind kind = Kind::All;
    std::string key; ///< of the criterion or section
    QString name;
    std::string cardKey; ///< of the criterion or section
};

/// The figures to compare with, and what they are of.
struct ComparedFigures {
    Comparison comparison;
    reporting::Figures figures;
};

/// Everything the page shows of one wish, read together so that its parts agree.
struct ResultsData {
    reporting::Figures figures;
    std::optional<ComparedFigures> compared;
    /// The breakdown that the page begins with; others once they are looked at.
    std::map<service::Grouping, std::vector<reporting::GroupFigures>> groups;
    std::vector<reporting::CriterionFigures> weakest;
    std::vector<reporting::CriterionFigures> sections;
    std::vector<reporting::CriterionFigures> criteria;
    std::vector<reporting::TrendPoint> trend;
    std::vector<reporting::VersionBreak> breaks; ///< where newer versions of cards take over in it
    GroupDetails details;                        ///< of the breakdown that is looked at; read once it is
    /// The trend of the criterion that the list is narrowed to; read once it is.
    std::vector<reporting::CriterionTrendPoint> criterionTrend;
};

} // namespace earmark::ui
