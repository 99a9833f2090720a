#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/exchange/time_text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// The two kinds of list.
enum class ListKind { Calls, Roster };

/// What a column holds.
enum class ListField {
    Ignore,
    Custom, ///< a field of the centre's own, under ColumnUse::customKey
    // Call lists
    RecordingFile,
    CustomerFile, ///< the second file of a pair
    Agent,        ///< number or extension; in a roster the number
    AgentName,
    Start, ///< date and time, or the date where Clock holds the time
    Clock, ///< the time of day
    Direction,
    Queue,
    CallType,
    CallNumber,
    CustomerNumber,
    Team,   ///< key or name
    Length, ///< known, but the file says it better: not taken
    // Rosters
    Role, ///< agent, team leader or inspector
    Extension,
    ChineseTeam, ///< the team's Chinese name, where Team holds the English one
    TeamLeader,
    MemberSince, ///< from which day on the agent belongs to the team
};

/// Stable English name, as remembered mappings and the command line write it ("recording-file").
const char* listFieldName(ListField field);
std::optional<ListField> listFieldFromName(std::string_view name);

/// The fields that make sense in a kind of list, in the order a person expects; Ignore first.
std::span<const ListField> fieldsOf(ListKind kind);
/// Those without which nothing can be imported.
std::span<const ListField> requiredFieldsOf(ListKind kind);

struct ColumnUse {
    ListField field = ListField::Ignore;
    std::string customKey; ///< of Custom

    bool operator==(const ColumnUse&) const = default;
};

/// How a table is to be understood.
struct ListMapping {
    ListKind kind = ListKind::Calls;
    std::size_t headerRow = 0; ///< index of the row with the headings
    std::vector<ColumnUse> columns;
    DateOrder dateOrder = DateOrder::Unknown;

    bool operator==(const ListMapping&) const = default;
    /// The column that holds a field; nullopt when none does.
    std::optional<std::size_t> columnOf(ListField field) const;
};

/// A first proposal by the headings' words, English and Chinese: the header row is looked for below titles;
/// what no word tells becomes a custom field of a call list and is ignored in a roster.
ListMapping proposedMapping(const Table& table, ListKind kind);

/// Which kind of list the headings speak of.
ListKind likeliestKind(const Table& table);

/// The name under which a mapping for these headings is remembered: the same whatever the rows, the letter
/// case and the spacing.
std::string headerSignature(const Table& table, const ListMapping& mapping);

/// A mapping as JSON text, to be remembered, and back. A text that fits the table no longer is Malformed.
std::string mappingToText(const ListMapping& mapping);
Result<ListMapping> mappingFromText(std::string_view text, const Table& table);

/// A heading as a custom field's key: lower case, words joined by '_'; conditions of scorecards test it.
std::string customKeyOf(std::string_view heading);

} // namespace earmark::exchange
