#include "ui/results/filters/filter_offer.h"

#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/roster_service.h"
#include "ui/results/results_data.h"

#include <algorithm>
#include <set>

namespace earmark::ui {

namespace {

LocalizedText sameInBoth(const std::string& name) {
    return {name, {}};
}

/// Collects the offer.
class Offer {
public:
    void add(FilterKind kind, std::string value, LocalizedText name = {}) {
        m_all.push_back({{kind, std::move(value), std::move(name)}, std::nullopt});
    }

    void addPeople(const service::RosterService& roster) {
        if (const auto teams = roster.teams())
            for (const model::Team& team : *teams)
                add(FilterKind::Team, team.id.toString(), team.name);
        if (const auto agents = roster.agents())
            for (const model::Agent& agent : *agents)
                add(FilterKind::Agent, agent.id.toString(), sameInBoth(agent.number + " " + agent.name));
        if (const auto inspectors = roster.inspectors())
            for (const model::Inspector& inspector : *inspectors)
                add(FilterKind::Inspector, inspector.id.toString(), sameInBoth(inspector.name));
    }

    void addCards(const service::CardService& cards) {
        const auto all = cards.list();
        if (!all) return;
        std::set<std::string> met;
        for (const service::CardSummary& card : *all)
            if (met.insert(card.cardKey).second) add(FilterKind::Card, card.cardKey, card.name);
    }

    void addCallFields(const service::CallService& calls) {
        const auto fields = calls.fieldsInUse();
        if (!fields) return;
        for (const service::CallService::FieldInUse& field : *fields) {
            const auto kind = filterKindFromName(field.name);
            if (kind != FilterKind::Queue && kind != FilterKind::CallType) continue;
            for (const std::string& value : field.values)
                if (!value.empty()) add(*kind, value);
        }
    }

    void addFixed() {
        using model::Direction;
        using model::Purpose;
        for (const Direction direction : {Direction::Inbound, Direction::Outbound, Direction::Internal})
            add(FilterKind::Direction, model::directionName(direction));
        for (const Purpose purpose :
             {Purpose::Regular, Purpose::Mystery, Purpose::Calibration, Purpose::Practice, Purpose::Rescore})
            add(FilterKind::Purpose, model::purposeName(purpose));
        for (const FilterKind kind : {FilterKind::Fatal, FilterKind::Passed})
            for (const char* value : {kYes, kNo})
                add(kind, value);
    }

    std::vector<OfferedFilter> take() && { return std::move(m_all); }

private:
    std::vector<OfferedFilter> m_all;
};

std::optional<std::size_t> countIn(const std::vector<reporting::GroupFigures>& groups,
                                   const std::string& id) {
    const auto found = std::ranges::find(groups, id, &reporting::GroupFigures::id);
    if (found == groups.end()) return std::nullopt;
    return found->figures.count;
}

std::optional<std::size_t> countOf(const ResultFilter& filter, const ResultsData& shown) {
    const reporting::Figures& figures = shown.figures;
    switch (filter.kind) {
    case FilterKind::Team:
        return countIn(shown.teams, filter.value);
    case FilterKind::Agent:
        return countIn(shown.agents, filter.value);
    case FilterKind::Inspector:
        return countIn(shown.inspectors, filter.value);
    case FilterKind::Fatal:
        return filter.value == kYes ? figures.fatal : figures.count - figures.fatal;
    case FilterKind::Passed:
        return filter.value == kYes ? figures.passed : figures.scored - figures.passed;
    default:
        return std::nullopt;
    }
}

} // namespace

std::vector<OfferedFilter> readOffer(service::Workspace& workspace) {
    Offer offer;
    offer.addPeople(service::RosterService(workspace));
    offer.addCards(service::CardService(workspace));
    offer.addCallFields(service::CallService(workspace));
    offer.addFixed();
    return std::move(offer).take();
}

std::vector<OfferedFilter> countedOffer(std::vector<OfferedFilter> offer, const ResultsData& shown) {
    for (OfferedFilter& one : offer)
        one.count = countOf(one.filter, shown);
    for (const reporting::CriterionFigures& criterion : shown.criteria)
        offer.push_back({{FilterKind::Criterion, criterion.criterionKey, criterion.name}, criterion.failed});
    return offer;
}

} // namespace earmark::ui
