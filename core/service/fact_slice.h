#pragma once

#include "core/service/slice_filter.h"

namespace earmark::service {

/// The facts of a slice, one by one: for lists, which need each evaluation's place. Figures are folded from
/// sheets (slice_fold.h).
class FactSlice {
public:
    FactSlice(storage::Connection& connection, CardShelf& cards, const Slice& slice)
        : m_filter(connection, cards, slice)
        , m_facts(connection)
        , m_range{m_filter.team(), slice.from, slice.to} {}

    /// Calls `visit(const View&, const RecordHeader&, const Version&)` for each fact of the slice.
    template <class Visit>
    void visit(Visit visitor) {
        if (m_filter.matchesNothing()) return;
        m_facts.scan(m_range, [&](const storage::FactStore::View& view) {
            const storage::RecordHeader& header = view.record.header();
            const SliceFilter::Version& version = m_filter.version(header.codes.cardVersion);
            if (version.wanted && m_filter.matches(view, version)) visitor(view, header, version);
        });
    }

private:
    SliceFilter m_filter;
    storage::FactStore m_facts;
    storage::FactStore::Range m_range;
};

} // namespace earmark::service
