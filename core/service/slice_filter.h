#pragma once

#include "core/service/card_shelf.h"
#include "core/service/slice.h"
#include "core/sheets/fact_block.h"
#include "core/storage/fact_store.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace earmark::service {

/// A slice in the numbers that facts and sheets hold, with the card versions they point to. Throws
/// storage::Failure.
class SliceFilter {
public:
    SliceFilter(storage::Connection& connection, CardShelf& cards, const Slice& slice);

    /// A card version, with where the slice's failed criterion stands in it.
    struct Version {
        std::shared_ptr<const ShelvedCard> shelved;
        bool wanted = true;
        std::optional<std::size_t> failedCriterion;
        std::optional<std::size_t> lostSection; ///< and its section
    };
    const Version& version(std::uint32_t code);
    /// Every version met so far, by number.
    const std::unordered_map<std::uint32_t, Version>& versions() const { return m_versions; }

    /// The slice names something that no fact ever had.
    bool matchesNothing() const { return m_nothing; }
    /// Nothing is asked but period, team, agent and card, of regular evaluations: what sheets have sums for.
    bool asksForSums() const;
    const std::optional<std::uint32_t>& team() const { return m_team; }
    const std::optional<std::uint32_t>& agent() const { return m_agent; }
    const Slice& slice() const { return m_slice; }

    /// Whether a fact of a wanted version is of the slice, its team and day apart.
    bool matches(const storage::FactStore::View& fact, const Version& version) const;
    /// The positions of the block's facts that are of the slice, ascending; its team and version apart.
    void select(const sheets::FactBlock& block, const Version& version,
                std::vector<std::uint32_t>& selected) const;

private:
    bool matchesHeader(const storage::RecordHeader& fact) const;
    bool asksForParts() const { return asksForCriteria() || m_slice.lostSection; }
    bool asksForCriteria() const { return m_slice.failedCriterion || m_cause != 0; }
    bool matchesCriterion(const storage::FactCriterion& criterion, bool isFailedOne) const;
    void selectByCriteria(const sheets::FactBlock& block, const Version& version,
                          std::vector<std::uint32_t>& selected) const;
    std::optional<std::uint32_t> code(storage::FactCodeKind kind, std::span<const std::uint8_t> name);

    storage::Connection& m_connection;
    CardShelf& m_cards;
    Slice m_slice;
    storage::FactStore m_facts;
    bool m_nothing = false;
    std::optional<std::uint32_t> m_team;
    std::optional<std::uint32_t> m_agent;
    std::optional<std::uint32_t> m_inspector;
    std::optional<std::uint32_t> m_queue;
    std::optional<std::uint32_t> m_callType;
    unsigned m_purposes = 0; ///< a bit each
    unsigned m_cause = 0;    ///< its bit; 0 where none is asked for
    std::unordered_map<std::uint32_t, std::vector<std::uint8_t>> m_versionNames;
    std::unordered_map<std::uint32_t, Version> m_versions;
};

} // namespace earmark::service
