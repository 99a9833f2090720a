#include "core/service/slice_filter.h"

#include "core/storage/failure.h"

#include <algorithm>
#include <numeric>

namespace earmark::service {

namespace {

using scoring::CriterionState;
using sheets::Column;
using sheets::FactBlock;
using storage::FactCodeKind;
using storage::FactCriterion;

unsigned bitOf(model::Purpose purpose) {
    return 1u << static_cast<unsigned>(purpose);
}

std::optional<std::size_t> positionOf(const model::CardVersion& card, const std::string& key) {
    std::size_t position = 0;
    for (const model::Section& section : card.sections)
        for (const model::Criterion& criterion : section.criteria) {
            if (criterion.key == key) return position;
            ++position;
        }
    return std::nullopt;
}

std::optional<std::size_t> sectionOf(const model::CardVersion& card, const std::string& key) {
    const auto found = std::ranges::find(card.sections, key, &model::Section::key);
    if (found == card.sections.end()) return std::nullopt;
    return static_cast<std::size_t>(found - card.sections.begin());
}

bool lostPoints(const storage::FactSection& section) {
    return section.applies && section.earned < section.possible;
}

/// Keeps the selected facts whose value is wanted; asks once for each value that occurs.
template <class Value, class IsWanted>
void keep(std::vector<std::uint32_t>& selected, const Column<Value>& column, IsWanted isWanted) {
    std::vector<char> wanted;
    for (const Value& value : column.values)
        wanted.push_back(isWanted(value) ? 1 : 0);
    if (std::ranges::find(wanted, 0) == wanted.end()) return;
    if (std::ranges::find(wanted, 1) == wanted.end()) {
        selected.clear();
        return;
    }
    std::erase_if(selected, [&](std::uint32_t fact) { return wanted[column.code(fact)] == 0; });
}

template <class Value>
void keepEqual(std::vector<std::uint32_t>& selected, const std::optional<Value>& asked,
               Column<Value> (FactBlock::*columnOf)() const, const FactBlock& block) {
    if (asked && !selected.empty())
        keep(selected, (block.*columnOf)(), [&](const Value& value) { return value == *asked; });
}

} // namespace

SliceFilter::SliceFilter(storage::Connection& connection, CardShelf& cards, const Slice& slice)
    : m_connection(connection)
    , m_cards(cards)
    , m_slice(slice)
    , m_facts(connection)
    , m_versionNames(m_facts.names(FactCodeKind::CardVersion)) {
    if (slice.team) m_team = code(FactCodeKind::Team, storage::factName(*slice.team));
    if (slice.agent) m_agent = code(FactCodeKind::Agent, storage::factName(*slice.agent));
    if (slice.inspector) m_inspector = code(FactCodeKind::Inspector, storage::factName(*slice.inspector));
    if (slice.queue) m_queue = code(FactCodeKind::Queue, storage::factName(*slice.queue));
    if (slice.callType) m_callType = code(FactCodeKind::CallType, storage::factName(*slice.callType));
    for (const model::Purpose purpose : slice.purposes)
        m_purposes |= bitOf(purpose);
    if (slice.purposes.empty()) m_purposes = bitOf(model::Purpose::Regular);
    if (!slice.cause) return;
    const auto cause = std::ranges::find(model::kCauseKeys, *slice.cause);
    if (cause == std::end(model::kCauseKeys))
        m_nothing = true;
    else
        m_cause = 1u << (cause - std::begin(model::kCauseKeys));
}

std::optional<std::uint32_t> SliceFilter::code(FactCodeKind kind, std::span<const std::uint8_t> name) {
    const auto found = m_facts.codeOfName(kind, name);
    if (!found) m_nothing = true;
    return found;
}

const SliceFilter::Version& SliceFilter::version(std::uint32_t code) {
    if (const auto known = m_versions.find(code); known != m_versions.end()) return known->second;
    CardVersionId id;
    const auto name = m_versionNames.find(code);
    if (name == m_versionNames.end() || name->second.size() != id.uuid.bytes.size())
        throw storage::Failure(
            Error{ErrorCode::Corrupt, {}, "a fact names no card version; rebuild the facts"});
    std::ranges::copy(name->second, id.uuid.bytes.begin());
    Version version;
    version.shelved = m_cards.get(m_connection, id);
    version.wanted = !m_slice.cardKey || version.shelved->card.cardKey == *m_slice.cardKey;
    if (m_slice.failedCriterion) {
        version.failedCriterion = positionOf(version.shelved->card, *m_slice.failedCriterion);
        version.wanted = version.wanted && version.failedCriterion;
    }
    if (m_slice.lostSection) {
        version.lostSection = sectionOf(version.shelved->card, *m_slice.lostSection);
        version.wanted = version.wanted && version.lostSection;
    }
    return m_versions.emplace(code, std::move(version)).first->second;
}

bool SliceFilter::asksForSums() const {
    return !m_inspector && !m_queue && !m_callType && !m_slice.direction && !m_slice.fatal &&
           !m_slice.passed && !asksForParts() && m_purposes == bitOf(model::Purpose::Regular);
}

bool SliceFilter::matchesHeader(const storage::RecordHeader& fact) const {
    const auto is = [](const auto& wanted, const auto& actual) { return !wanted || *wanted == actual; };
    return (m_purposes & bitOf(fact.purpose)) != 0 && is(m_agent, fact.codes.agent) &&
           is(m_inspector, fact.codes.inspector) && is(m_queue, fact.codes.queue) &&
           is(m_callType, fact.codes.callType) && is(m_slice.direction, fact.direction) &&
           is(m_slice.fatal, fact.failed) &&
           (!m_slice.passed || (fact.scored && *m_slice.passed == fact.passed));
}

bool SliceFilter::matchesCriterion(const FactCriterion& criterion, bool isFailedOne) const {
    if (m_slice.failedCriterion && (!isFailedOne || !criterion.failed)) return false;
    return criterion.state == CriterionState::Answered && (m_cause == 0 || (criterion.causes & m_cause) != 0);
}

bool SliceFilter::matches(const storage::FactStore::View& fact, const Version& version) const {
    if (!matchesHeader(fact.record.header())) return false;
    if (!asksForParts()) return true;
    bool found = !asksForCriteria();
    bool lost = !m_slice.lostSection;
    fact.record.parts(
        version.shelved->factShape,
        [&](std::size_t index, const FactCriterion& criterion) {
            found = found || matchesCriterion(criterion, index == version.failedCriterion);
        },
        [&](std::size_t index, const storage::FactSection& section) {
            lost = lost || (index == version.lostSection && lostPoints(section));
        });
    return found && lost;
}

void SliceFilter::select(const FactBlock& block, const Version& version,
                         std::vector<std::uint32_t>& selected) const {
    const FactBlock::Run run = m_agent ? block.ofAgent(*m_agent) : block.all();
    selected.resize(run.last - run.first);
    std::iota(selected.begin(), selected.end(), run.first);
    keepEqual(selected, m_inspector, &FactBlock::inspectors, block);
    keepEqual(selected, m_queue, &FactBlock::queues, block);
    keepEqual(selected, m_callType, &FactBlock::callTypes, block);
    if (selected.empty()) return;
    keep(selected, block.attributes(), [&](const sheets::FactAttributes& fact) {
        return (m_purposes & bitOf(fact.purpose)) != 0 &&
               (!m_slice.direction || *m_slice.direction == fact.direction) &&
               (!m_slice.fatal || *m_slice.fatal == fact.failed) &&
               (!m_slice.passed || (fact.scored && *m_slice.passed == fact.passed));
    });
    if (m_slice.from || m_slice.to)
        keep(selected, block.days(), [&](std::int64_t day) {
            const Day called{std::chrono::days(day)};
            return (!m_slice.from || *m_slice.from <= called) && (!m_slice.to || called <= *m_slice.to);
        });
    if (version.lostSection && !selected.empty())
        keep(selected, block.section(*version.lostSection), lostPoints);
    if (asksForCriteria()) selectByCriteria(block, version, selected);
}

void SliceFilter::selectByCriteria(const FactBlock& block, const Version& version,
                                   std::vector<std::uint32_t>& selected) const {
    std::vector<char> found(block.size());
    for (std::size_t index = 0; index < block.criteriaCount(); ++index) {
        const bool isFailedOne = index == version.failedCriterion;
        if (m_slice.failedCriterion && !isFailedOne) continue;
        const auto column = block.criterion(index);
        std::vector<char> wanted;
        for (const FactCriterion& value : column.values)
            wanted.push_back(matchesCriterion(value, isFailedOne) ? 1 : 0);
        if (std::ranges::find(wanted, 1) == wanted.end()) continue;
        for (const std::uint32_t fact : selected)
            if (wanted[column.code(fact)] != 0) found[fact] = 1;
    }
    std::erase_if(selected, [&](std::uint32_t fact) { return found[fact] == 0; });
}

} // namespace earmark::service
