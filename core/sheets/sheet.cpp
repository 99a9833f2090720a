#include "core/sheets/sheet.h"

namespace earmark::sheets {

namespace {

void readScores(std::span<const std::uint8_t> list, const VisitScores& visit) {
    ByteReader bytes(list);
    std::int64_t key = 0;
    while (!bytes.atEnd()) {
        key += bytes.count();
        visit(key, ScoreSums::read(bytes));
    }
}

} // namespace

void PartList::resize(const storage::FactShape& shape) {
    criteria.resize(shape.usualPossible.size());
    sections.resize(shape.sectionSizes.size());
}

void PartList::merge(const PartList& other) {
    for (std::size_t index = 0; index < criteria.size(); ++index)
        criteria[index].merge(other.criteria[index]);
    for (std::size_t index = 0; index < sections.size(); ++index)
        sections[index].merge(other.sections[index]);
}

void PartList::write(ByteWriter& bytes, const storage::FactShape& shape) const {
    for (std::size_t index = 0; index < criteria.size(); ++index)
        criteria[index].write(bytes, shape.usualPossible[index]);
    for (const PartSums& sums : sections)
        sums.write(bytes, 0);
}

void PartList::mergeFrom(ByteReader& bytes, const storage::FactShape& shape, bool withSections) {
    for (std::size_t index = 0; index < criteria.size(); ++index)
        criteria[index].mergeFrom(bytes, shape.usualPossible[index]);
    if (!withSections) return;
    for (PartSums& sums : sections)
        sums.mergeFrom(bytes, 0);
}

void readDays(std::span<const std::uint8_t> part, const VisitScores& visit) {
    readScores(part, visit);
}

void readAgents(std::span<const std::uint8_t> part, const VisitScores& visit) {
    readScores(ByteReader(part).block(), visit);
}

void readInspectors(std::span<const std::uint8_t> part, const VisitScores& visit) {
    ByteReader bytes(part);
    bytes.block(); // the agents
    readScores(bytes.block(), visit);
}

void readParts(std::span<const std::uint8_t> part,
               const std::function<void(std::int64_t, std::span<const std::uint8_t>)>& visit) {
    ByteReader bytes(part);
    std::int64_t key = 0;
    while (!bytes.atEnd()) {
        key += bytes.count();
        visit(key, bytes.block());
    }
}

void readScoreCounts(std::span<const std::uint8_t> part, const std::function<void(ScoreCount)>& visit) {
    ByteReader bytes(part);
    ScoreCount next;
    while (!bytes.atEnd()) {
        next.millionths += bytes.integer();
        next.count = bytes.count();
        visit(next);
    }
}

} // namespace earmark::sheets
