#pragma once

#include "ui/results/filters/filter_offer.h"
#include "ui/results/pick_list.h"

#include <optional>

namespace earmark::ui {

/// Picks a filter: a kind and then its value, or any value at once by typing a part of it.
class FilterPicker final : public PickList {
    Q_OBJECT

public:
    /// With a kind its values are offered at once; `set` is what is chosen now.
    FilterPicker(Session& session, std::optional<FilterKind> kind, ResultFilters set, QWidget* parent);

    void setOffer(std::vector<OfferedFilter> offer);

signals:
    void filterPicked(const earmark::ui::ResultFilter& filter);

private:
    void fill();
    void addKinds(std::vector<PickEntry>& entries);
    void addValues(std::vector<PickEntry>& entries);
    void take(int entry);

    Session& m_session;
    std::optional<FilterKind> m_kind;
    ResultFilters m_set;
    std::vector<OfferedFilter> m_offer;
    /// What stands behind each entry: a kind to go on with, or a place in the offer.
    struct Meaning {
        std::optional<FilterKind> kind;
        std::size_t place = 0;
    };
    std::vector<Meaning> m_meanings;
};

} // namespace earmark::ui
