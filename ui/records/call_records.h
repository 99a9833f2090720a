#pragma once

#include "core/model/scorecard.h"
#include "core/scoring/score.h"
#include "core/service/evaluation_service.h"

#include <cstdint>
#include <optional>

class QAction;
class QToolButton;
class QWidget;

namespace earmark::ui {

class Session;

/// What a call is about at the moment: from which its urgent findings and examples are proposed.
struct CallAtHand {
    const service::OpenEvaluation& opened;
    const model::Criterion* criterion = nullptr; ///< the current one; may be null
    model::Answer answer = {};                   ///< to it
    scoring::CriterionScore score = {};          ///< of it
    std::optional<std::int64_t> playheadMs = {}; ///< of a recording that was listened to
    std::vector<model::Passage> selection = {};  ///< of a written contact
};

/// Opens the form that raises a finding of the call at once.
void raiseUrgent(Session& session, const CallAtHand& call, QWidget* over);
/// Opens the form that keeps the call, or a part of it, as an example.
void keepAsExample(Session& session, const CallAtHand& call, QWidget* over);

/// A quiet button that shows the icon of a bound command and bears its words and keys.
QToolButton* recordButton(QAction* action);

} // namespace earmark::ui
