#include "core/sheets/fact_block.h"

#include "core/storage/stored_codes.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace earmark::sheets {

namespace {

using storage::FactCriterion;
using storage::FactSection;

constexpr unsigned kScored = 0x01;
constexpr unsigned kPassed = 0x02;
constexpr unsigned kFailed = 0x04;
constexpr unsigned kDirectionShift = 3;
constexpr unsigned kPurposeShift = 5;

constexpr unsigned kStateMask = 0x03;
constexpr unsigned kCriterionFailed = 0x04;
constexpr unsigned kCriterionFatal = 0x08;
constexpr unsigned kFullyEarned = 0x10;
constexpr unsigned kHasCauses = 0x20;
constexpr unsigned kApplies = 0x01;

constexpr std::size_t kMostFacts = 10'000'000; // of one team in one month; more is damage

void writeValue(ByteWriter& bytes, std::int64_t value) {
    bytes.integer(value);
}

void writeValue(ByteWriter& bytes, std::uint32_t value) {
    bytes.number(value);
}

void writeValue(ByteWriter& bytes, const AccuracySums& value) {
    value.write(bytes);
}

void writeValue(ByteWriter& bytes, const FactAttributes& value) {
    const unsigned flags = (value.scored ? kScored : 0u) | (value.passed ? kPassed : 0u) |
                           (value.failed ? kFailed : 0u) |
                           static_cast<unsigned>(storage::codeOf(value.direction)) << kDirectionShift |
                           static_cast<unsigned>(storage::codeOf(value.purpose)) << kPurposeShift;
    bytes.byte(static_cast<std::uint8_t>(flags));
}

FactAttributes readAttributes(ByteReader& bytes) {
    const unsigned flags = bytes.byte();
    const auto purpose = static_cast<int>(flags >> kPurposeShift);
    if (purpose > storage::codeOf(storage::kLastPurpose)) ByteReader::refuse();
    return {static_cast<model::Direction>(flags >> kDirectionShift & 0x03),
            static_cast<model::Purpose>(purpose), (flags & kScored) != 0, (flags & kPassed) != 0,
            (flags & kFailed) != 0};
}

void writeValue(ByteWriter& bytes, const FactCriterion& value) {
    const bool full = value.earned == value.possible;
    const unsigned flags = static_cast<unsigned>(storage::codeOf(value.state)) |
                           (value.failed ? kCriterionFailed : 0u) | (value.fatal ? kCriterionFatal : 0u) |
                           (full ? kFullyEarned : 0u) | (value.causes != 0 ? kHasCauses : 0u);
    bytes.byte(static_cast<std::uint8_t>(flags));
    bytes.integer(value.possible);
    if (!full) bytes.integer(value.earned);
    if (value.causes != 0) bytes.byte(value.causes);
}

FactCriterion readCriterion(ByteReader& bytes) {
    const unsigned flags = bytes.byte();
    FactCriterion value;
    value.state = static_cast<scoring::CriterionState>(flags & kStateMask);
    value.failed = (flags & kCriterionFailed) != 0;
    value.fatal = (flags & kCriterionFatal) != 0;
    value.possible = bytes.integer();
    value.earned = (flags & kFullyEarned) != 0 ? value.possible : bytes.integer();
    if ((flags & kHasCauses) != 0) value.causes = bytes.byte();
    return value;
}

void writeValue(ByteWriter& bytes, const FactSection& value) {
    bytes.byte(static_cast<std::uint8_t>(value.applies ? kApplies : 0u));
    bytes.integer(value.possible);
    bytes.integer(value.earned);
}

FactSection readSection(ByteReader& bytes) {
    FactSection value;
    value.applies = (bytes.byte() & kApplies) != 0;
    value.possible = bytes.integer();
    value.earned = bytes.integer();
    return value;
}

std::uint32_t readCode(ByteReader& bytes) {
    return static_cast<std::uint32_t>(bytes.number());
}

std::int64_t readInteger(ByteReader& bytes) {
    return bytes.integer();
}

/// `order` gives the facts as they are to stand.
template <class Value>
void writeColumn(ByteWriter& bytes, const ColumnBuilder<Value>& column,
                 std::span<const std::uint32_t> order) {
    ByteWriter own;
    own.number(column.values().size());
    for (const auto& [value, met] : column.values())
        writeValue(own, value);
    const std::vector<std::uint32_t> places = column.places();
    std::vector<std::uint32_t> codes;
    codes.reserve(order.size());
    for (const std::uint32_t fact : order)
        codes.push_back(places[fact]);
    PackedCodes::write(own, codes, column.values().size());
    bytes.block(own.view());
}

} // namespace

