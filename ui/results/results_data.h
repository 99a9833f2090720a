#pragma once

#include "core/service/results_service.h"

#include <QString>

#include <optional>
#include <vector>

namespace earmark::ui {

/// Where one stands on the way centre → team → agent. Names are kept beside ids so that the path can be shown
/// without asking again.
struct ResultsScope {
    std::optional<TeamId> team;
    QString teamName;
    std::optional<AgentId> agent;
    QString agentName;
    std::optional<InspectorId> inspector;
    QString inspectorName;

    bool isCentre() const { return !team && !agent && !inspector; }
};

/// What the evaluations list is narrowed to beyond scope and period, by the figure that was opened.
struct EvaluationsFocus {
    enum class Kind { All, Fatal, Below, Criterion };

    Kind kind = Kind::All;
    std::string criterionKey;
    QString criterionName;
    std::string cardKey; ///< of the criterion
};

/// Everything the page shows of one scope and period, read together so that its parts agree.
struct ResultsData {
    reporting::Figures figures;
    std::optional<reporting::Figures> before; ///< the period of the same length before; absent for all time
    std::optional<reporting::Figures> around; ///< the centre in the same period; absent at the centre
    std::vector<reporting::GroupFigures> teams;
    std::vector<reporting::GroupFigures> agents;
    std::vector<reporting::GroupFigures> inspectors;
    std::vector<reporting::CriterionFigures> weakest;
    std::vector<reporting::CriterionFigures> sections;
    std::vector<reporting::CriterionFigures> criteria;
    std::vector<reporting::TrendPoint> trend;
    std::vector<reporting::VersionBreak> breaks; ///< where newer versions of cards take over in it
    /// The trend of the criterion that the list is narrowed to; read once it is.
    std::vector<reporting::CriterionTrendPoint> criterionTrend;
};

} // namespace earmark::ui
