#pragma once

#include "core/service/card_draft_service.h"

#include <functional>
#include <random>
#include <string>

namespace earmark::trial {

/// Somebody who edits the trial's card: takes up the draft that was left or begins one from the newest
/// version, saves it again and again, publishes it or throws it away. Everything follows from the seed and
/// the store. Every text of a draft bears the number of its save, so that a torn one would show.
class EditorAtWork {
public:
    using Note = std::function<void(const std::string& line)>; ///< see Ledger

    /// `firstNumber` lies above every number of an earlier editor on this store.
    EditorAtWork(service::Workspace& workspace, std::uint64_t seed, std::int64_t firstNumber, Note note);

    /// Edits one draft to its end. False when the store refused something.
    bool editCard();

private:
    Result<model::CardDraft> takeUp();
    bool save(model::CardDraft& draft);
    bool finish(const model::CardDraft& draft);

    service::Workspace& m_workspace;
    service::CardDraftService m_drafts;
    std::mt19937_64 m_random;
    std::int64_t m_number;
    Note m_note;
};

} // namespace earmark::trial
