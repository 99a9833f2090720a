#pragma once

#include "core/base/change_set.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/evaluation.h"

namespace earmark::service {

class Workspace;

/// Whether nothing was given in a draft: no answer with what belongs to it, no marker, no comment on the
/// call, no reason for another card; and it corrects nothing. What was only listened to leaves it untouched.
bool isUntouched(const model::Evaluation& draft);

/// Whether opening the call for this inspector and purpose would take up an evaluation that was put aside.
Result<bool> isParked(Workspace& workspace, RecordingId recording, InspectorId inspector,
                      model::Purpose purpose);

/// Takes a draft away that is untouched: its call waits as it did before it was opened. Any other draft
/// stays. NotFound where there is no such evaluation, NotAllowed where it is not a draft any more.
Result<ChangeSet> takeBackUntouched(Workspace& workspace, EvaluationId draft);

} // namespace earmark::service
