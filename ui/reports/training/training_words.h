#pragma once

#include "ui/reports/training/training_data.h"

#include <QString>

namespace earmark::ui {

class Session;

/// What became of one aim, in plain words: how those who took part moved, how the others did, the difference
/// with its interval, and what that comes to.
QString aimEffectText(const Session& session, const service::AimEffect& effect,
                      const std::vector<AimedCriterion>& criteria);

/// The best that can be said of a course in a list: "better, by more than chance".
QString courseVerdict(const TrainingEntry& entry);

} // namespace earmark::ui
