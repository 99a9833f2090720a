#pragma once

#include "core/model/scorecard.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace earmark::ui {

/// What changed between two states of a card, so that each can be made from the other. Holds only what
/// differs: typing into one criterion of a card of a thousand keeps that criterion twice, not the card.
class CardPatch {
public:
    /// Both are left as they were.
    CardPatch(model::CardVersion& before, model::CardVersion& after);

    bool isEmpty() const { return !m_head && m_sections.empty() && m_before.empty() && m_after.empty(); }

    /// `card` must be the state that the patch starts from (or, for undo, ends with).
    void redo(model::CardVersion& card) const { apply(card, false); }
    void undo(model::CardVersion& card) const { apply(card, true); }

private:
    struct SectionPatch {
        std::size_t index = 0;
        model::Section headBefore; ///< without criteria
        model::Section headAfter;
        std::size_t first = 0; ///< where its criteria begin to differ
        std::vector<model::Criterion> before;
        std::vector<model::Criterion> after;
    };

    static SectionPatch difference(std::size_t index, model::Section& before, model::Section& after);
    void apply(model::CardVersion& card, bool backwards) const;

    std::optional<std::pair<model::CardVersion, model::CardVersion>> m_head; ///< without sections
    std::vector<SectionPatch> m_sections; ///< where as many sections stand before as after
    std::size_t m_first = 0;              ///< else: where the sections begin to differ
    std::vector<model::Section> m_before;
    std::vector<model::Section> m_after;
};

} // namespace earmark::ui
