#include "core/sheets/sheet_builder.h"

namespace earmark::sheets {

using storage::FactStore;
using storage::SheetContent;
using storage::SheetPart;

namespace {

/// Keys ascend, so that each is written as its distance from the one before.
class KeyWriter {
public:
    void write(ByteWriter& bytes, std::int64_t key) {
        bytes.count(key - m_before);
        m_before = key;
    }

private:
    std::int64_t m_before = 0;
};

std::vector<std::uint8_t> scoresOf(const std::map<std::uint32_t, ScoreSums>& people) {
    ByteWriter bytes;
    KeyWriter keys;
    for (const auto& [person, scores] : people) {
        keys.write(bytes, person);
        scores.write(bytes);
    }
    return bytes.take();
}

} // namespace

SheetBuilder::SheetBuilder(const storage::FactShape& shape)
    : m_shape(shape)
    , m_block(shape.usualPossible.size(), shape.sectionSizes.size())
    , m_criteria(shape.usualPossible.size())
    , m_sections(shape.sectionSizes.size()) {}

AccuracySums SheetBuilder::accuracyOfFact() const {
    AccuracySums accuracy;
    for (std::size_t index = 0; index < m_criteria.size(); ++index) {
        const storage::FactCriterion& criterion = m_criteria[index];
        if (criterion.state != scoring::CriterionState::Answered) continue;
        if (m_shape.families[index] == model::CriticalFamily::None) {
            ++accuracy.answeredNonCritical;
            accuracy.failedNonCritical += criterion.failed ? 1 : 0;
            continue;
        }
        auto& family = accuracy.families[static_cast<std::size_t>(m_shape.families[index]) - 1];
        family.applicable = 1;
        if (criterion.failed) family.defective = 1;
    }
    return accuracy;
}

void SheetBuilder::add(const FactStore::View& fact) {
    fact.record.parts(
        m_shape,
        [&](std::size_t index, const storage::FactCriterion& criterion) { m_criteria[index] = criterion; },
        [&](std::size_t index, const storage::FactSection& section) { m_sections[index] = section; });
    const storage::RecordHeader& header = fact.record.header();
    const AccuracySums accuracy = accuracyOfFact();
    m_block.add(fact.dayNumber, header, accuracy, m_criteria, m_sections);
    m_allAgents.insert(header.codes.agent);
    if (header.purpose != model::Purpose::Regular) return;
    addToDay(fact.dayNumber, header, accuracy);
    m_agents[header.codes.agent].add(header, accuracy);
    m_inspectors[header.codes.inspector].add(header, accuracy);
    if (header.scored) ++m_counts[header.finalMillionths];
}

void SheetBuilder::addToDay(std::int64_t day, const storage::RecordHeader& header,
                            const AccuracySums& accuracy) {
    const auto [place, isNew] = m_days.try_emplace(day);
    DayCell& cell = place->second;
    if (isNew) cell.parts.resize(m_shape);
    cell.scores.add(header, accuracy);
    for (std::size_t index = 0; index < m_criteria.size(); ++index)
        cell.parts.criteria[index].add(m_criteria[index]);
    for (std::size_t index = 0; index < m_sections.size(); ++index)
        cell.parts.sections[index].add(m_sections[index]);
}

std::vector<std::uint8_t> SheetBuilder::dayBytes() const {
    ByteWriter bytes;
    KeyWriter keys;
    for (const auto& [day, cell] : m_days) {
        keys.write(bytes, day);
        cell.scores.write(bytes);
    }
    return bytes.take();
}

std::vector<std::uint8_t> SheetBuilder::peopleBytes() const {
    ByteWriter bytes;
    bytes.block(scoresOf(m_agents));
    bytes.block(scoresOf(m_inspectors));
    return bytes.take();
}

std::vector<std::uint8_t> SheetBuilder::dayPartBytes() const {
    ByteWriter bytes;
    KeyWriter keys;
    for (const auto& [day, cell] : m_days) {
        keys.write(bytes, day);
        ByteWriter parts;
        cell.parts.write(parts, m_shape);
        bytes.block(parts.view());
    }
    return bytes.take();
}

std::vector<std::uint8_t> SheetBuilder::totalBytes() const {
    DayCell total;
    total.parts.resize(m_shape);
    for (const auto& [day, cell] : m_days) {
        total.scores.merge(cell.scores);
        total.parts.merge(cell.parts);
    }
    ByteWriter bytes;
    total.scores.write(bytes);
    total.parts.write(bytes, m_shape);
    return bytes.take();
}

std::vector<std::uint8_t> SheetBuilder::countBytes() const {
    ByteWriter bytes;
    std::int64_t before = 0;
    for (const auto& [millionths, count] : m_counts) {
        bytes.integer(millionths - before);
        bytes.count(count);
        before = millionths;
    }
    return bytes.take();
}

SheetContent SheetBuilder::finish() const {
    SheetContent content;
    const auto put = [&](SheetPart part, std::vector<std::uint8_t> bytes) {
        content.parts[static_cast<std::size_t>(part)] = std::move(bytes);
    };
    put(SheetPart::Totals, totalBytes());
    put(SheetPart::Scores, countBytes());
    put(SheetPart::Days, dayBytes());
    put(SheetPart::DayParts, dayPartBytes());
    put(SheetPart::Agents, peopleBytes());
    put(SheetPart::Facts, m_block.bytes());
    content.agents.assign(m_allAgents.begin(), m_allAgents.end());
    return content;
}

std::optional<SheetContent> buildSheet(storage::Connection& connection, const storage::SheetKey& key,
                                       const storage::FactShape& shape) {
    const Day month{std::chrono::days(key.month)};
    const Day last = monthEndOf(month);
    SheetBuilder builder(shape);
    bool any = false;
    FactStore(connection).scan({key.team, month, last}, [&](const FactStore::View& fact) {
        if (fact.record.header().codes.cardVersion != key.cardVersion) return;
        builder.add(fact);
        any = true;
    });
    if (!any) return std::nullopt;
    return builder.finish();
}

} // namespace earmark::sheets
