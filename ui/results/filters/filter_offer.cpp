#include "ui/results/filters/filter_offer.h"

#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/roster_service.h"
#include "ui/results/results_data.h"
#include "ui/results/results_wish.h"

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
        for (const char* cause : model::kCauseKeys)
            add(FilterKind::Cause, cause);
        for (const FilterKind kind : {FilterKind::Fatal, FilterKind::Passed})
            for (const char* value : {kYes, kNo})
                add(kind, value);
    }

    std::vector<OfferedFilter> take() && { return std::move(m_all); }

private:
    std::vector<OfferedFilter> m_all;
};

/// The wish's slice without the chips of a kind; of purposes every one.
service::Slice sliceWithout(const ResultsWish& wish, FilterKind kind) {
    ResultsWish wider = wish;
    std::erase_if(wider.filters, [kind](const ResultFilter& one) { return one.kind == kind; });
    service::Slice slice = wider.slice();
    using model::Purpose;
    if (kind == FilterKind::Purpose)
        slice.purposes = {Purpose::Regular, Purpose::Mystery, Purpose::Calibration, Purpose::Practice,
                          Purpose::Rescore};
    return slice;
}

constexpr std::pair<FilterKind, service::Grouping> kGroupings[] = {
    {FilterKind::Team, service::Grouping::Team},
    {FilterKind::Agent, service::Grouping::Agent},
    {FilterKind::Inspector, service::Grouping::Inspector},
    {FilterKind::Card, service::Grouping::Card},
    {FilterKind::Queue, service::Grouping::Queue},
    {FilterKind::CallType, service::Grouping::CallType},
    {FilterKind::Direction, service::Grouping::Direction},
    {FilterKind::Purpose, service::Grouping::Purpose},
};

} // namespace

std::vector<OfferedFilter> readOffer(service::Workspace& workspace) {
    Offer offer;
    offer.addPeople(service::RosterService(workspace));
    offer.addCards(service::CardService(workspace));
    offer.addCallFields(service::CallService(workspace));
    offer.addFixed();
    return std::move(offer).take();
}

FilterCounts FilterCounts::read(const service::ResultsService& results, const ResultsWish& wish) {
    FilterCounts counts;
    for (const auto& [kind, grouping] : kGroupings)
        if (const auto groups = results.breakdown(sliceWithout(wish, kind), grouping, service::Detail::Plain))
            for (const reporting::GroupFigures& group : *groups)
                counts.set(kind, group.id, group.figures.count);
    for (const FilterKind kind : {FilterKind::Fatal, FilterKind::Passed}) {
        const auto figures = results.figures(sliceWithout(wish, kind));
        if (!figures) continue;
        const bool fatal = kind == FilterKind::Fatal;
        const std::size_t yes = fatal ? figures->fatal : figures->passed;
        counts.set(kind, kYes, yes);
        counts.set(kind, kNo, (fatal ? figures->count : figures->scored) - yes);
    }
    return counts;
}

std::optional<std::size_t> FilterCounts::of(const ResultFilter& filter) const {
    const auto found = m_counts.find({filter.kind, filter.value});
    return found == m_counts.end() ? std::nullopt : std::optional(found->second);
}

std::vector<OfferedFilter> countedOffer(std::vector<OfferedFilter> offer, const FilterCounts& counts,
                                        const ResultsData& shown) {
    for (OfferedFilter& one : offer)
        one.count = counts.of(one.filter);
    const std::size_t criteria = offer.size();
    for (const reporting::CriterionFigures& criterion : shown.criteria) {
        // The filter asks for a key on whichever card has it, so cards that share one are one choice.
        const auto same = std::find_if(
            offer.begin() + static_cast<std::ptrdiff_t>(criteria), offer.end(),
            [&](const OfferedFilter& one) { return one.filter.value == criterion.criterionKey; });
        if (same == offer.end())
            offer.push_back(
                {{FilterKind::Criterion, criterion.criterionKey, criterion.name}, criterion.failed});
        else
            same->count = same->count.value_or(0) + criterion.failed;
    }
    return offer;
}

} // namespace earmark::ui
