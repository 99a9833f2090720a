#pragma once

#include "core/sheets/part_sums.h"
#include "core/sheets/score_sums.h"
#include "core/storage/sheet_store.h"

#include <functional>
#include <vector>

/// What a sheet's parts say (storage::SheetPart):
///
///   Totals    scores and parts of the whole month
///   Scores    how often each final score occurs, ascending
///   Days      scores of each day that has any
///   DayParts  criteria and sections of each day
///   Agents    scores of each agent, and of each inspector
///   Facts     every fact, column by column (fact_block.h)
///
/// All but the last count regular evaluations only; whoever asks for others folds the facts.
namespace earmark::sheets {

/// The criteria and sections of one card version, in its order.
struct PartList {
    std::vector<PartSums> criteria;
    std::vector<PartSums> sections;

    void resize(const storage::FactShape& shape);
    void merge(const PartList& other);
    void write(ByteWriter& bytes, const storage::FactShape& shape) const;
    /// Adds what was written for a card of the same shape. Sections come last, and may be left unread.
    void mergeFrom(ByteReader& bytes, const storage::FactShape& shape, bool withSections = true);
};

/// How often a final score occurs.
struct ScoreCount {
    std::int64_t millionths = 0;
    std::int64_t count = 0;
};

using VisitScores = std::function<void(std::int64_t key, const ScoreSums&)>;
/// Calls `visit` for each day (days since 1970) of Days, ascending.
void readDays(std::span<const std::uint8_t> part, const VisitScores& visit);
/// Calls `visit` for each agent or inspector (code) of Agents, ascending.
void readAgents(std::span<const std::uint8_t> part, const VisitScores& visit);
void readInspectors(std::span<const std::uint8_t> part, const VisitScores& visit);
/// Calls `visit(day, bytes)` for each of DayParts; the bytes are a PartList.
void readParts(std::span<const std::uint8_t> part,
               const std::function<void(std::int64_t, std::span<const std::uint8_t>)>& visit);
/// Calls `visit(ScoreCount)` for each of Scores.
void readScoreCounts(std::span<const std::uint8_t> part, const std::function<void(ScoreCount)>& visit);

} // namespace earmark::sheets
