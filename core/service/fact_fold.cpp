#include "core/service/fact_fold.h"

#include "core/storage/failure.h"

#include <algorithm>

namespace earmark::service {

namespace {

using scoring::CriterionState;
using storage::FactCodeKind;

constexpr std::int64_t kMillion = 1'000'000;

std::optional<std::int64_t> rate(std::size_t part, std::size_t whole) {
    if (whole == 0) return std::nullopt;
    return statistics::scaledQuotient(static_cast<std::int64_t>(part), kMillion,
                                      static_cast<std::int64_t>(whole));
}

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

} // namespace

void FiguresFold::add(const storage::RecordHeader& fact) {
    ++m_count;
    m_passed += fact.passed ? 1 : 0;
    m_fatal += fact.failed ? 1 : 0;
    if (!fact.scored) return;
    m_scores.add(fact.finalMillionths);
    m_finals.push_back(fact.finalMillionths);
}

reporting::Figures FiguresFold::figures() {
    reporting::Figures figures;
    figures.count = m_count;
    figures.scored = m_scores.count();
    figures.meanMillionths = m_scores.mean();
    figures.deviationMillionths = m_scores.deviation();
    figures.medianMillionths = statistics::median(m_finals);
    figures.passed = m_passed;
    figures.fatal = m_fatal;
    figures.passRateMillionths = rate(m_passed, m_scores.count());
    figures.fatalRateMillionths = rate(m_fatal, m_count);
    return figures;
}

void PartSums::add(const storage::FactCriterion& criterion) {
    if (criterion.state == CriterionState::NotApplicable) ++notApplicable;
    if (criterion.state != CriterionState::Answered) return;
    ++answered;
    failed += criterion.failed ? 1 : 0;
    fatal += criterion.fatal ? 1 : 0;
    earned += criterion.earned;
    possible += criterion.possible;
    lost += std::max<std::int64_t>(0, criterion.possible - criterion.earned); // a bonus never loses
}

void PartSums::add(const storage::FactSection& section) {
    if (!section.applies) {
        ++notApplicable;
        return;
    }
    ++answered;
    earned += section.earned;
    possible += section.possible;
    lost += std::max<std::int64_t>(0, section.possible - section.earned);
}

void PartSums::merge(const PartSums& other) {
    answered += other.answered;
    notApplicable += other.notApplicable;
    failed += other.failed;
    fatal += other.fatal;
    earned += other.earned;
    possible += other.possible;
    lost += other.lost;
}

FactSlice::FactSlice(storage::Connection& connection, CardShelf& cards, const Slice& slice)
    : m_connection(connection)
    , m_cards(cards)
    , m_slice(slice)
    , m_facts(connection)
    , m_versionNames(m_facts.names(FactCodeKind::CardVersion)) {
    m_range.from = slice.from;
    m_range.to = slice.to;
    if (slice.team) m_range.team = code(FactCodeKind::Team, storage::factName(*slice.team));
    if (slice.agent) m_agent = code(FactCodeKind::Agent, storage::factName(*slice.agent));
    if (slice.inspector) m_inspector = code(FactCodeKind::Inspector, storage::factName(*slice.inspector));
    if (slice.queue) m_queue = code(FactCodeKind::Queue, storage::factName(*slice.queue));
    if (slice.callType) m_callType = code(FactCodeKind::CallType, storage::factName(*slice.callType));
    for (const model::Purpose purpose : slice.purposes)
        m_purposes |= bitOf(purpose);
    if (slice.purposes.empty()) m_purposes = bitOf(model::Purpose::Regular);
}

std::optional<std::uint32_t> FactSlice::code(FactCodeKind kind, std::span<const std::uint8_t> name) {
    const auto found = m_facts.codeOfName(kind, name);
    if (!found) m_nothing = true;
    return found;
}

bool FactSlice::matches(const storage::RecordHeader& fact) const {
    const auto is = [](const auto& wanted, const auto& actual) { return !wanted || *wanted == actual; };
    return (m_purposes & bitOf(fact.purpose)) != 0 && is(m_agent, fact.codes.agent) &&
           is(m_inspector, fact.codes.inspector) && is(m_queue, fact.codes.queue) &&
           is(m_callType, fact.codes.callType) && is(m_slice.direction, fact.direction) &&
           is(m_slice.fatal, fact.failed) &&
           (!m_slice.passed || (fact.scored && *m_slice.passed == fact.passed));
}

const FactSlice::Version& FactSlice::version(std::uint32_t code) {
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
    return m_versions.emplace(code, std::move(version)).first->second;
}

bool FactSlice::failedAsWanted(const storage::FactStore::View& view, const Version& cardVersion) const {
    if (!cardVersion.failedCriterion) return true;
    bool failed = false;
    view.record.parts(
        cardVersion.shelved->factShape,
        [&](std::size_t index, const storage::FactCriterion& criterion) {
            failed = failed || (index == *cardVersion.failedCriterion &&
                                criterion.state == CriterionState::Answered && criterion.failed);
        },
        [](std::size_t, const storage::FactSection&) {});
    return failed;
}

} // namespace earmark::service
