#pragma once

#include "core/service/slice_fold.h"
#include "core/sheets/fact_block.h"

#include <functional>

namespace earmark::service {

/// Adds selected facts of one block to their groups.
class BlockFold {
public:
    using GroupOf = std::function<FoldedGroup&(std::int64_t key)>;
    struct Keys {
        GroupBy groupBy = GroupBy::None;
        std::int64_t ofSheet = 0; ///< of a grouping that does not tell the facts of one sheet apart; the
                                  ///< team of TeamAndAgent
        std::int64_t month = 0;
    };
    BlockFold(const sheets::FactBlock& block, std::span<const std::uint32_t> selected, const Keys& keys,
              GroupOf groupOf);

    void addScores(bool withDistribution);
    /// `partsOf` gives a group's parts of the block's card version.
    void addParts(const std::function<sheets::PartList&(FoldedGroup&)>& partsOf);

private:
    template <class Value, class KeyOf>
    void groupByColumn(const sheets::Column<Value>& column, KeyOf keyOf);
    template <class First, class Second>
    void groupByPair(const sheets::Column<First>& first, const sheets::Column<Second>& second);
    std::uint32_t place(std::int64_t key);
    template <class Value, class AddTo>
    void addColumn(const sheets::Column<Value>& column, AddTo addTo) const;

    const sheets::FactBlock& m_block;
    std::span<const std::uint32_t> m_selected;
    GroupOf m_group;
    std::vector<FoldedGroup*> m_met;                          ///< groups that the selected facts fall into
    std::unordered_map<std::int64_t, std::uint32_t> m_places; ///< of a key in m_met
    std::vector<std::uint32_t> m_groupOf; ///< for each selected fact; empty: all in the first
};

} // namespace earmark::service
