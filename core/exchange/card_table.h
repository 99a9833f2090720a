#pragma once

#include "core/base/result.h"
#include "core/exchange/card_columns.h"
#include "core/exchange/card_remark.h"
#include "core/exchange/table_reader.h"
#include "core/model/scorecard.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace earmark::exchange {

/// A table of more rows is hardly a card; what lies beyond is not read, and that is told.
inline constexpr std::size_t kMaximumCardRows = 5'000;
/// Larger files are refused before they are read.
inline constexpr std::uintmax_t kMaximumCardTableBytes = 32ULL << 20;
/// The most characters of a name, and of a guidance.
inline constexpr std::size_t kLongestCardName = 80;
inline constexpr std::size_t kLongestCardText = 4'000;

/// What a row of the table was understood as.
enum class CardRowKind {
    Title,
    Headings,
    Section,
    Criterion,
    Level,        ///< a level of the criterion above
    Continuation, ///< more guidance of the criterion above
    Total,
    Note,    ///< goes into the card's description
    Ignored, ///< its remarks say why
};

/// One row, with what became of it.
struct CardRowReading {
    std::size_t row = 0;    ///< index in the table
    std::size_t number = 0; ///< as the file counts, from 1
    CardRowKind kind = CardRowKind::Ignored;
    std::optional<std::size_t> section;   ///< index in the card
    std::optional<std::size_t> criterion; ///< index in its section
    std::vector<CardRemark> remarks;

    /// Whether a person should look at it.
    bool unsure() const;
};

/// A card as a table was understood; nothing of the table is dropped without a word.
struct CardTableReading {
    model::CardVersion card; ///< a draft: may hold what the linter refuses
    CardColumns columns;
    std::vector<CardRowReading> rows; ///< one for each row of the table
    std::vector<CardRemark> findings; ///< of the whole table

    std::size_t unsureRows() const;
};

/// The row kind's stable name, for files: "criterion".
const char* cardRowKindName(CardRowKind kind);

/// Understands a table as a card. Section and criterion keys are made from the names, so that reading the
/// same table again gives the same keys. Never fails: what cannot be understood is a finding.
CardTableReading readCardTable(const Table& table, const CardColumns& columns);

/// The table of a CSV text or a workbook; TooLarge beyond kMaximumCardTableBytes.
Result<Table> readCardTableFile(const std::filesystem::path& path, const ReadOptions& options = {},
                                Finding* why = nullptr);

} // namespace earmark::exchange
