#include "core/exchange/list_mapping.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/finding.h"
#include "core/exchange/heading_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace earmark::exchange {

namespace {

struct FieldName {
    ListField field;
    const char* name;
};

constexpr std::array kFieldNames{
    FieldName{ListField::Ignore, "ignore"},
    FieldName{ListField::Custom, "custom"},
    FieldName{ListField::RecordingFile, "recording-file"},
    FieldName{ListField::CustomerFile, "customer-file"},
    FieldName{ListField::Agent, "agent"},
    FieldName{ListField::AgentName, "agent-name"},
    FieldName{ListField::Start, "start"},
    FieldName{ListField::Clock, "clock"},
    FieldName{ListField::Direction, "direction"},
    FieldName{ListField::Queue, "queue"},
    FieldName{ListField::CallType, "call-type"},
    FieldName{ListField::CallNumber, "call-number"},
    FieldName{ListField::CustomerNumber, "customer-number"},
    FieldName{ListField::Team, "team"},
    FieldName{ListField::Length, "length"},
    FieldName{ListField::Role, "role"},
    FieldName{ListField::Extension, "extension"},
    FieldName{ListField::ChineseTeam, "chinese-team"},
    FieldName{ListField::TeamLeader, "team-leader"},
    FieldName{ListField::MemberSince, "member-since"},
};

constexpr std::array kCallFields{ListField::Ignore,     ListField::RecordingFile,  ListField::CustomerFile,
                                 ListField::Agent,      ListField::Start,          ListField::Clock,
                                 ListField::Direction,  ListField::Queue,          ListField::CallType,
                                 ListField::CallNumber, ListField::CustomerNumber, ListField::AgentName,
                                 ListField::Team,       ListField::Length,         ListField::Custom};
constexpr std::array kRosterFields{ListField::Ignore,     ListField::Agent,       ListField::Extension,
                                   ListField::AgentName,  ListField::Team,        ListField::ChineseTeam,
                                   ListField::TeamLeader, ListField::MemberSince, ListField::Role};
constexpr std::array kRequiredOfCalls{ListField::RecordingFile, ListField::Agent, ListField::Start};
constexpr std::array kRequiredOfRoster{ListField::Agent, ListField::Team};

const char* orderName(DateOrder order) {
    return order == DateOrder::DayFirst     ? "day-first"
           : order == DateOrder::MonthFirst ? "month-first"
                                            : "unknown";
}

DateOrder orderFromName(const std::string& name) {
    return name == "day-first"     ? DateOrder::DayFirst
           : name == "month-first" ? DateOrder::MonthFirst
                                   : DateOrder::Unknown;
}

std::size_t knownHeadings(const Table& table, std::size_t row, ListKind kind) {
    std::size_t known = 0;
    for (std::size_t column = 0; column < table.cellCount(row); ++column)
        if (fieldOfHeading(table.cell(row, column), kind)) ++known;
    return known;
}

std::size_t filledCells(const Table& table, std::size_t row) {
    std::size_t filled = 0;
    for (std::size_t column = 0; column < table.cellCount(row); ++column)
        if (!table.cell(row, column).empty()) ++filled;
    return filled;
}

/// Exports often begin with a title and the period; the headings are the row most of whose words are known,
/// else the first one with more than one cell.
std::size_t headerRowOf(const Table& table, ListKind kind) {
    constexpr std::size_t kRowsLookedAt = 20;
    const std::size_t rows = std::min(table.rowCount(), kRowsLookedAt);
    std::size_t best = 0;
    std::size_t bestKnown = 0;
    for (std::size_t row = 0; row < rows; ++row)
        if (const std::size_t known = knownHeadings(table, row, kind); known > bestKnown) {
            best = row;
            bestKnown = known;
        }
    if (bestKnown > 0) return best;
    for (std::size_t row = 0; row < rows; ++row)
        if (filledCells(table, row) > 1) return row;
    return 0;
}

/// Whether the cell below a heading holds a time of day alone.
bool holdsClock(const Table& table, std::size_t headerRow, std::size_t column) {
    if (headerRow + 1 >= table.rowCount()) return false;
    const TimeReading reading = readTimeText(table.cell(headerRow + 1, column), DateOrder::Unknown);
    return reading.outcome == TimeReading::Outcome::Read && !reading.time.day;
}

ColumnUse useOf(std::string_view heading, ListKind kind, const std::set<ListField>& taken) {
    const auto field = fieldOfHeading(heading, kind);
    if (field && !taken.contains(*field)) return {*field, {}};
    if (kind == ListKind::Roster || heading.empty()) return {};
    const std::string known = knownCustomKey(heading);
    return {ListField::Custom, known.empty() ? customKeyOf(heading) : known};
}

/// Throws what the JSON library throws when a member is missing or of another type.
ListMapping mappingFromJson(const nlohmann::json& json) {
    ListMapping mapping;
    mapping.kind = json.at("kind") == "roster" ? ListKind::Roster : ListKind::Calls;
    mapping.headerRow = json.at("headerRow").get<std::size_t>();
    mapping.dateOrder = orderFromName(json.at("dateOrder").get<std::string>());
    for (const auto& column : json.at("columns")) {
        // A field of a later version is ignored rather than refused.
        const auto field = listFieldFromName(column.at("field").get<std::string>());
        mapping.columns.push_back({field.value_or(ListField::Ignore), column.value("key", "")});
    }
    return mapping;
}

} // namespace

