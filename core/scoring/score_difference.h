#pragma once

#include "core/scoring/card_difference.h"
#include "core/scoring/score.h"

#include <map>
#include <string>
#include <vector>

namespace earmark::scoring {

/// Says why the same answers score otherwise under two versions of a card. Made once for two versions, used
/// for any number of evaluations; both cards must outlive it.
class ScoreComparison {
public:
    ScoreComparison(const model::CardVersion& before, const model::CardVersion& after);

    /// The differences of the two derivations in words, in the order of the newer card: criteria that earn or
    /// make possible something else, that are switched on or off, that lack an answer or lost their place;
    /// fatal rules met or no longer met; weights, limits and the pass mark where they act. Both scores are of
    /// these answers. Empty only where both versions score alike.
    std::vector<LocalizedText> why(const Score& before, const Score& after,
                                   const model::AnswerSheet& answers) const;

private:
    /// One criterion as it stands in one of the cards.
    struct Entry {
        const model::Criterion* criterion = nullptr;
        const model::Section* section = nullptr;
        std::size_t index = 0; ///< in the card's order
        std::size_t sectionIndex = 0;
    };
    using Entries = std::map<std::string, Entry>;
    using Lines = std::vector<LocalizedText>;

    static Entries entriesOf(const model::CardVersion& card);
    void tellCard(const Score& before, const Score& after, Lines& lines) const;
    bool countsBonus(const Score& after) const;
    bool acts(const CardChange& change, const Score& before, const Score& after) const;
    void tellBoth(const Entry& was, const CriterionScore& before, const Entry& is,
                  const CriterionScore& after, const model::AnswerSheet& answers, Lines& lines) const;
    static void tellNew(const Entry& is, const CriterionScore& after, const model::AnswerSheet& answers,
                        Lines& lines);
    static void tellGone(const Entry& was, const CriterionScore& before, Lines& lines);
    /// Its weight where it counts, and its place, which may matter even where it does not.
    void tellWeights(const Entry& was, const Entry& is, bool counted, Lines& lines) const;
    static void tellRules(const Entry* was, const CriterionScore* before, const Entry* is,
                          const CriterionScore* after, const model::AnswerSheet& answers, Lines& lines);

    const model::CardVersion& m_before;
    const model::CardVersion& m_after;
    Entries m_entriesBefore;
    Entries m_entriesAfter;
    std::vector<const model::Criterion*> m_order; ///< the newer card's criteria
    std::vector<CardChange> m_cardChanges;        ///< of policy and sections
    std::string m_wholeBefore;                    ///< the cards' full maximum in points
    std::string m_wholeAfter;
};

} // namespace earmark::scoring
