#pragma once

#include "core/service/part_figures.h"
#include "core/service/slice_fold.h"

#include <map>
#include <vector>

namespace earmark::service {

/// What groups of evaluations add up to at every criterion, versions of a card joined by its stable keys:
/// all groups from one pass over the sheets. Keeps a reference to the fold, which knows the cards.
class CriterionMatrix {
public:
    struct Group {
        sheets::ScoreSums scores;
        std::vector<sheets::PartSums> criteria; ///< as figures() has them
    };

    CriterionMatrix(const FoldedGroups& groups, const SliceFilter& filter);

    /// Of everything together, those that cost most first.
    const std::vector<reporting::CriterionFigures>& figures() const { return m_figures; }
    const FoldedGroup& total() const { return m_total; }
    std::vector<reporting::CauseFigures> causes() const;
    /// Several folded groups as one.
    void add(Group& to, const FoldedGroup& group) const;
    Group emptyGroup() const { return {{}, std::vector<sheets::PartSums>(m_figures.size())}; }

private:
    void placeCriteria();

    const SliceFilter& m_filter;
    FoldedGroup m_total;
    std::vector<reporting::CriterionFigures> m_figures;
    std::map<std::uint32_t, std::vector<std::size_t>>
        m_places; ///< by card version, its criteria in figures()
};

} // namespace earmark::service
