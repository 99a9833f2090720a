#include "app/cli/card_table_command.h"

#include "core/base/whole_file.h"
#include "core/exchange/card_json.h"
#include "core/exchange/card_table.h"
#include "core/exchange/heading_words.h"
#include "core/scoring/lint.h"

#include <algorithm>
#include <charconv>

namespace earmark::cli {

namespace {

using exchange::CardColumn;
using exchange::CardColumns;
using exchange::CardRemark;
using exchange::CardTableReading;
using exchange::Table;
using reporting::JsonWriter;

struct TableOptions {
    std::string file;
    std::string sheet;
    std::vector<std::string> columns;
    std::string output;
};

std::string inCapitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

/// A column by its letters (C), its number from 1, or its heading.
std::optional<std::size_t> columnNamed(const Table& table, const CardColumns& columns,
                                       const std::string& name) {
    std::size_t number = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), number);
    if (end.ptr == name.data() + name.size() && number >= 1 && number <= table.columnCount())
        return number - 1;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        if (inCapitals(name) == exchange::columnLetters(column)) return column;
        if (columns.headingRow &&
            exchange::headingKey(table.cell(*columns.headingRow, column)) == exchange::headingKey(name))
            return column;
    }
    return std::nullopt;
}

/// "criterion=C", "points=4", "guidance=说明".
Result<void> chooseColumn(const Table& table, const std::string& choice, CardColumns& columns) {
    const std::size_t sign = choice.find('=');
    const auto role = exchange::cardColumnFromName(choice.substr(0, sign));
    const auto column =
        sign == std::string::npos ? std::nullopt : columnNamed(table, columns, choice.substr(sign + 1));
    if (role && column) {
        columns.set(*column, *role);
        return {};
    }
    std::string roles;
    for (const CardColumn one : exchange::cardColumns())
        roles += std::string(roles.empty() ? "" : ", ") + exchange::cardColumnName(one);
    return Error{ErrorCode::InvalidArgument, "--column " + choice,
                 role ? "there is no such column; name it by its letter, number or heading"
                      : "there is no such role; choose one of " + roles};
}

void writeRemark(JsonWriter& json, const CardRemark& remark) {
    json.beginObject();
    json.member("code", exchange::cardRemarkName(remark.kind));
    json.member("doubt", exchange::isDoubt(remark.kind));
    json.member("column", remark.column == exchange::kNoColumn
                              ? std::optional<std::string>()
                              : std::optional<std::string>(exchange::columnLetters(remark.column)));
    json.member("message", exchange::wordsOf(remark));
    json.endObject();
}

void writeRemarks(JsonWriter& json, const char* name, const std::vector<CardRemark>& remarks) {
    json.key(name);
    json.beginArray();
    for (const CardRemark& remark : remarks)
        writeRemark(json, remark);
    json.endArray();
}

void writeRow(JsonWriter& json, const CardTableReading& reading, const exchange::CardRowReading& row) {
    const auto& sections = reading.card.sections;
    const model::Section* section =
        row.section && *row.section < sections.size() ? &sections[*row.section] : nullptr;
    const bool criterion = section && row.criterion && *row.criterion < section->criteria.size();
    json.beginObject();
    json.member("row", row.number);
    json.member("kind", exchange::cardRowKindName(row.kind));
    json.member("unsure", row.unsure());
    json.member("section", section ? std::optional<std::string>(section->key) : std::nullopt);
    json.member("criterion",
                criterion ? std::optional<std::string>(section->criteria[*row.criterion].key) : std::nullopt);
    writeRemarks(json, "remarks", row.remarks);
    json.endObject();
}

void writeColumns(JsonWriter& json, const Table& table, const CardColumns& columns) {
    json.key("columns");
    json.beginArray();
    for (std::size_t column = 0; column < columns.columns.size(); ++column) {
        json.beginObject();
        json.member("column", exchange::columnLetters(column));
        json.member("heading",
                    columns.headingRow ? table.cell(*columns.headingRow, column) : std::string_view());
        json.member("role", exchange::cardColumnName(columns.columns[column]));
        json.endObject();
    }
    json.endArray();
}

void writeReading(JsonWriter& json, const Table& table, const CardTableReading& reading,
                  const TableOptions& options) {
    json.beginObject();
    json.member("from", options.file);
    json.member("sheet", table.source.sheet.empty() ? std::optional<std::string>()
                                                    : std::optional<std::string>(table.source.sheet));
    writeColumns(json, table, reading.columns);
    json.member("card", reading.card.cardKey);
    json.member("name", reading.card.name);
    json.member("sections", reading.card.sections.size());
    json.member("criteria", reading.card.criterionCount());
    json.member("unsureRows", reading.unsureRows());
    json.member("lintErrors",
                std::ranges::count(scoring::lint(reading.card), scoring::Finding::Severity::Error,
                                   &scoring::Finding::severity));
    writeRemarks(json, "findings", reading.findings);
    json.key("rows");
    json.beginArray();
    for (const exchange::CardRowReading& row : reading.rows)
        writeRow(json, reading, row);
    json.endArray();
    json.member("output", options.output.empty() ? std::optional<std::string>()
                                                 : std::optional<std::string>(options.output));
    json.endObject();
}

ExitCode readTableAsCard(Context& context, const TableOptions& options) {
    exchange::ReadOptions reading;
    if (!options.sheet.empty()) reading.sheet = options.sheet;
    const auto table = exchange::readCardTableFile(exchange::pathFromText(options.file), reading);
    if (!table) return context.console.fail(table.error());
    CardColumns columns = exchange::proposedCardColumns(*table);
    for (const std::string& choice : options.columns)
        if (const auto chosen = chooseColumn(*table, choice, columns); !chosen)
            return context.console.fail(chosen.error());
    const CardTableReading card = exchange::readCardTable(*table, columns);
    if (!options.output.empty())
        if (const auto written =
                writeWholeFile(exchange::pathFromText(options.output), exchange::writeCard(card.card));
            !written)
            return context.console.fail(written.error());
    const bool doubts =
        card.unsureRows() > 0 || std::ranges::any_of(card.findings, [](const CardRemark& remark) {
            return exchange::isDoubt(remark.kind);
        });
    return context.console.printJson([&](JsonWriter& json) { writeReading(json, *table, card, options); },
                                     doubts ? ExitCode::Findings : ExitCode::Fine);
}

} // namespace

void addCardTableVerb(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<TableOptions>();
    CLI::App& verb =
        line.addVerb(group, "from-table", "Make a card file of a card kept in a spreadsheet (CSV, XLSX)",
                     [options](Context& context) { return readTableAsCard(context, *options); });
    verb.add_option("FILE", options->file, "The spreadsheet")->required();
    verb.add_option("--sheet", options->sheet, "The sheet of a workbook (default: the first with cells)")
        ->type_name("NAME");
    verb.add_option("--column", options->columns,
                    "What a column holds, such as criterion=C or points=4 (letter, number or heading)")
        ->type_name("ROLE=COLUMN")
        ->allow_extra_args(false);
    verb.add_option("--output", options->output, "Where the card file goes")->type_name("FILE");
}

} // namespace earmark::cli
