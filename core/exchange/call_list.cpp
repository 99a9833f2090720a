#include "core/exchange/call_list.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/heading_words.h"
#include "core/exchange/list_row.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace earmark::exchange {

namespace {

/// A path as a list writes it: '/' between parts, no "./" in front.
std::string tidyPath(std::string path) {
    std::ranges::replace(path, '\\', '/');
    while (path.starts_with("./"))
        path.erase(0, 2);
    return path;
}

/// Conditions of scorecards test yes and no; lists say it in several ways.
std::string plainAnswer(std::string value) {
    if (value == "是" || value == "TRUE" || value == "True" || value == "Yes" || value == "Y") return "yes";
    if (value == "否" || value == "FALSE" || value == "False" || value == "No" || value == "N") return "no";
    return value;
}

class CallListReader {
public:
    CallListReader(const Table& table, const ListMapping& mapping, const Zone& zone)
        : m_table(table)
        , m_mapping(mapping)
        , m_zone(zone)
        , m_order(mapping.dateOrder) {
        if (const auto start = mapping.columnOf(ListField::Start); start && m_order == DateOrder::Unknown)
            m_order = provenDateOrder(table, mapping.headerRow + 1, *start);
    }

    CallListReading read(Progress& progress) {
        checkMapping(m_table, m_mapping, m_reading.findings);
        if (m_reading.findings.wholeFile()) return std::move(m_reading);
        m_reading.rows = m_table.rowCount() - m_mapping.headerRow - 1;
        m_reading.calls.reserve(m_reading.rows);
        for (std::size_t row = m_mapping.headerRow + 1; row < m_table.rowCount(); ++row) {
            if (progress.cancelled()) break;
            readRow(row);
            progress.advance();
        }
        return std::move(m_reading);
    }

private:
    void readRow(std::size_t index) {
        ListRow row(m_table, m_mapping, index, m_reading.findings);
        row.checkLength();
        CallEntry call = entryOf(row);
        checkTwice(row, call);
        if (row.hasError()) {
            ++m_reading.badRows;
        } else {
            m_reading.calls.push_back(std::move(call));
        }
    }

    CallEntry entryOf(ListRow& row) {
        CallEntry call;
        call.row = row.number();
        call.file = tidyPath(row.identifier(ListField::RecordingFile, true, ListRow::kLongestPath));
        call.customerFile = tidyPath(row.identifier(ListField::CustomerFile, false, ListRow::kLongestPath));
        call.agent = row.identifier(ListField::Agent, true);
        call.agentName = row.text(ListField::AgentName);
        call.team = row.text(ListField::Team);
        call.queue = row.text(ListField::Queue);
        call.callType = row.text(ListField::CallType);
        call.callNumber = row.identifier(ListField::CallNumber, false);
        call.customerNumber = row.identifier(ListField::CustomerNumber, false);
        takeStart(row, call);
        takeDirection(row, call);
        for (std::size_t column = 0; column < m_mapping.columns.size(); ++column) {
            const ColumnUse& use = m_mapping.columns[column];
            if (use.field != ListField::Custom) continue;
            std::string value = row.textAt(column);
            if (!value.empty()) call.customFields[use.customKey] = plainAnswer(std::move(value));
        }
        return call;
    }

    void takeStart(ListRow& row, CallEntry& call) {
        const std::string_view date = row.raw(ListField::Start);
        if (date.empty())
            return row.note(FindingKind::ValueMissing, ListField::Start, listFieldName(ListField::Start));
        const StartReading reading = startOfText(date, row.raw(ListField::Clock), m_order, m_zone);
        if (reading.problem) return row.note(*reading.problem, ListField::Start, shownText(date));
        call.startedAt = *reading.start;
    }

    void takeDirection(ListRow& row, CallEntry& call) {
        const std::string_view text = row.raw(ListField::Direction);
        const auto direction = directionOfText(text);
        if (!direction) return row.note(FindingKind::BadDirection, ListField::Direction, shownText(text));
        call.direction = *direction;
    }

    void checkTwice(ListRow& row, const CallEntry& call) {
        if (call.file.empty()) return;
        const auto [earlier, isNew] = m_rowOfFile.emplace(call.file, row.number());
        if (!isNew)
            row.note(FindingKind::DuplicateRow, ListField::RecordingFile, std::to_string(earlier->second));
    }