FactBlock::FactBlock(std::span<const std::uint8_t> bytes, const storage::FactShape& shape) {
    ByteReader reader(bytes);
    m_size = static_cast<std::size_t>(reader.number());
    m_criteria = static_cast<std::size_t>(reader.number());
    while (!reader.atEnd())
        m_columns.push_back(reader.block());
    const std::size_t columns = kFixedColumns + shape.usualPossible.size() + shape.sectionSizes.size();
    if (m_size > kMostFacts || m_criteria != shape.usualPossible.size() || m_columns.size() != columns)
        ByteReader::refuse();
}

template <class Value, class ReadValue>
Column<Value> FactBlock::column(std::size_t index, ReadValue readValue) const {
    ByteReader reader(m_columns[index]);
    Column<Value> column;
    const std::size_t count = reader.length();
    column.values.reserve(count);
    for (std::size_t value = 0; value < count; ++value)
        column.values.push_back(readValue(reader));
    column.codes = PackedCodes::read(reader, m_size, count);
    return column;
}

/// Values ascend, and so do the places of the agents in them.
FactBlock::Run FactBlock::ofAgent(std::uint32_t agent) const {
    const Column<std::uint32_t> column = agents();
    const auto known = std::ranges::lower_bound(column.values, agent);
    if (known == column.values.end() || *known != agent) return {};
    const auto place = static_cast<std::uint32_t>(known - column.values.begin());
    const auto facts = std::views::iota(0u, all().last);
    const auto first =
        std::ranges::partition_point(facts, [&](std::uint32_t fact) { return column.codes[fact] < place; });
    const auto last =
        std::ranges::partition_point(facts, [&](std::uint32_t fact) { return column.codes[fact] <= place; });
    return {static_cast<std::uint32_t>(first - facts.begin()),
            static_cast<std::uint32_t>(last - facts.begin())};
}

Column<std::int64_t> FactBlock::days() const {
    return column<std::int64_t>(0, readInteger);
}

Column<std::uint32_t> FactBlock::agents() const {
    return column<std::uint32_t>(1, readCode);
}

Column<std::uint32_t> FactBlock::inspectors() const {
    return column<std::uint32_t>(2, readCode);
}

Column<std::uint32_t> FactBlock::queues() const {
    return column<std::uint32_t>(3, readCode);
}

Column<std::uint32_t> FactBlock::callTypes() const {
    return column<std::uint32_t>(4, readCode);
}

Column<FactAttributes> FactBlock::attributes() const {
    return column<FactAttributes>(5, readAttributes);
}

Column<std::int64_t> FactBlock::finals() const {
    return column<std::int64_t>(6, readInteger);
}

Column<AccuracySums> FactBlock::accuracy() const {
    return column<AccuracySums>(7, AccuracySums::read);
}

Column<FactCriterion> FactBlock::criterion(std::size_t index) const {
    return column<FactCriterion>(kFixedColumns + index, readCriterion);
}

Column<FactSection> FactBlock::section(std::size_t index) const {
    return column<FactSection>(kFixedColumns + m_criteria + index, readSection);
}

void FactBlockBuilder::add(std::int64_t day, const storage::RecordHeader& header,
                           const AccuracySums& accuracy, std::span<const FactCriterion> criteria,
                           std::span<const FactSection> sections) {
    ++m_size;
    m_days.add(day);
    m_agents.add(header.codes.agent);
    m_inspectors.add(header.codes.inspector);
    m_queues.add(header.codes.queue);
    m_callTypes.add(header.codes.callType);
    m_attributes.add({header.direction, header.purpose, header.scored, header.passed, header.failed});
    m_finals.add(header.finalMillionths);
    m_accuracy.add(accuracy);
    for (std::size_t index = 0; index < m_criteria.size(); ++index)
        m_criteria[index].add(criteria[index]);
    for (std::size_t index = 0; index < m_sections.size(); ++index)
        m_sections[index].add(sections[index]);
}

/// The facts, agent by agent.
std::vector<std::uint32_t> FactBlockBuilder::byAgent() const {
    const std::vector<std::uint32_t> agents = m_agents.places();
    std::vector<std::uint32_t> order(m_size);
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t fact) { return agents[fact]; });
    return order;
}

std::vector<std::uint8_t> FactBlockBuilder::bytes() const {
    const std::vector<std::uint32_t> order = byAgent();
    ByteWriter bytes;
    bytes.number(m_size);
    bytes.number(m_criteria.size());
    writeColumn(bytes, m_days, order);
    writeColumn(bytes, m_agents, order);
    writeColumn(bytes, m_inspectors, order);
    writeColumn(bytes, m_queues, order);
    writeColumn(bytes, m_callTypes, order);
    writeColumn(bytes, m_attributes, order);
    writeColumn(bytes, m_finals, order);
    writeColumn(bytes, m_accuracy, order);
    for (const auto& column : m_criteria)
        writeColumn(bytes, column, order);
    for (const auto& column : m_sections)
        writeColumn(bytes, column, order);
    return bytes.take();
}

} // namespace earmark::sheets
