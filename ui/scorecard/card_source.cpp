#include "ui/scorecard/card_source.h"

#include "core/base/paths.h"
#include "core/service/criterion_library.h"
#include "ui/common/session.h"

#include <QCoreApplication>

#include <set>

namespace earmark::ui {

namespace {

struct Sources {
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

} // namespace

CardSource versionSource(Session& session, const service::CardSummary& card) {
    return {Sources::tr("%1 · v%2", "card, version").arg(session.text(card.name)).arg(card.version),
            [&cards = session.cards(), id = card.id] { return cards.get(id); }};
}

CardSource draftSource(Session& session, const service::CardDraftSummary& draft) {
    const QString name = session.text(draft.name);
    return {name.isEmpty() ? Sources::tr("Draft") : Sources::tr("%1 · draft", "card").arg(name),
            [&drafts = session.cardDrafts(), id = draft.id]() -> Result<model::CardVersion> {
                auto stored = drafts.get(id);
                if (!stored) return stored.error();
                return std::move(stored->card);
            }};
}

CardSource sourceOf(const QString& name, const model::CardVersion& card) {
    return {name, [card]() -> Result<model::CardVersion> { return card; }};
}

std::vector<CardSource> criterionSources(Session& session) {
    std::vector<CardSource> sources;
    if (auto libraries = service::criterionLibraries(resourceDirectory()))
        for (const model::CardVersion& library : *libraries)
            sources.push_back(sourceOf(session.text(library.name), library));
    else
        session.complain(libraries.error());
    const auto cards = session.cards().list();
    if (!cards) return sources;
    std::set<std::string> seen;
    for (const service::CardSummary& card : *cards)
        if (seen.insert(card.cardKey).second) sources.push_back(versionSource(session, card));
    return sources;
}

} // namespace earmark::ui