    const Table& m_table;
    const ListMapping& m_mapping;
    const Zone& m_zone;
    DateOrder m_order;
    CallListReading m_reading;
    std::unordered_map<std::string, std::size_t> m_rowOfFile;
};

void noteMapping(const Table& table, const ListMapping& mapping, FindingKind kind, std::size_t column,
                 std::string value, FindingList& findings) {
    Finding finding{.kind = kind, .file = table.source.file, .column = column, .value = std::move(value)};
    if (column != kNoColumn) finding.heading = shownText(table.cell(mapping.headerRow, column));
    findings.add(std::move(finding));
}

} // namespace

CallListReading readCallList(const Table& table, const ListMapping& mapping, const Zone& zone,
                             Progress& progress) {
    return CallListReader(table, mapping, zone).read(progress);
}

std::optional<model::Direction> directionOfText(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, model::Direction>, 24> kWords{{
        {"in", model::Direction::Inbound},        {"inbound", model::Direction::Inbound},
        {"incoming", model::Direction::Inbound},  {"呼入", model::Direction::Inbound},
        {"来电", model::Direction::Inbound},      {"入呼", model::Direction::Inbound},
        {"进线", model::Direction::Inbound},      {"i", model::Direction::Inbound},
        {"out", model::Direction::Outbound},      {"outbound", model::Direction::Outbound},
        {"outgoing", model::Direction::Outbound}, {"呼出", model::Direction::Outbound},
        {"外呼", model::Direction::Outbound},     {"去电", model::Direction::Outbound},
        {"出呼", model::Direction::Outbound},     {"o", model::Direction::Outbound},
        {"internal", model::Direction::Internal}, {"int", model::Direction::Internal},
        {"内部", model::Direction::Internal},     {"内线", model::Direction::Internal},
        {"内部呼叫", model::Direction::Internal}, {"内呼", model::Direction::Internal},
        {"", model::Direction::Unknown},          {"unknown", model::Direction::Unknown},
    }};
    const std::string key = headingKey(text);
    for (const auto& [word, direction] : kWords)
        if (key == word) return direction;
    return std::nullopt;
}

StartReading startOfText(std::string_view date, std::string_view clock, DateOrder order, const Zone& zone) {
    TimeReading reading = readTimeText(date, order);
    if (reading.outcome == TimeReading::Outcome::Ambiguous) return {std::nullopt, FindingKind::AmbiguousDate};
    if (reading.outcome != TimeReading::Outcome::Read || !reading.time.day)
        return {std::nullopt, FindingKind::BadDate};
    if (!clock.empty() && !reading.time.timeOfDay) {
        // A spreadsheet stores a time of day as a part of a day; digits alone are 091412.
        std::string padded(clock);
        if (padded.find_first_not_of("0123456789") == std::string::npos && padded.size() <= 6)
            padded = std::string(padded.size() <= 4 ? 4 - padded.size() : 6 - padded.size(), '0') + padded;
        TimeReading time = readTimeText(padded, order);
        if (time.outcome != TimeReading::Outcome::Read) time = readTimeText("20000101" + padded, order);
        if (!time.time.timeOfDay) return {std::nullopt, FindingKind::BadDate};
        reading.time.timeOfDay = time.time.timeOfDay;
    }
    return {instantOf(reading.time, zone), std::nullopt};
}

DateOrder provenDateOrder(const Table& table, std::size_t firstRow, std::size_t column) {
    for (std::size_t row = firstRow; row < table.rowCount(); ++row) {
        const TimeReading reading = readTimeText(table.cell(row, column), DateOrder::Unknown);
        if (reading.shown != DateOrder::Unknown) return reading.shown;
    }
    return DateOrder::Unknown;
}

void checkMapping(const Table& table, const ListMapping& mapping, FindingList& findings) {
    for (const ListField field : requiredFieldsOf(mapping.kind))
        if (!mapping.columnOf(field))
            noteMapping(table, mapping, FindingKind::FieldMissing, kNoColumn, listFieldName(field), findings);
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        const ColumnUse& use = mapping.columns[column];
        const auto first = std::ranges::find(mapping.columns, use);
        if (use.field != ListField::Ignore &&
            first - mapping.columns.begin() < static_cast<std::ptrdiff_t>(column))
            noteMapping(table, mapping, FindingKind::FieldTwice, column,
                        use.field == ListField::Custom ? use.customKey : listFieldName(use.field), findings);
    }
    if (mapping.headerRow + 1 >= table.rowCount())
        noteMapping(table, mapping, FindingKind::NoRows, kNoColumn, {}, findings);
}

} // namespace earmark::exchange
