#include "core/service/criterion_matrix.h"

#include <algorithm>

namespace earmark::service {

namespace {

void addParts(FoldedGroup& to, const FoldedGroup& group) {
    to.scores.merge(group.scores);
    for (const auto& [version, parts] : group.parts) {
        const auto [place, isNew] = to.parts.try_emplace(version, parts);
        if (!isNew) place->second.merge(parts);
    }
}

} // namespace

CriterionMatrix::CriterionMatrix(const FoldedGroups& groups, const SliceFilter& filter)
    : m_filter(filter) {
    for (const auto& [key, group] : groups)
        addParts(m_total, group);
    m_figures = criterionFigures(versionsOf(m_total, filter));
    std::ranges::stable_sort(m_figures, std::ranges::greater(),
                             &reporting::CriterionFigures::lostThousandths);
    placeCriteria();
}

void CriterionMatrix::placeCriteria() {
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (std::size_t index = 0; index < m_figures.size(); ++index)
        places[{m_figures[index].cardKey, m_figures[index].criterionKey}] = index;
    for (const auto& [version, parts] : m_total.parts) {
        const model::CardVersion& card = m_filter.versions().at(version).shelved->card;
        for (const model::Section& section : card.sections)
            for (const model::Criterion& criterion : section.criteria)
                m_places[version].push_back(places.at({card.cardKey, criterion.key}));
    }
}

std::vector<reporting::CauseFigures> CriterionMatrix::causes() const {
    return causeFigures(versionsOf(m_total, m_filter));
}

void CriterionMatrix::add(Group& to, const FoldedGroup& group) const {
    to.scores.merge(group.scores);
    for (const auto& [version, parts] : group.parts) {
        const std::vector<std::size_t>& places = m_places.at(version);
        for (std::size_t index = 0; index < places.size(); ++index)
            to.criteria[places[index]].merge(parts.criteria[index]);
    }
}

} // namespace earmark::service
