#pragma once

#include "core/reporting/figures.h"
#include "core/service/card_shelf.h"
#include "core/service/results_service.h"
#include "core/statistics/exact_tally.h"
#include "core/storage/fact_store.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

/// Figures as sums over facts. Every sum here can be merged, so that sums kept for a month can stand in for
/// its facts.
namespace earmark::service {

/// The scores of a group of evaluations.
class FiguresFold {
public:
    void add(const storage::RecordHeader& fact);
    bool empty() const { return m_count == 0; }
    /// Reorders what was collected, so only once at the end.
    reporting::Figures figures();

private:
    std::size_t m_count = 0;
    std::size_t m_passed = 0;
    std::size_t m_fatal = 0;
    statistics::ExactTally m_scores;
    std::vector<std::int64_t> m_finals; ///< for the median
};

/// One criterion's or section's part in a group of evaluations. Points in thousandths.
struct PartSums {
    std::int64_t answered = 0;
    std::int64_t notApplicable = 0;
    std::int64_t failed = 0;
    std::int64_t fatal = 0;
    std::int64_t earned = 0;
    std::int64_t possible = 0;
    std::int64_t lost = 0;

    void add(const storage::FactCriterion& criterion);
    void add(const storage::FactSection& section);
    void merge(const PartSums& other);
};

/// A slice in the numbers that facts hold, with the card versions they point to.
class FactSlice {
public:
    FactSlice(storage::Connection& connection, CardShelf& cards, const Slice& slice);

    /// The card version behind a fact, with where the slice's failed criterion stands in it.
    struct Version {
        std::shared_ptr<const ShelvedCard> shelved;
        bool wanted = true;
        std::optional<std::size_t> failedCriterion;
    };
    const Version& version(std::uint32_t code);
    /// Every version met so far, by number.
    const std::unordered_map<std::uint32_t, Version>& versions() const { return m_versions; }

    /// Calls `visit(const View&, const RecordHeader&, const Version&)` for each fact of the slice.
    template <class Visit>
    void visit(Visit visitor) {
        if (m_nothing) return;
        m_facts.scan(m_range, [&](const storage::FactStore::View& view) {
            const storage::RecordHeader header = view.record.header();
            if (!matches(header)) return;
            const Version& cardVersion = version(header.codes.cardVersion);
            if (cardVersion.wanted && failedAsWanted(view, cardVersion)) visitor(view, header, cardVersion);
        });
    }

private:
    bool matches(const storage::RecordHeader& fact) const;
    bool failedAsWanted(const storage::FactStore::View& view, const Version& cardVersion) const;
    std::optional<std::uint32_t> code(storage::FactCodeKind kind, std::span<const std::uint8_t> name);

    storage::Connection& m_connection;
    CardShelf& m_cards;
    const Slice& m_slice;
    storage::FactStore m_facts;
    storage::FactStore::Range m_range;
    bool m_nothing = false; ///< the slice names something no fact ever had
    std::optional<std::uint32_t> m_agent;
    std::optional<std::uint32_t> m_inspector;
    std::optional<std::uint32_t> m_queue;
    std::optional<std::uint32_t> m_callType;
    unsigned m_purposes = 0; ///< a bit each
    std::unordered_map<std::uint32_t, std::vector<std::uint8_t>> m_versionNames;
    std::unordered_map<std::uint32_t, Version> m_versions;
};

} // namespace earmark::service