const char* listFieldName(ListField field) {
    return std::ranges::find(kFieldNames, field, &FieldName::field)->name;
}

std::optional<ListField> listFieldFromName(std::string_view name) {
    const auto found =
        std::ranges::find_if(kFieldNames, [&](const FieldName& entry) { return name == entry.name; });
    return found == kFieldNames.end() ? std::nullopt : std::optional<ListField>(found->field);
}

std::span<const ListField> fieldsOf(ListKind kind) {
    return kind == ListKind::Calls ? std::span<const ListField>(kCallFields)
                                   : std::span<const ListField>(kRosterFields);
}

std::span<const ListField> requiredFieldsOf(ListKind kind) {
    return kind == ListKind::Calls ? std::span<const ListField>(kRequiredOfCalls)
                                   : std::span<const ListField>(kRequiredOfRoster);
}

std::optional<std::size_t> ListMapping::columnOf(ListField field) const {
    const auto found = std::ranges::find(columns, field, &ColumnUse::field);
    return found == columns.end()
               ? std::nullopt
               : std::optional<std::size_t>(static_cast<std::size_t>(found - columns.begin()));
}

ListMapping proposedMapping(const Table& table, ListKind kind) {
    ListMapping mapping;
    mapping.kind = kind;
    mapping.headerRow = headerRowOf(table, kind);
    std::set<ListField> taken;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const std::string_view heading = table.cell(mapping.headerRow, column);
        ColumnUse use = useOf(heading, kind, taken);
        if (fieldOfHeading(heading, kind) == ListField::Start &&
            holdsClock(table, mapping.headerRow, column) && !taken.contains(ListField::Clock))
            use = {ListField::Clock, {}};
        while (use.field == ListField::Custom &&
               std::ranges::find(mapping.columns, use) != mapping.columns.end())
            use.customKey += "_" + columnLetters(column);
        taken.insert(use.field == ListField::Custom ? ListField::Ignore : use.field);
        mapping.columns.push_back(std::move(use));
    }
    return mapping;
}

ListKind likeliestKind(const Table& table) {
    const ListMapping calls = proposedMapping(table, ListKind::Calls);
    const ListMapping roster = proposedMapping(table, ListKind::Roster);
    if (calls.columnOf(ListField::RecordingFile)) return ListKind::Calls;
    return knownHeadings(table, roster.headerRow, ListKind::Roster) >
                   knownHeadings(table, calls.headerRow, ListKind::Calls)
               ? ListKind::Roster
           : roster.columnOf(ListField::MemberSince) && roster.columnOf(ListField::Team) ? ListKind::Roster
                                                                                         : ListKind::Calls;
}

std::string headerSignature(const Table& table, const ListMapping& mapping) {
    // FNV-1a, 64 bits: a name in a small table, not a proof.
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](std::string_view text) {
        for (const char letter : text)
            hash = (hash ^ static_cast<std::uint8_t>(letter)) * 1099511628211ULL;
        hash = (hash ^ 0x1f) * 1099511628211ULL;
    };
    mix(mapping.kind == ListKind::Calls ? "calls" : "roster");
    for (std::size_t column = 0; column < table.columnCount(); ++column)
        mix(headingKey(table.cell(mapping.headerRow, column)));
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

std::string mappingToText(const ListMapping& mapping) {
    nlohmann::ordered_json columns = nlohmann::ordered_json::array();
    for (const ColumnUse& use : mapping.columns) {
        nlohmann::ordered_json column{{"field", listFieldName(use.field)}};
        if (use.field == ListField::Custom) column["key"] = use.customKey;
        columns.push_back(std::move(column));
    }
    return nlohmann::ordered_json{{"kind", mapping.kind == ListKind::Calls ? "calls" : "roster"},
                                  {"headerRow", mapping.headerRow},
                                  {"dateOrder", orderName(mapping.dateOrder)},
                                  {"columns", std::move(columns)}}
        .dump();
}

Result<ListMapping> mappingFromText(std::string_view text, const Table& table) {
    const Error unusable{ErrorCode::Malformed, "remembered columns", "they do not fit this list"};
    try {
        ListMapping mapping = mappingFromJson(nlohmann::json::parse(text));
        const bool fits =
            mapping.headerRow < table.rowCount() && mapping.columns.size() == table.columnCount();
        return fits ? Result<ListMapping>(std::move(mapping)) : unusable;
    } catch (const nlohmann::json::exception&) {
        return unusable;
    }
}

std::string customKeyOf(std::string_view heading) {
    constexpr std::size_t kLongest = 100;
    std::string key;
    for (const char letter : beginningOf(heading, kLongest)) {
        const bool separates = std::string_view(" \t\r\n-./:").find(letter) != std::string_view::npos;
        key += separates                        ? '_'
               : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                                : letter;
    }
    return key;
}

} // namespace earmark::exchange
