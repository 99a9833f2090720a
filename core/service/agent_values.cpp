#include "core/service/agent_values.h"

#include "core/service/slice_filter.h"
#include "core/sheets/sheet_source.h"
#include "core/storage/day_number.h"

#include <limits>

namespace earmark::service {

namespace {

constexpr std::int64_t kWhole = 1'000'000;

std::optional<std::size_t> placeOf(const std::string& criterionKey, const model::CardVersion& card) {
    std::size_t index = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            if (criterion.key == criterionKey) return index;
            ++index;
        }
    return std::nullopt;
}

std::int64_t valueOf(const storage::FactCriterion& criterion) {
    if (criterion.possible <= 0) return criterion.failed ? 0 : kWhole;
    return statistics::scaledQuotient(criterion.earned, kWhole, criterion.possible);
}

/// Looks through the facts that sheets hold.
class ValueFold {
public:
    ValueFold(storage::Connection& connection, CardShelf& cards, const Slice& slice,
              const std::optional<model::CriterionRef>& criterion)
        : m_filter(connection, cards, slice)
        , m_agents(storage::FactStore(connection).ids<AgentId>(storage::FactCodeKind::Agent))
        , m_criterion(criterion)
        , m_sheets(connection, [this](std::uint32_t version) -> const storage::FactShape& {
            return m_filter.version(version).shelved->factShape;
        }) {}

    AgentValues run() {
        const Slice& slice = m_filter.slice();
        if (m_filter.matchesNothing() || (slice.from && slice.to && *slice.to < *slice.from)) return {};
        const storage::SheetStore::Range months{
            m_filter.team(),
            slice.from ? storage::dayNumber(monthOf(*slice.from)) : std::numeric_limits<std::int64_t>::min(),
            slice.to ? storage::dayNumber(monthOf(*slice.to)) : std::numeric_limits<std::int64_t>::max()};
        const auto take = [this](const storage::SheetKey& key, std::span<const std::uint8_t> bytes) {
            const SliceFilter::Version& version = m_filter.version(key.cardVersion);
            if (version.wanted) takeSheet(version, bytes);
        };
        if (m_filter.agent())
            m_sheets.scanAgent(storage::SheetPart::Facts, *m_filter.agent(), months, take);
        else
            m_sheets.scan(storage::SheetPart::Facts, months, take);
        return std::move(m_values);
    }

private:
    void takeSheet(const SliceFilter::Version& version, std::span<const std::uint8_t> bytes) {
        std::optional<std::size_t> place;
        if (m_criterion) {
            place = placeOf(m_criterion->criterionKey, version.shelved->card);
            if (!place) return;
        }
        const sheets::FactBlock block(bytes, version.shelved->factShape);
        m_filter.select(block, version, m_selected);
        place ? takeCriterion(block, *place) : takeScores(block);
    }

    void takeCriterion(const sheets::FactBlock& block, std::size_t place) {
        const auto agents = block.agents();
        const auto criterion = block.criterion(place);
        for (const std::uint32_t fact : m_selected) {
            const storage::FactCriterion& one = criterion.at(fact);
            if (one.state == scoring::CriterionState::Answered) add(agents.at(fact), valueOf(one));
        }
    }

    void takeScores(const sheets::FactBlock& block) {
        const auto agents = block.agents();
        const auto attributes = block.attributes();
        const auto finals = block.finals();
        for (const std::uint32_t fact : m_selected)
            if (attributes.at(fact).scored) add(agents.at(fact), finals.at(fact));
    }

    void add(std::uint32_t agentCode, std::int64_t value) {
        if (const auto agent = m_agents.find(agentCode); agent != m_agents.end())
            m_values[agent->second].add(value);
    }

    SliceFilter m_filter;
    std::unordered_map<std::uint32_t, AgentId> m_agents;
    std::optional<model::CriterionRef> m_criterion;
    sheets::SheetSource m_sheets;
    AgentValues m_values;
    std::vector<std::uint32_t> m_selected; ///< kept between sheets for its room
};

} // namespace

AgentValues agentValues(storage::Connection& connection, CardShelf& cards, Slice slice,
                        const std::optional<model::CriterionRef>& criterion) {
    slice.cardKey = criterion ? std::optional(criterion->cardKey) : std::nullopt;
    return ValueFold(connection, cards, slice, criterion).run();
}

} // namespace earmark::service
