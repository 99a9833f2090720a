#pragma once

#include "core/exchange/table.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// What a column of a card's table holds. Texts may stand in a column for each language.
enum class CardColumn {
    Ignore,
    Section,
    SectionEnglish,
    SectionChinese,
    SectionPoints,
    Criterion,
    CriterionEnglish,
    CriterionChinese,
    Points,
    Level, ///< the name of a level; each row is a level of the criterion above
    Kind,  ///< 致命 / 非致命, 扣分 / 加分, yes/no …
    Guidance,
    GuidanceEnglish,
    GuidanceChinese,
    NotApplicable, ///< whether N/A is allowed
    Remarks,       ///< marks are taken from it, its text is added to the guidance
};

/// "criterion-en": stable, for files and the command line.
const char* cardColumnName(CardColumn column);
std::optional<CardColumn> cardColumnFromName(std::string_view name);
/// All, in the order in which a person looks for them.
std::span<const CardColumn> cardColumns();

/// Which row holds the headings and what each column holds. The person may change both.
struct CardColumns {
    std::optional<std::size_t> headingRow; ///< index in the table; absent: the rows begin at once
    std::vector<CardColumn> columns;       ///< one for each column of the table

    bool operator==(const CardColumns&) const = default;
    std::optional<std::size_t> find(CardColumn column) const;
    bool has(CardColumn column) const { return find(column).has_value(); }
    /// Gives a column its role; another column that had a role there can be only one of loses it.
    void set(std::size_t at, CardColumn column);
};

/// Tells the columns by their headings, English or Chinese, else by what they hold.
CardColumns proposedCardColumns(const Table& table);

/// Whether a row says what the columns are called: two or more of its cells are headings of a card.
bool isCardHeadingRow(const Table& table, std::size_t row);

} // namespace earmark::exchange
