#pragma once

#include "core/base/result.h"
#include "core/model/scorecard.h"
#include "core/service/card_draft_service.h"
#include "core/service/card_service.h"

#include <QString>

#include <functional>
#include <vector>

namespace earmark::ui {

class Session;

/// A card that can be chosen before it is read: a version in the store, a draft, a library.
struct CardSource {
    QString name; ///< "Standard call card · v3", "Draft"
    /// Reads it; runs beside the screen's thread, so it holds nothing that a person could change meanwhile.
    std::function<Result<model::CardVersion>()> load;
};

/// What criteria can be taken from: the libraries that ship, then the newest version of every card.
std::vector<CardSource> criterionSources(Session& session);

/// A published version, and a draft as it is stored.
CardSource versionSource(Session& session, const service::CardSummary& card);
CardSource draftSource(Session& session, const service::CardDraftSummary& draft);

/// A card as it is at this moment, a draft for example.
CardSource sourceOf(const QString& name, const model::CardVersion& card);

} // namespace earmark::ui
